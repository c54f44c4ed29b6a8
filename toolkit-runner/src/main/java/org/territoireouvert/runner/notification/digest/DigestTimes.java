package org.territoireouvert.runner.notification.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.notification.Frequency;

/**
 * When the authority sends digests.
 *
 * @param hour of each day
 * @param day of each week
 */
public record DigestTimes(LocalTime hour, DayOfWeek day) {

    /** What holds until an administrator decides otherwise. */
    public static final DigestTimes DEFAULT = new DigestTimes(LocalTime.of(8, 0), DayOfWeek.MONDAY);

    private static final String OWNER = "_notifications";
    private static final String HOUR = "digest-hour";
    private static final String DAY = "digest-day";

    /** Returns what holds now. */
    public static DigestTimes read(Handle handle) {
        Map<String, Integer> set = handle
                .createQuery("select name, value from core_setting where owner = :owner limit 10")
                .bind("owner", OWNER)
                .map((row, context) -> Map.entry(row.getString("name"), row.getInt("value")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new DigestTimes(
                Optional.ofNullable(set.get(HOUR))
                        .map(hour -> LocalTime.of(hour, 0))
                        .orElse(DEFAULT.hour),
                Optional.ofNullable(set.get(DAY)).map(DayOfWeek::of).orElse(DEFAULT.day));
    }

    /** Has these hold for all news from now on. */
    public void save(Handle handle, InstantSource clock) {
        Map.of(HOUR, hour.getHour(), DAY, day.getValue())
                .forEach((name, value) -> handle.createUpdate("""
                                insert into core_setting (owner, name, value, changed_at)
                                values (:owner, :name, :value, :now)
                                on conflict (owner, name) do update
                                set value = excluded.value, changed_at = excluded.changed_at""")
                        .bind("owner", OWNER)
                        .bind("name", name)
                        .bind("value", Integer.toString(value))
                        .bind("now", PortableInstant.text(clock.instant()))
                        .execute());
    }

    /**
     * Returns when news of now are sent by mail; empty for {@link Frequency#NONE}. An hour that a change to summer time leaves out is
     * the first one after it; one that comes twice is the first of both.
     */
    public Optional<Instant> next(Frequency frequency, Instant now, ZoneId zone) {
        return switch (frequency) {
            case IMMEDIATE -> Optional.of(now);
            case DAILY -> Optional.of(nextDay(now, zone));
            case WEEKLY -> Optional.of(nextWeek(now, zone));
            case NONE -> Optional.empty();
        };
    }

    private Instant nextDay(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant time = at(today, zone);
        return time.isAfter(now) ? time : at(today.plusDays(1), zone);
    }

    private Instant nextWeek(Instant now, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.nextOrSame(day));
        Instant time = at(date, zone);
        return time.isAfter(now) ? time : at(date.plusWeeks(1), zone);
    }

    private Instant at(LocalDate date, ZoneId zone) {
        return date.atTime(hour).atZone(zone).toInstant();
    }
}
