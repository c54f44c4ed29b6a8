package org.territoireouvert.api.data;

import org.territoireouvert.api.HostProvided;

/** Makes identifiers: UUID version 7 (RFC 9562) as 36 lower-case characters, which sort by time of creation. */
@HostProvided
@FunctionalInterface
public interface IdSource {

    /** Returns an identifier that was never returned before. */
    String next();
}
