package org.territoireouvert.runner.web.route;

import java.time.Duration;
import java.util.Optional;
import org.territoireouvert.api.web.Request;

/** What a page of the runtime sees beyond what plugins see. */
public interface CoreRequest extends Request {

    /** Returns the address of the client's machine, as far as the trusted proxies tell; never to be kept or logged. */
    String clientAddress();

    /** Returns the value of a cookie. */
    Optional<String> cookie(String name);

    /**
     * Sends a cookie with the answer, out of reach of scripts and of other sites.
     *
     * @param lifetime zero to remove it; negative to keep it until the browser is closed
     */
    void setCookie(String name, String value, Duration lifetime);

    /** Returns the site's address as people type it, without a slash at the end. */
    String siteAddress();
}
