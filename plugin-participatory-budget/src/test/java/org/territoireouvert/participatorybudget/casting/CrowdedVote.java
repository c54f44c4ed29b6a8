package org.territoireouvert.participatorybudget.casting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.bundle.WriteBundle;
import org.territoireouvert.participatorybudget.casting.CastBallot.Outcome;
import org.territoireouvert.participatorybudget.conduct.ClosedVote;
import org.territoireouvert.participatorybudget.conduct.SealVote;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.context.TestContext;

/** A vote on a hundred projects for very many inhabitants of one commune, aged 16 and over; for the benchmarks. */
public final class CrowdedVote {

    private static final int PROJECTS = 100;
    private static final int MOST_NAMED = 10;
    private static final int AGE = 16;
    private static final String COMMUNE = "35238";
    private static final CountingRule RULE = CountingRule.parse("mes_cost completion=add1u");
    private static final int BATCH = 1_000;
    private static final DateTimeFormatter IN_FILES = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Database core;
    private final ImportedVotes votes;
    private final Edition edition;

    private CrowdedVote(Storage storage, TestContext plugin, LocalDate begins, LocalDate ends) throws Exception {
        core = storage.core();
        votes = new ImportedVotes(plugin);
        edition = votes.imported(file(begins, ends), "Vote de tous");
        Requirement requirement =
                Requirement.of(IdentityLevel.DECLARED_RESIDENCE).aged(AGE, null).livingIn(Set.of(COMMUNE));
        BallotPaper paper = new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, MOST_NAMED)));
        plugin.database().write(handle -> {
            votes.parts
                    .votes()
                    .save(
                            handle,
                            Vote.prepared(edition.id(), paper, RULE, requirement),
                            plugin.clock().instant());
            return edition;
        });
        SealVote.Outcome sealed = votes.parts.sealVote().seal(edition, new Actor.PluginActor(plugin.id()));
        if (sealed != SealVote.Outcome.SEALED) {
            throw new IllegalStateException("The vote cannot be opened: " + sealed);
        }
    }

    private static String file(LocalDate begins, LocalDate ends) {
        List<String> projects = new ArrayList<>();
        for (int number = 1; number <= PROJECTS; number++) {
            projects.add("%d;%d;Projet %d;;;".formatted(number, 1 + number % 20, number));
        }
        return ImportedVotes.file("approval", projects, List.of())
                .replace("01.11.2026", IN_FILES.format(begins))
                .replace("20.11.2026", IN_FILES.format(ends))
                .stripTrailing();
    }

    /** A vote that is open now, by the clock of the database. */
    public static CrowdedVote today(Storage storage) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new CrowdedVote(storage, PluginOnStorage.today(storage), today.minusDays(2), today.plusDays(20));
    }

    /** A vote of November 2026, which {@link #close} closes. */
    public static CrowdedVote inNovember(Storage storage) throws Exception {
        return new CrowdedVote(
                storage, PluginOnStorage.of(storage), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    }

    /** Returns the tables of the plugin. */
    public Database database() {
        return votes.plugin.database();
    }

    /** Lets people who are numbered live in the commune, from one to the one before another. */
    public void settle(int from, int to) {
        for (int first = from; first < to; first += BATCH) {
            settleAtOnce(first, Math.min(to, first + BATCH));
        }
    }

    private void settleAtOnce(int from, int to) {
        core.write(handle -> {
            PreparedBatch accounts = handle.prepareBatch("""
                    insert into core_account (id, display_name, display_key, given_name, family_name, shows_real_name,
                      language, state, state_reason, level, created_at, created_by, seen_at)
                    values (:id, :id, :id, '', '', 0, 'fr', 'active', '', 1, '', '', '')""");
            PreparedBatch residences = handle.prepareBatch("""
                    insert into core_residence (account_id, territory, birth_date, source, declared_at)
                    values (:id, :commune, '1988-05-14', 'declared', '')""");
            for (int number = from; number < to; number++) {
                String id = citizen(number).personId();
                accounts.bind("id", id).add();
                residences.bind("id", id).bind("commune", COMMUNE).add();
            }
            accounts.execute();
            return residences.execute();
        });
    }

    private static Citizen citizen(int number) {
        return new Citizen("person-" + number, "", IdentityLevel.DECLARED_RESIDENCE);
    }

    /** Somebody votes for up to ten projects, some of which more people like than others. */
    public void cast(int number) {
        Outcome outcome =
                votes.parts.castBallot().cast(citizen(number), edition.id(), "request-" + number, ballot(number));
        if (!(outcome instanceof Outcome.Cast)) {
            throw new IllegalStateException("The ballot was not taken: " + outcome);
        }
    }

    private static BallotContent ballot(int number) {
        Random random = new Random(number);
        return new BallotContent(
                BallotKind.APPROVAL,
                random.ints(1 + random.nextInt(MOST_NAMED), 0, PROJECTS)
                        .map(draw -> 1 + draw * draw / PROJECTS)
                        .distinct()
                        .mapToObj(project -> new Mark(Integer.toString(project), 1))
                        .toList());
    }

    /** Closes the vote, whose last day is over. */
    public void close() {
        votes.plugin.clock().advance(Duration.ofDays(10));
        votes.parts.keepVotes().work();
        if (!database().read(handle -> votes.parts.votes().isClosed(handle, edition.id()))) {
            throw new IllegalStateException("The vote was not closed");
        }
    }

    /** Counts the vote and publishes its result. */
    public Result publish() throws Exception {
        CountingRule fixed = database()
                .read(handle -> votes.parts
                        .fixedRules()
                        .rule(
                                handle,
                                votes.parts.votes().of(handle, edition.id()).orElseThrow()));
        return votes.countEdition.publish(edition.slug(), fixed).orElseThrow();
    }

    /** Returns the file with which anyone counts again. */
    public byte[] bundle(Result result) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Edition counted = database()
                .read(handle -> votes.store.editions().byId(handle, edition.id()))
                .orElseThrow();
        ClosedVote closed = database()
                .read(handle -> ClosedVote.find(handle, votes.parts.votes(), votes.store, edition.id()))
                .orElseThrow();
        new WriteBundle(votes.plugin, votes.store, votes.parts.logs()).write(counted, closed, result, written);
        return written.toByteArray();
    }

    /** Counts again what is in a file. */
    public void recount(byte[] bundle) throws Exception {
        RecountBundle.Report report = new RecountBundle(
                        new Documents(votes.plugin.service(Json.class)),
                        votes.plugin.service(Signatures.class),
                        votes.plugin.service(TimeStamps.class))
                .run(new ByteArrayInputStream(bundle));
        if (!report.isSound()) {
            throw new IllegalStateException("The file of the vote is not sound: " + report.failed());
        }
    }
}
