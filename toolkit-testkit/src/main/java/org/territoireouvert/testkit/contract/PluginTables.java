package org.territoireouvert.testkit.contract;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;

/**
 * The tables of a plugin as they stand in a database, whatever they are.
 *
 * @param database of the runtime
 * @param prefix with which their names start
 */
record PluginTables(Database database, String prefix) {

    /**
     * Renames all of them but the history of their migrations, as if somebody had lost them.
     *
     * @return the names that they had
     */
    Set<String> hide() throws SQLException {
        return database.<Set<String>, SQLException>write(handle -> {
            Set<String> tables = tables(handle);
            tables.remove(prefix + "schema_history");
            tables.forEach(table -> handle.execute("alter table " + table + " rename to lost_" + table));
            return tables;
        });
    }

    /**
     * Returns where texts of the tables hold one of these values.
     *
     * @return table, column and value of each find
     */
    Set<String> holding(Set<String> values) throws SQLException {
        return database.<Set<String>, SQLException>read(handle -> {
            Set<String> found = new TreeSet<>();
            for (String table : tables(handle)) {
                for (String column : texts(handle, table)) {
                    handle.createQuery("select distinct " + column + " from " + table + " where " + column + " <> ''")
                            .mapTo(String.class)
                            .forEach(text -> values.stream()
                                    .filter(text::contains)
                                    .forEach(value -> found.add(table + "." + column + " holds " + value)));
                }
            }
            return found;
        });
    }

    private Set<String> tables(Handle handle) throws SQLException {
        Set<String> names = new TreeSet<>();
        DatabaseMetaData about = handle.getConnection().getMetaData();
        try (ResultSet rows = about.getTables(null, null, prefix + "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }

    private static Set<String> texts(Handle handle, String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        DatabaseMetaData about = handle.getConnection().getMetaData();
        try (ResultSet rows = about.getColumns(null, null, table, null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(table)
                        && rows.getString("TYPE_NAME").equalsIgnoreCase("text")) {
                    names.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return names;
    }
}
