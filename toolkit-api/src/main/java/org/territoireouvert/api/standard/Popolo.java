package org.territoireouvert.api.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.territoireouvert.api.HostProvided;

/**
 * Writes Popolo documents (1.0.1) as JSON: one object with a list for each class. Get it by
 * {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads.
 */
@HostProvided
public interface Popolo {

    /** The specification, to be named by who publishes a document. */
    URI SPECIFICATION = URI.create("https://www.popoloproject.com/specs/");

    /** Gives the things of a document. */
    @FunctionalInterface
    interface Source {
        /** Adds everything; all of one class together. */
        void writeTo(Sink sink) throws Exception;
    }

    /** Takes the things of a document and writes them at once. */
    @HostProvided
    @FunctionalInterface
    interface Sink {
        /**
         * Writes one.
         *
         * @throws IOException when the reader has gone; let it pass
         * @throws IllegalArgumentException when its class was left for another one before
         */
        void add(PopoloItem item) throws IOException;
    }

    /**
     * Writes a document, streaming. Links that start with {@code /} become whole addresses of this site.
     *
     * @throws IOException when it cannot be written
     */
    void write(OutputStream stream, Source source) throws IOException;
}
