package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/**
 * What a member said of a document.
 *
 * @param round 1 until the application is sent for the first time, one more each time it is sent
 * @param fingerprint of the document that was shown
 * @param voice for: signed; against: refused
 * @param words why it refuses, possibly empty
 * @param personId who acted for the member; empty once their account was closed
 */
public record Signature(
        int round, String fingerprint, String memberId, Voice voice, String words, String personId, Instant at) {

    /** Tells whether the member signed. */
    public boolean isFor() {
        return voice == Voice.FOR;
    }
}
