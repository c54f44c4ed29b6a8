package org.territoireouvert.runner.storage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Leaves the bounds of a transaction to {@link Transactions}: {@code handle.inTransaction} joins, all else is refused. */
final class JoinedTransaction implements TransactionHandler {

    @Override
    public void begin(Handle handle) {
        throw refused();
    }

    @Override
    public void commit(Handle handle) {
        throw refused();
    }

    @Override
    public void rollback(Handle handle) {
        throw refused();
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw refused();
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        throw refused();
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        throw refused();
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        return true;
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
        return callback.withHandle(handle);
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) throws X {
        return callback.withHandle(handle);
    }

    private static IllegalStateException refused() {
        return new IllegalStateException(
                "Database.write decides where a transaction begins and ends; throw to roll back");
    }
}
