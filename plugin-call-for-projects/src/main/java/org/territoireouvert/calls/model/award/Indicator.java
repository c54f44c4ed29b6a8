package org.territoireouvert.calls.model.award;

/**
 * Something that is counted to see what came of a project.
 *
 * @param target what was promised, with its unit: {@code 600 m}
 * @param value what the last accepted report says, empty before
 */
public record Indicator(int place, String label, String target, String value) {}
