package org.territoireouvert.consultation.language.group;

import java.util.Arrays;
import org.territoireouvert.consultation.language.Likeness;
import org.territoireouvert.consultation.language.Texts;

/**
 * Texts as directions in the space of their words, each of length 1. Words that only one of them has, or more than half of them,
 * tell nothing about groups and are left out; a text without another word has no direction.
 *
 * @param words of each text, numbered from 0
 * @param weights of these words
 * @param differentWords numbers of words
 */
record WeightedTexts(int[][] words, float[][] weights, int differentWords) {

    private static final int FEWEST_TEXTS = 2;

    /** Return the directions of the texts at some places, in that order. */
    static WeightedTexts of(Texts texts, int[] places) {
        int[] textsWith = new int[texts.differentWords()];
        for (int place : places) {
            for (int word : texts.words(place)) {
                textsWith[word]++;
            }
        }
        int most = Math.max(FEWEST_TEXTS, places.length / 2);
        int[] number = new int[textsWith.length];
        int end = 0;
        for (int word = 0; word < number.length; word++) {
            number[word] = textsWith[word] >= FEWEST_TEXTS && textsWith[word] <= most ? end++ : -1;
        }
        int[][] words = new int[places.length][];
        float[][] weights = new float[places.length][];
        for (int text = 0; text < places.length; text++) {
            put(texts, places[text], number, text, words, weights);
        }
        return new WeightedTexts(words, weights, end);
    }

    private static void put(Texts texts, int place, int[] number, int text, int[][] words, float[][] weights) {
        int[] all = texts.words(place);
        int[] kept = new int[all.length];
        float[] weight = new float[all.length];
        double square = 0;
        int end = 0;
        for (int at = 0; at < all.length; at++) {
            if (number[all[at]] >= 0) {
                kept[end] = number[all[at]];
                weight[end] = (float) Likeness.weight(texts.count(place, at), texts.textsWith(all[at]), texts.size());
                square += weight[end] * weight[end];
                end++;
            }
        }
        float length = (float) Math.sqrt(square);
        words[text] = Arrays.copyOf(kept, end);
        weights[text] = Arrays.copyOf(weight, end);
        for (int at = 0; at < end; at++) {
            weights[text][at] /= length;
        }
    }

    int size() {
        return words.length;
    }

    boolean hasDirection(int text) {
        return words[text].length > 0;
    }

    /** Return the texts at some places. */
    WeightedTexts at(int[] places) {
        return new WeightedTexts(
                Arrays.stream(places).mapToObj(place -> words[place]).toArray(int[][]::new),
                Arrays.stream(places).mapToObj(place -> weights[place]).toArray(float[][]::new),
                differentWords);
    }
}
