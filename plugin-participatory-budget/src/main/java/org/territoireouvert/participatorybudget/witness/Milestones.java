package org.territoireouvert.participatorybudget.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.witness.Milestone.Moment;

/** Finds the checkpoints of a frozen vote that are worth being kept elsewhere. */
final class Milestones {

    private final LogRepository logs;

    Milestones(LogRepository logs) {
        this.logs = logs;
    }

    /** Returns the newest one while the vote runs; then that of the close and, once there is one, that of the last result. */
    List<Milestone> of(Handle handle, Vote vote) {
        List<Milestone> found = new ArrayList<>();
        if (vote.closed()) {
            signedWith(handle, vote, "final", Moment.CLOSED).ifPresent(found::add);
            signedWith(handle, vote, "result", Moment.RESULT).ifPresent(found::add);
        } else {
            logs.newest(handle, vote.editionId()).ifPresent(newest -> found.add(new Milestone(Moment.RUNNING, newest)));
        }
        return found;
    }

    private Optional<Milestone> signedWith(Handle handle, Vote vote, String type, Moment moment) {
        return logs.sizeWith(handle, vote.editionId(), type)
                .flatMap(size -> logs.checkpoint(handle, vote.editionId(), size))
                .map(checkpoint -> new Milestone(moment, checkpoint));
    }
}
