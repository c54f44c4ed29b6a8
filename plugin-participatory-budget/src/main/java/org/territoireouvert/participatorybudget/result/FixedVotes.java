package org.territoireouvert.participatorybudget.result;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;

/** What votes that take place here ask of whoever counts them: their rule was published before the first ballot. */
public interface FixedVotes {

    /**
     * Refuses to count what must not be counted, or not so; does nothing for votes that took place elsewhere.
     *
     * @return how often the vote was amended, to be handed to {@link #isCurrent}
     * @throws RuleFixedException when another rule was published
     * @throws VoteStillOpenException when the vote is not closed
     */
    int check(Handle handle, Edition edition, CountingRule rule);

    /**
     * Tells whether nothing of a vote was amended since it was counted; from now on nobody amends it before this transaction ends.
     *
     * @param amendments as {@link #check} returned them
     */
    boolean isCurrent(Handle handle, Edition edition, int amendments);

    /** Writes into the log of the vote that a result was published, in the same transaction. */
    void published(Handle handle, Edition edition, Result result);
}
