package org.territoireouvert.runner.identity.roll;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read more than once. */
@FunctionalInterface
public interface RollSource {

    /** Opens it at its beginning; the caller closes it. */
    InputStream open() throws IOException;
}
