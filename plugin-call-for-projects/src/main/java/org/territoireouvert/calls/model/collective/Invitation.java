package org.territoireouvert.calls.model.collective;

import java.time.Instant;

/**
 * An invitation to join a collective, accepted by its link.
 *
 * @param id UUID version 7
 * @param label for whom it is meant, in the words of who invites, possibly empty
 * @param address to which the link is sent once the invitation is valid, empty before and after
 * @param byMember for which somebody invites
 * @param by identifier of the person who does, empty when their account is closed
 * @param expiresAt from when on it is not valid; means nothing as long as the members decide
 */
public record Invitation(
        String id,
        String collectiveId,
        String label,
        String address,
        State state,
        String byMember,
        String by,
        Instant invitedAt,
        Instant expiresAt) {

    /** Where it stands. */
    public enum State {
        /** The members decide. */
        PROPOSED,
        /** Can be accepted. */
        OPEN,
        /** Was accepted, and cannot be again. */
        ACCEPTED,
        /** A member took it back. */
        TAKEN_BACK,
        /** The members did not agree. */
        REFUSED
    }

    /** Tells whether somebody may accept it now. */
    public boolean isValid(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
