package org.territoireouvert.calls.past;

import java.util.Map;

/**
 * A row of a file, as it was read.
 *
 * @param line on which it begins, from 1 on
 * @param cells without the empty ones
 */
record PastRow(long line, Map<PastColumn, String> cells) {

    PastRow {
        cells = Map.copyOf(cells);
    }

    String text(PastColumn column) {
        return cells.getOrDefault(column, "");
    }
}
