package org.territoireouvert.runner.identity.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.configuration.ProviderSettings;

/**
 * Who somebody is, as a provider said and signed.
 *
 * @param provider that said so
 * @param subject keyed hash of the provider's identifier of the person: together with the issuer it tells people apart, by itself it
 *     tells nothing
 * @param acr assurance level, possibly empty
 * @param email address that the provider has verified, if it told one
 * @param givenName possibly empty
 * @param familyName possibly empty
 * @param birthDate if it was asked for
 * @param claims names of the data that were received
 * @param idToken to sign out there
 */
public record Identified(
        ProviderSettings provider,
        String subject,
        String acr,
        Optional<String> email,
        String givenName,
        String familyName,
        Optional<LocalDate> birthDate,
        List<String> claims,
        String idToken) {

    /** Copies the names. */
    public Identified {
        claims = List.copyOf(claims);
    }

    /** Returns the issuer. */
    public String issuer() {
        return provider.issuer().toString();
    }

    @Override
    public String toString() {
        return "Identified[" + provider.kind() + "]";
    }
}
