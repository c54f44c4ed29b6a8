package org.territoireouvert.api.data;

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
}
