package org.territoireouvert.runner.web.route;

import java.time.Instant;
import java.util.Optional;

/**
 * How a public file is kept by browsers, proxies and programs.
 *
 * @param version changes when the file does; the validator is made of it; empty for a file that nobody can recognise
 * @param changedAt when it last changed, if that is known
 * @param shown whether a browser shows it instead of saving it
 */
public record Publication(Optional<String> version, Optional<Instant> changedAt, boolean shown) {

    /** Returns how a file is kept that is shown and never recognised. */
    public static Publication passing() {
        return new Publication(Optional.empty(), Optional.empty(), true);
    }
}
