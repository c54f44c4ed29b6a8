package org.territoireouvert.consultation.language.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts groups together that k-means has torn apart, by the mean likeness of two of their texts: two groups are one if a text of
 * this one is nearly as like one of that one as two of the same.
 */
final class AlikeGroups {

    /** That part of the likeness within both groups must be there between them. */
    private static final double NEARLY = 0.6;

    /** Texts of a group must be so many times as like each other as any two texts are. */
    private static final double MORE_THAN_ANY = 1.5;

    private final double[][] products;
    private final int[] sizes;
    private final int[] becomes;

    private AlikeGroups(Centres centres, int[] groupOf) {
        products = new double[centres.groups()][centres.groups()];
        for (int one = 0; one < products.length; one++) {
            for (int other = 0; other <= one; other++) {
                products[one][other] = centres.product(one, other);
                products[other][one] = products[one][other];
            }
        }
        sizes = new int[products.length];
        for (int group : groupOf) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        becomes = new int[products.length];
        Arrays.setAll(becomes, group -> group);
    }

    /** Return the group of each text after groups were put together; -1 where a group is too small or too loose to be one. */
    static int[] together(WeightedTexts texts, int[] groupOf, int number, TextGroupSettings settings) {
        AlikeGroups groups = new AlikeGroups(Centres.of(texts, groupOf, number), groupOf);
        groups.dissolveSmall(2);
        double any = groups.likenessOfAny();
        boolean joined = true;
        while (joined) {
            joined = groups.joinLikest();
        }
        groups.dissolveSmall(settings.fewestTexts());
        groups.dissolveLoose(any);
        groups.keepLargest(settings.mostGroups());
        return Arrays.stream(groupOf)
                .map(group -> group < 0 ? -1 : groups.last(group))
                .toArray();
    }

    private int last(int group) {
        int last = group;
        while (becomes[last] >= 0 && becomes[last] != last) {
            last = becomes[last];
        }
        return becomes[last];
    }

    private boolean lives(int group) {
        return becomes[group] == group;
    }

    private void dissolveSmall(int fewest) {
        for (int group = 0; group < sizes.length; group++) {
            if (lives(group) && sizes[group] < fewest) {
                becomes[group] = -1;
            }
        }
    }

    private void dissolveLoose(double any) {
        for (int group = 0; group < sizes.length; group++) {
            if (lives(group) && within(group) < any * MORE_THAN_ANY) {
                becomes[group] = -1;
            }
        }
    }

    private void keepLargest(int most) {
        int[] bySize = IntStream.range(0, sizes.length)
                .filter(this::lives)
                .boxed()
                .sorted(Comparator.comparingInt(group -> -sizes[group]))
                .mapToInt(group -> group)
                .toArray();
        for (int place = most; place < bySize.length; place++) {
            becomes[bySize[place]] = -1;
        }
    }

    private double likenessOfAny() {
        double sum = 0;
        long texts = 0;
        for (int one = 0; one < sizes.length; one++) {
            texts += sizes[one];
            for (int other = 0; other < sizes.length; other++) {
                sum += products[one][other];
            }
        }
        return texts < 2 ? 0 : (sum - texts) / (texts * (texts - 1.0));
    }

    private double within(int group) {
        double size = sizes[group];
        return size < 2 ? 0 : Math.max(0, (products[group][group] - size) / (size * (size - 1)));
    }

    private boolean joinLikest() {
        int first = -1;
        int second = -1;
        double likest = NEARLY;
        for (int one = 0; one < sizes.length; one++) {
            for (int other = 0; lives(one) && other < one; other++) {
                double between = products[one][other] / ((double) sizes[one] * sizes[other]);
                double part = between / Math.sqrt(within(one) * within(other));
                if (lives(other) && part > likest) {
                    likest = part;
                    first = other;
                    second = one;
                }
            }
        }
        if (first >= 0) {
            join(first, second);
        }
        return first >= 0;
    }

    private void join(int kept, int gone) {
        becomes[gone] = kept;
        sizes[kept] += sizes[gone];
        for (int other = 0; other < sizes.length; other++) {
            products[kept][other] += products[gone][other];
        }
        for (int other = 0; other < sizes.length; other++) {
            products[other][kept] += products[other][gone];
        }
    }
}
