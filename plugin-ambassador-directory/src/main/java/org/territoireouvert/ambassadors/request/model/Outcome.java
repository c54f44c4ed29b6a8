package org.territoireouvert.ambassadors.request.model;

/** What the administration decided. */
public enum Outcome {
    /** All that was asked. */
    GRANTED,
    /** A part. */
    PARTLY,
    /** Nothing, with the reason. */
    REFUSED
}
