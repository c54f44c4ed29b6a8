package org.territoireouvert.runner.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Hands out connections of one engine. Safe for all threads. */
sealed interface Connections extends AutoCloseable permits SqliteConnections, PostgresConnections {

    Engine engine();

    /** Returns what to call the database in a sentence: a path or an address, never a password. */
    String place();

    /** Returns where to open handles that cannot write. */
    Jdbi readers();

    /** Returns where to open handles that write. */
    Jdbi writers();

    void begin(Connection connection, boolean writing) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /** Returns connections outside of the pools, for migrations, locks and backups; the caller closes them. */
    DataSource standalone();

    @Override
    void close();
}
