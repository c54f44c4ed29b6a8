package org.territoireouvert.consultation.grouping.tally;

/**
 * Tests of proportions as Polis has them: one success and one trial are added to each sample, so that empty samples have an
 * answer too. Answers are standard scores (z).
 */
final class Significance {

    /** Beyond which one in ten samples lies when there is nothing to find, tested on one side. */
    static final double NINETY_PERCENT = 1.2816;

    private Significance() {}

    /** Return how far a share lies above one half. */
    static double ofShare(int votes, int seen) {
        double trials = seen + 1.0;
        return 2 * Math.sqrt(trials) * ((votes + 1) / trials - 0.5);
    }

    /** Return how far the share in one sample lies above that in another; 0 when everybody in both cast that vote. */
    static double ofDifference(int votes, int seen, int otherVotes, int otherSeen) {
        double successes = votes + 1.0;
        double trials = seen + 1.0;
        double otherSuccesses = otherVotes + 1.0;
        double otherTrials = otherSeen + 1.0;
        double pooled = (successes + otherSuccesses) / (trials + otherTrials);
        if (pooled == 1) {
            return 0;
        }
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / trials + 1 / otherTrials));
        return (successes / trials - otherSuccesses / otherTrials) / error;
    }
}
