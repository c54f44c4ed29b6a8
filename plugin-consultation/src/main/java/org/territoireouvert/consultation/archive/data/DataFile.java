package org.territoireouvert.consultation.archive.data;

import org.territoireouvert.api.web.Response;

/**
 * A file of the data of a consultation.
 *
 * @param name last part of its address, and its name in the archive
 * @param mediaType with its charset
 * @param content writes it, streaming
 */
public record DataFile(String name, String mediaType, Response.Content content) {

    /** Returns the message that says what it holds. */
    public String labelKey() {
        return "data." + name;
    }
}
