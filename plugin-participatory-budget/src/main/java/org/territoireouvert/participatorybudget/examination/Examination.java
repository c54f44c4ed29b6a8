package org.territoireouvert.participatorybudget.examination;

import java.time.Instant;
import java.util.Optional;

/**
 * The examination of an idea (étude, instruction).
 *
 * @param finding what was found
 * @param revision grows with every change, 0 before the first
 * @param publishedAt when everybody could read it first; empty while it is internal
 */
public record Examination(Finding finding, int revision, Optional<Instant> publishedAt) {

    /** Nothing was written yet. */
    public static final Examination NONE = new Examination(Finding.NONE, 0, Optional.empty());

    /** Tells whether everybody may read it. */
    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /** Tells whether everybody reads that the idea can be done. */
    public boolean isFeasible() {
        return isPublished() && finding.verdict() == Verdict.FEASIBLE;
    }
}
