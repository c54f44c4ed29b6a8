package org.territoireouvert.consultation.grouping.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.consultation.grouping.Vote;

/**
 * A statement on which a group stands out from the others.
 *
 * @param statement its index
 * @param vote agreement or disagreement, whichever sets the group more apart
 * @param share smoothed share of that vote in the group, above 0 and below 1
 * @param shareScore how sure it is that more than half of the group vote so (z)
 * @param ratio of the share to that of the others together, above 0
 * @param ratioScore how sure it is that the share is greater than that of the others (z)
 */
public record Representative(
        int statement, Vote vote, double share, double shareScore, double ratio, double ratioScore) {

    /**
     * Return the statements that are representative of a group: most of it votes so and it does so more than the others, both at a
     * confidence of 90 % on one side. The greatest {@link #weight()} comes first, of equals the first statement. Empty when there
     * is one group only, or nothing that stands out.
     */
    public static List<Representative> of(GroupTallies tallies, int group) {
        List<Representative> all = new ArrayList<>();
        for (int statement = 0; statement < tallies.statements() && tallies.groups() > 1; statement++) {
            Representative found = of(tallies, group, statement);
            if (found.isSignificant()) {
                all.add(found);
            }
        }
        all.sort(Comparator.comparingDouble(Representative::weight).reversed());
        return List.copyOf(all);
    }

    /** Return how a statement sets a group apart, significant or not. */
    public static Representative of(GroupTallies tallies, int group, int statement) {
        Representative agreement = of(tallies, group, statement, Vote.AGREE);
        Representative disagreement = of(tallies, group, statement, Vote.DISAGREE);
        return agreement.ratioScore > disagreement.ratioScore ? agreement : disagreement;
    }

    private static Representative of(GroupTallies tallies, int group, int statement, Vote vote) {
        Tally own = tallies.of(group, statement);
        Tally others = tallies.others(group, statement);
        return new Representative(
                statement,
                vote,
                own.share(vote),
                Significance.ofShare(own.of(vote), own.seen()),
                own.share(vote) / others.share(vote),
                Significance.ofDifference(own.of(vote), own.seen(), others.of(vote), others.seen()));
    }

    /** Return whether both scores are significant at 90 %. */
    public boolean isSignificant() {
        return shareScore > Significance.NINETY_PERCENT && ratioScore > Significance.NINETY_PERCENT;
    }

    /** Return how much the statement says about the group: the product of shares, ratio and scores. */
    public double weight() {
        return share * shareScore * ratio * ratioScore;
    }
}
