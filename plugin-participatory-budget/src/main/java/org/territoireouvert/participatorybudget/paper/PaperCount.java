package org.territoireouvert.participatorybudget.paper;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many papers there were (compte des bulletins papier).
 *
 * @param handed people who were handed a paper
 * @param valid papers that are ballots like any other
 * @param blank papers on which nothing is marked, where something has to be
 * @param nulls papers that cannot be counted (bulletins nuls)
 * @param reason why there are more papers than people who took one; empty when there are not, or nobody said
 */
public record PaperCount(long handed, long valid, long blank, long nulls, String reason) {

    /** Returns how many papers were in the urns. */
    public long found() {
        return valid + blank + nulls;
    }

    /** Tells whether there are more papers than people who took one. */
    public boolean isExcess() {
        return found() > handed;
    }

    /** Returns what stands in the log of the vote. */
    public Map<String, Object> details() {
        Map<String, Object> details =
                new TreeMap<>(Map.of("handed", handed, "valid", valid, "blank", blank, "null", nulls));
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        return details;
    }
}
