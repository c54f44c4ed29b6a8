package org.territoireouvert.api.work;

import java.util.List;

/**
 * A check that the plugin can do its work, run by {@code /health} and {@code ouvert doctor}. Limit: 2 seconds.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param check looks
 */
public record HealthCheck(String name, Check check) {

    /** Looks whether all is well. */
    @FunctionalInterface
    public interface Check {
        /** Returns what was seen. */
        Health look() throws Exception;
    }

    /**
     * What was seen.
     *
     * @param well whether the plugin can do its work
     * @param messageKey message of the plugin: what was seen and, when not well, what to do
     * @param arguments of the message
     */
    public record Health(boolean well, String messageKey, List<Object> arguments) {
        /** Copies the arguments. */
        public Health {
            arguments = List.copyOf(arguments);
        }

        /** All is well. */
        public static Health well(String messageKey, Object... arguments) {
            return new Health(true, messageKey, List.of(arguments));
        }

        /** Something stands in the way. */
        public static Health unwell(String messageKey, Object... arguments) {
            return new Health(false, messageKey, List.of(arguments));
        }
    }
}
