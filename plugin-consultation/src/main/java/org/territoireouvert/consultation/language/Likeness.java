package org.territoireouvert.consultation.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * How much two texts say the same: the cosine of their words, from 0 (no word in common) to 1 (the same words as often).
 *
 * <p>A word weighs the root of its number in the text times its rarity, so that a word in common counts by its rarity once, as it
 * does in BM25. The usual square of it would let the name below a copied petition outweigh the petition.
 */
public final class Likeness {

    /** From here on one text is in all likelihood a copy of the other, with few changes. */
    public static final double NEARLY_THE_SAME = 0.9;

    /** A word in fewer texts than that is hardly rarer for it: it may be a slip of the pen. */
    private static final int RARE = 4;

    private static final double EXACT = 1_000_000;

    private Likeness() {}

    /** Return the weight of a word that occurs so often in a text, and in so many of all texts. */
    public static double weight(int count, int textsWith, int texts) {
        return Math.sqrt(count * Math.log(1 + texts / (double) (textsWith + RARE)));
    }

    /** Return the weights of the stems of a text with length 1; of a text without any, nothing. */
    static Map<Integer, Double> unit(Map<Integer, Integer> counts, IntUnaryOperator textsWith, int texts) {
        Map<Integer, Double> weights = HashMap.newHashMap(counts.size());
        double square = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            double weight = weight(count.getValue(), textsWith.applyAsInt(count.getKey()), texts);
            weights.put(count.getKey(), weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        weights.replaceAll((stem, weight) -> weight / length);
        return weights;
    }

    /** Return the cosine of two texts of length 1, to six digits, so that the order of the words does not count. */
    static double cosine(Map<Integer, Double> one, Map<Integer, Double> other) {
        double sum = 0;
        for (Map.Entry<Integer, Double> weight : one.entrySet()) {
            sum += weight.getValue() * other.getOrDefault(weight.getKey(), 0.0);
        }
        return Math.min(1, Math.rint(sum * EXACT) / EXACT);
    }
}
