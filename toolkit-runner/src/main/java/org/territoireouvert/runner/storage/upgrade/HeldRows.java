package org.territoireouvert.runner.storage.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/** Finds out whether a database holds anything that could be lost. */
final class HeldRows {

    private static final String HISTORY = "schema_history";

    private HeldRows() {}

    /** Tells whether any of these tables has a row; what only says which scripts were applied does not count. */
    static boolean any(Connection connection, Collection<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (table.endsWith(HISTORY) || table.equals("core_table_version")) {
                    continue;
                }
                try (ResultSet row = statement.executeQuery("select 1 from \"" + table + "\" limit 1")) {
                    if (row.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
