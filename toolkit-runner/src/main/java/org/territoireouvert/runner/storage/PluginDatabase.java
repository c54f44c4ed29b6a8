package org.territoireouvert.runner.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.StatementContext;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.storage.migration.MigrationScript;

/** The tables of one owner, migrated at the first use or when asked. Safe for all threads. */
public final class PluginDatabase implements Database {

    private final Supplier<Storage> storage;
    private final String owner;
    private final String prefix;
    private final Supplier<List<MigrationScript>> scripts;
    private final InstantSource clock;
    private final ReentrantLock migrating = new ReentrantLock();
    private volatile boolean migrated;

    /**
     * Prepares the view of an owner; nothing is opened yet.
     *
     * @param storage called at each use: memoized by the caller, may open the database at the first one
     * @param owner plugin id, for sentences
     * @param prefix with which all its tables start, for example {@code ini_}
     * @param scripts read once
     * @param clock of the process; unless it is the machine's, it decides in place of the clock of the database
     */
    public PluginDatabase(
            Supplier<Storage> storage,
            String owner,
            String prefix,
            Supplier<List<MigrationScript>> scripts,
            InstantSource clock) {
        this.storage = storage;
        this.owner = owner;
        this.prefix = prefix;
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * Brings the tables to the state that the owner needs; does nothing the second time.
     *
     * @throws StorageException when a script fails, was changed or touches tables of others; nothing of it is kept
     */
    public void migrate() {
        if (migrated) {
            return;
        }
        migrating.lock();
        try {
            if (!migrated) {
                storage.get().migrate(owner, prefix, scripts.get());
                migrated = true;
            }
        } finally {
            migrating.unlock();
        }
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        migrate();
        return storage.get().transactions().read(work);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        migrate();
        return storage.get().transactions().write(work);
    }

    @Override
    public <T> T writeShared(HandleCallback<T, RuntimeException> work) {
        migrate();
        return storage.get().sharedWrites().write(work);
    }

    @Override
    public Instant now(Handle handle) {
        return isMachine()
                ? handle.createQuery("select " + nowExpression())
                        .mapTo(String.class)
                        .map(Instant::parse)
                        .one()
                : clock.instant();
    }

    @Override
    public String nowExpression() {
        return isMachine() ? storage.get().engine().now() : "'" + PortableInstant.text(clock.instant()) + "'";
    }

    private boolean isMachine() {
        return clock.equals(InstantSource.system());
    }

    @Override
    public List<Integer> execute(Handle transaction, List<String> statements, Map<String, String> values) {
        return storage.get().engine() == Engine.POSTGRESQL
                ? transaction
                        .createUpdate(String.join(";\n", statements))
                        .bindMap(values)
                        .execute(PluginDatabase::counts)
                : Database.super.execute(transaction, statements, values);
    }

    private static List<Integer> counts(Supplier<PreparedStatement> executed, StatementContext context)
            throws SQLException {
        PreparedStatement statement = executed.get();
        List<Integer> counts = new ArrayList<>();
        for (int count = statement.getUpdateCount(); count >= 0; count = statement.getUpdateCount()) {
            counts.add(count);
            statement.getMoreResults();
        }
        return counts;
    }
}
