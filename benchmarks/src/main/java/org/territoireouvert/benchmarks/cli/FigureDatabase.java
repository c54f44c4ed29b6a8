package org.territoireouvert.benchmarks.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;

/** An empty instance in a new folder: on a SQLite file, or on a PostgreSQL server of its own that keeps what it acknowledged. */
final class FigureDatabase implements AutoCloseable {

    private final Path folder;
    private final Optional<EmbeddedPostgres> server;
    private final Storage storage;

    FigureDatabase(Engine engine) throws IOException {
        folder = Files.createTempDirectory("ouvert-figures-");
        server = engine == Engine.POSTGRESQL ? Optional.of(durableServer()) : Optional.empty();
        storage = Storage.open(production(server.map(running -> running.getJdbcUrl("postgres", "postgres"))));
    }

    /** Its maker's default is a server that forgets the last writes when the power fails. */
    static EmbeddedPostgres durableServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** In production, a server that would lose data is refused. */
    private Configuration production(Optional<String> databaseUrl) {
        return new Configuration(
                "127.0.0.1",
                0,
                Optional.empty(),
                databaseUrl,
                Optional.empty(),
                Optional.empty(),
                folder,
                folder.resolve("plugins"),
                true,
                List.of(),
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
    }

    Storage storage() {
        return storage;
    }

    @Override
    public void close() throws IOException {
        storage.close();
        if (server.isPresent()) {
            server.get().close();
        }
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
