package org.territoireouvert.runner.identity.staff.passkey;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey that somebody registered.
 *
 * @param credentialId base64url, as the authenticator made it
 * @param userHandle base64url, what the authenticator knows the person by
 * @param name given by the person
 * @param credential public key and what comes with it, base64url, as WebAuthn4J writes it
 * @param signCount counter of the last signature; 0 when the authenticator does not count
 * @param usedAt last sign-in, if any
 */
public record Passkey(
        String credentialId,
        String accountId,
        String userHandle,
        String name,
        String credential,
        long signCount,
        Instant createdAt,
        Optional<Instant> usedAt) {}
