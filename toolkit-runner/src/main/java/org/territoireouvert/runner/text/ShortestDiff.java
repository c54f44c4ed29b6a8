package org.territoireouvert.runner.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.api.text.TextDiff;

/** Compares by the fewest changes, in memory that grows with the length of the texts only. */
public final class ShortestDiff implements TextDiff {

    /** Above this many words in both texts together, whole lines are compared. */
    private static final int MOST_WORDS = 20_000;

    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");

    @Override
    public List<Piece> between(String older, String newer) {
        List<String> from = words(older);
        List<String> to = words(newer);
        boolean tooLong = from.size() + to.size() > MOST_WORDS;
        List<Run<String>> runs = tooLong ? items(split(older, LINES), split(newer, LINES)) : items(from, to);
        return runs.stream()
                .map(run -> new Piece(run.change(), String.join("", run.items())))
                .toList();
    }

    @Override
    public <T> List<Run<T>> items(List<T> older, List<T> newer) {
        int same = sameAtStart(older, newer);
        int ending = sameAtEnd(older, newer, same);
        List<T> from = older.subList(same, older.size() - ending);
        List<T> to = newer.subList(same, newer.size() - ending);
        Runs<T> runs = new Runs<>();
        runs.add(Change.KEPT, newer.subList(0, same));
        int position = 0;
        int reached = 0;
        for (AbstractDelta<T> delta :
                DiffUtils.<T>diff(from, to, new MyersDiffWithLinearSpace<T>()).getDeltas()) {
            int start = delta.getSource().getPosition();
            runs.add(Change.KEPT, to.subList(reached, reached + start - position));
            runs.add(Change.REMOVED, delta.getSource().getLines());
            runs.add(Change.ADDED, delta.getTarget().getLines());
            position = start + delta.getSource().size();
            reached = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        runs.add(Change.KEPT, to.subList(reached, to.size()));
        runs.add(Change.KEPT, newer.subList(newer.size() - ending, newer.size()));
        return runs.list();
    }

    @Override
    public List<String> words(String text) {
        return split(text, WORDS);
    }

    private static <T> int sameAtStart(List<T> older, List<T> newer) {
        int most = Math.min(older.size(), newer.size());
        int same = 0;
        while (same < most && older.get(same).equals(newer.get(same))) {
            same++;
        }
        return same;
    }

    private static <T> int sameAtEnd(List<T> older, List<T> newer, int start) {
        int most = Math.min(older.size(), newer.size()) - start;
        int same = 0;
        while (same < most && older.get(older.size() - 1 - same).equals(newer.get(newer.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static List<String> split(String text, Pattern unit) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = unit.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    /** Puts neighbours with one change together, and what was removed before what was added in its place. */
    private static final class Runs<T> {

        private final List<Run<T>> done = new ArrayList<>();
        private final List<T> kept = new ArrayList<>();
        private final List<T> removed = new ArrayList<>();
        private final List<T> added = new ArrayList<>();

        void add(Change change, List<T> items) {
            if (items.isEmpty()) {
                return;
            }
            switch (change) {
                case KEPT -> {
                    endChange();
                    kept.addAll(items);
                }
                case REMOVED -> {
                    end(Change.KEPT, kept);
                    removed.addAll(items);
                }
                case ADDED -> {
                    end(Change.KEPT, kept);
                    added.addAll(items);
                }
            }
        }

        private void endChange() {
            end(Change.REMOVED, removed);
            end(Change.ADDED, added);
        }

        private void end(Change change, List<T> items) {
            if (!items.isEmpty()) {
                done.add(new Run<>(change, items));
                items.clear();
            }
        }

        List<Run<T>> list() {
            end(Change.KEPT, kept);
            endChange();
            return List.copyOf(done);
        }
    }
}
