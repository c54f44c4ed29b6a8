package org.territoireouvert.api.data;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A public figure with the rule that says what it counts, shown under {@code /statistiques}. Its value is a counter that the
 * plugin moves in its transactions ({@link Counters}), so that no page counts a table; the command
 * {@code ouvert statistics recount} compares it with the tables. Immutable.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param labelKey message: the unit and the period, read after the value ("initiatives publiées depuis l’ouverture")
 * @param ruleKey message: what is counted and what is not
 * @param dataset name of the data set with which everybody can check it, if there is one
 * @param monthly whether what came in each month makes sense, shown as a chart
 * @param recount counts anew
 */
public record Statistic(
        String name, String labelKey, String ruleKey, Optional<String> dataset, boolean monthly, Recount recount) {

    /** Counts a figure anew. */
    @FunctionalInterface
    public interface Recount {
        /**
         * Counts what stands in the plugin's tables.
         *
         * @param transaction in which nothing moves the counter
         * @param tally gets all that is counted
         */
        void count(Handle transaction, Tally tally) throws Exception;
    }

    /** Takes what is counted. */
    @FunctionalInterface
    public interface Tally {
        /**
         * Adds to the figure.
         *
         * @param at when it came; of a figure that is not monthly any instant
         * @param amount how much, negative for what went
         */
        void add(Instant at, long amount);
    }

    /** Declares a figure without data set or chart. */
    public static Statistic of(String name, String labelKey, Recount recount) {
        return new Statistic(name, labelKey, labelKey + ".rule", Optional.empty(), false, recount);
    }

    /** Returns this figure with the data set that allows to check it. */
    public Statistic checkedBy(String datasetName) {
        return new Statistic(name, labelKey, ruleKey, Optional.of(datasetName), monthly, recount);
    }

    /** Returns this figure with what came in each month. */
    public Statistic byMonth() {
        return new Statistic(name, labelKey, ruleKey, dataset, true, recount);
    }
}
