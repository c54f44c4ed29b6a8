package org.territoireouvert.calls.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.QueryPlans;
import org.territoireouvert.calls.examination.desk.DeskLine;
import org.territoireouvert.calls.examination.desk.DeskRepository;
import org.territoireouvert.calls.examination.desk.DeskSearch;
import org.territoireouvert.calls.examination.desk.DeskSearch.Care;
import org.territoireouvert.calls.examination.desk.DeskSearch.Order;
import org.territoireouvert.calls.funded.FundedList;
import org.territoireouvert.calls.funded.FundedSearch;
import org.territoireouvert.calls.funded.FundedSearch.Origin;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Ratio;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

/** No list of those who examine, nor of what is funded, reads whole tables: with 2,000 applications of a call, and 8,000 of others. */
class ListIndexesTest {

    private static final int OF_THE_CALL = 2_000;
    private static final int OTHERS = 25_000;
    private static final int GRANTS = 4_000;
    private static final long APART = 125;
    private static final List<String> BIG = List.of("a", "s", "x", "cal_application", "cal_assessment");
    private static final Keyset PART = Keyset.first(20);

    private static DeskSearch search(
            String words,
            Optional<ApplicationState> state,
            String batch,
            String territory,
            String assessor,
            Optional<Integer> band,
            Optional<Care> care,
            Order order) {
        return new DeskSearch("rives", words, state, batch, territory, assessor, band, care, order, "lead");
    }

