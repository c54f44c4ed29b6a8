package org.territoireouvert.consultation.grouping.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.grouping.Vote;

/** What the groups have in common (consensus) and what divides them, statement by statement. */
public final class CommonGround {

    private static final double HALF = 0.5;

    private final GroupTallies tallies;

    private CommonGround(GroupTallies tallies) {
        this.tallies = tallies;
    }

    /**
     * A statement and its place among the others.
     *
     * @param statement its index
     * @param index from 0 to 1, the greater the more it is shared, or the more it divides
     */
    public record Ranked(int statement, double index) {}

    /** Compare the groups of these counts. */
    public static CommonGround of(GroupTallies tallies) {
        return new CommonGround(tallies);
    }

    /**
     * Return how far all groups cast one vote on a statement: the product of its smoothed shares in the groups, so that no large
     * group makes up for a small one. From 0 to 1; 1 when there are no groups.
     */
    public double shared(int statement, Vote vote) {
        return shares(statement, vote).reduce(1, (product, share) -> product * share);
    }

    /**
     * Return how far groups differ on a statement: the difference between the group with the greatest and that with the smallest
     * smoothed share, of agreement or of disagreement, whichever is greater. From 0 to 1; groups in which nobody has seen the
     * statement have no part in it.
     */
    public double division(int statement) {
        return Math.max(spread(statement, Vote.AGREE), spread(statement, Vote.DISAGREE));
    }

    private double spread(int statement, Vote vote) {
        DoubleSummaryStatistics shares = IntStream.range(0, tallies.groups())
                .mapToObj(group -> tallies.of(group, statement))
                .filter(tally -> tally.seen() > 0)
                .mapToDouble(tally -> tally.share(vote))
                .summaryStatistics();
        return shares.getCount() == 0 ? 0 : shares.getMax() - shares.getMin();
    }

    private DoubleStream shares(int statement, Vote vote) {
        return IntStream.range(0, tallies.groups())
                .mapToDouble(group -> tallies.of(group, statement).share(vote));
    }

    /** Return the statements with which more than half of every group agree, the most shared first, of equals the first statement. */
    public List<Ranked> agreements() {
        return ranked(statement -> everyMajority(statement, Vote.AGREE), statement -> shared(statement, Vote.AGREE));
    }

    /** Return the statements with which more than half of every group disagree, in the same order. */
    public List<Ranked> disagreements() {
        return ranked(
                statement -> everyMajority(statement, Vote.DISAGREE), statement -> shared(statement, Vote.DISAGREE));
    }

    /** Return the statements on which groups differ at all, the most dividing first, of equals the first statement. */
    public List<Ranked> divisions() {
        return ranked(statement -> division(statement) > 0, this::division);
    }

    private boolean everyMajority(int statement, Vote vote) {
        return tallies.groups() > 0 && shares(statement, vote).allMatch(share -> share > HALF);
    }

    private List<Ranked> ranked(IntPredicate wanted, IntToDoubleFunction index) {
        List<Ranked> ranked = new ArrayList<>();
        for (int statement = 0; statement < tallies.statements(); statement++) {
            if (wanted.test(statement)) {
                ranked.add(new Ranked(statement, index.applyAsDouble(statement)));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::index).reversed());
        return List.copyOf(ranked);
    }
}
