package org.territoireouvert.consultation.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far two divisions of the same people agree beyond chance (Hubert and Arabie 1985). */
public final class RandIndex {

    private RandIndex() {}

    /** Returns 1 for the same division, about 0 for one that has nothing to do with the other. */
    public static double adjusted(List<Integer> one, List<Integer> other) {
        Map<List<Integer>, Long> cells = new HashMap<>();
        Map<Integer, Long> rows = new HashMap<>();
        Map<Integer, Long> columns = new HashMap<>();
        for (int at = 0; at < one.size(); at++) {
            cells.merge(List.of(one.get(at), other.get(at)), 1L, Long::sum);
            rows.merge(one.get(at), 1L, Long::sum);
            columns.merge(other.get(at), 1L, Long::sum);
        }
        double expected = pairs(rows) * pairs(columns) / (one.size() * (one.size() - 1) / 2.0);
        return (pairs(cells) - expected) / ((pairs(rows) + pairs(columns)) / 2 - expected);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }
}
