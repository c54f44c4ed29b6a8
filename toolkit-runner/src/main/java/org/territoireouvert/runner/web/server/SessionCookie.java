package org.territoireouvert.runner.web.server;

import java.time.Duration;
import org.territoireouvert.runner.configuration.Configuration;

/** The cookie that holds the secret of a session. */
public final class SessionCookie {

    private SessionCookie() {}

    /** Returns its name; with HTTPS one that browsers hold to this host and to HTTPS. */
    public static String name(Configuration configuration) {
        return name(isSecure(configuration));
    }

    static String name(boolean secure) {
        return secure ? "__Host-ouvert" : "ouvert";
    }

    /** Returns the header that has a browser keep a cookie, out of reach of scripts and of other sites. */
    static String header(String name, String value, Duration lifetime, boolean secure) {
        String kept = name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                + (lifetime.isNegative() ? "" : "; Max-Age=" + lifetime.toSeconds());
        return secure ? kept + "; Secure" : kept;
    }

    /** Tells whether people reach the site by HTTPS, so that cookies may ask for it. */
    static boolean isSecure(Configuration configuration) {
        return configuration.production()
                || configuration
                        .publicUrl()
                        .filter(url -> "https".equals(url.getScheme()))
                        .isPresent();
    }
}
