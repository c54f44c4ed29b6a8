package org.territoireouvert.participatorybudget.work;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;

/** How many projects are finished; one that is built counts even if the result that funded it is withdrawn afterwards. */
public final class WorkFigures {

    private final Counters counters;
    private final Statistic finished;

    /** Creates the figure. */
    public WorkFigures(PluginContext context, WorkRepository works) {
        this.counters = context.service(Counters.class);
        this.finished = Statistic.of(
                "finished-projects",
                "statistic.finished-projects",
                (handle, tally) -> tally.add(context.clock().instant(), works.count(handle, WorkStatus.FINISHED)));
    }

    /** Returns the number of finished projects. */
    public Statistic finished() {
        return finished;
    }

    /** Counts a change of status, as a part of a transaction. */
    void changed(Handle handle, Optional<WorkStatus> before, WorkStatus after, Instant now) {
        int was = before.filter(WorkStatus.FINISHED::equals).isPresent() ? 1 : 0;
        int is = after == WorkStatus.FINISHED ? 1 : 0;
        counters.add(handle, finished, now, is - was);
    }
}
