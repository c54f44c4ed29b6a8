package org.territoireouvert.runner.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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
        return stored != null && SettingValues.read(setting, stored) instanceof SettingValues.Value read
                ? setting.type().cast(read.value())
                : setting.defaultValue();
    }

    /** A value that is not the default: since when, and the name of who set it, which may be unknown. */
    public record Change(Instant at, String by) {}

    /** Returns which settings have a value of their own. */
    public Map<String, Change> changes(PluginId plugin) {
        return database.read(handle -> {
            Map<String, Change> changes = new HashMap<>();
            handle.createQuery("""
                            select name, changed_at, changed_by from core_setting where owner = :owner
                            order by name limit 1000""")
                    .bind("owner", plugin.value())
                    .map((row, context) -> Map.entry(
                            row.getString("name"),
                            new Change(
                                    PortableInstant.parse(row.getString("changed_at")), row.getString("changed_by"))))
                    .forEach(entry -> changes.put(entry.getKey(), entry.getValue()));
            return changes;
        });
    }

    /** Gives a setting its default again. */
    public void reset(PluginId plugin, String name) {
        database.write(handle -> handle.createUpdate("delete from core_setting where owner = :owner and name = :name")
                .bind("owner", plugin.value())
                .bind("name", name)
                .execute());
        copies.remove(plugin);
    }

    /**
     * Replaces values; a text that does not fit its setting must not get here.
     *
     * @param by name of who changes them
     */
    public void save(PluginId plugin, Map<String, String> values, String by) {
        database.write(handle -> {
            values.forEach((name, value) -> handle.createUpdate("""
                            insert into core_setting (owner, name, value, changed_at, changed_by)
                            values (:owner, :name, :value, :now, :by)
                            on conflict (owner, name) do update set value = excluded.value,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .bind("owner", plugin.value())
                    .bind("name", name)
                    .bind("value", value)
                    .bind("now", PortableInstant.text(clock.instant()))
                    .bind("by", by)
                    .execute());
            return values.size();
        });
        copies.remove(plugin);
    }

    /** Reads the values anew at the next question. */
    public void forget() {
        copies.clear();
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
