package org.territoireouvert.consultation.text.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.api.text.TextDiff;

/** Cuts a list, and what two people made of it, into stretches that nobody or somebody changed (diff3). */
final class Chunks {

    private final TextDiff diff;
    private final Nearness nearness;

    Chunks(TextDiff diff, Nearness nearness) {
        this.diff = diff;
        this.nearness = nearness;
    }

    /** Returns the stretches in their order; one after the other they are the three lists. */
    <T> List<Chunk<T>> of(List<T> base, List<T> ours, List<T> theirs) {
        List<Edit<T>> edits = new ArrayList<>(Edit.between(diff, base, ours, true));
        edits.addAll(Edit.between(diff, base, theirs, false));
        edits.sort(Comparator.<Edit<T>>comparingInt(Edit::start).thenComparingInt(Edit::end));
        List<Chunk<T>> chunks = new ArrayList<>();
        int position = 0;
        for (int at = 0; at < edits.size(); ) {
            int behind = together(edits, at);
            List<Edit<T>> group = edits.subList(at, behind);
            int start = group.getFirst().start();
            int end = group.stream().mapToInt(Edit::end).max().orElse(start);
            List<T> kept = base.subList(position, start);
            chunks.add(new Chunk<>(kept, kept, kept));
            chunks.add(new Chunk<>(
                    base.subList(start, end),
                    applied(base, group, true, start, end),
                    applied(base, group, false, start, end)));
            position = end;
            at = behind;
        }
        List<T> rest = base.subList(position, base.size());
        chunks.add(new Chunk<>(rest, rest, rest));
        return chunks;
    }

    /** Returns behind which edit those end that hang together from one on. */
    private <T> int together(List<Edit<T>> edits, int first) {
        int behind = first + 1;
        while (behind < edits.size() && touches(edits.subList(first, behind), edits.get(behind))) {
            behind++;
        }
        return behind;
    }

    private <T> boolean touches(List<Edit<T>> group, Edit<T> next) {
        return group.stream().anyMatch(edit -> edit.ours() != next.ours() && nearness.touch(edit, next));
    }

    private static <T> List<T> applied(List<T> base, List<Edit<T>> group, boolean ours, int start, int end) {
        List<T> made = new ArrayList<>();
        int position = start;
        for (Edit<T> edit : group) {
            if (edit.ours() == ours) {
                made.addAll(base.subList(position, edit.start()));
                made.addAll(edit.items());
                position = edit.end();
            }
        }
        made.addAll(base.subList(position, end));
        return made;
    }
}
