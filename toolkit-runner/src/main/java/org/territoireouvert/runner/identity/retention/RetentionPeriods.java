package org.territoireouvert.runner.identity.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/**
 * How long an account without a visit is kept. By default three years from the last contact, as the CNIL recommends, with two
 * warnings before.
 *
 * @param inactiveMonths after which an account without a visit is erased
 * @param firstWarningDays before that, when the first mail leaves
 * @param lastWarningDays before that, when the second mail leaves; also the least time between a warning and the erasure
 */
public record RetentionPeriods(int inactiveMonths, int firstWarningDays, int lastWarningDays) {

    /** What holds until an administrator decides otherwise. */
    public static final RetentionPeriods DEFAULT = new RetentionPeriods(36, 60, 15);

    /** Fewest and most months. */
    public static final int SHORTEST_MONTHS = 12;

    /** The CNIL's limit for data of people who give no sign of life. */
    public static final int LONGEST_MONTHS = 36;

    /** Fewest days between the last warning and the erasure. */
    public static final int FEWEST_DAYS = 7;

    /** Most days between the first warning and the erasure. */
    public static final int MOST_DAYS = 180;

    private static final String OWNER = "_accounts";
    private static final String MONTHS = "inactive-months";
    private static final String FIRST = "first-warning-days";
    private static final String LAST = "last-warning-days";

    /** Refuses periods that would give no time to come back. */
    public RetentionPeriods {
        if (inactiveMonths < SHORTEST_MONTHS
                || inactiveMonths > LONGEST_MONTHS
                || lastWarningDays < FEWEST_DAYS
                || firstWarningDays <= lastWarningDays
                || firstWarningDays > MOST_DAYS) {
            throw new IllegalArgumentException("An account is kept for " + SHORTEST_MONTHS + " to " + LONGEST_MONTHS
                    + " months, with a first warning before the last: not \"" + inactiveMonths + "\", \""
                    + firstWarningDays
                    + "\", \"" + lastWarningDays + "\"");
        }
    }

    /** Returns what holds now. */
    public static RetentionPeriods read(Database database) {
        Map<String, Integer> set = database.read(handle -> handle
                .createQuery("select name, value from core_setting where owner = :owner limit 10")
                .bind("owner", OWNER)
                .map((row, context) -> Map.entry(row.getString("name"), row.getInt("value")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new RetentionPeriods(
                set.getOrDefault(MONTHS, DEFAULT.inactiveMonths),
                set.getOrDefault(FIRST, DEFAULT.firstWarningDays),
                set.getOrDefault(LAST, DEFAULT.lastWarningDays));
    }

    /** Has these hold from now on. */
    public void save(Handle handle, InstantSource clock) {
        Instant now = clock.instant();
        Map.of(MONTHS, inactiveMonths, FIRST, firstWarningDays, LAST, lastWarningDays)
                .forEach((name, value) -> handle.createUpdate("""
                                insert into core_setting (owner, name, value, changed_at)
                                values (:owner, :name, :value, :now)
                                on conflict (owner, name) do update
                                set value = excluded.value, changed_at = excluded.changed_at""")
                        .bind("owner", OWNER)
                        .bind("name", name)
                        .bind("value", Integer.toString(value))
                        .bind("now", PortableInstant.text(now))
                        .execute());
    }
}
