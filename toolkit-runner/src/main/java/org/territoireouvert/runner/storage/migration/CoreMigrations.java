package org.territoireouvert.runner.storage.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.storage.Engine;

/**
 * The migrations of the runtime's own tables; each is named here, so that none is forgotten in a package.
 */
public final class CoreMigrations {

    /** Names the runtime among the owners of tables. */
    public static final String OWNER = "core";

    private static final List<String> NAMES = List.of(
            "V0001__core",
            "V0002__instance",
            "V0003__web",
            "V0004__people",
            "V0005__content",
            "V0006__moderation",
            "V0007__notification",
            "V0008__files",
            "V0009__organisations",
            "V0010__portal",
            "V0011__search",
            "V0012__opendata",
            "V0013__interrupted",
            "V0014__table_versions");

    private CoreMigrations() {}

    /** Returns what the tables of the runtime have to be for this build. */
    public static WantedTables tables(Engine engine) {
        return new WantedTables(
                OWNER, "core_", ToolkitVersion.RUNTIME, ToolkitVersion.ROLLBACK_SAFE_TO, scripts(engine));
    }

    /** Returns those that this build holds, in order. */
    public static List<MigrationScript> scripts(Engine engine) {
        Map<String, String> files = new HashMap<>();
        for (String name : NAMES) {
            String script = name + ".sql";
            for (String file : List.of(script, EngineScripts.beside(script, engine))) {
                text(file).ifPresent(text -> files.put(file, text));
            }
        }
        return EngineScripts.of(files, engine);
    }

    private static Optional<String> text(String file) {
        try (@Nullable
                InputStream stream = CoreMigrations.class.getResourceAsStream("/META-INF/toolkit/migrations/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
