package org.territoireouvert.runner.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds reads and writes. On one thread, a read inside a read or a write sees what that sees, a write inside a write is
 * part of it, and a write inside a read is a mistake of the caller. A failed inner write dooms the outer one.
 */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Connections connections;
    private final StorageFailures failures;
    private final ThreadLocal<@Nullable Scope> current = new ThreadLocal<>();

    private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();

    Transactions(Connections connections) {
        this.connections = connections;
        this.failures = new StorageFailures(connections.engine(), connections.place());
    }

    /** See {@link org.territoireouvert.api.data.Database#read}. */
    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        Scope scope = current.get();
        return scope == null ? outermost(false, work) : work.withHandle(scope.handle);
    }

    /** See {@link org.territoireouvert.api.data.Database#write}. */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        Scope scope = current.get();
        if (scope == null) {
            return outermost(true, work);
        }
        if (!scope.writing) {
            throw new IllegalStateException("Database.write was called inside Database.read; write first or after it");
        }
        boolean done = false;
        try {
            T result = work.withHandle(scope.handle);
            done = true;
            return result;
        } finally {
            scope.doomed |= !done;
        }
    }

    /** See {@link org.territoireouvert.api.data.Database#isInTransaction}. */
    boolean isOpen() {
        return current.get() != null;
    }

    /** Runs an action once the write that this thread is in is durable; not at all when it is rolled back. */
    void afterCommit(Runnable action) {
        Scope scope = current.get();
        if (scope == null || !scope.writing) {
            throw new IllegalStateException("There is no Database.write around this call");
        }
        if (!scope.afterCommit.contains(action)) {
            scope.afterCommit.add(action);
        }
    }

    /** Runs an action after every write of this process that has become durable. */
    void onEveryCommit(Runnable action) {
        commitListeners.add(action);
    }

    private <T, X extends Exception> T outermost(boolean writing, HandleCallback<T, X> work) throws X {
        T result;
        Scope scope;
        try (Handle handle = (writing ? connections.writers() : connections.readers()).open()) {
            scope = new Scope(handle, writing);
            current.set(scope);
            result = bounded(scope, work);
        } catch (RuntimeException failure) {
            throw failures.translate(failure, writing);
        } finally {
            current.remove();
        }
        scope.afterCommit.forEach(Runnable::run);
        if (writing) {
            commitListeners.forEach(Runnable::run);
        }
        return result;
    }

    private <T, X extends Exception> T bounded(Scope scope, HandleCallback<T, X> work) throws X {
        Connection connection = scope.handle.getConnection();
        boolean done = false;
        try {
            connections.begin(connection, scope.writing);
            if (scope.writing) {
                LastSteps.open(scope.handle);
            }
            T result = work.withHandle(scope.handle);
            if (scope.doomed) {
                throw new IllegalStateException("A write inside this write failed, so that all of it is rolled back");
            }
            LastSteps.take(scope.handle);
            connections.commit(connection);
            done = true;
            return result;
        } catch (SQLException failure) {
            throw failures.translate(failure);
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    private void rollback(Connection connection) {
        try {
            connections.rollback(connection);
        } catch (SQLException failure) {
            LOG.debug("The connection is given up, which rolls back too", failure);
            try {
                connection.close();
            } catch (SQLException closing) {
                LOG.debug("It was closed already", closing);
            }
        }
    }

    private static final class Scope {
        private final Handle handle;
        private final boolean writing;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean doomed;

        Scope(Handle handle, boolean writing) {
            this.handle = handle;
            this.writing = writing;
        }
    }
}
