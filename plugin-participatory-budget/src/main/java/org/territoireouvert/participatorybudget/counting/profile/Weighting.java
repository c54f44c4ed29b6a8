package org.territoireouvert.participatorybudget.counting.profile;

import java.math.BigDecimal;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;

/** Say what a ballot gives to a project that it names. */
public enum Weighting {
    /** One vote each. */
    VOTES,
    /** The points written. */
    POINTS,
    /** Points by rank: longest allowed ballot minus the position, so 3-2-1 for three ranks (Kraków). */
    RANKS;

    BigDecimal weight(BallotBox ballots, int group, int position, int longest) {
        return switch (this) {
            case VOTES -> BigDecimal.ONE;
            case POINTS -> ballots.points(group, position);
            case RANKS -> BigDecimal.valueOf(Math.max(0, longest - position));
        };
    }

    /** Return the points of an unnamed project. */
    BigDecimal unnamed(Election election) {
        return this == POINTS ? election.defaultScore() : BigDecimal.ZERO;
    }

    /** Return how many ranks earn points: what the vote declares, else the longest ballot found. */
    public static int longest(Election election) {
        if (election.maximumLength() > 0) {
            return Math.min(election.maximumLength(), election.projects().size());
        }
        BallotBox ballots = election.ballots();
        int longest = 0;
        for (int group = 0; group < ballots.groups(); group++) {
            longest = Math.max(longest, ballots.size(group));
        }
        return longest;
    }
}
