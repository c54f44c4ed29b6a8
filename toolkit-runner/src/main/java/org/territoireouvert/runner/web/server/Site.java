package org.territoireouvert.runner.web.server;

import java.util.function.Supplier;
import org.territoireouvert.runner.identity.ClientAddresses;
import org.territoireouvert.runner.identity.Sessions;

/**
 * What every request needs to know of the site.
 *
 * @param isSecure whether cookies are sent by HTTPS only; their names then say so, and browsers hold them to it
 * @param addressSource address that people type, without a slash at the end
 */
record Site(boolean isSecure, Sessions sessions, ClientAddresses clients, Supplier<String> addressSource) {

    static String sessionCookie(boolean secure) {
        return secure ? "__Host-ouvert" : "ouvert";
    }

    String sessionCookie() {
        return sessionCookie(isSecure);
    }

    String visitCookie() {
        return isSecure ? "__Host-visite" : "visite";
    }

    String address() {
        return addressSource.get();
    }
}
