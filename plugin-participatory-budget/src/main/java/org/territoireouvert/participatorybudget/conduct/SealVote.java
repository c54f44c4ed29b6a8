package org.territoireouvert.participatorybudget.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.ManifestText;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteKeys;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Freezes a vote before its first ballot (arrêt du scrutin): makes its key, publishes its manifest and begins its log. */
public final class SealVote {

    /** Written to the audit log with it: edition, manifest. */
    public static final AuditType SEAL_LOGGED = new AuditType("participatory-budget.vote-sealed", Visibility.PUBLIC);

    private static final int FEWEST_PROJECTS = 2;

    private final PluginContext context;
    private final EditionStore store;
    private final VoteRepository votes;
    private final VoteKeys keys;
    private final VoteLog log;

    /** Creates the use case. */
    public SealVote(PluginContext context, EditionStore store, VoteRepository votes, VoteKeys keys, VoteLog log) {
        this.context = context;
        this.store = store;
        this.votes = votes;
        this.keys = keys;
        this.log = log;
    }

    /** What came of it. */
    public enum Outcome {
        /** The vote is frozen and takes ballots from its first day on. */
        SEALED,
        /** It was frozen before. */
        SEALED_ALREADY,
        /** Nobody has said what stands on the ballot. */
        NOT_PREPARED,
        /** The calendar does not say both days of the vote. */
        NO_DAYS,
        /** The last day of the vote is over. */
        OVER,
        /** There are fewer than two projects to choose from. */
        TOO_FEW_PROJECTS,
        /** A project stands in no envelope that has a list. */
        PROJECT_WITHOUT_LIST,
        /** A list has fewer projects than have to be named. */
        LIST_TOO_SHORT
    }

    /** Freezes the vote of an edition. */
    public Outcome seal(Edition edition, Actor actor) {
        keys.make(edition.id());
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            Outcome outcome = look(handle, edition);
            if (outcome == Outcome.SEALED) {
                seal(handle, edition, votes.of(handle, edition.id()).orElseThrow());
                context.service(AuditTrail.class)
                        .record(
                                handle,
                                AuditEntry.of(SEAL_LOGGED, actor, edition.path())
                                        .with("edition", edition.title())
                                        .with(
                                                "manifest",
                                                votes.of(handle, edition.id())
                                                        .orElseThrow()
                                                        .manifest()
                                                        .orElseThrow()
                                                        .hash()
                                                        .hex()));
            }
            return outcome;
        });
    }

    /** Returns what stands in the way, or {@link Outcome#SEALED} when nothing does. */
    public Outcome look(Handle handle, Edition edition) {
        Vote vote = votes.of(handle, edition.id()).orElse(null);
        if (vote == null) {
            return Outcome.NOT_PREPARED;
        }
        if (vote.isSealed()) {
            return Outcome.SEALED_ALREADY;
        }
        if (edition.voteBegins().isEmpty() || edition.voteEnds().isEmpty()) {
            return Outcome.NO_DAYS;
        }
        if (!context.database().now(handle).isBefore(closes(edition))) {
            return Outcome.OVER;
        }
        return look(vote.paper(), votes.projects(handle, edition.id()));
    }

    private static Outcome look(BallotPaper paper, List<VotedProject> projects) {
        if (projects.size() < FEWEST_PROJECTS) {
            return Outcome.TOO_FEW_PROJECTS;
        }
        if (projects.stream()
                .anyMatch(project -> paper.listOf(project.envelope()).isEmpty())) {
            return Outcome.PROJECT_WITHOUT_LIST;
        }
        boolean tooShort = paper.lists().stream()
                .anyMatch(list -> projects.stream()
                                .filter(project -> paper.listOf(project.envelope())
                                        .filter(list::equals)
                                        .isPresent())
                                .count()
                        < list.fewest());
        return tooShort ? Outcome.LIST_TOO_SHORT : Outcome.SEALED;
    }

    private Instant closes(Edition edition) {
        return start(edition.voteEnds().orElseThrow().plusDays(1));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(context.zone()).toInstant();
    }

    private void seal(Handle handle, Edition edition, Vote vote) {
        Instant now = context.database().now(handle);
        Manifest manifest = manifest(handle, edition, vote);
        votes.seal(handle, edition.id(), manifest, now);
        List<Leaf> leaves = List.of(
                Leaf.of("manifest", edition.id(), Map.of("hash", manifest.hash().hex())),
                Leaf.of(
                        "open",
                        edition.id(),
                        Map.of(
                                "opens",
                                manifest.opensAt().toString(),
                                "closes",
                                manifest.closesAt().toString())));
        log.append(handle, edition.id(), manifest.origin(), leaves, now);
        new DescribeVote(store).describe(handle, edition, vote, 0, now);
    }

    private Manifest manifest(Handle handle, Edition edition, Vote vote) {
        ManifestText.Times times =
                new ManifestText.Times(start(edition.voteBegins().orElseThrow()), closes(edition), context.zone());
        String origin = log.origin(edition);
        String content = ManifestText.write(
                edition,
                vote,
                store.envelopes().ofEdition(handle, edition.id()),
                votes.projects(handle, edition.id()),
                times,
                origin,
                context.service(Signatures.class).verifier());
        return new Manifest(content, Hash.of(content), origin, times.opens(), times.closes());
    }
}
