package org.territoireouvert.calls.model.examination;

import java.util.Map;
import org.territoireouvert.api.data.Money;

/**
 * An application that is ranked.
 *
 * @param number of the application
 * @param score mean of totals, see {@link PeerMean#combined}
 * @param byCriterion mean points of assessors for each criterion, by its code
 * @param requested what is asked for
 */
public record Candidate(String number, Ratio score, Map<String, Ratio> byCriterion, Money requested) {

    /** Copies the map. */
    public Candidate {
        byCriterion = Map.copyOf(byCriterion);
    }
}
