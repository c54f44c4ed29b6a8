package org.territoireouvert.runner.storage;

/** Database engines that an instance can keep its data in. */
public enum Engine {
    /** One file in the data directory, for one serving process. */
    SQLITE("""
            select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~' order by name"""),
    /** A server, for any number of processes. */
    POSTGRESQL("""
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name""");

    private final String tables;

    Engine(String tables) {
        this.tables = tables;
    }

    /** Returns the query for the names of all tables, in order of name. */
    public String tables() {
        return tables;
    }
}
