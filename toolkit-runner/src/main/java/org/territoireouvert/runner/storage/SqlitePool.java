package org.territoireouvert.runner.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;

/** Keeps a bounded number of SQLite connections open with their statements, the one used last first: its page cache is warm. */
final class SqlitePool implements ConnectionFactory, StatementBuilderFactory, AutoCloseable {

    private final DataSource source;
    private final String place;
    private final Duration patience;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Map<Connection, KeptStatements> statements = new ConcurrentHashMap<>();
    private volatile boolean closed;

    SqlitePool(DataSource source, String place, int size, Duration patience) {
        this.source = source;
        this.place = place;
        this.patience = patience;
        this.permits = new Semaphore(size, true);
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (closed) {
            throw new StorageException(StorageProblem.DATABASE_UNREACHABLE, null, place, "closed");
        }
        acquire();
        Connection connection = idle.pollFirst();
        if (connection != null) {
            return connection;
        }
        try {
            Connection fresh = source.getConnection();
            if (fresh.isReadOnly()) {
                SqliteConnections.execute(fresh, "PRAGMA query_only = ON");
            }
            return fresh;
        } catch (SQLException | RuntimeException failure) {
            permits.release();
            throw failure;
        }
    }

    private void acquire() {
        if (permits.tryAcquire()) {
            return;
        }
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageException(StorageProblem.DATABASE_LOCKED, null, place, patience.toString());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException(StorageProblem.DATABASE_INTERRUPTED, interrupted, place, "");
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            if (closed) {
                connection.close();
            } else if (connection.isClosed()) {
                statements.remove(connection);
            } else {
                idle.addFirst(connection);
            }
        } finally {
            permits.release();
        }
    }

    @Override
    public StatementBuilder createStatementBuilder(Connection connection) {
        return statements.computeIfAbsent(connection, fresh -> new KeptStatements());
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new StorageException(StorageProblem.DATABASE_UNREACHABLE, failure, place, failure.toString());
            }
        }
    }
}
