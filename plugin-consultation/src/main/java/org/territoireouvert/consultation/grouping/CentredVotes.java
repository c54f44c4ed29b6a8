package org.territoireouvert.consultation.grouping;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Votes of those with enough of them, less the mean of the votes on the statement. An unseen cell, taken as the mean, is zero and
 * not kept, so that the work grows with the votes that there are.
 */
final class CentredVotes {

    private static final int UNSEEN = -1;

    private final int[] participants;
    private final int[] columns;
    private final int width;
    private final int[][] statements;
    private final double[][] values;

    private CentredVotes(VoteMatrix matrix, int[] participants, int[] columns, int width) {
        this.participants = participants;
        this.columns = columns;
        this.width = width;
        statements = new int[participants.length][];
        values = new double[participants.length][];
        for (int row = 0; row < participants.length; row++) {
            read(matrix, row);
        }
        subtractMeans();
    }

    /** Take the votes of those who have as many as are asked for, or one on every statement that anyone has seen. */
    static CentredVotes of(VoteMatrix matrix, int fewestVotes) {
        boolean[] seen = new boolean[matrix.statements().size()];
        int[] votes = new int[matrix.participants().size()];
        for (int participant = 0; participant < votes.length; participant++) {
            int reader = participant;
            matrix.eachVote(participant, (statement, vote) -> {
                seen[statement] = true;
                votes[reader]++;
            });
        }
        int[] columns = new int[seen.length];
        int width = 0;
        for (int statement = 0; statement < seen.length; statement++) {
            columns[statement] = seen[statement] ? width++ : UNSEEN;
        }
        int needed = Math.max(1, Math.min(fewestVotes, width));
        int[] participants = IntStream.range(0, votes.length)
                .filter(participant -> votes[participant] >= needed)
                .toArray();
        return new CentredVotes(matrix, participants, columns, width);
    }

    private void read(VoteMatrix matrix, int row) {
        int votes = matrix.votes(participants[row]);
        int[] seen = new int[votes];
        double[] numbers = new double[votes];
        int[] next = {0};
        matrix.eachVote(participants[row], (statement, vote) -> {
            seen[next[0]] = columns[statement];
            numbers[next[0]++] = vote.number();
        });
        statements[row] = seen;
        values[row] = numbers;
    }

    private void subtractMeans() {
        int[] sums = new int[width];
        int[] counts = new int[width];
        for (int row = 0; row < values.length; row++) {
            for (int at = 0; at < values[row].length; at++) {
                sums[statements[row][at]] += (int) values[row][at];
                counts[statements[row][at]]++;
            }
        }
        for (int row = 0; row < values.length; row++) {
            for (int at = 0; at < values[row].length; at++) {
                int statement = statements[row][at];
                values[row][at] -= (double) sums[statement] / counts[statement];
            }
        }
    }

    /** Return the indices of those with enough votes, ascending; a row of each follows this order. */
    int[] participants() {
        return participants;
    }

    /** Return the number of statements that anyone has seen. */
    int width() {
        return width;
    }

    /** Return the weight of a statement in a direction, zero when nobody has seen it. */
    double weight(double[] direction, int statement) {
        return columns[statement] == UNSEEN ? 0 : direction[columns[statement]];
    }

    /** Return the sum of all squares; exactly zero when all agree on everything. */
    double variance() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .map(value -> value * value)
                .sum();
    }

    /** Return by how much Polis moves a row outwards: √(statements / votes). */
    double scale(int row) {
        return Math.sqrt((double) width / values[row].length);
    }

    /** Return the product of a row with a direction in the space of seen statements. */
    double along(int row, double[] direction) {
        double sum = 0;
        for (int at = 0; at < values[row].length; at++) {
            sum += values[row][at] * direction[statements[row][at]];
        }
        return sum;
    }

    /** Add a row, times a number, to a direction in the space of seen statements. */
    void add(int row, double times, double[] direction) {
        for (int at = 0; at < values[row].length; at++) {
            direction[statements[row][at]] += times * values[row][at];
        }
    }

    /** Return the products of the statements with each other over the participants, square and symmetric. */
    double[][] productsOfStatements() {
        double[][] products = new double[width][width];
        for (int row = 0; row < values.length; row++) {
            for (int at = 0; at < values[row].length; at++) {
                addProducts(row, at, products[statements[row][at]]);
            }
        }
        for (int one = 0; one < width; one++) {
            for (int other = 0; other < one; other++) {
                products[one][other] = products[other][one];
            }
        }
        return products;
    }

    private void addProducts(int row, int from, double[] line) {
        double value = values[row][from];
        int[] seen = statements[row];
        double[] numbers = values[row];
        for (int at = from; at < seen.length; at++) {
            line[seen[at]] += value * numbers[at];
        }
    }

    /** Return the products of the participants with each other over the statements, square and symmetric. */
    double[][] productsOfParticipants() {
        double[][] products = new double[values.length][values.length];
        for (int one = 0; one < values.length; one++) {
            double[] direction = new double[width];
            add(one, 1, direction);
            for (int other = 0; other < values.length; other++) {
                products[one][other] = along(other, direction);
            }
        }
        return products;
    }
}
