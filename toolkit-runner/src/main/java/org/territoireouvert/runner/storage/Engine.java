package org.territoireouvert.runner.storage;

/** Database engines that an instance can keep its data in. */
public enum Engine {
    /** One file in the data directory, for one serving process. */
    SQLITE("""
            select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~' order by name""", """
            select name from pragma_table_list
            where schema = 'main' and type = 'table' and name not like 'sqlite~_%' escape '~' order by name""", """
            strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"""),
    /** A server, for any number of processes. */
    POSTGRESQL("""
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name""", """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name""", """
            to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')""");

    private final String tables;
    private final String tablesOfRows;
    private final String now;

    Engine(String tables, String tablesOfRows, String now) {
        this.tables = tables;
        this.tablesOfRows = tablesOfRows;
        this.now = now;
    }

    /** Returns the query for the names of all tables, in order of name. */
    public String tables() {
        return tables;
    }

    /** Returns the query for the names of those that hold rows themselves, not those of a search index, in order of name. */
    public String tablesOfRows() {
        return tablesOfRows;
    }

    /** Returns the expression of the present instant in UTC, in milliseconds, as ISO 8601 writes it. */
    public String now() {
        return now;
    }
}
