package org.territoireouvert.runner.storage.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.territoireouvert.runner.storage.Engine;

/**
 * Puts the migrations of an owner together for one engine. What only one engine understands (triggers) stands beside a script
 * {@code V0004__what.sql} in a file with the engine's name, {@code V0004__what.sqlite.sql}, and is run after it.
 */
public final class EngineScripts {

    private static final String ENDING = ".sql";

    private EngineScripts() {}

    /**
     * Returns the migrations in order.
     *
     * @param files texts by the names of their files
     */
    public static List<MigrationScript> of(Map<String, String> files, Engine engine) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .filter(file -> isCommon(file.getKey()))
                        .map(file -> new MigrationScript(
                                file.getKey(), file.getValue() + files.getOrDefault(beside(file.getKey(), engine), "")))
                        .toList();
    }

    /** Returns the name of the file beside a script that holds what only this engine understands. */
    static String beside(String script, Engine engine) {
        return script.substring(0, script.length() - ENDING.length()) + ending(engine);
    }

    private static boolean isCommon(String file) {
        for (Engine engine : Engine.values()) {
            if (file.endsWith(ending(engine))) {
                return false;
            }
        }
        return true;
    }

    private static String ending(Engine engine) {
        return "." + engine.name().toLowerCase(Locale.ROOT) + ENDING;
    }
}
