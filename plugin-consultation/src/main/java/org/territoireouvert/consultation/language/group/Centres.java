package org.territoireouvert.consultation.language.group;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The middles of groups of texts, as directions of length 1. The weights of one word in all groups lie side by side: a text is
 * compared with all groups at once, in one pass over its words.
 */
final class Centres {

    /** From here on two texts are the same to start from. */
    private static final float ALIKE = 0.999f;

    private final int groups;
    private final float[] weights;
    private final double[] lengths;
    private final float[] cosines;

    private Centres(int groups, int differentWords) {
        this.groups = groups;
        weights = new float[Math.multiplyExact(groups, differentWords)];
        lengths = new double[groups];
        cosines = new float[groups];
    }

    /**
     * Choose texts to start from, each by lot among those that are unlike all before it (k-means++). There are as many as wanted
     * if so many differ.
     */
    static Centres start(WeightedTexts texts, int wanted, SplittableRandom random) {
        double[] unlike = new double[texts.size()];
        for (int text = 0; text < unlike.length; text++) {
            unlike[text] = texts.hasDirection(text) ? 1 : 0;
        }
        int[] chosen = new int[wanted];
        int end = 0;
        while (end < wanted && Arrays.stream(unlike).anyMatch(one -> one > 0)) {
            int next = lot(unlike, random);
            chosen[end++] = next;
            leaveAlike(texts, next, unlike);
        }
        int[] groups = new int[texts.size()];
        Arrays.fill(groups, -1);
        for (int group = 0; group < end; group++) {
            groups[chosen[group]] = group;
        }
        return of(texts, groups, end);
    }

    private static int lot(double[] unlike, SplittableRandom random) {
        double sum = 0;
        for (double one : unlike) {
            sum += one * one;
        }
        double lot = random.nextDouble() * sum;
        int last = 0;
        for (int text = 0; text < unlike.length; text++) {
            if (unlike[text] > 0) {
                last = text;
                lot -= unlike[text] * unlike[text];
                if (lot < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private static void leaveAlike(WeightedTexts texts, int chosen, double[] unlike) {
        float[] direction = new float[texts.differentWords()];
        for (int at = 0; at < texts.words()[chosen].length; at++) {
            direction[texts.words()[chosen][at]] = texts.weights()[chosen][at];
        }
        for (int text = 0; text < unlike.length; text++) {
            if (unlike[text] > 0) {
                float cosine = 0;
                int[] words = texts.words()[text];
                for (int at = 0; at < words.length; at++) {
                    cosine += texts.weights()[text][at] * direction[words[at]];
                }
                unlike[text] = cosine > ALIKE || text == chosen ? 0 : Math.min(unlike[text], 1 - cosine);
            }
        }
    }

    /** Return the middles of groups; texts of a negative group belong to none. */
    static Centres of(WeightedTexts texts, int[] groupOf, int groups) {
        Centres centres = new Centres(groups, texts.differentWords());
        for (int text = 0; text < groupOf.length; text++) {
            if (groupOf[text] >= 0) {
                int[] words = texts.words()[text];
                for (int at = 0; at < words.length; at++) {
                    centres.weights[words[at] * groups + groupOf[text]] += texts.weights()[text][at];
                }
            }
        }
        centres.shorten();
        return centres;
    }

    private void shorten() {
        for (int at = 0; at < weights.length; at++) {
            lengths[at % groups] += weights[at] * weights[at];
        }
        for (int group = 0; group < groups; group++) {
            lengths[group] = Math.sqrt(lengths[group]);
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] = lengths[at % groups] == 0 ? 0 : (float) (weights[at] / lengths[at % groups]);
        }
    }

    /** Return the nearest group of each text, the first of equally near ones; -1 for a text that is like none. */
    int[] nearest(WeightedTexts texts) {
        int[] nearest = new int[texts.size()];
        for (int text = 0; text < nearest.length; text++) {
            compare(texts, text);
            nearest[text] = -1;
            float best = 0;
            for (int group = 0; group < groups; group++) {
                if (cosines[group] > best) {
                    best = cosines[group];
                    nearest[text] = group;
                }
            }
        }
        return nearest;
    }

    /** Return the cosine of each text and the middle of its group; 0 for a text without a group. */
    float[] cosines(WeightedTexts texts, int[] groupOf) {
        float[] found = new float[texts.size()];
        for (int text = 0; text < found.length; text++) {
            if (groupOf[text] >= 0) {
                compare(texts, text);
                found[text] = cosines[groupOf[text]];
            }
        }
        return found;
    }

    private void compare(WeightedTexts texts, int text) {
        Arrays.fill(cosines, 0);
        int[] words = texts.words()[text];
        for (int at = 0; at < words.length; at++) {
            float weight = texts.weights()[text][at];
            int row = words[at] * groups;
            for (int group = 0; group < groups; group++) {
                cosines[group] += weight * weights[row + group];
            }
        }
    }

    int groups() {
        return groups;
    }

    /** Return the scalar product of the sums of all directions of two groups. */
    double product(int one, int other) {
        double cosine = 0;
        for (int row = 0; row < weights.length; row += groups) {
            cosine += weights[row + one] * weights[row + other];
        }
        return cosine * lengths[one] * lengths[other];
    }
}
