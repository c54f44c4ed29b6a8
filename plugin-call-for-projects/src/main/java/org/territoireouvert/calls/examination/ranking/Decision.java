package org.territoireouvert.calls.examination.ranking;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.examination.FunderShares;
import org.territoireouvert.calls.model.examination.Outcome;
import org.territoireouvert.calls.model.examination.Ranking;
import org.territoireouvert.calls.model.examination.Ratio;

/**
 * What was decided about an application.
 *
 * @param batch last day of the batch, empty for a call that has none
 * @param place in the ranking, from 1
 * @param granted zero unless it is funded
 * @param partial whether it got what was left
 * @param tie by what it stands below the one before it
 * @param reasons of the panel for departing from the order, empty otherwise
 * @param shares of those who pay; they add up to what is granted
 */
public record Decision(
        String applicationId,
        String callSlug,
        String batch,
        int place,
        Outcome outcome,
        Money granted,
        boolean partial,
        Ratio score,
        Ranking.Reason tie,
        String reasons,
        List<FunderShares.Part> shares,
        String decidedBy,
        Instant decidedAt) {

    /** Copies the shares. */
    public Decision {
        shares = List.copyOf(shares);
    }
}