    private static List<DeskSearch> searches() {
        Optional<ApplicationState> eligible = Optional.of(ApplicationState.ELIGIBLE);
        List<DeskSearch> searches = new ArrayList<>();
        for (Order order : Order.values()) {
            searches.add(search("", Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), order));
            searches.add(search("", eligible, "", "", "", Optional.empty(), Optional.empty(), order));
            searches.add(search("", Optional.empty(), "2026-02-01", "", "", Optional.empty(), Optional.empty(), order));
            searches.add(search("", Optional.empty(), "", "t3", "", Optional.empty(), Optional.empty(), order));
            searches.add(search("", Optional.empty(), "", "", "x3", Optional.empty(), Optional.empty(), order));
            searches.add(search("", Optional.empty(), "", "", "", Optional.of(2), Optional.empty(), order));
            searches.add(search("verger", Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), order));
            searches.add(search("verger", eligible, "2026-02-01", "t3", "x3", Optional.of(2), Optional.empty(), order));
            for (Care care : Care.values()) {
                searches.add(search("", eligible, "", "", "", Optional.empty(), Optional.of(care), order));
            }
        }
        return searches;
    }

    @BothDatabases
    void deskReadsNoWholeTable(Storage storage) {
        Database database = filled(storage);
        DeskRepository desk = new DeskRepository(database);

        for (DeskSearch one : searches()) {
            Slice<DeskLine> first = desk.list(one, PART, 2, APART);
            Keyset second = first.next()
                    .map(cursor -> Keyset.after(cursor, columns(one), 20))
                    .orElse(PART);
            List<String> plan = database.read(handle -> QueryPlans.of(handle, storage.engine(), asking -> {
                desk.list(asking, one, PART, 2, APART);
                desk.list(asking, one, second, 2, APART);
                desk.found(asking, one, 2, APART);
            }));
            assertThat(plan).as(one.toString()).hasSizeGreaterThan(5);
            assertThat(QueryPlans.wholeTables(plan, storage.engine(), BIG))
                    .as(one + "\n" + String.join("\n", plan))
                    .isEmpty();
        }
    }

    private static int columns(DeskSearch search) {
        return search.order() == Order.NUMBER ? 1 : 2;
    }

    @BothDatabases
    void listOfAnAssessorReadsNoWholeTable(Storage storage) {
        Database database = filled(storage);
        AssessmentRepository assessments = new AssessmentRepository();
        AssessorRepository assessors = new AssessorRepository();

        for (String call : List.of("", "rives")) {
            for (Optional<State> state : List.of(Optional.<State>empty(), Optional.of(State.FINAL))) {
                for (String words : List.of("", "verger", "2027-00017")) {
                    OpenSearch one = new OpenSearch(
                            Kind.ASSESSOR, List.of("x3"), call, state, words, List.of("rives"), List.of("c-none"));
                    List<String> plan = database.read(handle -> {
                        Slice<Assessment> first = assessments.open(handle, one, PART);
                        Keyset second = first.next()
                                .map(cursor -> Keyset.after(cursor, 2, 20))
                                .orElse(PART);
                        return QueryPlans.of(handle, storage.engine(), asking -> {
                            assessments.open(asking, one, PART);
                            assessments.open(asking, one, second);
                            assessments.found(asking, one);
                            assessments.calls(asking, Kind.ASSESSOR, List.of("x3"));
                            assessors.tiedTo(asking, "rives", "p1", List.of("o1"));
                            assessors.collectivesTiedTo(asking, "p1", List.of("o1"));
                        });
                    });
                    assertThat(QueryPlans.wholeTables(
                                    plan,
                                    storage.engine(),
                                    List.of("a", "s", "m", "cal_application", "cal_assessment", "cal_member")))
                            .as(one + "\n" + String.join("\n", plan))
                            .isEmpty();
                }
            }
        }
    }

    @BothDatabases
    void assessorsTurnLeavesWithoutMissingOrRepeatingAny(Storage storage) {
        Database database = filled(storage);
        AssessmentRepository assessments = new AssessmentRepository();
        OpenSearch all = new OpenSearch(
                Kind.ASSESSOR, List.of("x3"), "", Optional.empty(), "", List.of("rives"), List.of("m2", "m52"));

        List<String> read = database.read(handle -> {
            List<String> ids = new ArrayList<>();
            Optional<Keyset> next = Optional.of(PART);
            while (next.isPresent()) {
                Slice<Assessment> part = assessments.open(handle, all, next.get());
                part.items().forEach(one -> ids.add(one.id()));
                next = part.next().map(cursor -> Keyset.after(cursor, 2, 20));
            }
            return ids;
        });

        assertThat(read).doesNotHaveDuplicates().hasSize(2 * OF_THE_CALL / 50 - 2);
        assertThat(read).doesNotContain("m21", "m521");
        Integer found = database.read(handle -> assessments.found(handle, all));
        assertThat(found).isEqualTo(read.size());
    }

    @BothDatabases
    void listOfFundedProjectsReadsNoWholeTable(Storage storage) {
        Database database = filled(storage);
        FundedList funded = new FundedList(database);

        for (FundedSearch one : List.of(
                new FundedSearch("", "", "", "", Optional.empty()),
                new FundedSearch("", "", "", "2019", Optional.empty()),
                new FundedSearch("", "", "", "2019", Optional.of(Origin.PAST)))) {
            Keyset second = funded.list(one, PART)
                    .next()
                    .map(cursor -> Keyset.after(cursor, 2, 20))
                    .orElseThrow();
            List<String> plan = database.read(handle -> QueryPlans.of(handle, storage.engine(), asking -> {
                funded.list(asking, one, PART);
                funded.list(asking, one, second);
            }));
            assertThat(QueryPlans.wholeTables(plan, storage.engine(), List.of("cal_past_grant")))
                    .as(one + "\n" + String.join("\n", plan))
                    .isEmpty();
        }
    }

    private static Database filled(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        database.write(handle -> {
            for (String call : List.of("rives", "autres")) {
                handle.execute(
                        "insert into cal_call (slug, title, summary, funder, amount, opens_on, closes_on, search_text,"
                                + " opening_announced, updated_at) values (?, '', '', '', 0, '', '', '', 1, '')",
                        call);
            }
            applications(handle);
            grants(handle);
            return true;
        });
        // As both engines do by themselves when a table has grown.
        database.write(handle -> handle.execute("analyze"));
        return database;
    }

    private static void applications(Handle handle) {
        PreparedBatch collectives = handle.prepareBatch(
                "insert into cal_collective values (:id, :name, '', '', 1, 'ALL', 0, 'ACTIVE', :name, '', '')");
        PreparedBatch members = handle.prepareBatch(
                "insert into cal_member values (:id, :id, 'PERSON', '', :person, '', '', 'MEMBER', 0, 0, '', '')");
        PreparedBatch applications = handle.prepareBatch("""
                insert into cal_application values (:id, :number, :call, :id, 1, 'Projet', '', :territory, :requested, 0,
                  :state, 1, :batch, '', '', '', '')
                """);
        PreparedBatch assessments = handle.prepareBatch("""
                insert into cal_assessment values (:id, :application, :call, 'ASSESSOR', :assessor, 'FINAL', '', '', '', 300, 1,
                  '', '2026-03-01T08:00:00.000000Z', '2026-03-01T08:00:00.000000Z')
                """);
        PreparedBatch examined = handle.prepareBatch(
                "insert into cal_examined values (:id, :call, 2, :finals, :conflicts, :spread, 0, '300/1', '', :score)");
        for (int index = 0; index < OF_THE_CALL + OTHERS; index++) {
            String id = "m" + index;
            boolean ofTheCall = index < OF_THE_CALL;
            String call = ofTheCall ? "rives" : "autres";
            collectives
                    .bind("id", id)
                    .bind("name", (index % 5 == 0 ? "verger " : "hangar ") + index)
                    .add();
            members.bind("id", id).bind("person", "p" + index).add();
            applications
                    .bind("id", id)
                    .bind("number", String.format("2027-%05d", index))
                    .bind("call", call)
                    .bind("territory", "t" + index % 40)
                    .bind("requested", index * 7 % 5_000)
                    .bind("state", index % 4 == 0 ? "SUBMITTED" : "ELIGIBLE")
                    .bind("batch", LocalDate.of(2026, 1 + index % 4, 1).toString())
                    .add();
            for (int turn = 0; turn < 2; turn++) {
                assessments
                        .bind("id", id + turn)
                        .bind("application", id)
                        .bind("call", call)
                        .bind("assessor", (ofTheCall ? "x" : "y") + (index + turn) % 50)
                        .add();
            }
            examined.bind("id", id)
                    .bind("call", call)
                    .bind("finals", index % 3)
                    .bind("conflicts", index % 90 == 0 ? 1 : 0)
                    .bind("spread", index % 200)
                    .bind("score", (long) (index * 31 % 500) * Ratio.SCALE)
                    .add();
        }
        List.of(collectives, members, applications, assessments, examined).forEach(PreparedBatch::execute);
    }

    private static void grants(Handle handle) {
        PreparedBatch grants = handle.prepareBatch("""
                insert into cal_past_grant values (:number, 'Ville', '', :day, :year, '', 'X', '', '', 'Objet', 100, 1000000, 100,
                  'MONEY', 'unique', :day, :day, '', 0, '', 'objet', '')
                """);
        for (int index = 0; index < GRANTS; index++) {
            int year = 2010 + index % 12;
            grants.bind("number", String.format("r%016d", index))
                    .bind(
                            "day",
                            LocalDate.of(year, 1 + index % 12, 1 + index % 28).toString())
                    .bind("year", Integer.toString(year))
                    .add();
        }
        grants.execute();
    }
}
