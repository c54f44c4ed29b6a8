package org.territoireouvert.participatorybudget.decision;

import java.util.Locale;

/** Why a decision cannot be published so. */
public enum DecisionProblem {
    /** There is no published result from which it could depart. */
    NOT_PUBLISHED,
    /** The result has no project with this number. */
    UNKNOWN_PROJECT,
    /** The project was withdrawn from the vote: it cannot be funded. */
    WITHDRAWN,
    /** It says what the vote gives already, or what was decided before. */
    NOTHING_NEW,
    /** There is no decision about this project that could be cancelled. */
    NOTHING_TO_CANCEL,
    /** The reason has fewer than {@link Decision.Departure#SHORTEST_REASON} characters. */
    REASON_TOO_SHORT,
    /** The reason has more than {@link Decision.Departure#LONGEST_REASON} characters. */
    REASON_TOO_LONG,
    /** The act has neither a date nor a number. */
    REFERENCE_MISSING,
    /** The reference has more than {@link Decision.Departure#LONGEST_REFERENCE} characters. */
    REFERENCE_TOO_LONG;

    /** Returns the word in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
