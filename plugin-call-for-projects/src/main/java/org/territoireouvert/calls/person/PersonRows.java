package org.territoireouvert.calls.person;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.RowSink;

/** Rows about a person, for what they may read of themselves and for what happens when their account ends or joins another one. */
public final class PersonRows {

    private static final int MOST = 10_000;

    private PersonRows() {}

    /**
     * Writes what a query finds about a person, nothing about nobody.
     *
     * @param sql selects {@code at}, the moment, and {@code content}; of {@code :person}, at most {@code :most}, in an order
     */
    public static void write(Handle handle, RowSink rows, String what, String person, String sql) throws Exception {
        if (person.isBlank()) {
            return;
        }
        List<String[]> found = handle.createQuery(sql)
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new String[] {row.getString("at"), row.getString("content")})
                .list();
        for (String[] row : found) {
            rows.row(what, row[0], row[1].strip());
        }
    }

    /**
     * Puts another person into columns; returns how many values changed.
     *
     * @param columns each a table, a dot and a column of it
     * @param to the other person, empty for nobody
     */
    public static int rename(Handle handle, List<String> columns, String from, String to) {
        return columns.stream()
                .mapToInt(column -> rename(handle, column, from, to))
                .sum();
    }

    private static int rename(Handle handle, String column, String from, String to) {
        int dot = column.indexOf('.');
        return handle.createUpdate("update <table> set <column> = :to where <column> = :from")
                .define("table", column.substring(0, dot))
                .define("column", column.substring(dot + 1))
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}
