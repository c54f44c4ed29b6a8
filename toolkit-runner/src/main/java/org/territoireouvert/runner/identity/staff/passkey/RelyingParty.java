package org.territoireouvert.runner.identity.staff.passkey;

import java.net.URI;
import java.util.Locale;

/**
 * This site, as authenticators know it.
 *
 * @param id host name, to which passkeys are bound
 * @param origin scheme, host and port, as the browser sees them
 * @param name shown by the authenticator
 */
public record RelyingParty(String id, String origin, String name) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Returns the site at an address. */
    public static RelyingParty at(URI address, String name) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        boolean named = address.getPort() >= 0 && address.getPort() != usual;
        return new RelyingParty(host, scheme + "://" + host + (named ? ":" + address.getPort() : ""), name);
    }
}
