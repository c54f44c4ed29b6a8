package org.territoireouvert.runner.web.server;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.MigrationScript;

/** A SQLite file with the tables of the runtime; small, since the storage has tests of its own. */
final class TestDatabase implements Database {

    private final Jdbi jdbi;
    volatile boolean broken;

    TestDatabase(Path folder) {
        this.jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db") + "?busy_timeout=5000&journal_mode=WAL");
        for (MigrationScript script : CoreMigrations.scripts(Engine.SQLITE)) {
            jdbi.useHandle(handle -> run(handle, script.sql()));
        }
    }

    /** Without Jdbi's parser, which would cut a trigger at its first semicolon. */
    private static void run(Handle handle, String statements) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        if (broken) {
            throw new IllegalStateException("the database is broken");
        }
        return jdbi.withHandle(work);
    }

    @Override
    public synchronized <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }

    @Override
    public boolean isInTransaction() {
        return false;
    }

    @Override
    public Instant now(Handle handle) {
        return InstantSource.system().instant();
    }

    @Override
    public String nowExpression() {
        return "'" + PortableInstant.text(InstantSource.system().instant()) + "'";
    }
}
