package org.territoireouvert.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.runner.configuration.Configuration;

/** The one PostgreSQL server for all tests of this process; it ends with it. It forgets nothing when a process is killed. */
final class TestServer {

    private static final String PREFIX = "test_";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final @Nullable EmbeddedPostgres INSTANCE;
    private static final @Nullable Throwable FAILURE;

    static {
        EmbeddedPostgres started = null;
        Throwable failure = null;
        try {
            started = EmbeddedPostgres.builder()
                    // It would look through hundreds of databases that live for a second.
                    .setServerConfig("autovacuum", "off")
                    // A database is hundreds of files, made and deleted for each test.
                    .setDataDirectory(TestFolders.apart("ouvert-postgres-"))
                    .start();
        } catch (IOException | RuntimeException | LinkageError notHere) {
            failure = notHere;
        }
        INSTANCE = started;
        FAILURE = failure;
    }

    private TestServer() {}

    /**
     * Makes an empty database and returns its address.
     *
     * @throws TestAbortedException when no server can be started on this platform; under CI that is a failure
     */
    static String newDatabase() {
        String name = PREFIX + NUMBER.incrementAndGet();
        execute("create database " + name);
        return running().getJdbcUrl("postgres", name);
    }

    /** Makes a copy of a database that nobody is connected to, and returns its address. */
    static String newCopy(Configuration original) {
        String name = PREFIX + NUMBER.incrementAndGet();
        copy(original, name);
        return running().getJdbcUrl("postgres", name);
    }

    /** Tells whether a database is on this server. */
    static boolean holds(Configuration configuration) {
        return INSTANCE != null
                && configuration
                        .databaseUrl()
                        .filter(url -> url.equals(INSTANCE.getJdbcUrl("postgres", name(configuration))))
                        .isPresent();
    }

    /** Tells whether a database of this server has no tables. */
    static boolean isEmpty(Configuration configuration) {
        String query = "select not exists (select from information_schema.tables where table_schema = 'public')";
        try (Connection connection =
                        running().getDatabase("postgres", name(configuration)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test server does not answer: " + query, failure);
        }
    }

    /** Puts a copy of a database in the place of another one. */
    static void copy(Configuration original, Configuration copy) {
        drop(copy);
        copy(original, name(copy));
    }

    /** Copies files: to write each page to the log first takes three times as long. */
    private static void copy(Configuration original, String name) {
        execute("create database " + name + " template " + name(original) + " strategy file_copy");
    }

    /** Drops a database of this server, whoever is connected to it. */
    static void drop(Configuration configuration) {
        execute("drop database if exists " + name(configuration) + " with (force)");
    }

    private static String name(Configuration configuration) {
        String url = configuration.databaseUrl().orElseThrow();
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static void execute(String command) {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test server does not obey: " + command, failure);
        }
    }

    private static EmbeddedPostgres running() {
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
