package org.territoireouvert.consultation.meeting;

import java.time.Instant;

/**
 * Somebody who wants to come to a meeting (inscription).
 *
 * @param number in the order in which they came, unique in the meeting
 */
public record Registration(String personId, int number, State state, Instant registeredAt) {

    /** Whether they have a seat. */
    public enum State {
        /** They do. */
        SEATED,
        /** They wait for one. */
        WAITING
    }

    /** Tells whether they wait for a seat. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
