package org.territoireouvert.api.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
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
     * Runs what {@link #write} runs, maybe in one transaction with the work of other calls that wait for their turn: for the few
     * things that very many people do in the same moment. When it returns, its own work is durable; when it throws, nothing of it has
     * been kept.
     *
     * @param work must not depend on its thread, and may be run twice, the first time in vain; what it throws is no concern of others
     * @throws IllegalStateException inside of a transaction
     */
    default <T> T writeShared(HandleCallback<T, RuntimeException> work) {
        return write(work);
    }

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
     * Executes statements that change rows, one after the other, with the same named values; none has to name all of them. A server
     * gets them in one message: for the few transactions of which very many are made.
     *
     * @param transaction of {@link #write}
     * @param statements in the order in which they are executed, none of them with a semicolon
     * @return how many rows each has changed, in the same order
     */
    default List<Integer> execute(Handle transaction, List<String> statements, Map<String, String> values) {
        return statements.stream()
                .map(statement -> transaction
                        .createUpdate(statement)
                        .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
                        .bindMap(values)
                        .execute())
                .toList();
    }
}
