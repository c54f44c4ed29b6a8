package org.territoireouvert.runner.statistic;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.statistic.CounterRepository.Key;
import org.territoireouvert.runner.storage.LastSteps;

/** By how much a write moves each counter, written counter by counter in one order; a thousand times the same is one row. */
final class CounterChanges implements LastSteps.Step {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::owner).thenComparing(Key::statistic);

    private final CounterRepository repository = new CounterRepository();
    private final SortedMap<Key, SortedMap<String, Long>> changes = new TreeMap<>(ORDER);

    /** Returns those of a write. */
    static CounterChanges of(Handle transaction) {
        return LastSteps.of(transaction, CounterChanges.class, CounterChanges::new);
    }

    void add(Key key, String month, long amount) {
        changes.computeIfAbsent(key, first -> new TreeMap<>()).merge(month, amount, Long::sum);
    }

    @Override
    public void take(Handle transaction) {
        changes.forEach((key, months) -> months.forEach((month, amount) -> {
            if (amount != 0) {
                repository.add(transaction, key, month, amount);
            }
        }));
    }
}
