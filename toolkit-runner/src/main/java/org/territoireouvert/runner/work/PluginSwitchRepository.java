package org.territoireouvert.runner.work;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Remembers which plugins the administrator wants; a plugin that was never switched is wanted. */
public final class PluginSwitchRepository {

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public PluginSwitchRepository(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Tells whether a plugin is wanted. */
    public boolean isEnabled(PluginId plugin) {
        return all().getOrDefault(plugin, true);
    }

    /** Returns all that were ever switched, with what is wanted now. */
    public Map<PluginId, Boolean> all() {
        return database.read(handle -> {
            Map<PluginId, Boolean> switches = new HashMap<>();
            handle.createQuery("select id, enabled from core_plugin order by id limit 10000")
                    .map((row, context) -> Map.entry(new PluginId(row.getString("id")), row.getInt("enabled") == 1))
                    .forEach(entry -> switches.put(entry.getKey(), entry.getValue()));
            return Map.copyOf(switches);
        });
    }

    /** Switches a plugin on or off; {@code changedBy} is a person's identifier or {@code cli}. */
    public void setEnabled(PluginId plugin, boolean enabled, String changedBy) {
        database.write(handle -> handle.createUpdate("""
                        insert into core_plugin (id, enabled, changed_at, changed_by) values (:id, :enabled, :at, :by)
                        on conflict (id) do update set enabled = excluded.enabled, changed_at = excluded.changed_at,
                        changed_by = excluded.changed_by""")
                .bind("id", plugin.value())
                .bind("enabled", enabled ? 1 : 0)
                .bind("at", PortableInstant.text(clock.instant()))
                .bind("by", changedBy)
                .execute());
    }
}
