package org.territoireouvert.api.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.territoireouvert.api.HostProvided;

/**
 * A file sent with a form, at most 10 MB, or made by a plugin. One sent with a form is gone when the request ends. Of a larger one, in a
 * form that starts with {@code #filesFormStart}, name and size are known and the content is empty, so that what was typed beside it is
 * kept; {@link org.territoireouvert.api.file.Files#keep} says what to do.
 */
@HostProvided
public interface Upload {

    /** Returns the name that the browser gave, without folders; never use it as a path. */
    String name();

    /** Returns the size in bytes. */
    long size();

    /** Opens the content; the caller closes it. */
    InputStream open() throws IOException;

    /** Returns a file that a plugin made itself. */
    static Upload of(String name, byte[] content) {
        byte[] copy = content.clone();
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return copy.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }
        };
    }
}
