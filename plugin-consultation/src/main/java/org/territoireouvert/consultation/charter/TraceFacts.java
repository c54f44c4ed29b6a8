package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of the contributions of a consultation, as far as everybody can follow it.
 *
 * @param coverage share of the published contributions that the synthesis takes up, 0 to 1
 * @param synthesisOn day on which the synthesis was published, if it was
 * @param reviewed whether the guarantor has read the synthesis and said what they think of it
 * @param unsourced how many sentences of the synthesis, or decisions, say nothing of where they come from
 * @param answeredOn day on which the reasoned answer was published, if it was
 * @param answered share of the published contributions that have a reasoned answer, their own or that of a group, 0 to 1
 * @param followedUp whether it is published how far the decisions are carried out
 */
public record TraceFacts(
        double coverage,
        Optional<LocalDate> synthesisOn,
        boolean reviewed,
        int unsourced,
        Optional<LocalDate> answeredOn,
        double answered,
        boolean followedUp) {

    /** Nothing is published yet. */
    public static final TraceFacts NOTHING = new TraceFacts(0, Optional.empty(), false, 0, Optional.empty(), 0, false);

    /** Refuses shares that are none. */
    public TraceFacts {
        if (!(coverage >= 0 && coverage <= 1 && answered >= 0 && answered <= 1) || unsourced < 0) {
            throw new IllegalArgumentException("Shares lie between 0 and 1, not " + coverage + " and " + answered
                    + "; no synthesis has " + unsourced + " sentences");
        }
    }
}
