package org.territoireouvert.calls.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.examination.desk.DeskLine;
import org.territoireouvert.calls.examination.desk.DeskRepository;
import org.territoireouvert.calls.examination.desk.DeskSearch;
import org.territoireouvert.calls.examination.desk.DeskSearch.Care;
import org.territoireouvert.calls.examination.desk.DeskSearch.Order;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.Reason;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Ratio;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class DeskRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("effet", "Effet", 60, "", List.of()),
            new Criterion("entretien", "Entretien", 40, "", List.of()));
    private static final long APART = 125;

    private final AssessmentRepository assessments = new AssessmentRepository();
    private final ExaminedRepository examined = new ExaminedRepository(assessments);

    private static DeskSearch search(
            Optional<ApplicationState> state,
            String assessor,
            Optional<Integer> band,
            Optional<Care> care,
            Order order) {
        return new DeskSearch(ExaminedCall.SLUG, "", state, "", "", assessor, band, care, order, "");
    }

    private static DeskSearch ordered(Order order) {
        return search(Optional.empty(), "", Optional.empty(), Optional.empty(), order);
    }

    private static DeskSearch caring(Care care) {
        return search(Optional.empty(), "", Optional.empty(), Optional.of(care), Order.NUMBER);
    }

    private Examined mark(Handle handle, String application, String assessor, int effect, int upkeep) {
        Assessment asked = Assessment.asked(
                application + assessor, application, ExaminedCall.SLUG, Kind.ASSESSOR, assessor, "", NOW);
        assessments.add(handle, asked);
        assessments.change(handle, asked.in(State.FINAL, assessor, NOW));
        assessments.replaceMarks(
                handle, asked.id(), List.of(Mark.of("effet", effect, "a"), Mark.of("entretien", upkeep, "b")));
        return examined.refresh(handle, application, ExaminedCall.SLUG, CRITERIA);
    }

    private static List<String> ids(Slice<DeskLine> slice) {
        return slice.items().stream().map(DeskLine::id).toList();
    }

    @BothDatabases
    void listIsFilteredOrderedAndKeptUpToDateWithEachScore(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        ExaminedCall call = new ExaminedCall(database).publish(false, 2, 0, TieRule.DRAW, Feedback.SENT);
        for (String name : List.of("Aulne", "Bouleau", "Charme", "Douglas")) {
            call.send(name, 1_000, ExaminedCall.Who.person("Inès", "p" + name));
        }
        DeskRepository desk = new DeskRepository(database);

        database.write(handle -> {
            mark(handle, "a1", "x", 2, 2);
            assertThat(mark(handle, "a1", "y", 5, 5).spread()).isEqualTo(300);
            mark(handle, "a2", "x", 4, 4);
            Assessment asked = Assessment.asked("k", "a3", ExaminedCall.SLUG, Kind.ASSESSOR, "x", "", NOW);
            assessments.add(handle, asked);
            assessments.change(handle, asked.declined(Reason.CONFLICT, "ma sœur", "x", NOW));
            examined.refresh(handle, "a3", ExaminedCall.SLUG, CRITERIA);
            return true;
        });

        Keyset two = Keyset.first(2);
        Slice<DeskLine> first = desk.list(ordered(Order.SCORE), two, 2, APART);
        assertThat(ids(first)).containsExactly("a2", "a1");
        assertThat(first.items().getLast().score()).contains(new Ratio(350, 1));
        assertThat(ids(desk.list(ordered(Order.SCORE), Keyset.after(first.next().orElseThrow(), 2, 2), 2, APART)))
                .containsExactly("a4", "a3");
        assertThat(ids(desk.list(ordered(Order.NUMBER), Keyset.first(20), 2, APART)))
                .containsExactly("a1", "a2", "a3", "a4");
        assertThat(ids(desk.list(ordered(Order.REQUESTED), Keyset.first(20), 2, APART)))
                .hasSize(4);
        assertThat(ids(desk.list(caring(Care.MISSING), Keyset.first(20), 2, APART)))
                .containsExactly("a2", "a3", "a4");
        assertThat(ids(desk.list(caring(Care.DISAGREEMENT), Keyset.first(20), 2, APART)))
                .containsExactly("a1");
        assertThat(ids(desk.list(caring(Care.CONFLICT), Keyset.first(20), 2, APART)))
                .containsExactly("a3");
        assertThat(ids(desk.list(
                        search(Optional.empty(), "x", Optional.empty(), Optional.empty(), Order.NUMBER),
                        Keyset.first(20),
                        2,
                        APART)))
                .containsExactly("a1", "a2");
        assertThat(ids(desk.list(
                        search(Optional.empty(), "", Optional.of(3), Optional.empty(), Order.NUMBER),
                        Keyset.first(20),
                        2,
                        APART)))
                .containsExactly("a1");
        assertThat(ids(desk.list(
                        search(Optional.empty(), "", Optional.of(4), Optional.empty(), Order.NUMBER),
                        Keyset.first(20),
                        2,
                        APART)))
                .containsExactly("a2");
        assertThat(desk.found(
                        search(
                                Optional.of(ApplicationState.FUNDED),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Order.NUMBER),
                        2,
                        APART))
                .isZero();
        assertThat(desk.states(ExaminedCall.SLUG)).containsEntry(ApplicationState.ELIGIBLE, 4);
        DeskSearch hidden = new DeskSearch(
                ExaminedCall.SLUG,
                "",
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Order.NUMBER,
                "x");
        assertThat(ids(desk.list(hidden, Keyset.first(20), 2, APART))).containsExactly("a1", "a2", "a4");
    }
}
