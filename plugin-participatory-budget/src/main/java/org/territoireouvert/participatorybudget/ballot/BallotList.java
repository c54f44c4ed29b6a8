package org.territoireouvert.participatorybudget.ballot;

import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * A list of the ballot paper with its limits: the projects of an envelope, or all.
 *
 * @param envelope number of the envelope, 0 for all projects
 * @param fewest projects to be named, 0 when the list may be left blank
 * @param most projects that may be named, at least 1 and not under {@code fewest}
 * @param costLimit what the named projects may cost together, if limited (bulletin sous enveloppe)
 * @param pointsEach points that a project may get, from 1; 0 without points
 * @param pointsTotal points that may be given together, from 1; 0 without points
 */
public record BallotList(
        int envelope, int fewest, int most, Optional<Money> costLimit, int pointsEach, int pointsTotal) {

    /** Validates the limits. */
    public BallotList {
        if (envelope < 0 || fewest < 0 || most < 1 || fewest > most || pointsEach < 0 || pointsTotal < pointsEach) {
            throw new IllegalArgumentException("No ballot can keep within " + fewest + " to " + most + " projects, "
                    + pointsEach + " of " + pointsTotal + " points");
        }
    }

    /** Returns a list of all projects without points. */
    public static BallotList ofAll(int fewest, int most) {
        return new BallotList(0, fewest, most, Optional.empty(), 0, 0);
    }

    /** Tells whether the number of projects is given. */
    public boolean isExact() {
        return fewest == most;
    }
}
