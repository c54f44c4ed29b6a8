package org.territoireouvert.calls.model.examination;

import java.util.List;
import java.util.Optional;

/** What applicants think of each other: the mean, without the highest and the lowest total from five on. */
public final class PeerMean {

    /** From how many totals on the highest and the lowest are left out. */
    public static final int TRIMMED_FROM = 5;

    private PeerMean() {}

    /** Returns the mean; empty without totals. */
    public static Optional<Ratio> of(List<Integer> totals) {
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> sorted = totals.stream().sorted().toList();
        return Optional.of(Ratio.mean(sorted.size() < TRIMMED_FROM ? sorted : sorted.subList(1, sorted.size() - 1)));
    }

    /** Returns the score by which an application is ranked: the middle of both means, the one there is, or none. */
    public static Optional<Ratio> combined(Optional<Ratio> assessors, Optional<Ratio> peers) {
        if (assessors.isPresent() && peers.isPresent()) {
            return Optional.of(assessors.get().middle(peers.get()));
        }
        return assessors.or(() -> peers);
    }
}
