package org.territoireouvert.runner.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Settings;

/**
 * Keeps the values of the plugins' settings and a copy of them for two seconds, after which changes of other processes are
 * seen. Safe for all threads.
 */
public final class StoredSettings {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource clock;
    private final Map<PluginId, Copy> copies = new ConcurrentHashMap<>();

    /** Works on the tables of the runtime. */
    public StoredSettings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns the settings of a plugin, to be given to it.
     *
     * @param declared what it has declared; asked for at every reading, since it is empty before registration
     */
    public Settings of(PluginId plugin, Supplier<List<Setting<?>>> declared) {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                if (!declared.get().contains(setting)) {
                    throw new IllegalArgumentException(
                            "The plugin \"" + plugin + "\" has not declared the setting \"" + setting.key() + "\"");
                }
                return value(plugin, setting);
            }
        };
    }

    /** Returns the value of a setting: what was stored, or its default when nothing fitting was. */
    public <T> T value(PluginId plugin, Setting<T> setting) {
        String stored = copy(plugin).get(setting.key());
        Object value = stored == null ? null : read(setting, stored);
        return value == null ? setting.defaultValue() : setting.type().cast(value);
    }

    /** Replaces values; a text that does not fit its setting must not get here. */
    public void save(PluginId plugin, Map<String, String> values) {
        database.write(handle -> {
            values.forEach((name, value) -> handle.createUpdate("""
                            insert into core_setting (owner, name, value, changed_at) values (:owner, :name, :value, :now)
                            on conflict (owner, name) do update set value = excluded.value,
                            changed_at = excluded.changed_at""")
                    .bind("owner", plugin.value())
                    .bind("name", name)
                    .bind("value", value)
                    .bind("now", PortableInstant.text(clock.instant()))
                    .execute());
            return values.size();
        });
        copies.remove(plugin);
    }

    /** Reads a text as a value of a setting; null when it is none. */
    static @Nullable Object read(Setting<?> setting, String text) {
        return switch (setting.kind()) {
            case TEXT, LONG_TEXT -> text;
            case NUMBER -> number(text);
            case FLAG -> "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
            case CHOICE -> setting.choices().contains(text) ? text : null;
        };
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text.replaceAll("[\\s\\u00a0\\u202f]", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Map<String, String> copy(PluginId plugin) {
        Instant now = clock.instant();
        Copy copy = copies.get(plugin);
        if (copy == null || copy.readAt().plus(FRESH).isBefore(now)) {
            copy = new Copy(readAll(plugin), now);
            copies.put(plugin, copy);
        }
        return copy.values();
    }

    private Map<String, String> readAll(PluginId plugin) {
        return database.read(handle -> {
            Map<String, String> values = new HashMap<>();
            handle.createQuery("select name, value from core_setting where owner = :owner order by name limit 1000")
                    .bind("owner", plugin.value())
                    .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return values;
        });
    }

    private record Copy(Map<String, String> values, Instant readAt) {}
}
