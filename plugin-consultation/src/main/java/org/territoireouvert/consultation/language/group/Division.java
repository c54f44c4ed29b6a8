package org.territoireouvert.consultation.language.group;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Texts divided into groups by spherical k-means, which compares directions (I. Dhillon, D. Modha, Concept Decompositions for
 * Large Sparse Text Data Using Clustering, 2001).
 *
 * @param groupOf the group of each text, -1 of those that fit nowhere
 * @param near the cosine of each text and the middle of its group
 * @param groups one more than the greatest number of a group; some may be empty
 */
record Division(int[] groupOf, float[] near, int groups) {

    /** Groups that are sought for each that may be suggested: small ones are found among many only. */
    private static final int SOUGHT = 2;

    private static final int MOST_STARTS = 20;
    private static final int TEXTS_OF_ALL_STARTS = 6_000;
    private static final int MOST_ROUNDS = 20;
    private static final int LAST_ROUNDS = 3;

    /** The rounds end when less than one text in so many moves. */
    private static final int FEW = 200;

    /** A text that is less than half as near to the middle as the texts of its group are on average does not fit. */
    private static final double NEAR_ENOUGH = 0.5;

    static Division of(WeightedTexts texts, TextGroupSettings settings) {
        int sought = Math.min(SOUGHT * settings.mostGroups(), texts.size() / settings.fewestTexts());
        int[] groupOf = AlikeGroups.together(texts, best(texts, sought, settings.seed()), sought, settings);
        for (int round = 0; round < LAST_ROUNDS; round++) {
            groupOf = Centres.of(texts, groupOf, sought).nearest(texts);
        }
        Division division = near(texts, groupOf, sought);
        division.leaveOutFar();
        division.leaveOutSmall(settings.fewestTexts());
        return division;
    }

    private static Division near(WeightedTexts texts, int[] groupOf, int groups) {
        return new Division(groupOf, Centres.of(texts, groupOf, groups).cosines(texts, groupOf), groups);
    }

    /** Few texts depend on where one starts, and cost little. */
    private static int[] best(WeightedTexts texts, int sought, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Division best = near(texts, settled(texts, Centres.start(texts, sought, random)), sought);
        int starts = Math.min(MOST_STARTS, TEXTS_OF_ALL_STARTS / Math.max(1, texts.size()));
        for (int start = 1; start < starts; start++) {
            Division next = near(texts, settled(texts, Centres.start(texts, sought, random)), sought);
            best = next.nearness() > best.nearness() ? next : best;
        }
        return best.groupOf();
    }

    private double nearness() {
        double sum = 0;
        for (float one : near) {
            sum += one;
        }
        return sum;
    }

    private static int[] settled(WeightedTexts texts, Centres start) {
        int[] groupOf = start.nearest(texts);
        int moved = texts.size();
        for (int round = 0; round < MOST_ROUNDS && moved > texts.size() / FEW; round++) {
            int[] next = Centres.of(texts, groupOf, start.groups()).nearest(texts);
            moved = 0;
            for (int text = 0; text < next.length; text++) {
                moved += next[text] == groupOf[text] ? 0 : 1;
            }
            groupOf = next;
        }
        return groupOf;
    }

    private void leaveOutFar() {
        double[] sums = new double[groups];
        int[] sizes = sizes();
        for (int text = 0; text < groupOf.length; text++) {
            if (groupOf[text] >= 0) {
                sums[groupOf[text]] += near[text];
            }
        }
        for (int text = 0; text < groupOf.length; text++) {
            int group = groupOf[text];
            if (group >= 0 && near[text] < NEAR_ENOUGH * sums[group] / sizes[group]) {
                groupOf[text] = -1;
            }
        }
    }

    private void leaveOutSmall(int fewest) {
        int[] sizes = sizes();
        Arrays.setAll(groupOf, text -> groupOf[text] >= 0 && sizes[groupOf[text]] < fewest ? -1 : groupOf[text]);
    }

    private int[] sizes() {
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        return sizes;
    }
}
