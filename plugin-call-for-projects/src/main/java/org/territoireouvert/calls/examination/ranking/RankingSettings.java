package org.territoireouvert.calls.examination.ranking;

import java.time.Instant;
import java.util.Optional;

/**
 * How a call, or one batch of it, is decided.
 *
 * @param batch last day of the batch, empty for a call that has none
 * @param partial whether the last project may get what is left
 * @param reserve how many stand on the reserve list
 * @param seed of lots, empty while none was drawn
 * @param seedSource where it comes from, in words
 * @param frozenAt when it was decided, if it was
 * @param publishedAt when the results were published, if they were
 */
public record RankingSettings(
        String callSlug,
        String batch,
        boolean partial,
        int reserve,
        String seed,
        String seedSource,
        Optional<Instant> frozenAt,
        Optional<Instant> publishedAt) {

    /** The usual length of the reserve list. */
    public static final int USUAL_RESERVE = 3;

    /** Returns the settings of a call about which nothing was chosen. */
    public static RankingSettings usual(String callSlug, String batch) {
        return new RankingSettings(callSlug, batch, false, USUAL_RESERVE, "", "", Optional.empty(), Optional.empty());
    }

    /** Returns them with other choices. */
    public RankingSettings choosing(boolean newPartial, int newReserve, String newSeed, String newSource) {
        return new RankingSettings(callSlug, batch, newPartial, newReserve, newSeed, newSource, frozenAt, publishedAt);
    }

    /** Returns them decided. */
    public RankingSettings frozen(Instant at) {
        return new RankingSettings(callSlug, batch, partial, reserve, seed, seedSource, Optional.of(at), publishedAt);
    }

    /** Returns them published. */
    public RankingSettings published(Instant at) {
        return new RankingSettings(callSlug, batch, partial, reserve, seed, seedSource, frozenAt, Optional.of(at));
    }
}
