package org.territoireouvert.consultation.contribution;

/**
 * A question of a call for contributions.
 *
 * @param hint what helps to answer; empty for nothing
 * @param required whether a contribution without an answer is refused
 */
public record Prompt(String question, String hint, boolean required) {

    /** How many questions a call has at most. */
    public static final int MOST = 12;

    /** How long a question, and a hint, are at most, in characters. */
    public static final int LONGEST = 300;
}
