package org.territoireouvert.consultation.questionnaire.result;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Chooses the cells of a table that are hidden: those that stand for few people, and others so that nobody can compute a hidden cell from
 * the totals and the cells that are shown.
 *
 * <p>A hidden cell is safe when one more or one less would fit as well: when people can be moved in a circle of hidden cells so that all
 * totals stay and no cell falls below zero. Where there is no such circle the cheapest rectangle is hidden that makes one.
 */
final class HideSmallCells {

    private final long[][] people;
    private final boolean[][] hidden;

    private HideSmallCells(long[][] people) {
        this.people = people;
        this.hidden = new boolean[people.length][people[0].length];
    }

    /** What was chosen: which cells; or all of them, because nothing less would be safe. */
    record Choice(boolean[][] hidden, boolean all) {}

    /** Chooses the cells of a table with at least one row and one column, for a least number of people that is shown. */
    static Choice in(long[][] people, int threshold) {
        HideSmallCells table = new HideSmallCells(people);
        table.hideBelow(threshold);
        return new Choice(table.hidden, !table.protectAll(threshold));
    }

    private void hideBelow(int threshold) {
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[0].length; column++) {
                hidden[row][column] = isSmall(row, column, threshold);
            }
        }
    }

    private boolean isSmall(int row, int column, int threshold) {
        return people[row][column] > 0 && people[row][column] < threshold;
    }

    private boolean protectAll(int threshold) {
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[0].length; column++) {
                if (isSmall(row, column, threshold) && !isSafe(row, column) && !hideRectangle(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether one more, or one less, in this cell would fit the totals as well. */
    private boolean isSafe(int row, int column) {
        return canGrow(row, column) || canShrink(row, column);
    }

    /** One more here takes one from another cell of the row, whose column gets it back from another row, and so on to this column. */
    private boolean canGrow(int row, int column) {
        boolean[] seen = new boolean[people.length];
        Deque<Integer> rows = new ArrayDeque<>();
        rows.add(row);
        seen[row] = true;
        while (!rows.isEmpty()) {
            int from = rows.remove();
            for (int taken = 0; taken < people[0].length; taken++) {
                boolean gives = hidden[from][taken] && people[from][taken] > 0 && !(from == row && taken == column);
                if (gives && taken == column) {
                    return true;
                }
                if (gives) {
                    follow(rows, seen, taken);
                }
            }
        }
        return false;
    }

    /** One less here gives one to another cell of the row, whose column gives one in another row, and so on to this column. */
    private boolean canShrink(int row, int column) {
        if (people[row][column] == 0) {
            return false;
        }
        boolean[] seen = new boolean[people.length];
        Deque<Integer> rows = new ArrayDeque<>();
        rows.add(row);
        seen[row] = true;
        while (!rows.isEmpty()) {
            int from = rows.remove();
            for (int given = 0; given < people[0].length; given++) {
                boolean takes = hidden[from][given] && !(from == row && given == column);
                if (takes && given == column) {
                    return true;
                }
                if (takes) {
                    followGivers(rows, seen, given);
                }
            }
        }
        return false;
    }

    private void follow(Deque<Integer> rows, boolean[] seen, int column) {
        for (int row = 0; row < people.length; row++) {
            if (hidden[row][column] && !seen[row]) {
                seen[row] = true;
                rows.add(row);
            }
        }
    }

    private void followGivers(Deque<Integer> rows, boolean[] seen, int column) {
        for (int row = 0; row < people.length; row++) {
            if (hidden[row][column] && people[row][column] > 0 && !seen[row]) {
                seen[row] = true;
                rows.add(row);
            }
        }
    }

    /** Hides the other corners of the rectangle that costs least; false when none makes the cell safe. */
    private boolean hideRectangle(int row, int column) {
        long least = Long.MAX_VALUE;
        int otherRow = -1;
        int otherColumn = -1;
        for (int across = 0; across < people.length; across++) {
            for (int along = 0; along < people[0].length; along++) {
                if (across != row && along != column && moves(row, column, across, along)) {
                    long cost = cost(row, along) + cost(across, column) + cost(across, along);
                    if (cost < least) {
                        least = cost;
                        otherRow = across;
                        otherColumn = along;
                    }
                }
            }
        }
        if (otherRow < 0) {
            return false;
        }
        hidden[row][otherColumn] = true;
        hidden[otherRow][column] = true;
        hidden[otherRow][otherColumn] = true;
        return true;
    }

    private boolean moves(int row, int column, int otherRow, int otherColumn) {
        boolean more = people[row][otherColumn] > 0 && people[otherRow][column] > 0;
        boolean less = people[row][column] > 0 && people[otherRow][otherColumn] > 0;
        return more || less;
    }

    private long cost(int row, int column) {
        return hidden[row][column] ? 0 : people[row][column] + 1;
    }
}
