package org.territoireouvert.api.data;

import java.util.List;

/**
 * An open data set: listed under {@code /donnees-ouvertes}, downloadable as CSV and JSON.
 *
 * @param name part of the address, lower-case words joined by hyphens, unique in the instance
 * @param titleKey message: what it holds
 * @param descriptionKey message: source, period, what is left out and why
 * @param licence SPDX identifier or {@code etalab-2.0}
 * @param columns names of the columns, in order, at least one
 * @param rows writes the rows
 */
public record Dataset(
        String name, String titleKey, String descriptionKey, String licence, List<String> columns, Rows rows) {

    /** Writes the rows of a data set, streaming. */
    @FunctionalInterface
    public interface Rows {
        /** Writes every row, in a stable order. */
        void write(RowSink sink) throws Exception;
    }

    /** Copies the columns. */
    public Dataset {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The data set \"" + name + "\" needs at least one column");
        }
    }
}
