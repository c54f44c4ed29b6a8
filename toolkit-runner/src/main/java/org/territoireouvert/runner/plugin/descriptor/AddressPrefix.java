package org.territoireouvert.runner.plugin.descriptor;

import java.util.Set;
import java.util.regex.Pattern;

/** Decides which address prefixes a plugin may have: one segment that is not the runtime's own. */
final class AddressPrefix {

    private static final Pattern SHAPE = Pattern.compile("/[a-z][a-z0-9-]{1,59}");
    private static final Set<String> OF_THE_RUNTIME = Set.of(
            "/admin",
            "/api",
            "/recherche",
            "/agenda",
            "/statistiques",
            "/donnees-ouvertes",
            "/connexion",
            "/deconnexion",
            "/mon-compte",
            "/plan-du-site",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/contact",
            "/journal",
            "/registre",
            "/catalog",
            "/health",
            "/public",
            "/assets");

    private AddressPrefix() {}

    /**
     * Returns the prefix.
     *
     * @throws IllegalArgumentException when a plugin may not have it; the message quotes it
     */
    static String checked(String prefix) {
        if (!SHAPE.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "\"" + prefix + "\" is no address prefix: write a slash and lower-case words joined by hyphens");
        }
        if (OF_THE_RUNTIME.contains(prefix)) {
            throw new IllegalArgumentException("\"" + prefix + "\" is an address of the runtime: choose another");
        }
        return prefix;
    }
}
