package org.territoireouvert.testkit.context;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;

/** Adds up what the plugin counts, by the name of the figure. */
final class MovedCounters implements Counters {

    private final Map<String, Long> values = new HashMap<>();

    @Override
    public void add(Handle transaction, Statistic statistic, Instant at, long amount) {
        values.merge(statistic.name(), amount, Long::sum);
    }

    @Override
    public long value(Statistic statistic) {
        return named(statistic.name());
    }

    long named(String name) {
        return values.getOrDefault(name, 0L);
    }
}
