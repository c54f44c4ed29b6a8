package org.territoireouvert.runner.web.route;

import java.net.URI;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;

/** What a form answers that may send the browser to another site: a provider of identities. */
public sealed interface Departure {

    /**
     * Leaves the site. The browser goes by itself: it shows the page only when it may not, so the page holds the same link. It is
     * no redirect, because browsers hold the targets of forms, and all that these lead to, against the policy of the page before.
     *
     * @param page says where the browser goes
     */
    record To(URI address, Page page) implements Departure {}

    /** Stays on the site. */
    record Stay(Response response) implements Departure {}

    /** Answers such a form. */
    @FunctionalInterface
    interface Handler {
        /** Answers. */
        Departure handle(CoreRequest request) throws Exception;
    }
}
