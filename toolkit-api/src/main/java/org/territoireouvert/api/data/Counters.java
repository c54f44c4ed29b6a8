package org.territoireouvert.api.data;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;

/**
 * Moves the counters of the plugin's statistics; get it by {@link org.territoireouvert.api.PluginContext#service}. What is moved
 * is part of the plugin's transaction. Safe for all threads.
 */
@HostProvided
public interface Counters {

    /**
     * Adds to a figure, in the month of an instant.
     *
     * @param transaction the handle given by {@link Database#write}
     * @param statistic one that the plugin declared
     * @param at when what is counted came
     * @param amount how much, negative for what went; zero does nothing
     * @throws IllegalArgumentException when the plugin has not declared the statistic
     */
    void add(Handle transaction, Statistic statistic, Instant at, long amount);

    /**
     * Returns a figure as it stands, so that a page need not count.
     *
     * @throws IllegalArgumentException when the plugin has not declared the statistic
     */
    long value(Statistic statistic);
}
