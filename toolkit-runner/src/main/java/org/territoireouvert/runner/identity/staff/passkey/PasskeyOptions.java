package org.territoireouvert.runner.identity.staff.passkey;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the browser hands to the authenticator, as the JSON of WebAuthn level 3; bytes are base64url. */
public final class PasskeyOptions {

    private static final long TIMEOUT_MILLISECONDS = 300_000;

    private PasskeyOptions() {}

    /** Asks for a signature of any passkey that the authenticator holds for this site; the person must be verified. */
    public static Map<String, Object> toSignIn(RelyingParty site, String challenge) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", challenge);
        options.put("rpId", site.id());
        options.put("timeout", TIMEOUT_MILLISECONDS);
        options.put("userVerification", "required");
        return options;
    }

    /**
     * Asks for a new passkey that the authenticator finds by itself later.
     *
     * @param userHandle what it will know the person by
     * @param user address that it shows
     * @param name of the person
     * @param known ids of the person's passkeys, so that one authenticator does not make two
     */
    public static Map<String, Object> toRegister(
            RelyingParty site,
            String challenge,
            String userHandle,
            String user,
            String name,
            Collection<String> known) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", challenge);
        options.put("rp", Map.of("id", site.id(), "name", site.name()));
        options.put("user", Map.of("id", userHandle, "name", user, "displayName", name));
        options.put(
                "pubKeyCredParams",
                PasskeyProtocol.ALGORITHMS.stream()
                        .map(COSEAlgorithmIdentifier::getValue)
                        .map(algorithm -> Map.<String, Object>of("type", "public-key", "alg", algorithm))
                        .toList());
        options.put("timeout", TIMEOUT_MILLISECONDS);
        options.put("attestation", "none");
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        options.put(
                "excludeCredentials",
                List.copyOf(known).stream()
                        .map(id -> Map.of("type", "public-key", "id", id))
                        .toList());
        return options;
    }
}
