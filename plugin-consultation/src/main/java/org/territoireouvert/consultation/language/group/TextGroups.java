package org.territoireouvert.consultation.language.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.language.KeyWord;
import org.territoireouvert.consultation.language.KeyWords;
import org.territoireouvert.consultation.language.Texts;

/**
 * Groups of texts that speak of the same.
 *
 * @param groups the largest first, of equal ones that with the smaller first id
 * @param leftOut ids of texts that fit nowhere, ascending
 */
public record TextGroups(List<TextGroup> groups, List<String> leftOut) {

    /** A word that less than one text in so many has does not tell what a group is about. */
    private static final int RARE_IN_GROUP = 10;

    /** Copy the groups and ids. */
    public TextGroups {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Seek groups among some of the texts. The same texts, ids, settings and seed give the same groups.
     *
     * <p>Texts are directions in the space of their words, rare words weighing more. They are divided into more groups than may be
     * suggested; groups that are alike are put together, small and loose ones are given up, and those that fewer than three words tell apart from all other
     * texts; so are texts that are far from the middle of their group. So the texts decide on the number of groups.
     *
     * <p>Hipparchus, which divides opinions, is not used: to it a point is all of its coordinates, and 50,000 texts in a space of
     * 20,000 words would be eight gigabytes, most of them zeros.
     *
     * @param ids those that are not among the texts are passed over
     */
    public static TextGroups of(Texts texts, Collection<String> ids, TextGroupSettings settings) {
        int[] places = texts.places(ids);
        Division division = Division.of(WeightedTexts.of(texts, places), settings);
        List<TextGroup> groups = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int number = -1; number < division.groups(); number++) {
            TextGroup group = group(texts, places, members(division, number), settings.words());
            if (number < 0 || group.words().size() < TextGroupSettings.FEWEST_WORDS) {
                leftOut.addAll(group.ids());
            } else {
                groups.add(group);
            }
        }
        groups.sort(Comparator.comparingInt(TextGroup::size)
                .reversed()
                .thenComparing(group -> group.ids().getFirst()));
        Collections.sort(leftOut);
        return new TextGroups(groups, leftOut);
    }

    /** The nearest first; places are in the order of ids. */
    private static int[] members(Division division, int group) {
        return IntStream.range(0, division.groupOf().length)
                .filter(text -> division.groupOf()[text] == group)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer text) -> -division.near()[text])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(text -> text)
                .toArray();
    }

    private static TextGroup group(Texts texts, int[] places, int[] members, int words) {
        int[] own = Arrays.stream(members).map(member -> places[member]).toArray();
        List<String> telling = KeyWords.of(texts, own, words, KeyWords.ONE_IN_TWENTY).stream()
                .filter(word -> word.texts() * RARE_IN_GROUP >= own.length)
                .map(KeyWord::written)
                .toList();
        return new TextGroup(telling, Arrays.stream(own).mapToObj(texts::id).toList());
    }
}
