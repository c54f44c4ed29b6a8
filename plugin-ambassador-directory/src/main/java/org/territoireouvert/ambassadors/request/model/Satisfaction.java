package org.territoireouvert.ambassadors.request.model;

/** Whether the person who asked got what they asked for, in their own view. */
public enum Satisfaction {
    /** Yes. */
    YES,
    /** In part. */
    PARTLY,
    /** No. */
    NO
}
