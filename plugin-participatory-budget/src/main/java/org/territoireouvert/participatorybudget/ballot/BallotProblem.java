package org.territoireouvert.participatorybudget.ballot;

import java.util.List;
import java.util.Locale;

/**
 * Why a ballot cannot be taken as it is.
 *
 * @param kind what is the matter
 * @param envelope number of the list, 0 for the whole ballot
 * @param details values for the sentence: what was written, what is allowed
 */
public record BallotProblem(Kind kind, int envelope, List<Object> details) {

    /** Kinds of problems, with the details of each. */
    public enum Kind {
        /** The ballot is of another kind: none. */
        OTHER_KIND,
        /** A project is not on the paper: its number. */
        UNKNOWN_PROJECT,
        /** A project was withdrawn from the vote: its title. */
        WITHDRAWN_PROJECT,
        /** A project is named twice: its number. */
        NAMED_TWICE,
        /** Fewer projects than asked for: how many, fewest. */
        TOO_FEW,
        /** More projects than allowed: how many, most. */
        TOO_MANY,
        /** The projects cost more than allowed: their cost, limit. */
        OVER_BUDGET,
        /** A project has fewer points than one or more than allowed: its number, points, most. */
        POINTS_OUT_OF_RANGE,
        /** More points than there are: how many, total. */
        TOO_MANY_POINTS,
        /** Ranks do not go from one on without a gap: none. */
        RANKS_WITH_GAPS,
        /** A grade that does not exist: number of the project. */
        UNKNOWN_GRADE;

        /** Returns the word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the details. */
    public BallotProblem {
        details = List.copyOf(details);
    }

    static BallotProblem of(Kind kind, int envelope, Object... details) {
        return new BallotProblem(kind, envelope, List.of(details));
    }
}
