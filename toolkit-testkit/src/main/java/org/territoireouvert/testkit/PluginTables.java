package org.territoireouvert.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.storage.PluginDatabase;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.migration.EngineScripts;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.WantedTables;

/** The tables of the plugin that this module has compiled, made by its own migrations as the runtime applies them. */
public final class PluginTables {

    private static final Path MIGRATIONS = Path.of("target", "classes", "META-INF", "toolkit", "migrations");

    private PluginTables() {}

    /**
     * Makes the tables in a storage, see {@link BothDatabases}.
     *
     * @param storage open, without these tables or with all of them
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
     * make them whole by {@link #of(Storage, String, String)}. The test is one of {@code @BothDatabases(withPlugin = false)}.
     *
     * @param migrations how many are applied
     */
    public static Database of(Storage storage, String pluginId, String tablePrefix, int migrations) {
        List<MigrationScript> scripts = EngineScripts.of(files(), storage.engine()).stream()
                .limit(migrations)
                .toList();
        // The rows of a test are nothing to be saved first.
        new Migrations(storage.engine(), storage.standalone()).apply(pluginId, tablePrefix, scripts);
        return storage.forPlugin(new PluginId(pluginId), tablePrefix, () -> scripts);
    }

    /**
     * Makes the tables with a clock that decides in place of the clock of the database, see {@link Database#now}.
     *
     * @param clock moved by the test
     */
    public static Database of(Storage storage, String pluginId, String tablePrefix, InstantSource clock) {
        of(storage, pluginId, tablePrefix);
        PluginDatabase tables = new PluginDatabase(
                () -> storage,
                () -> WantedTables.of(pluginId, tablePrefix, EngineScripts.of(files(), storage.engine())),
                clock);
        tables.migrate();
        return tables;
    }

    /** Makes the tables of the plugin of this module, if there is one. */
    static void ofModule(Storage storage) {
        Path file = MIGRATIONS.resolveSibling("plugin.json");
        if (Files.notExists(file) || Files.notExists(MIGRATIONS)) {
            return;
        }
        DescriptorReader reader =
                new DescriptorReader(ToolkitVersion.API, Runtime.version().feature());
        try (InputStream descriptor = Files.newInputStream(file)) {
            PluginDescriptor plugin = reader.read(descriptor).plugin();
            of(storage, plugin.id().value(), plugin.tablePrefix());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (PluginRefusedException refused) {
            throw new IllegalStateException("The plugin of this module has no good descriptor", refused);
        }
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
