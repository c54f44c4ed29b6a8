package org.territoireouvert.ambassadors.draw;

import java.util.Optional;

/** Computes a published draw again from its document alone. */
public final class VerifyDraw {

    private VerifyDraw() {}

    /** What came of it. */
    public sealed interface Result {

        /** Everything is as published. */
        record Right(Outcome outcome) implements Result {}

        /** There is no seed yet; the pool is what its hash says. */
        record Frozen() implements Result {}

        /** The pool is not the one whose hash was published. */
        record OtherPool(String published, String computed) implements Result {}

        /** No draw can come of this pool: its quotas cannot be met, or the search for it gives up. */
        record NoDraw() implements Result {}

        /** The seed gives something else than what was published. */
        record OtherOutcome(Outcome computed) implements Result {}
    }

    /** Verifies. */
    public static Result of(DrawDocument document) {
        String computed = document.pool().sha256();
        if (!computed.equals(document.sha256())) {
            return new Result.OtherPool(document.sha256(), computed);
        }
        if (document.seed().isEmpty()) {
            return new Result.Frozen();
        }
        if (!DrawLots.isPossible(document.pool())) {
            return new Result.NoDraw();
        }
        Outcome outcome = DrawLots.of(document.pool(), document.seed(), document.declined());
        return document.outcome().equals(Optional.of(outcome))
                ? new Result.Right(outcome)
                : new Result.OtherOutcome(outcome);
    }
}
