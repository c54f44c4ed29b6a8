package org.territoireouvert.consultation.guarantor;

import java.time.Instant;

/**
 * The office of the guarantor of a consultation.
 *
 * @param consultation end of its address
 * @param id by which mails about it are ended
 * @param address that was invited; empty once somebody took the office up
 * @param token SHA-256 of what the mail holds; empty once it was used
 * @param personId who holds it; empty before somebody takes it up
 */
public record Office(String consultation, String id, String address, String token, Instant invitedAt, String personId) {

    /** Tells whether somebody holds it. */
    public boolean isHeld() {
        return !personId.isEmpty();
    }

    /** Tells whether a person holds it. */
    public boolean isHeldBy(String person) {
        return isHeld() && personId.equals(person);
    }
}
