package org.territoireouvert.ambassadors.draw;

/**
 * One answer to a criterion and how many seats go to those who gave it.
 *
 * @param value the answer, as it is shown
 * @param least seats, from 0
 * @param most seats; {@link #UNBOUNDED} when there is no such bound
 */
public record Quota(String value, int least, int most) {

    /** No upper bound. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Refuses bounds that contradict each other. */
    public Quota {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" cannot have from " + least + " to " + most + " seats");
        }
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("\"" + value + "\" is no answer to a criterion");
        }
    }

    /** Tells whether it bounds anything. */
    public boolean isBound() {
        return least > 0 || most != UNBOUNDED;
    }
}
