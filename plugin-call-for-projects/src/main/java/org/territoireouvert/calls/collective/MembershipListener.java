package org.territoireouvert.calls.collective;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;

/** Hears who comes to a collective and who goes, in the transaction in which it happens: applications ask for signatures again. */
@FunctionalInterface
public interface MembershipListener {

    /**
     * A member came or went.
     *
     * @param collective as it is now; not active any more when its last member went or its members dissolved it
     * @param member in the state in which it is now
     */
    void membershipChanged(Handle handle, Collective collective, Member member);
}
