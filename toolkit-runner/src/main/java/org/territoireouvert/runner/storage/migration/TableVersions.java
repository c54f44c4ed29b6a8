package org.territoireouvert.runner.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers by which version of its owner each script was applied, back to which version these tables can be used, and which
 * backup was made before. Written in the transaction of the script itself.
 */
public final class TableVersions {

    /** Holds it; part of the tables of the runtime. */
    public static final String TABLE = "core_table_version";

    private TableVersions() {}

    /**
     * An applied script.
     *
     * @param script its number
     * @param version of the owner that applied it, possibly empty
     * @param rollbackSafeTo earliest version that can work with the tables after it, possibly empty
     * @param backup name of the file with the data as they were before, possibly empty
     */
    public record Entry(int script, String version, String rollbackSafeTo, String backup) {}

    /** Returns what is remembered of an owner, by number of the script; the table must be there. */
    public static List<Entry> of(Connection connection, String owner) throws SQLException {
        String query = "select script, version, rollback_safe_to, backup from " + TABLE
                + " where owner = ? order by script limit 10000";
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, owner);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return entries;
    }

    /** Returns the newest. */
    public static Optional<Entry> last(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    static void write(Connection connection, WantedTables tables, int script, String backup, String at)
            throws SQLException {
        String statement = "insert into " + TABLE
                + " (owner, script, version, rollback_safe_to, backup, migrated_at) values (?, ?, ?, ?, ?, ?)"
                + " on conflict (owner, script) do update set version = excluded.version,"
                + " rollback_safe_to = excluded.rollback_safe_to, backup = excluded.backup,"
                + " migrated_at = excluded.migrated_at";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setString(1, tables.owner());
            insert.setInt(2, script);
            insert.setString(3, tables.version());
            insert.setString(4, tables.rollbackSafeTo());
            insert.setString(5, backup);
            insert.setString(6, at);
            insert.executeUpdate();
        }
    }
}
