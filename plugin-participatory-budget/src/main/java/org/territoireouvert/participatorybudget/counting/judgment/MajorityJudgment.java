package org.territoireouvert.participatorybudget.counting.judgment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.participatorybudget.counting.Overflow;

/**
 * Rank projects by majority judgment (Balinski and Laraki), ties settled by the iterated majority gauge, in whole numbers.
 *
 * <p>The gauge: with majority grade a, the larger of the groups above and below a decides, the one below when they are equal; then
 * a's judges join that group's nearest grade, and so on.
 */
public final class MajorityJudgment {

    private MajorityJudgment() {}

    /**
     * Where a project stands.
     *
     * @param rank from 1; equal projects share a rank and the next one is skipped
     * @param profile that was compared, missing judgments included
     */
    public record Merit(int rank, int majorityGrade, MeritProfile profile) {}

    /**
     * Rank projects.
     *
     * @param judges people who took part, whether or not they judged every project
     * @return in the order given
     * @throws IllegalArgumentException when grades differ in number, a project has more judges than took part, or judgments are
     *     missing where none may be
     */
    public static List<Merit> rank(List<MeritProfile> projects, long judges, MissingJudgments missing) {
        List<MeritProfile> complete = complete(projects, BigInteger.valueOf(judges), missing);
        List<List<Step>> gauges = complete.stream().map(MajorityJudgment::gauge).toList();
        List<Merit> merits = new ArrayList<>();
        for (int project = 0; project < complete.size(); project++) {
            int rank = 1;
            for (List<Step> other : gauges) {
                rank += compare(other, gauges.get(project)) > 0 ? 1 : 0;
            }
            merits.add(new Merit(rank, complete.get(project).majorityGrade(), complete.get(project)));
        }
        return merits;
    }

    /**
     * Fund projects by rank, equal ranks by lower cost and then in the order given, as long as they fit.
     *
     * @return positions in the order funded
     */
    public static List<Integer> fund(List<Merit> merits, List<BigDecimal> costs, BigDecimal budget, Overflow overflow) {
        List<Integer> funded = new ArrayList<>();
        BigDecimal left = budget;
        for (int project : order(merits, costs)) {
            if (costs.get(project).compareTo(left) <= 0) {
                funded.add(project);
                left = left.subtract(costs.get(project));
            } else if (overflow == Overflow.STOP) {
                break;
            }
        }
        return funded;
    }

    /** Take the first few by rank, whatever they cost together (Paris: two or three per list); in that order. */
    public static List<Integer> top(List<Merit> merits, List<BigDecimal> costs, int winners) {
        return order(merits, costs).stream().limit(winners).toList();
    }

    private static List<Integer> order(List<Merit> merits, List<BigDecimal> costs) {
        return IntStream.range(0, merits.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                project -> merits.get(project).rank())
                        .thenComparing(costs::get))
                .toList();
    }

    private static List<MeritProfile> complete(
            List<MeritProfile> projects, BigInteger judges, MissingJudgments missing) {
        for (MeritProfile project : projects) {
            if (project.tally().size() != projects.getFirst().tally().size()) {
                throw new IllegalArgumentException(
                        "a project has \"" + project.tally().size() + "\" grades, another \""
                                + projects.getFirst().tally().size() + "\"");
            }
            int order = project.judges().compareTo(judges);
            if (order > 0 || order < 0 && missing == MissingJudgments.REFUSED) {
                throw new IllegalArgumentException("a project has \"" + project.judges() + "\" judgments from \""
                        + judges + "\" judges; correct the tallies or choose what missing judgments count for");
            }
        }
        return switch (missing) {
            case NORMALIZED -> normalized(projects);
            case WORST, REFUSED ->
                projects.stream()
                        .map(project -> project.plus(0, judges.subtract(project.judges())))
                        .toList();
            case MAJORITY_GRADE ->
                projects.stream()
                        .map(project -> project.plus(project.majorityGrade(), judges.subtract(project.judges())))
                        .toList();
        };
    }

    /** Multiply the tallies so that all have the same total; nobody's judgment stands for the worst grade. */
    private static List<MeritProfile> normalized(List<MeritProfile> projects) {
        BigInteger common = BigInteger.ONE;
        for (MeritProfile project : projects) {
            BigInteger judges = project.judges();
            if (judges.signum() > 0) {
                common = common.multiply(judges).divide(common.gcd(judges));
            }
        }
        BigInteger total = common;
        return projects.stream()
                .map(project -> project.judges().signum() == 0
                        ? project.plus(0, total)
                        : project.times(total.divide(project.judges())))
                .toList();
    }

    /** One comparison: the grade, then the larger group, above counting for and below against. */
    private record Step(int grade, BigInteger balance) {}

    private static List<Step> gauge(MeritProfile project) {
        List<Step> steps = new ArrayList<>();
        MeritProfile current = project;
        for (int step = 0; step < project.tally().size(); step++) {
            int grade = current.majorityGrade();
            BigInteger above = current.above(grade);
            BigInteger below = current.below(grade);
            boolean up = above.compareTo(below) > 0;
            steps.add(new Step(grade, up ? above : below.negate()));
            if (above.signum() == 0 && below.signum() == 0) {
                continue;
            }
            int neighbour = grade + (up ? 1 : -1);
            while (current.tally().get(neighbour).signum() == 0) {
                neighbour += up ? 1 : -1;
            }
            current = current.move(grade, neighbour);
        }
        return steps;
    }

    private static int compare(List<Step> left, List<Step> right) {
        for (int step = 0; step < left.size(); step++) {
            int byGrade =
                    Integer.compare(left.get(step).grade(), right.get(step).grade());
            int order = byGrade != 0
                    ? byGrade
                    : left.get(step).balance().compareTo(right.get(step).balance());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
