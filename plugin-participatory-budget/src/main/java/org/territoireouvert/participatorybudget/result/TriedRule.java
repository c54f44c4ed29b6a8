package org.territoireouvert.participatorybudget.result;

import java.time.Instant;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.model.Election;

/** Counts a vote as a result would be counted, without publishing it: no fingerprint stands beside it. */
public final class TriedRule {

    private TriedRule() {}

    /** Returns what a rule makes of a vote. */
    public static Result count(Election election, CountingRule rule, Instant now) {
        return new ExplainResult(election, "", now).by(rule, false);
    }
}
