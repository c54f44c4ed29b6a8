package org.territoireouvert.runner.storage.upgrade;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.sqlite.SQLiteConnection;
import org.territoireouvert.runner.storage.Engine;

/**
 * Hands out connections whose statements are broken off when the time is up; what they have done is then rolled back. A server
 * is asked to notice that this process died while a statement runs.
 */
final class LimitedSource implements DataSource, AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String NOTICE_DEATH = """
            select set_config(name, '1000', false) from pg_settings where name = 'client_connection_check_interval'""";

    private final Engine engine;
    private final DataSource source;
    private final long end;
    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();
    private final Thread watch;
    private volatile boolean isOver;
    private volatile boolean closed;

    LimitedSource(Engine engine, DataSource source, Duration limit) {
        this.engine = engine;
        this.source = source;
        this.end = System.nanoTime() + limit.toNanos();
        this.watch = Thread.ofPlatform().daemon().name("migration-limit").start(this::watch);
    }

    private void watch() {
        try {
            while (!closed) {
                Thread.sleep(LOOK);
                if (System.nanoTime() > end) {
                    isOver = true;
                    open.forEach(this::breakOff);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void breakOff(Connection connection) {
        try {
            if (connection.isClosed()) {
                open.remove(connection);
            } else if (engine == Engine.SQLITE) {
                connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
            } else {
                connection.unwrap(PGConnection.class).cancelQuery();
            }
        } catch (SQLException endedMeanwhile) {
            open.remove(connection);
        }
    }

    /** Tells whether the time was up. */
    boolean isOver() {
        return isOver;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        open.add(connection);
        if (engine == Engine.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(NOTICE_DEATH);
            } catch (SQLException serverThatCannot) {
                // On Windows a server notices it at the end of the statement only.
            }
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        return source.unwrap(kind);
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) throws SQLException {
        return source.isWrapperFor(kind);
    }
}
