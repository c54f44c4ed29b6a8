package org.territoireouvert.runner.notification;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.notification.Frequency;

/** Keeps how often each person wants mail about each kind of news. Safe for all threads. */
public final class Preferences {

    /** Stands for all kinds, where a person has chosen none of their own. */
    public static final Kind EVERYTHING = new Kind("*", "*");

    private static final int MOST_KINDS = 500;

    private final InstantSource clock;

    /** A kind of news: whose, and its name. */
    public record Kind(String owner, String name) {}

    /** Keeps them with a clock. */
    public Preferences(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns all that a person has chosen. */
    public Map<Kind, Frequency> of(Handle handle, String personId) {
        Map<Kind, Frequency> chosen = new HashMap<>();
        handle.createQuery("""
                        select owner, kind, frequency from core_notice_preference where person_id = :person
                        order by owner, kind limit :limit""")
                .bind("person", personId)
                .bind("limit", MOST_KINDS)
                .map((row, context) -> Map.entry(
                        new Kind(row.getString("owner"), row.getString("kind")), read(row.getString("frequency"))))
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(chosen);
    }

    /** Returns what people have chosen for a kind, for all kinds else; who has chosen neither is left out. */
    Map<String, Frequency> of(Handle handle, Collection<String> people, Kind kind) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<String, Frequency> chosen = new HashMap<>();
        // "*" sorts before every name, so that the kind itself has the last word.
        handle.createQuery("""
                        select person_id, frequency from core_notice_preference
                        where person_id in (<people>)
                            and (owner = '*' and kind = '*' or owner = :owner and kind = :kind)
                        order by owner, kind""")
                .bindList("people", List.copyOf(people))
                .bind("owner", kind.owner())
                .bind("kind", kind.name())
                .map((row, context) -> Map.entry(row.getString("person_id"), read(row.getString("frequency"))))
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return chosen;
    }

    /** Sets how often a person wants mail about a kind. */
    public void set(Handle handle, String personId, Kind kind, Frequency frequency) {
        handle.createUpdate("""
                        insert into core_notice_preference (person_id, owner, kind, frequency, changed_at)
                        values (:person, :owner, :kind, :frequency, :now)
                        on conflict (person_id, owner, kind)
                        do update set frequency = excluded.frequency, changed_at = excluded.changed_at""")
                .bind("person", personId)
                .bind("owner", kind.owner())
                .bind("kind", kind.name())
                .bind("frequency", stored(frequency))
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
        if (frequency == Frequency.NONE) {
            stopWaiting(handle, personId, kind);
        }
    }

    /** Ends all mails about news to a person, also about kinds that will be declared one day. */
    public void stopAll(Handle handle, String personId) {
        handle.createUpdate("delete from core_notice_preference where person_id = :person")
                .bind("person", personId)
                .execute();
        set(handle, personId, EVERYTHING, Frequency.NONE);
    }

    private static void stopWaiting(Handle handle, String personId, Kind kind) {
        handle.createUpdate("""
                        update core_notice set mail_at = null
                        where person_id = :person and mail_at is not null
                            and (:owner = '*' or owner = :owner and kind = :kind)""")
                .bind("person", personId)
                .bind("owner", kind.owner())
                .bind("kind", kind.name())
                .execute();
    }

    static String stored(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }

    static Frequency read(String stored) {
        return Frequency.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
