package org.territoireouvert.runner.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.territoireouvert.api.data.Database;

/** A SQLite file with the tables of the web pages; small, since the storage has tests of its own. */
final class TestDatabase implements Database {

    private static final String MIGRATION = "/META-INF/toolkit/migrations/V0003__web.sql";

    private final Jdbi jdbi;
    volatile boolean broken;

    TestDatabase(Path folder) {
        this.jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db") + "?busy_timeout=5000&journal_mode=WAL");
        try (InputStream script = TestDatabase.class.getResourceAsStream(MIGRATION)) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> handle.createScript(sql).execute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
