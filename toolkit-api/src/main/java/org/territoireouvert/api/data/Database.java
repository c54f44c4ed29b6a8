package org.territoireouvert.api.data;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
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
     * Returns the time by the clock of the database, which is one for all processes of an instance: for what must not come too
     * early or too late by a moment. {@link org.territoireouvert.api.PluginContext#clock} serves for everything else.
     *
     * @param handle of a transaction; the time is that of this call, not of the transaction's beginning
     * @return in milliseconds
     */
    Instant now(Handle handle);
}
