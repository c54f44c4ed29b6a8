package org.territoireouvert.consultation.text.merging;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Run;

/**
 * Items of a list replaced by others.
 *
 * @param start first item replaced, from 0
 * @param end behind the last; {@code start} when nothing is replaced
 * @param ours whether the first of both people made it
 */
record Edit<T>(int start, int end, List<T> items, boolean ours) {

    /** Returns the edits that lead from a list to another; between two of them at least one item stays. */
    static <T> List<Edit<T>> between(TextDiff diff, List<T> base, List<T> changed, boolean ours) {
        List<Edit<T>> edits = new ArrayList<>();
        int start = 0;
        int end = 0;
        List<T> items = new ArrayList<>();
        for (Run<T> run : diff.items(base, changed)) {
            switch (run.change()) {
                case REMOVED -> end += run.items().size();
                case ADDED -> items.addAll(run.items());
                case KEPT -> {
                    add(edits, new Edit<>(start, end, List.copyOf(items), ours));
                    items.clear();
                    end += run.items().size();
                    start = end;
                }
            }
        }
        add(edits, new Edit<>(start, end, items, ours));
        return edits;
    }

    private static <T> void add(List<Edit<T>> edits, Edit<T> edit) {
        if (edit.start < edit.end || !edit.items.isEmpty()) {
            edits.add(edit);
        }
    }

    /** Returns whether it replaces nothing. */
    boolean inserts() {
        return start == end;
    }

    /** Returns whether it may hold something new at one of its ends. */
    boolean grows() {
        return items.size() > end - start;
    }
}
