package org.territoireouvert.participatorybudget.vote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.audit.Signatures;
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
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.vote.CastBallot.Outcome;
import org.territoireouvert.runner.storage.Storage;

/** A vote with thirty projects in which very many people take part, for the benchmarks. */
public final class CrowdedVote {

    private static final int PROJECTS = 30;
    private static final int MOST = 5;
    private static final DateTimeFormatter IN_FILES = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final ImportedVotes votes;
    private final Edition edition;
    private Optional<Result> result = Optional.empty();

    private CrowdedVote(ImportedVotes votes, LocalDate begins, LocalDate ends) throws Exception {
        this.votes = votes;
        this.edition = votes.imported(file(begins, ends), "Vote de tous");
        votes.plugin.database().write(handle -> {
            votes.parts
                    .votes()
                    .save(
                            handle,
                            Vote.prepared(
                                    edition.id(),
                                    new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, MOST))),
                                    CountingRule.parse("mes_cost completion=add1u"),
                                    Requirement.of(IdentityLevel.DECLARED_RESIDENCE)),
                            votes.plugin.clock().instant());
            return edition;
        });
        SealVote.Outcome sealed = votes.parts.sealVote().seal(edition, new Actor.PluginActor(votes.plugin.id()));
        if (sealed != SealVote.Outcome.SEALED) {
            throw new IllegalStateException("The vote cannot be opened: " + sealed);
        }
    }

    private static String file(LocalDate begins, LocalDate ends) {
        List<String> projects = new ArrayList<>();
        for (int number = 1; number <= PROJECTS; number++) {
            projects.add("%d;%d;Projet %d;;;".formatted(number, 5 + number, number));
        }
        return ImportedVotes.file("approval", projects, List.of())
                .replace("01.11.2026", IN_FILES.format(begins))
                .replace("20.11.2026", IN_FILES.format(ends))
                .stripTrailing();
    }

    /** A vote that is open now, by the clock of the database. */
    public static CrowdedVote today(Storage storage) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new CrowdedVote(
                new ImportedVotes(PluginOnStorage.today(storage)), today.minusDays(2), today.plusDays(20));
    }

    /** A vote of November 2026, which {@link #close} closes. */
    public static CrowdedVote inNovember(Storage storage) throws Exception {
        return new CrowdedVote(new ImportedVotes(storage), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    }

    public Database database() {
        return votes.plugin.database();
    }

    /** Somebody votes for up to five projects that depend on who they are. */
    public void cast(long voter) {
        List<Mark> marks = new ArrayList<>();
        for (int choice = 0; choice <= voter % MOST; choice++) {
            marks.add(new Mark(Long.toString(1 + (voter * (7 + 2 * choice) + choice) % PROJECTS), 1));
        }
        Citizen citizen = new Citizen("person-" + voter, "Personne", IdentityLevel.DECLARED_RESIDENCE);
        BallotContent ballot =
                new BallotContent(BallotKind.APPROVAL, marks.stream().distinct().toList());
        Outcome outcome = votes.parts.castBallot().cast(citizen, edition.id(), "once", ballot);
        if (!(outcome instanceof Outcome.Cast)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    public void close() {
        votes.plugin.clock().advance(Duration.ofDays(10));
        votes.parts.keepVotes().work();
    }

    public void publish() throws Exception {
        CountingRule rule = database()
                .read(handle -> votes.parts
                        .fixedRules()
                        .rule(
                                handle,
                                votes.parts.votes().of(handle, edition.id()).orElseThrow()));
        result = votes.countEdition.publish(edition.slug(), rule);
    }

    public byte[] bundle() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Edition counted = database()
                .read(handle -> votes.store.editions().byId(handle, edition.id()))
                .orElseThrow();
        ClosedVote closed = database()
                .read(handle -> ClosedVote.find(handle, votes.parts.votes(), votes.store, edition.id()))
                .orElseThrow();
        new WriteBundle(votes.plugin, votes.store, votes.parts.logs())
                .write(counted, closed, result.orElseThrow(), written);
        return written.toByteArray();
    }

    public void recount(byte[] bundle) throws Exception {
        RecountBundle.Report report = new RecountBundle(
                        new Documents(votes.plugin.service(Json.class)), votes.plugin.service(Signatures.class))
                .run(new ByteArrayInputStream(bundle));
        if (!Set.copyOf(report.failed()).isEmpty()) {
            throw new IllegalStateException(report.failed().toString());
        }
    }
}
