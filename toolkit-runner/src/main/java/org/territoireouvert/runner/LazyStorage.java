package org.territoireouvert.runner;

import java.time.Instant;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Storage;

/** Opens the storage when it is first needed, so that a command that needs none works without a database. */
final class LazyStorage implements Supplier<Storage>, AutoCloseable {

    private final Configuration configuration;
    private @Nullable Storage storage;

    LazyStorage(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Storage get() {
        Storage open = connect();
        open.migrateCore();
        return open;
    }

    /** Returns the storage as it is, its tables not yet prepared. */
    synchronized Storage connect() {
        Storage open = storage;
        if (open == null) {
            open = Storage.connect(configuration);
            storage = open;
        }
        return open;
    }

    /** Returns the runtime's own tables, opened at first use as well. */
    Database core() {
        return new Database() {
            @Override
            public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
                return get().core().read(work);
            }

            @Override
            public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
                return get().core().write(work);
            }

            @Override
            public void afterCommit(Runnable action) {
                get().core().afterCommit(action);
            }

            @Override
            public boolean isInTransaction() {
                return get().core().isInTransaction();
            }

            @Override
            public Instant now(Handle handle) {
                return get().core().now(handle);
            }

            @Override
            public String nowExpression() {
                return get().core().nowExpression();
            }
        };
    }

    @Override
    public synchronized void close() {
        Storage open = storage;
        storage = null;
        if (open != null) {
            open.close();
        }
    }
}
