package org.territoireouvert.initiatives.model;

import java.util.List;

/**
 * What an initiative taught.
 *
 * @param results one fact each, with its number
 * @param failures what did not work, one fact each
 * @param conditions what another territory needs to do the same
 */
public record Lessons(List<Result> results, List<String> failures, List<String> conditions) {

    /**
     * Something that was reached.
     *
     * @param fact in a sentence
     * @param evidence address where it can be checked, empty when there is none
     */
    public record Result(String fact, String evidence) {}

    /** Nothing yet. */
    public static final Lessons EMPTY = new Lessons(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Lessons {
        results = List.copyOf(results);
        failures = List.copyOf(failures);
        conditions = List.copyOf(conditions);
    }
}
