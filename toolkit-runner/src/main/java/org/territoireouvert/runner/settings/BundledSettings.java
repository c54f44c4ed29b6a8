package org.territoireouvert.runner.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.runner.settings.StoredSettings.Change;

/**
 * Gives plugins the settings of the bundle that an instance follows. What somebody has chosen on a page stays; what an earlier
 * edition of the bundle gave follows the bundle, back to the default when it names the setting no more.
 *
 * @param settings of the instance
 */
public record BundledSettings(StoredSettings settings) {

    /** Stands where the name of who changed a setting stands. */
    public static final String BY = "bundle.json";

    private static final Logger LOG = LoggerFactory.getLogger(BundledSettings.class);

    /**
     * Gives a plugin its settings; what is wrong is logged and left out.
     *
     * @param declared what the plugin has declared
     * @param bundled texts by key
     */
    public void give(PluginId plugin, List<Setting<?>> declared, Map<String, String> bundled) {
        Map<String, Change> changes = settings.changes(plugin);
        Map<String, String> values = new TreeMap<>();
        bundled.forEach((key, text) -> {
            Optional<Setting<?>> setting =
                    declared.stream().filter(one -> one.key().equals(key)).findFirst();
            if (setting.isEmpty()) {
                LOG.warn("The bundle names the setting {} of {}, which has none of this name", key, plugin);
            } else if (SettingValues.read(setting.get(), text) instanceof SettingValues.Value read) {
                if (!isThere(plugin, setting.get(), read.value(), changes.get(key))) {
                    values.put(key, text);
                }
            } else {
                LOG.warn("The bundle gives the setting {} of {} a value that it cannot have: {}", key, plugin, text);
            }
        });
        if (!values.isEmpty()) {
            settings.save(plugin, values, BY);
        }
        changes.forEach((key, change) -> {
            if (change.by().equals(BY) && !bundled.containsKey(key)) {
                settings.reset(plugin, key);
            }
        });
    }

    private boolean isThere(PluginId plugin, Setting<?> setting, Object value, @Nullable Change change) {
        return change != null
                && (!change.by().equals(BY) || settings.value(plugin, setting).equals(value));
    }
}
