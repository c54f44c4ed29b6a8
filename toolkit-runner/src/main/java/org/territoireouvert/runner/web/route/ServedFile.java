package org.territoireouvert.runner.web.route;

import java.io.IOException;
import java.io.InputStream;
import org.territoireouvert.api.web.Response;

/** What is answered where a file stands that somebody added. */
public sealed interface ServedFile {

    /**
     * The bytes of a file, or a part of them.
     *
     * @param mediaType with its charset when it is text
     * @param fileName letters, digits, dots and hyphens
     * @param size in bytes
     * @param tag the same as long as the bytes are
     * @param shown whether a page may show it; else it is always saved
     * @param everybody whether it may be kept on the way; else it is never kept
     * @param bytes opens them
     */
    record Bytes(
            String mediaType, String fileName, long size, String tag, boolean shown, boolean everybody, Source bytes)
            implements ServedFile {}

    /** Another answer: a redirect or an error. */
    record Other(Response response) implements ServedFile {}

    /** Opens bytes. */
    @FunctionalInterface
    interface Source {
        /** Opens a part; the caller closes it. */
        InputStream open(long from, long length) throws IOException;
    }

    /** Answers the address of a file. */
    @FunctionalInterface
    interface Handler {
        /** Answers. */
        ServedFile handle(CoreRequest request) throws Exception;
    }
}
