package org.territoireouvert.runner.territory.outline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.text.Json;

/** Keeps the outline of the authority's territory, and a copy of it for two seconds. Safe for all threads. */
public final class StoredOutline {

    private static final String OWNER = "_outline";
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource clock;
    private final Json json;
    private volatile @Nullable Copy copy;

    private record Copy(String text, Optional<Boundary> boundary, Instant readAt) {}

    /** Works on the tables of the runtime. */
    public StoredOutline(Database database, InstantSource clock, Json json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Returns the outline; changes of other processes are seen within two seconds. */
    public Optional<Boundary> current() {
        Copy known = copy;
        Instant now = clock.instant();
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            String text = database.read(StoredOutline::text);
            Optional<Boundary> boundary =
                    known != null && known.text().equals(text) ? known.boundary() : OutlineText.read(json, text);
            known = new Copy(text, boundary, now);
            copy = known;
        }
        return known.boundary();
    }

    private static String text(Handle handle) {
        return handle.createQuery("select value from core_setting where owner = :owner and name = 'geojson'")
                .bind("owner", OWNER)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Replaces the outline, or takes it away, in a transaction. */
    public void replace(Handle handle, Optional<Boundary> boundary) {
        handle.createUpdate("delete from core_setting where owner = :owner")
                .bind("owner", OWNER)
                .execute();
        boundary.ifPresent(outline -> handle.createUpdate("""
                        insert into core_setting (owner, name, value, changed_at) values (:owner, 'geojson', :text, :now)""")
                .bind("owner", OWNER)
                .bind("text", OutlineText.write(json, outline))
                .bind("now", PortableInstant.text(clock.instant()))
                .execute());
        copy = null;
    }
}
