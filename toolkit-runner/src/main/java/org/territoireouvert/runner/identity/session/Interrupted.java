package org.territoireouvert.runner.identity.session;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.identity.Token;

/**
 * Keeps what a person was doing when they were asked to sign in or to say more about themselves: an address and, if they had
 * sent a form, its fields. One thing per browser, for two hours. Safe for all threads.
 */
public final class Interrupted {

    private static final Duration LIFETIME = Duration.ofHours(2);

    /**
     * What was interrupted.
     *
     * @param path address on this site, with its query
     * @param fields of the form that was sent; empty when a page was asked for
     * @param shown what the form says, as a person reads it; empty when nobody said
     */
    public record Work(String path, Map<String, List<String>> fields, Map<String, String> shown) {
        /** Returns that a page was asked for. */
        public static Work page(String path) {
            return new Work(path, Map.of(), Map.of());
        }

        /** Tells whether a form was sent. */
        public boolean isForm() {
            return !fields.isEmpty();
        }
    }

    private final Database database;
    private final Json json;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Interrupted(Database database, Json json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps work, in place of what was kept before.
     *
     * @param visit secret of the browser's visit
     */
    public void keep(String visit, Work work) {
        String form = write(work.fields());
        String shown = write(work.shown());
        database.write(handle -> {
            handle.createUpdate("delete from core_interrupted where kept_at < :old")
                    .bind("old", PortableInstant.text(clock.instant().minus(LIFETIME)))
                    .execute();
            return handle.createUpdate("""
                            insert into core_interrupted (holder_hash, back, form, shown, kept_at)
                            values (:holder, :back, :form, :shown, :now)
                            on conflict (holder_hash) do update
                            set back = excluded.back, form = excluded.form, shown = excluded.shown,
                              kept_at = excluded.kept_at""")
                    .bind("holder", Token.hash(visit))
                    .bind("back", work.path())
                    .bind("form", form)
                    .bind("shown", shown)
                    .bind("now", PortableInstant.text(clock.instant()))
                    .execute();
        });
    }

    /** Returns the work of a browser, which stays until it is {@linkplain #forget forgotten}. */
    public Optional<Work> find(String visit) {
        return database.read(handle -> handle.createQuery("""
                        select back, form, shown from core_interrupted where holder_hash = :holder and kept_at >= :old""")
                .bind("holder", Token.hash(visit))
                .bind("old", PortableInstant.text(clock.instant().minus(LIFETIME)))
                .map((row, context) -> new Work(
                        row.getString("back"),
                        values(row.getString("form"), Interrupted::list),
                        values(row.getString("shown"), String::valueOf)))
                .findOne());
    }

    /** Forgets the work of a browser. */
    public void forget(String visit) {
        database.write(handle -> handle.createUpdate("delete from core_interrupted where holder_hash = :holder")
                .bind("holder", Token.hash(visit))
                .execute());
    }

    private String write(Map<String, ?> fields) {
        try {
            StringWriter text = new StringWriter();
            json.write(fields, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Map<String, T> values(String text, Function<Object, T> value) {
        Map<String, T> fields = new LinkedHashMap<>();
        try {
            if (json.read(new StringReader(text)) instanceof Map<?, ?> document) {
                document.forEach((name, read) -> fields.put(String.valueOf(name), value.apply(read)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private static List<String> list(Object values) {
        List<String> list = new ArrayList<>();
        if (values instanceof List<?> several) {
            several.forEach(value -> list.add(String.valueOf(value)));
        }
        return list;
    }
}
