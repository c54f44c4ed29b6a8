package org.territoireouvert.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;

/**
 * Databases that migrations have made once in this process, to be copied: that takes a tenth of the time. What opens a copy finds
 * what its own migrations would have made, and checks their history as always.
 */
final class PreparedDatabases {

    /** Made at the second use: what is used once is migrated where it is used. */
    private static final int USE_THAT_MAKES = 2;

    private static final Map<Kind, Integer> USES = new HashMap<>();
    private static final Map<Kind, Optional<Configuration>> MADE = new HashMap<>();

    private PreparedDatabases() {}

    /** Which tables a database has beside those of the runtime: those of plugins, or those of the plugin of this module. */
    private record Kind(Engine engine, List<PluginSource> plugins, boolean ofModule) {}

    /** Makes a database with the tables of the runtime and, when wished, of the plugin that this module has compiled. */
    static Configuration fresh(Engine engine, boolean withPlugin) {
        Optional<Configuration> prepared = prepared(new Kind(engine, List.of(), withPlugin), made -> {
            try (Storage storage = Storage.open(made)) {
                if (withPlugin) {
                    PluginTables.ofModule(storage);
                }
                return true;
            }
        });
        if (engine == Engine.POSTGRESQL) {
            return prepared.map(TestDatabases::copyOnServer).orElseGet(TestDatabases::postgres);
        }
        Configuration configuration = TestDatabases.sqlite();
        prepared.ifPresent(original -> copyFile(original, configuration));
        return configuration;
    }

    /**
     * Puts the tables of a site into a database of {@link TestDatabases} that has none; leaves any other alone.
     *
     * @param plugins whose tables there will be; with one that cannot be loaded nothing is put there
     */
    static void fill(Configuration configuration, List<PluginSource> plugins) {
        Engine engine = configuration.databaseUrl().isPresent() ? Engine.POSTGRESQL : Engine.SQLITE;
        if (!isEmpty(configuration)) {
            return;
        }
        prepared(new Kind(engine, List.copyOf(plugins), false), made -> {
                    Storage.open(made).close();
                    return load(made, plugins);
                })
                .ifPresent(original -> {
                    if (engine == Engine.POSTGRESQL) {
                        TestServer.copy(original, configuration);
                    } else {
                        copyFile(original, configuration);
                    }
                });
    }

    private static boolean load(Configuration made, List<PluginSource> plugins) {
        try (ToolkitRuntime loaded =
                ToolkitRuntime.forInspection(made, plugins, InstantSource.system(), TestSite.LAYERS)) {
            return loaded.plugins().stream()
                    .allMatch(plugin -> plugin.status().failure().isEmpty());
        }
    }

    private static boolean isEmpty(Configuration configuration) {
        return configuration.databaseUrl().isPresent()
                ? TestServer.holds(configuration) && TestServer.isEmpty(configuration)
                : Files.notExists(Storage.sqliteFile(configuration));
    }

    private static synchronized Optional<Configuration> prepared(Kind kind, Predicate<Configuration> making) {
        if (USES.merge(kind, 1, Integer::sum) < USE_THAT_MAKES) {
            return Optional.empty();
        }
        Optional<Configuration> made = MADE.get(kind);
        if (made == null) {
            made = Optional.of(TestDatabases.fresh(kind.engine())).filter(making);
            MADE.put(kind, made);
        }
        return made;
    }

    private static void copyFile(Configuration original, Configuration copy) {
        try {
            Files.createDirectories(copy.dataDirectory());
            Files.copy(Storage.sqliteFile(original), Storage.sqliteFile(copy));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
