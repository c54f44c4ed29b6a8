package org.territoireouvert.runner.configuration;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * An OpenID Connect provider.
 *
 * <p>What is asked for depends on the purpose. To recognise a person, {@code openid} alone is enough: that is the default of
 * FranceConnect. A rule on age needs a birth date: {@code age-scopes} are asked for in addition, only of people who go there because of
 * such a rule, and only then is a birth date kept. Scopes for names may be added to either list.
 *
 * @param kind which rules it follows
 * @param issuer exactly as its tokens name it
 * @param clientId given by the provider
 * @param clientSecret given by the provider
 * @param scopes asked for to sign in, {@code openid} first; as few as the purpose needs
 * @param ageScopes asked for when the person must prove their age, {@code openid} first; empty when the provider tells none
 * @param acr values of the assurance level that are accepted, from the least, which is asked for; empty for any
 * @param name shown on the button; empty for FranceConnect and ProConnect, which have their own
 * @param provesIdentity whether it gives {@link org.territoireouvert.api.web.Actor.IdentityLevel#STATE_IDENTITY}
 */
public record ProviderSettings(
        Kind kind,
        URI issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        List<String> ageScopes,
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
        ageScopes = List.copyOf(ageScopes);
        acr = List.copyOf(acr);
    }

    /** Returns the part of addresses that stands for this provider: {@code franceconnect}, {@code proconnect}, {@code openid}. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name that people know it by. */
    public String shownName() {
        return switch (kind) {
            case FRANCECONNECT -> "FranceConnect";
            case PROCONNECT -> "ProConnect";
            case OPENID -> name;
        };
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + kind + " " + issuer + "]";
    }
}
