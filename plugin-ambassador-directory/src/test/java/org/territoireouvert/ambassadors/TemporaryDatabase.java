package org.territoireouvert.ambassadors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.territoireouvert.api.data.Database;

/** The plugin's tables in a real SQLite file. */
public final class TemporaryDatabase implements Database {

    private final Jdbi jdbi;

    private TemporaryDatabase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Migrates a new file in a folder. */
    public static TemporaryDatabase in(Path folder, String migration) throws IOException {
        Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db") + "?foreign_keys=true");
        try (InputStream script =
                TemporaryDatabase.class.getResourceAsStream("/META-INF/toolkit/migrations/" + migration)) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> handle.createScript(sql).execute());
        }
        return new TemporaryDatabase(jdbi);
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return jdbi.withHandle(work);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }
}
