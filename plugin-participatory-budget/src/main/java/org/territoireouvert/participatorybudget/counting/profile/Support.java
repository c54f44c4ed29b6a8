package org.territoireouvert.participatorybudget.counting.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;

/**
 * Who gives how much to each project, by project.
 *
 * @param groups per project, groups of ballots with a weight above zero, ascending
 * @param weights beside {@code groups}, in smallest point units
 * @param totals sum over voters of the weights above zero
 * @param scores sum over voters of all weights
 * @param votes ballots that name the project
 */
record Support(int[][] groups, long[][] weights, long[] totals, BigInteger[] scores, long[] votes, Scaling scaling) {

    /** Largest sum of weights that a double holds exactly, which the filter of equal shares relies on. */
    private static final long LARGEST_TOTAL = 1L << 53;

    static Support of(Election election, Weighting weighting) {
        return new Collector(election, weighting).collect();
    }

    private static final class Collector {
        private final BallotBox ballots;
        private final int projects;
        private final int longest;
        private final Weighting weighting;
        private final Scaling scaling;
        private final long unnamed;
        private final long[][] rows;
        private final int[][] groups;
        private final long[][] weights;
        private final BigInteger[] scores;
        private final long[] votes;

        Collector(Election election, Weighting weighting) {
            this.weighting = weighting;
            ballots = election.ballots();
            projects = election.projects().size();
            longest = weighting == Weighting.RANKS ? Weighting.longest(election) : 0;
            BigDecimal unnamedPoints = weighting.unnamed(election);
            scaling = Scaling.coveringAll(Stream.concat(Stream.of(unnamedPoints), allWeights()));
            unnamed = scaling.whole(unnamedPoints);
            rows = new long[ballots.groups()][];
            groups = new int[projects][];
            weights = new long[projects][];
            scores = new BigInteger[projects];
            votes = new long[projects];
        }

        private Stream<BigDecimal> allWeights() {
            return weighting != Weighting.POINTS
                    ? Stream.empty()
                    : IntStream.range(0, ballots.groups())
                            .boxed()
                            .flatMap(group -> IntStream.range(0, ballots.size(group))
                                    .mapToObj(position -> ballots.points(group, position)));
        }

        Support collect() {
            Arrays.fill(scores, BigInteger.ZERO);
            int[] sizes = new int[projects];
            for (int group = 0; group < rows.length; group++) {
                addRow(group, sizes);
            }
            for (int project = 0; project < projects; project++) {
                groups[project] = new int[sizes[project]];
                weights[project] = new long[sizes[project]];
            }
            long[] totals = new long[projects];
            int[] filled = new int[projects];
            for (int group = 0; group < rows.length; group++) {
                fill(group, filled, totals);
            }
            return new Support(groups, weights, totals, scores, votes, scaling);
        }

        private void addRow(int group, int[] sizes) {
            long[] row = new long[ballots.size(group)];
            BigInteger voters = BigInteger.valueOf(ballots.multiplicity(group));
            boolean[] named = unnamed == 0 ? new boolean[0] : new boolean[projects];
            for (int position = 0; position < row.length; position++) {
                int project = ballots.project(group, position);
                row[position] = scaling.whole(weighting.weight(ballots, group, position, longest));
                scores[project] =
                        scores[project].add(BigInteger.valueOf(row[position]).multiply(voters));
                votes[project] += ballots.multiplicity(group);
                sizes[project] += row[position] > 0 ? 1 : 0;
                if (named.length > 0) {
                    named[project] = true;
                }
            }
            rows[group] = row;
            addUnnamed(named, voters, sizes);
        }

        private void addUnnamed(boolean[] named, BigInteger voters, int[] sizes) {
            for (int project = 0; project < named.length; project++) {
                if (!named[project]) {
                    scores[project] =
                            scores[project].add(BigInteger.valueOf(unnamed).multiply(voters));
                    sizes[project] += unnamed > 0 ? 1 : 0;
                }
            }
        }

        private void fill(int group, int[] filled, long[] totals) {
            boolean[] named = new boolean[unnamed > 0 ? projects : 0];
            for (int position = 0; position < rows[group].length; position++) {
                int project = ballots.project(group, position);
                put(project, group, rows[group][position], filled, totals);
                if (named.length > 0) {
                    named[project] = true;
                }
            }
            for (int project = 0; project < named.length; project++) {
                if (!named[project]) {
                    put(project, group, unnamed, filled, totals);
                }
            }
        }

        private void put(int project, int group, long weight, int[] filled, long[] totals) {
            if (weight <= 0) {
                return;
            }
            groups[project][filled[project]] = group;
            weights[project][filled[project]++] = weight;
            totals[project] =
                    Math.addExact(totals[project], Math.multiplyExact(weight, (long) ballots.multiplicity(group)));
            if (totals[project] > LARGEST_TOTAL) {
                throw new IllegalArgumentException("the points of one project add up to more than \"" + LARGEST_TOTAL
                        + "\" smallest units; write smaller points or fewer decimals");
            }
        }
    }
}
