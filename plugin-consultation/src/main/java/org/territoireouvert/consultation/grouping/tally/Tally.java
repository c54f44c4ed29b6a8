package org.territoireouvert.consultation.grouping.tally;

import org.territoireouvert.consultation.grouping.Vote;

/**
 * Votes on one statement.
 *
 * @param agree zero or more, as are the others
 */
public record Tally(int agree, int disagree, int pass) {

    /** No votes. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Check the counts. */
    public Tally {
        if (agree < 0 || disagree < 0 || pass < 0) {
            throw new IllegalArgumentException(
                    "\"" + agree + ", " + disagree + ", " + pass + "\" are not counts of votes");
        }
    }

    /** Return how many have voted on the statement, passes included. */
    public int seen() {
        return agree + disagree + pass;
    }

    /** Return how many have cast this vote. */
    public int of(Vote vote) {
        return switch (vote) {
            case AGREE -> agree;
            case DISAGREE -> disagree;
            case PASS -> pass;
        };
    }

    /** Return the smoothed share of this vote, (votes + 1) / (seen + 2): above 0 and below 1, one half when nobody has seen it. */
    public double share(Vote vote) {
        return (of(vote) + 1.0) / (seen() + 2.0);
    }

    /** Return both together. */
    public Tally plus(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    /** Return this without a part of it. */
    public Tally minus(Tally part) {
        return new Tally(agree - part.agree, disagree - part.disagree, pass - part.pass);
    }
}
