package org.territoireouvert.runner.identity.data;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * What the plugins keep about a person, those that are switched off included: their tables are there. Each plugin is asked on its
 * own, so that one that fails keeps nothing from the others.
 */
public final class PluginData {

    private static final Duration EXPORT_LIMIT = Duration.ofMinutes(5);
    private static final Duration ERASE_LIMIT = Duration.ofMinutes(2);
    private static final List<String> CELLS = List.of("what", "when", "content");

    /**
     * What became of the wish that a plugin erases a person.
     *
     * @param rows how many were changed
     * @param failure why it could not, if so
     */
    public record Erased(String plugin, int rows, Optional<String> failure) {}

    private final Supplier<? extends List<? extends InstalledPlugin>> plugins;

    /** Asks these plugins. */
    public PluginData(Supplier<? extends List<? extends InstalledPlugin>> plugins) {
        this.plugins = plugins;
    }

    /** Returns the plugins whose tables hold data about people. */
    List<InstalledPlugin> keeping() {
        return plugins.get().stream()
                .filter(plugin -> plugin.descriptor().keepsPersonalData()
                        || !plugin.contributions().personalData().isEmpty())
                .map(InstalledPlugin.class::cast)
                .toList();
    }

    /** Hands out what a plugin keeps, rows and files; returns why it could not, if so. */
    Optional<String> export(InstalledPlugin plugin, PersonKeys person, ExportSink sink) throws IOException {
        String folder = "modules/" + plugin.id();
        sink.begin(folder, "donnees");
        Optional<String> failure = call(plugin, data -> {
            for (String key : person.forPlugins()) {
                data.export(key, cells -> sink.row(named(cells)));
            }
        });
        sink.end();
        return failure.or(() -> call(plugin, data -> {
            for (String key : person.forPlugins()) {
                data.exportFiles(key, (name, content) -> sink.file(folder, name, content));
            }
        }));
    }

    private static Map<String, @Nullable Object> named(@Nullable Object[] cells) {
        if (cells.length != CELLS.size()) {
            throw new IllegalArgumentException("A row of personal data has three cells, not " + Arrays.toString(cells));
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index++) {
            row.put(CELLS.get(index), cells[index] instanceof java.time.Instant at ? at.toString() : cells[index]);
        }
        return row;
    }

    private interface Use {
        void of(PersonalData data) throws Exception;
    }

    private static Optional<String> call(InstalledPlugin plugin, Use use) {
        List<PersonalData> declared = plugin.contributions().personalData();
        if (declared.isEmpty()) {
            return Optional.of("it is switched off or broken");
        }
        try {
            plugin.call(Phase.REQUEST, EXPORT_LIMIT, () -> {
                for (PersonalData data : declared) {
                    use.of(data);
                }
                return true;
            });
            return Optional.empty();
        } catch (PluginCallException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    /** Has one plugin erase a person. */
    Erased erase(InstalledPlugin plugin, PersonKeys person, Erasure choice) {
        List<PersonalData> declared = plugin.contributions().personalData();
        if (declared.isEmpty()) {
            return new Erased(plugin.id().value(), 0, Optional.of("it is switched off or broken"));
        }
        try {
            int rows = plugin.call(Phase.CALL, ERASE_LIMIT, () -> {
                int changed = 0;
                for (PersonalData data : declared) {
                    for (String key : person.forPlugins()) {
                        changed += data.erase(key, choice);
                    }
                }
                return changed;
            });
            return new Erased(plugin.id().value(), rows, Optional.empty());
        } catch (PluginCallException failure) {
            return new Erased(plugin.id().value(), 0, Optional.of(String.valueOf(failure.getMessage())));
        }
    }

    /** Has every plugin erase somebody who has no account. */
    List<Erased> eraseAll(PersonKeys person, Erasure choice) {
        List<Erased> all = new ArrayList<>();
        keeping().forEach(plugin -> all.add(erase(plugin, person, choice)));
        return all;
    }
}
