package org.territoireouvert.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.storage.Engine;

/** Gives each test a database of its own: a SQLite file in a new folder, or a new one on a real PostgreSQL server. */
public final class TestDatabases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** Returns the configuration of an instance with an empty database of an engine. */
    public static Configuration fresh(Engine engine) {
        return engine == Engine.SQLITE ? sqlite() : postgres();
    }

    /** Returns the configuration of an instance in a new folder with a SQLite file. */
    public static Configuration sqlite() {
        return configuration(folder(), Optional.empty());
    }

    /**
     * Returns the configuration of an instance with a new database on PostgreSQL.
     *
     * @throws TestAbortedException when no server can be started on this platform; under CI that is a failure
     */
    public static Configuration postgres() {
        EmbeddedPostgres server = Server.running();
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test server makes no database " + name, failure);
        }
        return configuration(folder(), Optional.of(server.getJdbcUrl("postgres", name)));
    }

    /** Returns a configuration for a folder and, for PostgreSQL, an address. */
    public static Configuration configuration(Path data, Optional<String> databaseUrl) {
        return new Configuration(
                "127.0.0.1",
                0,
                Optional.empty(),
                databaseUrl,
                Optional.empty(),
                Optional.empty(),
                data,
                data.resolve("installed"),
                false,
                List.of(),
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("ouvert-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One server for all tests of this process; it ends with it. */
    private static final class Server {
        private static final @Nullable EmbeddedPostgres INSTANCE;
        private static final @Nullable Throwable FAILURE;

        static {
            EmbeddedPostgres started = null;
            Throwable failure = null;
            try {
                started = EmbeddedPostgres.builder().start();
            } catch (IOException | RuntimeException | LinkageError notHere) {
                failure = notHere;
            }
            INSTANCE = started;
            FAILURE = failure;
        }

        static EmbeddedPostgres running() {
            if (INSTANCE != null) {
                return INSTANCE;
            }
            String reason = "PostgreSQL cannot be started on this platform: " + FAILURE;
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(reason, FAILURE);
            }
            throw new TestAbortedException(reason, FAILURE);
        }
    }
}
