package org.territoireouvert.consultation.text.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.text.Paragraph;

/** Finds which of the paragraphs that came are those that went, in other words. */
final class Likeness {

    /** Share of words that two paragraphs must have in common (Dice). */
    private static final double LEAST = 0.4;

    /** Above this many combinations nothing is paired: nobody would read it as a change of each. */
    private static final int MOST = 40_000;

    private final TextDiff diff;

    /**
     * A paragraph in its two versions.
     *
     * @param older position among those that went, from 0
     * @param newer position among those that came, from 0
     */
    record Pair(int older, int newer) {}

    Likeness(TextDiff diff) {
        this.diff = diff;
    }

    /** Returns the pairs that are most alike together and keep the order; a paragraph is in one pair at most. */
    List<Pair> pairs(List<Paragraph> removed, List<Paragraph> added) {
        if ((long) removed.size() * added.size() > MOST) {
            return List.of();
        }
        List<Map<String, Integer>> before = removed.stream().map(this::words).toList();
        List<Map<String, Integer>> after = added.stream().map(this::words).toList();
        double[][] best = new double[removed.size() + 1][added.size() + 1];
        double[][] alike = new double[removed.size()][added.size()];
        for (int older = removed.size() - 1; older >= 0; older--) {
            for (int newer = added.size() - 1; newer >= 0; newer--) {
                double share = share(before.get(older), after.get(newer));
                alike[older][newer] = share < LEAST ? 0 : share;
                best[older][newer] = Math.max(
                        Math.max(best[older + 1][newer], best[older][newer + 1]),
                        alike[older][newer] + best[older + 1][newer + 1]);
            }
        }
        return read(best, alike);
    }

    private static List<Pair> read(double[][] best, double[][] alike) {
        List<Pair> pairs = new ArrayList<>();
        int older = 0;
        int newer = 0;
        while (older < alike.length && newer < alike[older].length) {
            double here = best[older][newer];
            if (here == best[older + 1][newer]) {
                older++;
            } else if (here == best[older][newer + 1]) {
                newer++;
            } else {
                pairs.add(new Pair(older, newer));
                older++;
                newer++;
            }
        }
        return pairs;
    }

    private Map<String, Integer> words(Paragraph paragraph) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : diff.words(paragraph.text())) {
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    private static double share(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
