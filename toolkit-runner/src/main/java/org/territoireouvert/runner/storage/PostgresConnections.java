package org.territoireouvert.runner.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server, with one pool for writes and one whose sessions can only read, each transaction in one snapshot. */
final class PostgresConnections implements Connections {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresConnections.class);
    private static final int WRITERS = 8;
    private static final int READERS = 16;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String SNAPSHOT =
            "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read";

    private final PostgresAddress address;
    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final Jdbi readers;
    private final Jdbi writers;

    PostgresConnections(PostgresAddress address, boolean production) {
        this.address = address;
        assertDurable(production);
        this.writerPool = pool("ouvert-write", address.source("-c lock_timeout=5s"), WRITERS);
        this.readerPool = pool("ouvert-read", address.source(SNAPSHOT), READERS);
        this.writers = SqliteConnections.jdbi(writerPool::getConnection);
        this.readers = SqliteConnections.jdbi(readerPool::getConnection);
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private void assertDurable(boolean production) {
        try (Connection connection = standalone().getConnection()) {
            List<String> unsafe = unsafeSettings(connection);
            if (!unsafe.isEmpty() && production) {
                throw new StorageException(
                        StorageProblem.DATABASE_NOT_DURABLE, null, place(), String.join(", ", unsafe));
            }
            if (!unsafe.isEmpty()) {
                LOG.warn("{} would lose acknowledged data in a power cut: {} is off", place(), unsafe);
            }
        } catch (SQLException failure) {
            throw new StorageFailures(Engine.POSTGRESQL, place()).translate(failure);
        }
    }

    /** Returns those of the settings that must be on and are not. */
    static List<String> unsafeSettings(Connection connection) {
        return Jdbi.create(connection)
                .withHandle(
                        handle -> handle.createQuery("""
                        select name from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                        order by name""").mapTo(String.class).list());
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public String place() {
        return address.place();
    }

    @Override
    public Jdbi readers() {
        return readers;
    }

    @Override
    public Jdbi writers() {
        return writers;
    }

    @Override
    public void begin(Connection connection, boolean writing) {
        // The driver sends BEGIN along with the first statement: no round trip of its own.
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public DataSource standalone() {
        return address.source("-c lock_timeout=30s");
    }

    @Override
    public void close() {
        readerPool.close();
        writerPool.close();
    }
}
