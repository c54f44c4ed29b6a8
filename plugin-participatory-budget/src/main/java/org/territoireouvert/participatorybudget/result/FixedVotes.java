package org.territoireouvert.participatorybudget.result;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;

/** What votes that take place here ask of whoever counts them: their rule was published before the first ballot. */
public interface FixedVotes {

    /**
     * Refuses to count what must not be counted, or not so; does nothing for votes that took place elsewhere.
     *
     * @throws RuleFixedException when another rule was published
     * @throws VoteStillOpenException when the vote is not closed
     */
    void check(Handle handle, Edition edition, CountingRule rule);

    /** Writes into the log of the vote that a result was published, in the same transaction. */
    void published(Handle handle, Edition edition, Result result);
}
