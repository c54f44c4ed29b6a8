package org.territoireouvert.consultation.questionnaire;

/**
 * Between which whole numbers an answer lies; for several choices, how many may be chosen.
 *
 * @param least included
 * @param most included
 */
public record Bounds(long least, long most) {

    /** For kinds that have none. */
    public static final Bounds NONE = new Bounds(0, 0);

    /** How far from zero a bound lies at most. */
    public static final long FARTHEST = 1_000_000_000L;

    /** Refuses bounds that run backwards. */
    public Bounds {
        if (least > most || Math.abs(least) > FARTHEST || Math.abs(most) > FARTHEST) {
            throw new IllegalArgumentException("No number lies between " + least + " and " + most);
        }
    }
}
