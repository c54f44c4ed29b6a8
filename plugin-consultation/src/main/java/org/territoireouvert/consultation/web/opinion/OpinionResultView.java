package org.territoireouvert.consultation.web.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.OpinionGroups;
import org.territoireouvert.consultation.grouping.OpinionGroups.Found;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.tally.CommonGround.Ranked;
import org.territoireouvert.consultation.grouping.tally.Representative;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.opinion.OpinionPicture;

/**
 * What the opinions of a step come to, as its page shows it.
 *
 * @param participants how many gave an opinion
 * @param opinions how many were given
 * @param reason message that says why there are no groups; empty when there are
 * @param clear whether the groups stand well apart
 * @param shared statements on which all groups agree, or all disagree
 * @param dividing statements that divide the groups most
 * @param all every statement, those that most people have seen first
 */
public record OpinionResultView(
        int participants,
        int opinions,
        String reason,
        Optional<OpinionMapView> map,
        boolean clear,
        List<GroupView> groups,
        List<Line> shared,
        List<Line> dividing,
        List<Line> all) {

    private static final int SHOWN = 5;
    private static final int FEWEST_IN_GROUP = 5;
    private static final double CLEAR = 0.25;
    private static final int PERCENT = 100;

    /** Copies the lists. */
    public OpinionResultView {
        groups = List.copyOf(groups);
        shared = List.copyOf(shared);
        dividing = List.copyOf(dividing);
        all = List.copyOf(all);
    }

    /**
     * A group of opinion.
     *
     * @param number from 1
     * @param people how many
     * @param percent of those who stand in a group
     * @param apart what sets it apart from the others, at most five
     */
    public record GroupView(int number, String letter, int people, long percent, List<Apart> apart) {}

    /**
     * What sets a group apart.
     *
     * @param agrees whether it agrees; else it disagrees
     * @param percent of the group
     */
    public record Apart(String text, boolean agrees, long percent) {}

    /**
     * A statement with the opinions of everybody and of each group.
     *
     * @param groups in the order of the groups
     */
    public record Line(String text, boolean official, Share everybody, List<Share> groups) {}

    /**
     * How people answered, in whole percents that come to 100, or to 0 when nobody answered.
     *
     * @param letter of the group, empty for everybody
     */
    public record Share(String letter, int seen, long agree, long disagree, long pass) {

        static Share of(String letter, Tally tally) {
            if (tally.seen() == 0) {
                return new Share(letter, 0, 0, 0, 0);
            }
            long agree = percent(tally.agree(), tally.seen());
            long disagree = Math.min(PERCENT - agree, percent(tally.disagree(), tally.seen()));
            return new Share(letter, tally.seen(), agree, disagree, PERCENT - agree - disagree);
        }
    }

    private static long percent(int part, int whole) {
        return Math.round((double) PERCENT * part / whole);
    }

    static OpinionResultView of(OpinionPicture picture) {
        Optional<Found> found = shown(picture.groups());
        List<OpinionGroup> groups = found.map(Found::groups).orElse(List.of());
        return new OpinionResultView(
                picture.matrix().participants().size(),
                IntStream.range(0, picture.statements().size())
                        .map(statement -> picture.tallies().everybody(statement).seen())
                        .sum(),
                reason(picture.groups()),
                found.map(several -> OpinionMapView.of(
                        several, picture.matrix().participants().size())),
                found.filter(several -> several.silhouette() >= CLEAR).isPresent(),
                groups.stream().map(group -> group(picture, groups, group)).toList(),
                lines(
                        picture,
                        groups,
                        found.isEmpty()
                                ? Stream.empty()
                                : Stream.concat(
                                                picture.ground().agreements().stream(),
                                                picture.ground().disagreements().stream())
                                        .sorted(Comparator.comparingDouble(Ranked::index)
                                                .reversed())
                                        .map(Ranked::statement)
                                        .limit(SHOWN)),
                lines(
                        picture,
                        groups,
                        found.isEmpty()
                                ? Stream.empty()
                                : picture.ground().divisions().stream()
                                        .map(Ranked::statement)
                                        .limit(SHOWN)),
                lines(picture, groups, bySeen(picture)));
    }

    /** Groups in which somebody could be recognised are not shown. */
    private static Optional<Found> shown(OpinionGroups groups) {
        return groups instanceof Found found
                        && found.groups().stream().allMatch(group -> group.size() >= FEWEST_IN_GROUP)
                ? Optional.of(found)
                : Optional.empty();
    }

    private static String reason(OpinionGroups groups) {
        if (shown(groups).isPresent()) {
            return "";
        }
        return groups instanceof OpinionGroups.None none && none.reason() == OpinionGroups.Reason.NO_DIFFERENCE
                ? "opinions.none.alike"
                : "opinions.none.few";
    }

    private static Stream<Integer> bySeen(OpinionPicture picture) {
        return IntStream.range(0, picture.statements().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        statement -> -picture.tallies().everybody(statement).seen()));
    }

    private static GroupView group(OpinionPicture picture, List<OpinionGroup> groups, OpinionGroup group) {
        int grouped = groups.stream().mapToInt(OpinionGroup::size).sum();
        return new GroupView(
                group.number(),
                letter(group),
                group.size(),
                percent(group.size(), grouped),
                Representative.of(picture.tallies(), groups.indexOf(group)).stream()
                        .limit(SHOWN)
                        .map(one -> apart(picture, groups.indexOf(group), one))
                        .toList());
    }

    static String letter(OpinionGroup group) {
        return group.letter().toUpperCase(Locale.ROOT);
    }

    private static Apart apart(OpinionPicture picture, int group, Representative one) {
        Tally tally = picture.tallies().of(group, one.statement());
        return new Apart(
                picture.statements().get(one.statement()).text(),
                one.vote() == Vote.AGREE,
                percent(tally.of(one.vote()), tally.seen()));
    }

    private static List<Line> lines(OpinionPicture picture, List<OpinionGroup> groups, Stream<Integer> statements) {
        return statements.map(statement -> line(picture, groups, statement)).toList();
    }

    private static Line line(OpinionPicture picture, List<OpinionGroup> groups, int statement) {
        return new Line(
                picture.statements().get(statement).text(),
                picture.statements().get(statement).isOfficial(),
                Share.of("", picture.tallies().everybody(statement)),
                IntStream.range(0, groups.size())
                        .mapToObj(group -> Share.of(
                                letter(groups.get(group)), picture.tallies().of(group, statement)))
                        .toList());
    }
}
