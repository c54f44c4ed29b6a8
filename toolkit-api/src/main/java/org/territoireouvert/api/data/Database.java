package org.territoireouvert.api.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;
import org.territoireouvert.api.HostProvided;

/**
 * Opens the plugin's own tables, whose names start with its prefix. One set of SQL serves SQLite and PostgreSQL: ids and
 * instants are text ({@link IdSource}, {@link PortableInstant}), money is a whole number of cents ({@link Money}).
 */
@HostProvided
public interface Database {

    /**
     * Runs queries in one snapshot. Writing in it fails.
     *
     * @param work gets a handle that must not be kept
     * @return what the work returns
     * @throws X what the work throws
     */
    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X;

    /**
     * Runs one transaction. When it returns, all is durable, the events published in it included; when it throws, nothing
     * has changed. Keep it short: on SQLite there is one writer.
     *
     * @param work gets a handle that must not be kept
     * @return what the work returns
     * @throws X what the work throws
     */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /**
     * Runs an action once the {@link #write} that this thread is in has become durable, on this thread; not at all when it is rolled
     * back. For what is kept in memory beside the tables: the action must be quick and must not throw.
     *
     * @throws IllegalStateException when this thread is in no write
     */
    void afterCommit(Runnable action);

    /** Tells whether this thread is in a {@link #read} or a {@link #write}, which one inside of it would join. */
    boolean isInTransaction();

    /**
     * Returns the time by the clock of the database, which is one for all processes of an instance: for what must not come too
     * early or too late by a moment. {@link org.territoireouvert.api.PluginContext#clock} serves for everything else.
     *
     * @param handle of a transaction; the time is that of this call, not of the transaction's beginning
     * @return in milliseconds
     */
    Instant now(Handle handle);

    /** Returns what stands for {@link #now} in a statement, without a round trip of its own: text as {@link PortableInstant} reads it. */
    String nowExpression();

    /**
     * Executes statements that change rows, each of them for all sets of named values before the next one, and then a query with the
     * values of the first set; none has to name all values. A server gets a single set in one message and several in one for each
     * statement: for the few transactions of which very many are made.
     *
     * @param transaction of {@link #write}
     * @param statements in the order in which they are executed
     * @param sets at least one, each with the same names
     * @param query which returns one row
     * @param mapper reads that row
     */
    default <T> Executed<T> execute(
            Handle transaction,
            List<String> statements,
            List<Map<String, String>> sets,
            String query,
            RowMapper<T> mapper) {
        List<int[]> rows = new ArrayList<>();
        for (String statement : statements) {
            PreparedBatch batch = transaction
                    .prepareBatch(statement)
                    .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true));
            sets.forEach(values -> batch.bindMap(values).add());
            rows.add(batch.execute());
        }
        T found = transaction
                .createQuery(query)
                .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
                .bindMap(sets.getFirst())
                .map(mapper)
                .one();
        return new Executed<>(rows, found);
    }

    /**
     * What came of {@link #execute}.
     *
     * @param rows for each statement, how many rows it changed with each set of values
     * @param found by the query
     */
    record Executed<T>(List<int[]> rows, T found) {
        /** Copies the list. */
        public Executed {
            rows = List.copyOf(rows);
        }
    }
}
