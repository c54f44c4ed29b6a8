package org.territoireouvert.consultation.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words that occur in more of some texts than of the others.
 *
 * <p>Texts are counted, not occurrences: one person who repeats a word does not make it the word of all. Source: T. Dunning,
 * Accurate Methods for the Statistics of Surprise and Coincidence (Computational Linguistics, 1993).
 */
public final class KeyWords {

    /** A difference as great as that is chance in one of a hundred words (χ², one degree of freedom). */
    public static final double ONE_IN_A_HUNDRED = 6.63;

    /** A difference as great as that is chance in one of twenty words. */
    public static final double ONE_IN_TWENTY = 3.84;

    private KeyWords() {}

    /**
     * Return the most telling words of some texts, the strongest first, of equal ones the first in the alphabet. There are none
     * that only one text contains, and none if all texts are among them.
     *
     * @param ids those that are not among the texts are passed over
     * @param limit at least 1
     */
    public static List<KeyWord> of(Texts texts, Collection<String> ids, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("\"" + limit + "\" words: at least one can be asked for");
        }
        return of(texts, texts.places(ids), limit, ONE_IN_A_HUNDRED);
    }

    /** Return the most telling words of the texts at different places, none weaker than {@code weakest}. */
    public static List<KeyWord> of(Texts texts, int[] places, int limit, double weakest) {
        int[] textsWith = new int[texts.differentWords()];
        for (int text : places) {
            for (int word : texts.words(text)) {
                textsWith[word]++;
            }
        }
        int others = texts.size() - places.length;
        return IntStream.range(0, textsWith.length)
                .filter(word -> textsWith[word] > 1)
                .mapToObj(word -> {
                    int elsewhere = texts.textsWith(word) - textsWith[word];
                    double strength = strength(textsWith[word], places.length, elsewhere, others);
                    return new KeyWord(texts.written(word), textsWith[word], elsewhere, strength);
                })
                .filter(word -> word.strength() >= weakest)
                .sorted(Comparator.comparingDouble(KeyWord::strength).reversed().thenComparing(KeyWord::written))
                .limit(limit)
                .toList();
    }

    /** Return the log-likelihood ratio of a greater share here than there; 0 for a smaller or equal one. */
    private static double strength(int with, int here, int elsewhere, int there) {
        double both = (with + elsewhere) / ((double) here + there);
        if (there == 0 || with / (double) here <= elsewhere / (double) there) {
            return 0;
        }
        return 2
                * (information(with, here * both)
                        + information(here - with, here * (1 - both))
                        + information(elsewhere, there * both)
                        + information(there - elsewhere, there * (1 - both)));
    }

    private static double information(double seen, double expected) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }
}
