package org.territoireouvert.runner.search.word;

/**
 * How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of another (optimal
 * string alignment).
 */
public final class EditDistance {

    private EditDistance() {}

    /** Returns the distance of two words. */
    public static int between(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            cost[row][0] = row;
        }
        for (int column = 0; column <= other.length(); column++) {
            cost[0][column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            for (int column = 1; column <= other.length(); column++) {
                cost[row][column] = cheapest(cost, one, other, row, column);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int row, int column) {
        int replaced = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int cheapest = Math.min(
                Math.min(cost[row - 1][column] + 1, cost[row][column - 1] + 1), cost[row - 1][column - 1] + replaced);
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(cheapest, cost[row - 2][column - 2] + 1) : cheapest;
    }
}
