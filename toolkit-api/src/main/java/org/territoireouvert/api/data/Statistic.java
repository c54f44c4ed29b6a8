package org.territoireouvert.api.data;

/**
 * A public figure with the rule that says what it counts, shown under {@code /statistiques}.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param labelKey message: the unit and the period, read after the value ("projets soumis au vote")
 * @param ruleKey message: what is counted and what is not
 * @param count counts anew, from the tables
 */
public record Statistic(String name, String labelKey, String ruleKey, Count count) {

    /** Counts a figure. */
    @FunctionalInterface
    public interface Count {
        /** Returns the figure as it is now. */
        long value() throws Exception;
    }
}
