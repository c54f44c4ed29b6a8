package org.territoireouvert.participatorybudget.amendment;

import java.util.Locale;

/** Why a vote cannot be amended so. */
public enum AmendmentProblem {
    /** The vote is not frozen: it is changed where it is prepared. */
    NOT_SEALED,
    /** A result is published: what it counted cannot change any more. */
    PUBLISHED,
    /** The reason has fewer than {@link Change#SHORTEST_REASON} characters. */
    REASON_TOO_SHORT,
    /** The reason has more than {@link Change#LONGEST_REASON} characters. */
    REASON_TOO_LONG,
    /** An extension names no day. */
    NO_DAY,
    /** Ballots are not taken now: there is nothing to extend. */
    NOT_OPEN,
    /** The day is not later than the present last day. */
    NOT_LATER,
    /** The day is more than {@link AmendmentRules#LONGEST_EXTENSION} days after the last day of the manifest. */
    TOO_LATE,
    /** No project of the manifest has this number. */
    UNKNOWN_PROJECT,
    /** The project was withdrawn before. */
    WITHDRAWN_BEFORE,
    /** While people vote, too few projects would be left of its list to fill in a ballot. */
    LIST_TOO_SHORT;

    /** Returns the word in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
