package org.territoireouvert.ambassadors.request.model;

/** Where a request stands on its way. */
public enum RequestState {
    /** Arrived, read by nobody yet, not public. */
    RECEIVED,
    /** Read: its administration and kind are known; it is public and waits to be passed on. */
    QUALIFIED,
    /** Goes no further, with a reason. */
    DECLINED,
    /** Carried on by another request. */
    GROUPED,
    /** With the administration. */
    RELAYED,
    /** The administration let the promised delay pass and was reminded. */
    REMINDED,
    /** Put to the body above, since the reminder stayed without an answer. */
    ESCALATED,
    /** Answered; the person who asked says whether that is what they asked for. */
    ANSWERED,
    /** Over. */
    CLOSED;

    /** Tells whether the administration has it. */
    public boolean isWithAdministration() {
        return this == RELAYED || this == REMINDED || this == ESCALATED;
    }

    /** Tells whether people may still join it: it is public and has no answer yet. */
    public boolean isSupportable() {
        return this == QUALIFIED || isWithAdministration();
    }
}
