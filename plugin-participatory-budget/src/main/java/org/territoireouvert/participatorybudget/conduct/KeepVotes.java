package org.territoireouvert.participatorybudget.conduct;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.participatorybudget.casting.CastRepository;
import org.territoireouvert.participatorybudget.casting.ParticipationRepository;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteKeys;
import org.territoireouvert.participatorybudget.vote.VoteRepository;
import org.territoireouvert.participatorybudget.witness.ObserverRepository;

/**
 * Does what time asks of votes: signs checkpoints of those that run, closes those whose time is over, destroys keys whose time is over.
 * A checkpoint comes after ten minutes and twenty ballots at least, so that it tells nothing of a single ballot.
 */
public final class KeepVotes {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(10);
    private static final int FEWEST_IN_CHECKPOINT = 20;
    private static final int MOST_IN_CHECKPOINT = 50_000;

    private final PluginContext context;
    private final VoteRepository votes;
    private final VoteKeys keys;
    private final VoteLog log;
    private final CloseVote closeVote;
    private final CastRepository casts = new CastRepository();
    private final ParticipationRepository participations = new ParticipationRepository();
    private final LogRepository logs = new LogRepository();

    /** Creates the work. */
    public KeepVotes(PluginContext context, VoteRepository votes, VoteKeys keys, VoteLog log, CloseVote closeVote) {
        this.context = context;
        this.votes = votes;
        this.keys = keys;
        this.log = log;
        this.closeVote = closeVote;
    }

    /** Returns the job. */
    public Job job() {
        return new Job("votes", PERIOD, this::work);
    }

    /** Does what is due. */
    public void work() {
        for (String editionId : context.database().read(votes::running)) {
            if (!closeVote.close(editionId)) {
                checkpoint(editionId);
            }
        }
        List<String> ended = context.database()
                .read(handle -> votes.keysToDestroy(handle, context.clock().instant()));
        ended.forEach(this::destroyKey);
    }

    private void checkpoint(String editionId) {
        context.database().write(handle -> {
            votes.hold(handle, editionId);
            Instant now = context.database().now(handle);
            Manifest manifest =
                    votes.of(handle, editionId).orElseThrow().manifest().orElseThrow();
            if (isDue(handle, editionId, now)) {
                List<Leaf> leaves = casts.takeWaiting(handle, editionId, MOST_IN_CHECKPOINT).stream()
                        .map(commitment -> Leaf.cast(editionId, commitment))
                        .toList();
                log.append(handle, editionId, manifest.origin(), leaves, now);
            }
            return now;
        });
    }

    private boolean isDue(Handle handle, String editionId, Instant now) {
        Optional<Checkpoint> newest = logs.newest(handle, editionId);
        boolean late = newest.filter(last -> last.at().plus(BETWEEN_CHECKPOINTS).isAfter(now))
                .isEmpty();
        return late && casts.isWaiting(handle, editionId, FEWEST_IN_CHECKPOINT);
    }

    /** The key goes first: if the process dies in between, the log says so at the next turn. */
    private void destroyKey(String editionId) {
        keys.destroy(editionId);
        context.database().write(handle -> {
            votes.hold(handle, editionId);
            Instant now = context.database().now(handle);
            Vote vote = votes.of(handle, editionId).orElseThrow();
            if (vote.keyDestroyed().isEmpty()) {
                casts.forget(handle, editionId);
                participations.forget(handle, editionId);
                new ObserverRepository().forget(handle, editionId);
                votes.setKeyDestroyed(handle, editionId, now);
                log.append(
                        handle,
                        editionId,
                        vote.manifest().orElseThrow().origin(),
                        List.of(Leaf.of("keydestroyed", editionId, Map.of("at", now.toString()))),
                        now);
            }
            return now;
        });
    }
}
