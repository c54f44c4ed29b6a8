package org.territoireouvert.runner.identity.staff;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;

/**
 * Tells whether a member of staff has just proved who they are, as is asked before they change how they sign in: a browser that was
 * left open is not enough, nor is a code read in a mailbox, which is for citizens. Signing in counts as a proof, and lasts as long. Safe
 * for all threads.
 */
public final class FreshProof {

    private final Database database;
    private final StaffSteps steps;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public FreshProof(Database database, StaffSteps steps, InstantSource clock) {
        this.database = database;
        this.steps = steps;
        this.clock = clock;
    }

    /** Tells whether there is a proof of the last five minutes in a session. */
    public boolean isFresh(Session session) {
        boolean justSignedIn =
                session.staff() && !session.createdAt().isBefore(clock.instant().minus(Purpose.PROOF.lifetime()));
        return justSignedIn
                || database.read(handle -> steps.find(handle, session.id(), Purpose.PROOF))
                        .filter(step -> step.accountId().equals(session.accountId()))
                        .isPresent();
    }

    /** Notes a proof. */
    public void give(Handle handle, Session session) {
        steps.keep(handle, session.id(), Purpose.PROOF, session.accountId(), "");
    }
}
