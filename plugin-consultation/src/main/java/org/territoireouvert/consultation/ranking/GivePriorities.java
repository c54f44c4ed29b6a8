package org.territoireouvert.consultation.ranking;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;

/** Takes the list of a person; the last one counts. */
public final class GivePriorities {

    private final PluginContext context;
    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();

    /** Creates the use case. */
    public GivePriorities(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** It counts. */
        GIVEN,
        /** The step has not begun or is over. */
        CLOSED,
        /** An item is not there any more, or the list is longer than it may be now. */
        CHANGED
    }

    /** Stores a list. */
    public Outcome give(PlannedStep step, PriorityList list, String person) {
        return context.database().write(handle -> {
            if (!isOpen(handle, step)) {
                return Outcome.CLOSED;
            }
            Ranking ranking = rankings.hold(handle, step);
            boolean known =
                    list.items().stream().allMatch(item -> ranking.item(item).isPresent());
            if (!known || list.items().size() > ranking.choices()) {
                return Outcome.CHANGED;
            }
            lists.put(handle, step, ranking, person, list);
            return Outcome.GIVEN;
        });
    }

    private boolean isOpen(Handle handle, PlannedStep step) {
        return step.isOpenOn(LocalDate.ofInstant(context.database().now(handle), context.zone()));
    }

    /** Takes a list back; false when there is none or the step is closed. */
    public boolean withdraw(PlannedStep step, String person) {
        return context.database()
                .write(handle ->
                        isOpen(handle, step) && lists.remove(handle, step, rankings.hold(handle, step), person));
    }
}
