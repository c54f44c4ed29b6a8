package org.territoireouvert.runner.statistic;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps counters, by figure and month. */
final class CounterRepository {

    /** Rows that one page reads: a century of a hundred figures. */
    private static final int MOST = 120_000;

    /** Whose figure it is, and its name. */
    record Key(String owner, String statistic) {}

    /** Adds to a counter; waits while it is counted anew. */
    void add(Handle handle, Key key, String month, long amount) {
        lock(handle, key);
        insert(handle, key, month, amount);
    }

    private void insert(Handle handle, Key key, String month, long amount) {
        handle.createUpdate("""
                        insert into core_counter (owner, statistic, month, amount)
                        values (:owner, :statistic, :month, :amount)
                        on conflict (owner, statistic, month) do update set amount = core_counter.amount + excluded.amount
                        """)
                .bind("owner", key.owner())
                .bind("statistic", key.statistic())
                .bind("month", month)
                .bind("amount", amount)
                .execute();
    }

    /** Returns the months of every figure, first month first. */
    Map<Key, SortedMap<String, Long>> all(Handle handle) {
        Map<Key, SortedMap<String, Long>> all = new LinkedHashMap<>();
        handle.createQuery("""
                        select owner, statistic, month, amount from core_counter
                        order by owner, statistic, month limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> {
                    Key key = new Key(row.getString("owner"), row.getString("statistic"));
                    return all.computeIfAbsent(key, unknown -> new TreeMap<>())
                            .put(row.getString("month"), row.getLong("amount"));
                })
                .list();
        return all;
    }

    /** Returns a counter: the sum of its months. */
    long value(Handle handle, Key key) {
        return handle.createQuery("""
                        select coalesce(sum(amount), 0) from core_counter
                        where owner = :owner and statistic = :statistic
                        """)
                .bind("owner", key.owner())
                .bind("statistic", key.statistic())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Has everybody else wait who moves this counter, months that have no row yet included, until the transaction ends. The row says
     * nothing until the figure was counted.
     */
    private void lock(Handle handle, Key key) {
        handle.createUpdate("""
                        insert into core_counted (owner, statistic, counted_at) values (:owner, :statistic, '')
                        on conflict (owner, statistic) do update set counted_at = core_counted.counted_at
                        """)
                .bind("owner", key.owner())
                .bind("statistic", key.statistic())
                .execute();
    }

    /** Holds a counter until the transaction ends: whoever moves it waits. Returns its months. */
    SortedMap<String, Long> hold(Handle handle, Key key) {
        lock(handle, key);
        SortedMap<String, Long> months = new TreeMap<>();
        handle.createQuery("""
                        select month, amount from core_counter where owner = :owner and statistic = :statistic
                        order by month limit :most
                        """)
                .bind("owner", key.owner())
                .bind("statistic", key.statistic())
                .bind("most", MOST)
                .map((row, context) -> months.put(row.getString("month"), row.getLong("amount")))
                .list();
        return months;
    }

    /** Replaces the months of a counter. */
    void replace(Handle handle, Key key, SortedMap<String, Long> months) {
        handle.createUpdate("delete from core_counter where owner = :owner and statistic = :statistic")
                .bind("owner", key.owner())
                .bind("statistic", key.statistic())
                .execute();
        months.forEach((month, amount) -> insert(handle, key, month, amount));
    }

    /** Notes that a figure was counted from the tables. */
    void counted(Handle handle, Key key, Instant now) {
        handle.createUpdate("""
                        insert into core_counted (owner, statistic, counted_at) values (:owner, :statistic, :now)
                        on conflict (owner, statistic) do update set counted_at = excluded.counted_at
                        """)
                .bind("owner", key.owner())
                .bind("statistic", key.statistic())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the figures that were counted from the tables. */
    Set<Key> counted(Handle handle) {
        List<Key> keys = handle.createQuery("""
                        select owner, statistic from core_counted where counted_at <> ''
                        order by owner, statistic limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Key(row.getString("owner"), row.getString("statistic")))
                .list();
        return new HashSet<>(keys);
    }
}
