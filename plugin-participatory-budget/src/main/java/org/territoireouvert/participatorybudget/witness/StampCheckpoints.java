package org.territoireouvert.participatorybudget.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.audit.TimeStamps.TimeStamp;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.vote.VoteRepository;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.witness.Milestone.Moment;

/**
 * Has an authority of the outside world stamp checkpoints, when the administrator has named one: once a day while a vote runs, when it is
 * closed, and when its result is published. An authority that does not answer stops nothing; it is asked again at the next turn.
 */
public final class StampCheckpoints {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    /** After so many nobody is asked until the next turn, so that a silent authority does not hold the work up. */
    private static final int MOST_FAILURES = 3;

    private static final int LONGEST_REASON = 500;

    private final PluginContext context;
    private final VoteRepository votes;
    private final Milestones milestones;
    private final StampRepository stamps = new StampRepository();

    /** Creates the work. */
    public StampCheckpoints(PluginContext context, VoteRepository votes, LogRepository logs) {
        this.context = context;
        this.votes = votes;
        this.milestones = new Milestones(logs);
    }

    /** Returns the job. */
    public Job job() {
        return new Job("time-stamps", PERIOD, this::work);
    }

    /** Has stamped what is due. */
    void work() {
        String authority = context.settings().get(BudgetSettings.TIME_STAMP_AUTHORITY);
        if (authority.isEmpty()) {
            return;
        }
        int failures = 0;
        for (String editionId : context.database().read(stamps::stampable)) {
            LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
            for (Checkpoint checkpoint : context.database().read(handle -> due(handle, editionId, today))) {
                if (failures < MOST_FAILURES && !stamp(authority, editionId, checkpoint, today)) {
                    failures++;
                }
            }
        }
    }

    private List<Checkpoint> due(Handle handle, String editionId, LocalDate today) {
        return milestones.of(handle, votes.of(handle, editionId).orElseThrow()).stream()
                .filter(milestone ->
                        milestone.moment() != Moment.RUNNING || !stamps.isStampedOn(handle, editionId, today))
                .map(Milestone::checkpoint)
                .filter(checkpoint ->
                        stamps.find(handle, editionId, checkpoint.size()).isEmpty())
                .toList();
    }

    /** The authority is asked between two transactions: nobody waits for it. */
    private boolean stamp(String authority, String editionId, Checkpoint checkpoint, LocalDate today) {
        Instant now = context.clock().instant();
        try {
            TimeStamp answer = context.service(TimeStamps.class)
                    .stamp(URI.create(authority), checkpoint.note().getBytes(StandardCharsets.UTF_8));
            Stamp stamp = new Stamp(checkpoint.size(), answer.at(), answer.authority(), answer.answer());
            context.database().write(handle -> {
                stamps.insert(handle, editionId, stamp, today);
                return stamp;
            });
            return true;
        } catch (IOException | IllegalArgumentException noStamp) {
            String reason = String.valueOf(noStamp.getMessage());
            StampRepository.Failure failure =
                    new StampRepository.Failure(now, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            context.database().write(handle -> {
                stamps.failed(handle, editionId, failure);
                return failure;
            });
            return false;
        }
    }
}
