package org.territoireouvert.consultation.questionnaire.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cross tables show no small cell, and nobody can compute one from what they show. */
class CrossTableTest {

    private static final long SEED = 20_261_127;

    private static long[][] table(long[]... rows) {
        return rows;
    }

    private static List<Long> shown(CrossTable table) {
        return table.cells().stream()
                .flatMap(List::stream)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
    }

    @Test
    void largeCellsAndZerosAreShown() {
        CrossTable table = CrossTable.of(table(new long[] {10, 0}, new long[] {5, 12}), 5);

        assertThat(table.hides()).isFalse();
        assertThat(table.rowTotals()).containsExactly(10L, 17L);
        assertThat(table.columnTotals()).containsExactly(15L, 12L);
        assertThat(table.total()).isEqualTo(27);
    }

    @Test
    void oneSmallCellHidesThreeMoreWhichCostLeast() {
        CrossTable table =
                CrossTable.of(table(new long[] {3, 40, 9}, new long[] {8, 50, 7}, new long[] {60, 70, 80}), 5);

        assertThat(table.cells().get(0))
                .containsExactly(OptionalLong.empty(), OptionalLong.of(40), OptionalLong.empty());
        assertThat(table.cells().get(1))
                .containsExactly(OptionalLong.empty(), OptionalLong.of(50), OptionalLong.empty());
        assertThat(table.withheld()).isFalse();
    }

    @Test
    void tableOfAFewPeopleIsWithheld() {
        assertThat(CrossTable.of(table(new long[] {3, 0}, new long[] {0, 0}), 5).withheld())
                .isTrue();
        assertThat(CrossTable.of(table(new long[] {3, 4}), 5).withheld())
                .as("the columns would tell")
                .isTrue();
    }

    @Test
    void noHiddenCellCanBeComputed() {
        Random random = new Random(SEED);
        int hiding = 0;
        for (int round = 0; round < 1_500; round++) {
            long[][] people = random(random, 2 + random.nextInt(2), 2 + random.nextInt(2));
            CrossTable table = CrossTable.of(people, 3);
            assertThat(shown(table)).allMatch(cell -> cell == 0 || cell >= 3);
            if (table.withheld() || !table.hides()) {
                continue;
            }
            hiding++;
            List<Set<Long>> possible = possible(table, people);
            for (int cell = 0; cell < possible.size(); cell++) {
                assertThat(possible.get(cell))
                        .as("hidden cell %s of %s", cell, table)
                        .hasSizeGreaterThan(1);
            }
        }
        assertThat(hiding).isGreaterThan(300);
    }

    private static long[][] random(Random random, int rows, int columns) {
        long[][] people = new long[rows][columns];
        for (long[] row : people) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(6);
            }
        }
        return people;
    }

    /** Tries all tables with the same totals and shown cells, and collects what each hidden cell may be. */
    private static List<Set<Long>> possible(CrossTable table, long[][] people) {
        List<int[]> hidden = new ArrayList<>();
        long[] rowsLeft = new long[people.length];
        long[] columnsLeft = new long[people[0].length];
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[0].length; column++) {
                if (table.cells().get(row).get(column).isEmpty()) {
                    hidden.add(new int[] {row, column});
                    rowsLeft[row] += people[row][column];
                    columnsLeft[column] += people[row][column];
                }
            }
        }
        List<Set<Long>> possible = new ArrayList<>();
        hidden.forEach(cell -> possible.add(new HashSet<>()));
        fill(hidden, 0, new long[hidden.size()], rowsLeft, columnsLeft, possible);
        return possible;
    }

    private static void fill(
            List<int[]> hidden, int next, long[] values, long[] rows, long[] columns, List<Set<Long>> possible) {
        if (next == hidden.size()) {
            boolean fits = Arrays.stream(rows).allMatch(left -> left == 0)
                    && Arrays.stream(columns).allMatch(left -> left == 0);
            for (int cell = 0; fits && cell < values.length; cell++) {
                possible.get(cell).add(values[cell]);
            }
            return;
        }
        int row = hidden.get(next)[0];
        int column = hidden.get(next)[1];
        for (long value = 0; value <= Math.min(rows[row], columns[column]); value++) {
            values[next] = value;
            rows[row] -= value;
            columns[column] -= value;
            fill(hidden, next + 1, values, rows, columns, possible);
            rows[row] += value;
            columns[column] += value;
        }
    }
}
