package org.territoireouvert.consultation.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff write what there is to put in order, until somebody gave a list: then all lists have to be about the same items. */
public final class PrepareRanking {

    private final PluginContext context;
    private final RankingRepository rankings = new RankingRepository();

    /** Creates the use case. */
    public PrepareRanking(PluginContext context) {
        this.context = context;
    }

    /** What came of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** Somebody gave a list already. */
        FIXED,
        /** Another item has this title. */
        KNOWN,
        /** There are as many items as there may be. */
        TOO_MANY,
        /** There is no such item, or not any more. */
        GONE
    }

    private interface Change {
        Outcome on(Handle handle, Ranking ranking);
    }

    private Outcome change(PlannedStep step, Change change) {
        return context.database().write(handle -> {
            Ranking ranking = rankings.hold(handle, step);
            return ranking.isFixed() ? Outcome.FIXED : change.on(handle, ranking);
        });
    }

    private static boolean isKnown(Ranking ranking, String title, String except) {
        return ranking.items().stream()
                .anyMatch(item ->
                        item.title().equalsIgnoreCase(title) && !item.id().equals(except));
    }

    /** Writes how many items are in a list at most. */
    public Outcome choose(PlannedStep step, int choices) {
        return change(step, (handle, ranking) -> {
            rankings.choose(handle, step, choices);
            return Outcome.DONE;
        });
    }

    /** Adds an item. */
    public Outcome add(PlannedStep step, String title, String text) {
        return change(step, (handle, ranking) -> {
            if (isKnown(ranking, title, "")) {
                return Outcome.KNOWN;
            }
            if (ranking.items().size() >= Ranking.MOST_ITEMS) {
                return Outcome.TOO_MANY;
            }
            rankings.add(handle, step, RankedItem.of(context.ids().next(), title, text));
            return Outcome.DONE;
        });
    }

    /** Changes the words of an item. */
    public Outcome reword(PlannedStep step, String id, String title, String text) {
        return change(step, (handle, ranking) -> {
            if (ranking.item(id).isEmpty()) {
                return Outcome.GONE;
            }
            if (isKnown(ranking, title, id)) {
                return Outcome.KNOWN;
            }
            rankings.change(handle, RankedItem.of(id, title, text));
            return Outcome.DONE;
        });
    }

    /** Removes an item. */
    public Outcome remove(PlannedStep step, String id) {
        return change(step, (handle, ranking) -> {
            if (ranking.item(id).isEmpty()) {
                return Outcome.GONE;
            }
            rankings.remove(handle, id);
            return Outcome.DONE;
        });
    }

    /** Moves an item before the one that stands before it; the first one stays. */
    public Outcome raise(PlannedStep step, String id) {
        return change(step, (handle, ranking) -> {
            List<String> order =
                    new ArrayList<>(ranking.items().stream().map(RankedItem::id).toList());
            int index = order.indexOf(id);
            if (index < 0) {
                return Outcome.GONE;
            }
            Collections.swap(order, index, Math.max(0, index - 1));
            for (int place = 0; place < order.size(); place++) {
                rankings.place(handle, order.get(place), place + 1);
            }
            return Outcome.DONE;
        });
    }
}
