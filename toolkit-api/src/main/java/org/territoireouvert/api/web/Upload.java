package org.territoireouvert.api.web;

import java.io.IOException;
import java.io.InputStream;
import org.territoireouvert.api.HostProvided;

/** A file sent with a form, at most 10 MB. It is gone when the request ends. */
@HostProvided
public interface Upload {

    /** Returns the name that the browser gave, without folders; never use it as a path. */
    String name();

    /** Returns the size in bytes. */
    long size();

    /** Opens the content; the caller closes it. */
    InputStream open() throws IOException;
}
