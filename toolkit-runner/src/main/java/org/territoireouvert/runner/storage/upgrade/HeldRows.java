package org.territoireouvert.runner.storage.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.migration.TableVersions;

/** Finds out whether a database holds anything that could be lost. */
final class HeldRows {

    private static final String HISTORY = "schema_history";

    private HeldRows() {}

    /** Returns the names of the tables that hold rows. */
    static List<String> tables(Engine engine, Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(engine.tablesOfRows())) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Tells whether any table has a row; what only says which scripts were applied does not count. */
    static boolean any(Engine engine, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(engine, connection)) {
                if (table.endsWith(HISTORY) || table.equals(TableVersions.TABLE)) {
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
