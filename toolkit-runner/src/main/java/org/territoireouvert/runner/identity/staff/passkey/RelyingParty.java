package org.territoireouvert.runner.identity.staff.passkey;

import java.net.URI;

/**
 * This site, as authenticators know it.
 *
 * @param id host name, to which passkeys are bound
 * @param origin scheme, host and port, as the browser sees them
 * @param name shown by the authenticator
 */
public record RelyingParty(String id, String origin, String name) {

    /** Returns the site at an address. */
    public static RelyingParty at(URI address, String name) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new RelyingParty(address.getHost(), address.getScheme() + "://" + address.getHost() + port, name);
    }
}
