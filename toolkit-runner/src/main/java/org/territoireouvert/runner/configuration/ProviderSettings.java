package org.territoireouvert.runner.configuration;

import java.net.URI;
import java.util.List;

/**
 * An OpenID Connect provider.
 *
 * @param kind which rules it follows
 * @param issuer exactly as its tokens name it
 * @param clientId given by the provider
 * @param clientSecret given by the provider
 * @param scopes asked for to sign in, {@code openid} first; as few as the purpose needs
 * @param acr values of the assurance level that are accepted, from the least; empty for any
 * @param name shown on the button; empty for FranceConnect and ProConnect, which have their own
 * @param provesIdentity whether it gives {@link org.territoireouvert.api.web.Actor.IdentityLevel#STATE_IDENTITY}
 */
public record ProviderSettings(
        Kind kind,
        URI issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        List<String> acr,
        String name,
        boolean provesIdentity) {

    /** Rules of a provider. */
    public enum Kind {
        /** FranceConnect v2, for citizens. */
        FRANCECONNECT,
        /** ProConnect, for agents. */
        PROCONNECT,
        /** Any other, with PKCE. */
        OPENID
    }

    /** Copies the lists. */
    public ProviderSettings {
        scopes = List.copyOf(scopes);
        acr = List.copyOf(acr);
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + kind + " " + issuer + "]";
    }
}
