package org.territoireouvert.calls.model;

import java.util.List;

/**
 * How projects are chosen.
 *
 * @param chosenBy who chooses, in words
 * @param criteria their weights add up to 100, or there are none yet
 * @param anonymous whether assessors see no names
 * @param assessors how many look at each application
 * @param peers how many applications each collective assesses; 0 when applicants do not assess each other
 * @param tieRule how equal scores are told apart, decided before anything is read
 * @param feedback who reads the reasons
 */
public record Selection(
        String chosenBy,
        List<Criterion> criteria,
        boolean anonymous,
        int assessors,
        int peers,
        TieRule tieRule,
        Feedback feedback) {

    private static final int WHOLE = 100;

    /** How equal scores are told apart. */
    public enum TieRule {
        /** By the criterion of the greatest weight, then the next one. */
        BY_CRITERIA,
        /** The lower request first. */
        SMALLEST_REQUEST,
        /** By lots, from a public seed. */
        DRAW
    }

    /** Who reads the reasons of a decision. */
    public enum Feedback {
        /** The collective alone. */
        SENT,
        /** Everybody, for the projects that are funded. */
        PUBLISHED_WHEN_FUNDED,
        /** Everybody, for all. */
        PUBLISHED
    }

    /** Copies the criteria, checks weights and numbers. */
    public Selection {
        criteria = List.copyOf(criteria);
        int weights = criteria.stream().mapToInt(Criterion::weight).sum();
        if (!criteria.isEmpty() && weights != WHOLE) {
            throw new IllegalArgumentException("The weights of criteria add up to " + weights + ", not to 100");
        }
        if (assessors < 1 || peers < 0) {
            throw new IllegalArgumentException(assessors + " assessors and " + peers + " peers cannot be");
        }
    }

    /** Returns a selection by two assessors who see names. */
    public static Selection by(String chosenBy, List<Criterion> criteria) {
        return new Selection(chosenBy, criteria, false, 2, 0, TieRule.BY_CRITERIA, Feedback.SENT);
    }
}
