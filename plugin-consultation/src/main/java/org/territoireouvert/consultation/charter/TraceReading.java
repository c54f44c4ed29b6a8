package org.territoireouvert.consultation.charter;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.Consultation;

/** Reads what became of the contributions of a consultation. */
@FunctionalInterface
public interface TraceReading {

    /** Says that nothing is published yet. */
    TraceReading NOTHING_YET = (handle, consultation) -> TraceFacts.NOTHING;

    /** Reads it, in a number of queries that does not depend on how much was contributed. */
    TraceFacts of(Handle handle, Consultation consultation);
}
