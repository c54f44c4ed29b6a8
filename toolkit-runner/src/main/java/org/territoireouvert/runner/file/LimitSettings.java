package org.territoireouvert.runner.file;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** The limits as an administrator chose them. Safe for all threads. */
public final class LimitSettings {

    private static final String OWNER = "_files";
    private static final int MOST = 20;

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public LimitSettings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the limits of now. */
    public FileLimits current() {
        return database.read(LimitSettings::read);
    }

    private static FileLimits read(Handle handle) {
        Map<String, Integer> stored = new HashMap<>();
        handle.createQuery("select name, value from core_setting where owner = :owner order by name limit :limit")
                .bind("owner", OWNER)
                .bind("limit", MOST)
                .map((row, context) -> Map.entry(row.getString("name"), Integer.valueOf(row.getString("value"))))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        FileLimits usual = FileLimits.DEFAULT;
        return new FileLimits(
                stored.getOrDefault("person", usual.person()),
                stored.getOrDefault("content", usual.content()),
                stored.getOrDefault("files", usual.files()),
                stored.getOrDefault("picture", usual.picture()),
                stored.getOrDefault("document", usual.document()),
                stored.getOrDefault("table", usual.table()));
    }

    /** Stores limits. */
    public void store(Handle handle, FileLimits limits) {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("person", limits.person());
        values.put("content", limits.content());
        values.put("files", limits.files());
        values.put("picture", limits.picture());
        values.put("document", limits.document());
        values.put("table", limits.table());
        values.forEach((name, value) -> handle.createUpdate("""
                        insert into core_setting (owner, name, value, changed_at) values (:owner, :name, :value, :now)
                        on conflict (owner, name) do update set value = excluded.value, changed_at = excluded.changed_at""")
                .bind("owner", OWNER)
                .bind("name", name)
                .bind("value", String.valueOf(value))
                .bind("now", PortableInstant.text(clock.instant()))
                .execute());
    }
}
