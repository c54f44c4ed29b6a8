package org.territoireouvert.api;

/**
 * Names an error and says whose turn it is.
 *
 * @param name stable, upper-case words joined by underscores, for example {@code PORT_IN_USE}
 * @param kind who can mend it
 */
public record ErrorCode(String name, Kind kind) {

    /** Who can mend an error. */
    public enum Kind {
        /** The person who asked: status 400 to 499, exit code 2. */
        USER,
        /** The operator or the machine: status 503, exit code 1. */
        ENVIRONMENT,
        /** The authors: status 500, exit code 70. */
        INTERNAL
    }
}
