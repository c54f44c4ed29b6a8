package org.territoireouvert.consultation.grouping.export;

import java.io.IOException;

/**
 * A file of a conversation.
 *
 * @param name as Polis names it
 * @param body writes it
 */
public record PolisFile(String name, Body body) {

    /** Writes a file. */
    @FunctionalInterface
    public interface Body {
        /** Writes all of it. */
        void writeTo(Appendable target) throws IOException;
    }
}
