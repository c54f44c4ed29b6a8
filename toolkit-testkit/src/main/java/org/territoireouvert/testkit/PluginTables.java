package org.territoireouvert.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.storage.PluginDatabase;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.migration.EngineScripts;

/** The tables of the plugin that this module has compiled, made by its own migrations as the runtime applies them. */
public final class PluginTables {

    private static final Path MIGRATIONS = Path.of("target", "classes", "META-INF", "toolkit", "migrations");

    private PluginTables() {}

    /**
     * Makes the tables in a storage, see {@link BothDatabases}.
     *
     * @param storage open, without these tables
     * @param pluginId of the plugin
     * @param tablePrefix with which all its tables start, for example {@code ini_}
     * @throws IllegalStateException when the module has compiled no migrations
     * @throws org.territoireouvert.runner.storage.StorageException when a script fails or touches tables of others
     */
    public static Database of(Storage storage, String pluginId, String tablePrefix) {
        return of(storage, pluginId, tablePrefix, Integer.MAX_VALUE);
    }

    /**
     * Makes the tables as they were after the first migrations, to prove that those after them keep the data: fill them, then
     * make them whole by {@link #of(Storage, String, String)}.
     *
     * @param migrations how many are applied
     */
    public static Database of(Storage storage, String pluginId, String tablePrefix, int migrations) {
        PluginDatabase tables = storage.forPlugin(
                new PluginId(pluginId),
                tablePrefix,
                () -> EngineScripts.of(files(), storage.engine()).stream()
                        .limit(migrations)
                        .toList());
        tables.migrate();
        return tables;
    }

    /**
     * Makes the tables with a clock that decides in place of the clock of the database, see {@link Database#now}.
     *
     * @param clock moved by the test
     */
    public static Database of(Storage storage, String pluginId, String tablePrefix, InstantSource clock) {
        PluginDatabase tables = new PluginDatabase(
                () -> storage, pluginId, tablePrefix, () -> EngineScripts.of(files(), storage.engine()), clock);
        tables.migrate();
        return tables;
    }

    private static Map<String, String> files() {
        if (!Files.isDirectory(MIGRATIONS)) {
            throw new IllegalStateException("There is no folder \"" + MIGRATIONS.toAbsolutePath()
                    + "\": compile the plugin and run its tests in the folder of its module");
        }
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), PluginTables::text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
