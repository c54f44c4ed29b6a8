package org.territoireouvert.runner.statistic;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.runner.opendata.OpenData.Declared;
import org.territoireouvert.runner.statistic.CounterRepository.Key;

/** Counts figures anew from the tables, each in one transaction during which nobody moves its counter. */
public final class RecountStatistics {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * What came of counting a figure.
     *
     * @param owner id of the plugin, or {@code runtime}
     * @param statistic its name
     */
    public sealed interface Outcome {
        /** Returns whose figure it is. */
        String owner();

        /** Returns its name. */
        String statistic();

        /** The counter was right. */
        record Same(String owner, String statistic, long value) implements Outcome {}

        /**
         * The counter was wrong.
         *
         * @param stored what the counter said
         * @param counted what the tables say; the same as stored when only months differ
         */
        record Different(String owner, String statistic, long stored, long counted) implements Outcome {}

        /** It could not be counted. */
        record Failed(String owner, String statistic, String cause) implements Outcome {}
    }

    private final CounterRepository repository = new CounterRepository();
    private final Database database;
    private final StoredCounters counters;
    private final Supplier<List<Declared<Statistic>>> statistics;
    private final InstantSource clock;

    /**
     * Prepares to count.
     *
     * @param statistics all that are declared
     */
    public RecountStatistics(
            Database database,
            StoredCounters counters,
            Supplier<List<Declared<Statistic>>> statistics,
            InstantSource clock) {
        this.database = database;
        this.counters = counters;
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * Counts all figures.
     *
     * @param correct whether counters that were wrong are set right
     */
    public List<Outcome> all(boolean correct) {
        List<Outcome> outcomes = new ArrayList<>();
        statistics.get().forEach(declared -> outcomes.add(count(declared, correct)));
        return outcomes;
    }

    /** Counts the figures that never were: of a plugin that is new, or that had no counters before. */
    public void missing() {
        Set<Key> counted = database.read(repository::counted);
        for (Declared<Statistic> declared : statistics.get()) {
            if (!counted.contains(key(declared))) {
                count(declared, true);
            }
        }
    }

    private Outcome count(Declared<Statistic> declared, boolean correct) {
        Key key = key(declared);
        try {
            return database.<Outcome, IOException>write(handle -> count(handle, key, declared, correct));
        } catch (IOException | RuntimeException failure) {
            return new Outcome.Failed(key.owner(), key.statistic(), String.valueOf(failure.getMessage()));
        }
    }

    private Outcome count(Handle handle, Key key, Declared<Statistic> declared, boolean correct) throws IOException {
        SortedMap<String, Long> stored = repository.hold(handle, key);
        stored.values().removeIf(amount -> amount == 0);
        SortedMap<String, Long> counted = new TreeMap<>();
        Statistic statistic = declared.item();
        declared.declarer()
                .write(
                        LIMIT,
                        () -> statistic
                                .recount()
                                .count(
                                        handle,
                                        (at, amount) ->
                                                counted.merge(counters.month(statistic, at), amount, Long::sum)));
        counted.values().removeIf(amount -> amount == 0);
        if (correct) {
            repository.replace(handle, key, counted);
            repository.counted(handle, key, clock.instant());
        }
        return stored.equals(counted)
                ? new Outcome.Same(key.owner(), key.statistic(), sum(counted))
                : new Outcome.Different(key.owner(), key.statistic(), sum(stored), sum(counted));
    }

    private static Key key(Declared<Statistic> declared) {
        return new Key(declared.declarer().id(), declared.item().name());
    }

    private static long sum(SortedMap<String, Long> months) {
        return months.values().stream().mapToLong(Long::longValue).sum();
    }
}
