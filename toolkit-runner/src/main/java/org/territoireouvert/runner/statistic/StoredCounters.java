package org.territoireouvert.runner.statistic;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.statistic.CounterRepository.Key;

/** The counters of all figures. Safe for all threads. */
public final class StoredCounters {

    private final CounterRepository repository = new CounterRepository();
    private final Database database;
    private final ZoneId zone;

    /**
     * Creates the counters.
     *
     * @param database tables of the runtime
     * @param zone in which months begin
     */
    public StoredCounters(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Returns what a plugin moves its counters with. */
    public Counters of(InstalledPlugin plugin) {
        return new OfPlugin(plugin);
    }

    private final class OfPlugin implements Counters {
        private final InstalledPlugin plugin;

        OfPlugin(InstalledPlugin plugin) {
            this.plugin = plugin;
        }

        @Override
        public void add(Handle transaction, Statistic statistic, Instant at, long amount) {
            check(statistic);
            StoredCounters.this.add(transaction, plugin.id().value(), statistic, at, amount);
        }

        @Override
        public long value(Statistic statistic) {
            check(statistic);
            Key key = new Key(plugin.id().value(), statistic.name());
            return database.read(handle -> repository.value(handle, key));
        }

        private void check(Statistic statistic) {
            boolean declared = plugin.contributions().statistics().stream()
                    .anyMatch(known -> known.name().equals(statistic.name()));
            if (!declared) {
                throw new IllegalArgumentException("The plugin " + plugin.id() + " does not declare the statistic \""
                        + statistic.name() + "\"; declare it with Registrar.statistic");
            }
        }
    }

    /** Adds to a figure at the end of the write. */
    void add(Handle transaction, String owner, Statistic statistic, Instant at, long amount) {
        if (amount != 0) {
            CounterChanges.of(transaction).add(new Key(owner, statistic.name()), month(statistic, at), amount);
        }
    }

    /** Returns what a figure counts an instant under. */
    String month(Statistic statistic, Instant at) {
        return statistic.monthly() ? YearMonth.from(at.atZone(zone)).toString() : "";
    }

    /** Reads all figures at once. */
    public Values values() {
        return database.read(handle -> new Values(repository.all(handle)));
    }

    /** All figures as they stood at one moment. */
    public static final class Values {
        private final Map<Key, SortedMap<String, Long>> months;

        private Values(Map<Key, SortedMap<String, Long>> months) {
            this.months = months;
        }

        /** Returns a figure. */
        public long of(String owner, Statistic statistic) {
            return byMonth(owner, statistic).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /** Returns what came in each month, {@code 2026-11}, first month first; months without anything are left out. */
        public SortedMap<String, Long> byMonth(String owner, Statistic statistic) {
            return months.getOrDefault(new Key(owner, statistic.name()), new TreeMap<>());
        }
    }
}
