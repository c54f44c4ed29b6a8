package org.territoireouvert.runner.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.storage.migration.WantedTables;

/** The tables of one owner, migrated at the first use or when asked. Safe for all threads. */
public final class PluginDatabase implements Database {

    private final Supplier<Storage> storage;
    private final Supplier<WantedTables> wanted;
    private final InstantSource clock;
    private final ReentrantLock migrating = new ReentrantLock();
    private volatile boolean migrated;

    /**
     * Prepares the view of an owner; nothing is opened yet.
     *
     * @param storage called at each use: memoized by the caller, may open the database at the first one
     * @param wanted what the tables have to be, read once
     * @param clock of the process; unless it is the machine's, it decides in place of the clock of the database
     */
    public PluginDatabase(Supplier<Storage> storage, Supplier<WantedTables> wanted, InstantSource clock) {
        this.storage = storage;
        this.wanted = wanted;
        this.clock = clock;
    }

    /**
     * Brings the tables to the state that the owner needs; does nothing the second time.
     *
     * @throws StorageException when a script fails, was changed or touches tables of others, nothing of it is kept; when there are
     *     data that only a start or {@code ouvert upgrade} may change, or tables of a newer version
     */
    public void migrate() {
        if (migrated) {
            return;
        }
        migrating.lock();
        try {
            if (!migrated) {
                storage.get().migrate(wanted.get());
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
    public void afterCommit(Runnable action) {
        storage.get().afterCommit(action);
    }

    @Override
    public boolean isInTransaction() {
        return storage.get().transactions().isOpen();
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
    public <T> Executed<T> execute(
            Handle transaction,
            List<String> statements,
            List<Map<String, String>> sets,
            String query,
            RowMapper<T> mapper) {
        return sets.size() == 1 && storage.get().engine() == Engine.POSTGRESQL
                ? transaction
                        .createUpdate(String.join(";\n", statements) + ";\n" + query)
                        .bindMap(sets.getFirst())
                        .execute((statement, context) -> executed(statement.get(), mapper, context))
                : Database.super.execute(transaction, statements, sets, query, mapper);
    }

    /** The driver sends statements with semicolons between them in one message. */
    private static <T> Executed<T> executed(PreparedStatement statement, RowMapper<T> mapper, StatementContext context)
            throws SQLException {
        List<int[]> rows = new ArrayList<>();
        while (statement.getUpdateCount() >= 0) {
            rows.add(new int[] {statement.getUpdateCount()});
            statement.getMoreResults();
        }
        try (ResultSet found = statement.getResultSet()) {
            found.next();
            return new Executed<>(rows, mapper.map(found, context));
        }
    }
}
