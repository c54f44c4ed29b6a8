package org.territoireouvert.consultation.questionnaire.result;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How the answers to two questions meet; small cells are hidden.
 *
 * @param cells row by row; empty for a hidden one
 * @param rowTotals with hidden cells
 * @param columnTotals with hidden cells
 * @param withheld whether so few people answered that no cell at all can be shown
 */
public record CrossTable(
        List<List<OptionalLong>> cells, List<Long> rowTotals, List<Long> columnTotals, boolean withheld) {

    /** Fewer people than this are never shown in a cell. */
    public static final int THRESHOLD = 5;

    /** Copies the lists. */
    public CrossTable {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /**
     * Makes a table.
     *
     * @param people rows of the same length, at least one, with at least one number
     * @param threshold fewest people in a cell that is shown; 0 is always shown unless it would give another cell away
     */
    public static CrossTable of(long[][] people, int threshold) {
        HideSmallCells.Choice choice = HideSmallCells.in(people, threshold);
        return new CrossTable(
                IntStream.range(0, people.length)
                        .mapToObj(row -> IntStream.range(0, people[row].length)
                                .mapToObj(column -> choice.all() || choice.hidden()[row][column]
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(people[row][column]))
                                .toList())
                        .toList(),
                Arrays.stream(people).map(row -> LongStream.of(row).sum()).toList(),
                IntStream.range(0, people[0].length)
                        .mapToObj(column -> Arrays.stream(people)
                                .mapToLong(row -> row[column])
                                .sum())
                        .toList(),
                choice.all());
    }

    /** Tells whether a cell is hidden. */
    public boolean hides() {
        return cells.stream().flatMap(List::stream).anyMatch(OptionalLong::isEmpty);
    }

    /** Returns how many people, or choices of people, it counts. */
    public long total() {
        return rowTotals.stream().mapToLong(Long::longValue).sum();
    }
}
