package org.territoireouvert.calls.model.collective;

import java.time.Instant;

/**
 * Something that was done in a collective.
 *
 * @param id UUID version 7
 * @param memberId for which it was done; empty when nobody did it for a member
 * @param personId who did it; empty for the site itself and for closed accounts
 * @param aboutMember whom it concerns, empty for nobody
 * @param decisionId of which decision it is part, empty for none
 * @param detail a word of the program: a voice, for instance
 */
public record CollectiveAct(
        String id,
        String collectiveId,
        Instant at,
        Kind kind,
        String memberId,
        String personId,
        String aboutMember,
        String decisionId,
        String detail) {

    /** What was done; its words are the message {@code collective.act.<name in lower case>}. */
    public enum Kind {
        /** The collective was founded. */
        FOUNDED,
        /** Somebody asked to join. */
        ASKED,
        /** Who asked took it back. */
        REQUEST_WITHDRAWN,
        /** The members took in who asked. */
        ADMITTED,
        /** The members did not. */
        DECLINED,
        /** An invitation was made. */
        INVITED,
        /** An invitation was taken back. */
        INVITATION_TAKEN_BACK,
        /** An invitation was accepted. */
        JOINED,
        /** Something was proposed. */
        PROPOSED,
        /** A word was given. */
        VOICE,
        /** A proposal was taken back. */
        WITHDRAWN,
        /** A proposal was adopted. */
        ADOPTED,
        /** A proposal was not. */
        REJECTED,
        /** There was nothing left to decide. */
        VOID,
        /** A member left. */
        LEFT,
        /** A member was excluded. */
        EXCLUDED,
        /** A member says otherwise what it brings, or whether its name is shown. */
        PLACE_CHANGED,
        /** An organisation confirmed somebody to act for it. */
        REPRESENTATIVE_CONFIRMED,
        /** It took that back. */
        REPRESENTATIVE_REMOVED,
        /** The collective ended. */
        DISSOLVED
    }
}
