package org.territoireouvert.initiatives.exchange;

import java.util.Map;

/**
 * A row of a file, as it was read.
 *
 * @param line of the file, from 1 on
 * @param cells by the titles of their columns, without the empty ones
 */
record ImportRow(long line, Map<String, String> cells) {

    ImportRow {
        cells = Map.copyOf(cells);
    }
}
