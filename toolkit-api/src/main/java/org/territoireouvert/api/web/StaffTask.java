package org.territoireouvert.api.web;

/**
 * Something that waits for a member of staff; shown in the list of things to do of whoever has the permission, when there is
 * any.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param labelKey message with the number as {@code {0}}: what to do ("{0} questions attendent une réponse")
 * @param path page where it is done, from {@code /}
 * @param required who is shown it
 * @param count how many wait; a count over an index of what is open, never over a whole table
 */
public record StaffTask(String name, String labelKey, String path, Permission required, Count count) {

    /** Counts what waits. */
    @FunctionalInterface
    public interface Count {
        /** Returns how many wait, zero when nothing does. */
        long waiting() throws Exception;
    }
}
