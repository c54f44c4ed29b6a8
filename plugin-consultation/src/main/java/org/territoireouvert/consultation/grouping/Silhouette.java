package org.territoireouvert.consultation.grouping;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How well places lie with their own group and apart from the nearest other one (Rousseeuw 1987). Of more places than the settings
 * allow, a sample drawn with the seed stands for all: silhouettes are those of the sample within the sample, the same one for
 * every number of groups.
 */
final class Silhouette {

    private final List<Point> places;
    private final int[] sample;

    private Silhouette(List<Point> places, int[] sample) {
        this.places = places;
        this.sample = sample;
    }

    static Silhouette of(List<Point> places, GroupingSettings settings) {
        int[] sample = IntStream.range(0, places.size()).toArray();
        int size = Math.min(sample.length, settings.silhouetteSample());
        if (size < sample.length) {
            Random random = new Random(settings.seed());
            for (int at = 0; at < size; at++) {
                int other = at + random.nextInt(sample.length - at);
                int drawn = sample[other];
                sample[other] = sample[at];
                sample[at] = drawn;
            }
        }
        return new Silhouette(places, IntStream.of(sample).limit(size).sorted().toArray());
    }

    /**
     * Return the mean silhouette, from -1 to 1. A place that is alone in its group has the silhouette 0.
     *
     * @param groups the group of each place
     * @param number of groups
     */
    double mean(int[] groups, int number) {
        int[] sizes = new int[number];
        for (int place : sample) {
            sizes[groups[place]]++;
        }
        double sum = 0;
        for (int place : sample) {
            sum += of(place, groups, sizes);
        }
        return sum / sample.length;
    }

    private double of(int place, int[] groups, int[] sizes) {
        int own = groups[place];
        if (sizes[own] < 2) {
            return 0;
        }
        double[] sums = new double[sizes.length];
        Point point = places.get(place);
        for (int other : sample) {
            sums[groups[other]] += point.distance(places.get(other));
        }
        double within = sums[own] / (sizes[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int group = 0; group < sums.length; group++) {
            if (group != own && sizes[group] > 0) {
                nearest = Math.min(nearest, sums[group] / sizes[group]);
            }
        }
        double greater = Math.max(within, nearest);
        return nearest == Double.POSITIVE_INFINITY || greater == 0 ? 0 : (nearest - within) / greater;
    }
}
