package org.territoireouvert.testkit;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;

/** Gives each test a database of its own: a SQLite file in a new folder, or a new one on a real PostgreSQL server. */
public final class TestDatabases {

    private TestDatabases() {}

    /** Returns the configuration of an instance with an empty database of an engine. */
    public static Configuration fresh(Engine engine) {
        return engine == Engine.SQLITE ? sqlite() : postgres();
    }

    /** Returns the configuration of an instance in a new folder with a SQLite file. */
    public static Configuration sqlite() {
        return configuration(TestFolders.make(), Optional.empty());
    }

    /**
     * Returns the configuration of an instance with a new database on PostgreSQL.
     *
     * @throws TestAbortedException when no server can be started on this platform; under CI that is a failure
     */
    public static Configuration postgres() {
        return configuration(TestFolders.make(), Optional.of(TestServer.newDatabase()));
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
                data.resolve("delivered"),
                false,
                List.of(),
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
    }

    /** Opens a database with the tables of the runtime and of the plugin that this module has compiled, all empty. */
    public static Storage open(Engine engine) {
        return open(engine, true);
    }

    static Storage open(Engine engine, boolean withPlugin) {
        return Storage.open(PreparedDatabases.fresh(engine, withPlugin));
    }

    static Configuration copyOnServer(Configuration original) {
        return configuration(TestFolders.make(), Optional.of(TestServer.newCopy(original)));
    }

    /** Gives back the folder of an instance, and its database when it is on the server of the tests. */
    public static void discard(Configuration configuration) {
        if (configuration.databaseUrl().isPresent() && TestServer.holds(configuration)) {
            TestServer.drop(configuration);
        }
        TestFolders.delete(configuration.dataDirectory());
    }
}
