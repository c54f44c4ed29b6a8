package org.territoireouvert.runner.service;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.runner.configuration.Configuration;

/** The address that people type, without a slash at the end: the configured one, or that of the port on this machine. */
public final class SiteAddress implements Supplier<String> {

    private final Optional<URI> published;
    private volatile int port;

    /** Starts with the configured port. */
    public SiteAddress(Configuration configuration) {
        published = configuration.publicUrl();
        port = configuration.port();
    }

    /** Learns the port that was bound, when any free one was asked for. */
    public void servedOn(int bound) {
        port = bound;
    }

    @Override
    public String get() {
        return published.map(url -> url.toString().replaceAll("/+$", "")).orElseGet(() -> "http://localhost:" + port);
    }
}
