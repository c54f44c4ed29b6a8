package org.territoireouvert.consultation.seal;

import java.io.IOException;
import java.util.Optional;
import org.territoireouvert.consultation.model.PlannedStep;

/** Knows what came in until a step closed. Safe for all threads. */
public interface SealSource {

    /** Takes one thing. */
    @FunctionalInterface
    interface Visitor {
        /** Takes it. */
        void visit(Sealable sealable) throws IOException;
    }

    /** Why everybody can no longer read what they could. */
    enum Reason {
        /** Its author took it back. */
        WITHDRAWN,
        /** Moderators or staff hide it. */
        HIDDEN,
        /** Its words were erased. */
        ERASED
    }

    /**
     * Something that is not public any more.
     *
     * @param left what is kept of it; empty when that is not known
     */
    record Gone(Reason reason, Optional<Sealable> left) {}

    /** Visits all that everybody may know now, in the same order each time. */
    void each(PlannedStep step, Visitor visitor) throws IOException;

    /** Says what became of something that {@link #each} does not visit; empty when nothing lawful did. */
    Optional<Gone> gone(PlannedStep step, LineKind kind, String object);
}
