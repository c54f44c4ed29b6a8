package org.territoireouvert.runner.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process starts. On PostgreSQL one process at a time does: the others wait until it has decided whether the tables
 * have to change, and changed them. While a process serves, no other can become alone. Ends with {@link #settle} or {@link #close}.
 */
public final class StartLock implements AutoCloseable {

    /** "start" in ASCII, beside the key of {@link ServingLock}. */
    private static final long STARTING = 0x7374617274L;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final @Nullable ServingLock directory;
    private final @Nullable Connection connection;
    private final String place;
    private boolean alone;

    private StartLock(@Nullable ServingLock directory, @Nullable Connection connection, String place) {
        this.directory = directory;
        this.connection = connection;
        this.place = place;
    }

    static StartLock ofDirectory(Path folder) {
        return new StartLock(ServingLock.ofDirectory(folder), null, folder.toString());
    }

    static StartLock ofServer(DataSource source, String place, Runnable waiting) {
        try {
            Connection connection = source.getConnection();
            try {
                waitForTurn(connection, place, waiting);
                if (!ask(connection, "pg_try_advisory_lock_shared", ServingLock.ADVISORY_KEY)) {
                    throw new StorageException(StorageProblem.ALREADY_SERVING, null, place);
                }
                return new StartLock(null, connection, place);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new StorageFailures(Engine.POSTGRESQL, place).translate(failure);
        }
    }

    private static void waitForTurn(Connection connection, String place, Runnable waiting) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (!ask(connection, "pg_try_advisory_lock", STARTING)) {
            if (!told) {
                waiting.run();
                told = true;
            }
            if (System.nanoTime() > end) {
                throw new StorageException(StorageProblem.DATABASE_LOCKED, null, place, PATIENCE.toString());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StorageException(StorageProblem.DATABASE_INTERRUPTED, interrupted, place, "");
            }
        }
    }

    private static boolean ask(Connection connection, String function, long key) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + function + "(" + key + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /**
     * Keeps all other processes out until the start is settled.
     *
     * @throws StorageException when another one serves
     */
    public void becomeAlone() {
        if (!tryAlone()) {
            throw new StorageException(StorageProblem.UPGRADE_OTHERS, null, place);
        }
    }

    /** Does the same; false when another process serves. */
    boolean tryAlone() {
        Connection session = connection;
        try {
            alone = alone || session == null || ask(session, "pg_try_advisory_lock", ServingLock.ADVISORY_KEY);
            return alone;
        } catch (SQLException failure) {
            throw new StorageFailures(Engine.POSTGRESQL, place).translate(failure);
        }
    }

    /** Lets other processes start, and serve beside this one; this lock is not to be closed then. */
    public ServingLock settle() {
        Connection session = connection;
        if (session == null) {
            return Objects.requireNonNull(directory);
        }
        try {
            if (alone) {
                ask(session, "pg_advisory_unlock", ServingLock.ADVISORY_KEY);
                alone = false;
            }
            ask(session, "pg_advisory_unlock", STARTING);
            return new ServingLock(session);
        } catch (SQLException failure) {
            throw new StorageFailures(Engine.POSTGRESQL, place).translate(failure);
        }
    }

    @Override
    public void close() {
        Connection session = connection;
        (session == null ? Objects.requireNonNull(directory) : new ServingLock(session)).close();
    }
}
