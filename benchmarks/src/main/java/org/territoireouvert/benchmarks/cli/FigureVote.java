package org.territoireouvert.benchmarks.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.bundle.WriteBundle;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.CastBallot;
import org.territoireouvert.participatorybudget.vote.ClosedVote;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteParts;

/** A vote on a hundred projects that is open today, for inhabitants of one commune of 16 and over. */
final class FigureVote {

    private static final int PROJECTS = 100;
    private static final int MOST_NAMED = 10;
    private static final int DAYS = 10;
    private static final int AGE = 16;
    private static final int BATCH = 1_000;
    private static final String COMMUNE = "35238";
    private static final CountingRule RULE = CountingRule.parse("mes_cost completion=add1:pabutools");

    private final FigureContext context;
    private final EditionStore store;
    private final VoteParts parts;
    private final Edition edition;

    FigureVote(FigureContext context) throws Exception {
        this.context = context;
        store = EditionStore.on(context.service(Json.class));
        parts = VoteParts.of(context, store);
        byte[] file = file(LocalDate.now(context.zone())).getBytes(StandardCharsets.UTF_8);
        edition = ((ImportVote.Result.Imported) new ImportVote(context, store)
                        .run(
                                new ByteArrayInputStream(file),
                                file.length,
                                Optional.of("Vote mesuré"),
                                Progress.SILENT))
                .edition();
        open();
    }

    private static String file(LocalDate today) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        Random random = new Random(1);
        return """
                META
                key;value
                description;Vote
                country;France
                unit;Rennes
                instance;2026
                num_projects;%d
                num_votes;0
                budget;1000000
                vote_type;approval
                rule;greedy
                date_begin;%s
                date_end;%s
                PROJECTS
                project_id;cost;name
                %s
                VOTES
                voter_id;vote
                """.formatted(
                        PROJECTS,
                        day.format(today.minusDays(1)),
                        day.format(today.plusDays(DAYS)),
                        IntStream.rangeClosed(1, PROJECTS)
                                .mapToObj(number -> number + ";" + 5_000 * (1 + random.nextInt(20)) + ";Projet")
                                .collect(Collectors.joining("\n")))
                .stripTrailing();
    }

    private void open() {
        Requirement requirement = Requirement.of(IdentityLevel.DECLARED_RESIDENCE)
                .aged(AGE, null)
                .livingIn(Set.of(COMMUNE));
        BallotPaper paper =
                new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, MOST_NAMED)));
        context.database().write(handle -> {
            parts.votes()
                    .save(
                            handle,
                            Vote.prepared(edition.id(), paper, RULE, requirement),
                            context.clock().instant());
            return edition;
        });
        parts.sealVote().seal(edition, new Actor.PluginActor(context.id()));
    }

    /** Lets people live in the commune, numbered from 0. */
    void settle(int people) {
        for (int first = 0; first < people; first += BATCH) {
            int from = first;
            int to = Math.min(people, first + BATCH);
            context.core().write(handle -> {
                PreparedBatch accounts = handle.prepareBatch("""
                        insert into core_account (id, display_name, display_key, given_name, family_name, shows_real_name,
                          language, state, state_reason, level, created_at, created_by, seen_at)
                        values (:id, :id, :id, '', '', 0, 'fr', 'active', '', 1, '', '', '')""");
                PreparedBatch residences = handle.prepareBatch("""
                        insert into core_residence (account_id, territory, birth_date, source, declared_at)
                        values (:id, :commune, '1988-05-14', 'declared', '')""");
                for (int number = from; number < to; number++) {
                    accounts.bind("id", citizen(number).personId()).add();
                    residences
                            .bind("id", citizen(number).personId())
                            .bind("commune", COMMUNE)
                            .add();
                }
                accounts.execute();
                return residences.execute();
            });
        }
    }

    private static Actor.Citizen citizen(int number) {
        return new Actor.Citizen("person-" + number, "", IdentityLevel.DECLARED_RESIDENCE);
    }

    /** Casts the ballot of a person who has not cast one. */
    void cast(int person) {
        CastBallot.Outcome outcome =
                parts.castBallot().cast(citizen(person), edition.id(), "request-" + person, ballot(person));
        if (!(outcome instanceof CastBallot.Outcome.Cast)) {
            throw new IllegalStateException("The ballot was not taken: " + outcome);
        }
    }

    private static BallotContent ballot(int person) {
        Random random = new Random(person);
        return new BallotContent(
                BallotKind.APPROVAL,
                random.ints(1 + random.nextInt(MOST_NAMED), 0, PROJECTS)
                        .map(draw -> 1 + (int) ((long) draw * draw / PROJECTS))
                        .distinct()
                        .mapToObj(number -> new Mark(Integer.toString(number), 1))
                        .toList());
    }

    /** Returns the same vote when its last day is over. */
    Closing afterwards(FigureDatabase database) throws Exception {
        return new Closing(new FigureContext(
                database.storage(), InstantSource.fixed(Instant.now().plus(Duration.ofDays(2 * DAYS)))));
    }

    /** What is done with a vote that is over. */
    final class Closing {
        private final FigureContext later;
        private final VoteParts laterParts;

        private Closing(FigureContext later) {
            this.later = later;
            laterParts = VoteParts.of(later, store);
        }

        void close() {
            if (!laterParts.closeVote().close(edition.id())) {
                throw new IllegalStateException("The vote could not be closed");
            }
        }

        Result count() throws Exception {
            return new CountEdition(later, store, new ResultRepository(later.ids()), laterParts.fixedRules())
                    .publish(edition.slug(), RULE)
                    .orElseThrow();
        }

        byte[] bundle(Result result) throws Exception {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Edition counted = later.database()
                    .read(handle -> store.editions().byId(handle, edition.id()))
                    .orElseThrow();
            ClosedVote vote = later.database()
                    .read(handle -> ClosedVote.find(handle, laterParts.votes(), store, edition.id()))
                    .orElseThrow();
            new WriteBundle(later, store, laterParts.logs()).write(counted, vote, result, written);
            return written.toByteArray();
        }
    }
}
