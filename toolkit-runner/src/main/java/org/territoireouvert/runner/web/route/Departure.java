package org.territoireouvert.runner.web.route;

import java.net.URI;
import org.territoireouvert.api.web.Response;

/** What a form answers that may send the browser to another site: a provider of identities. */
public sealed interface Departure {

    /** Leaves the site. */
    record To(URI address) implements Departure {}

    /** Stays on the site. */
    record Stay(Response response) implements Departure {}

    /** Answers such a form. */
    @FunctionalInterface
    interface Handler {
        /** Answers. */
        Departure handle(CoreRequest request) throws Exception;
    }
}
