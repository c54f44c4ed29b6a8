package org.territoireouvert.calls.model.examination;

/**
 * Who assesses applications of a call.
 *
 * @param personId identifier of the account
 * @param most how many applications at most
 */
public record Assessor(String personId, int most) {

    /** The highest limit. */
    public static final int HIGHEST_LIMIT = 500;

    /** Checks the limit. */
    public Assessor {
        if (most < 1 || most > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("The limit lies between 1 and 500, it cannot be " + most);
        }
    }
}
