package org.territoireouvert.runner.storage.upgrade;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.territoireouvert.runner.storage.Engine;

/**
 * Sums up the content of tables, whatever the order of their rows: two databases with the same sums hold the same columns and rows.
 */
public final class TableSums {

    private TableSums() {}

    /**
     * Reads whole tables.
     *
     * @param wanted which, by their names
     * @return number of rows and sum, by the name of the table
     */
    public static SortedMap<String, String> of(Engine engine, Connection connection, Predicate<String> wanted)
            throws SQLException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String table : HeldRows.tables(engine, connection)) {
            if (wanted.test(table)) {
                sums.put(table, engine == Engine.SQLITE ? inHere(connection, table) : onServer(connection, table));
            }
        }
        return sums;
    }

    private static String onServer(Connection connection, String table) throws SQLException {
        String query = "select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) || ':' ||"
                + " (select string_agg(column_name, ',' order by column_name) from information_schema.columns"
                + " where table_schema = current_schema() and table_name = '" + table + "') from \"" + table + "\" t";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Each row is summed by two checksums, of its text and of its text with another start. */
    private static String inHere(Connection connection, String table) throws SQLException {
        long count = 0;
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            StringBuilder columns = new StringBuilder();
            int width = rows.getMetaData().getColumnCount();
            for (int column = 1; column <= width; column++) {
                columns.append(rows.getMetaData().getColumnName(column)).append(',');
            }
            StringBuilder row = new StringBuilder();
            while (rows.next()) {
                row.setLength(0);
                for (int column = 1; column <= width; column++) {
                    String value = rows.getString(column);
                    row.append(value == null ? -1 : value.length()).append(':').append(value);
                }
                count++;
                sum += hash(row.toString());
            }
            return count + ":" + sum + ":" + columns;
        }
    }

    private static long hash(String row) {
        CRC32 checksum = new CRC32();
        checksum.update(row.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() << Integer.SIZE ^ row.hashCode();
    }
}
