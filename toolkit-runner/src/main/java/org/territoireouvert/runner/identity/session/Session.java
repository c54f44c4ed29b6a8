package org.territoireouvert.runner.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session.
 *
 * @param id shown in lists; says nothing about the secret
 * @param staff whether the person signed in as a member of staff, with a second factor
 * @param device browser and system, as far as it says so
 * @param helps account of the person whom this agent helps now, if any
 * @param channel how that person speaks: {@code counter}, {@code paper} or {@code phone}; empty while nobody is helped
 * @param idToken of the provider, to sign out there, if any
 * @param provedAt when the person last proved who they are: at sign-in, or later by a code
 */
public record Session(
        String id,
        String accountId,
        boolean staff,
        SignInMethod method,
        String device,
        Optional<String> helps,
        String channel,
        Optional<String> idToken,
        Instant createdAt,
        Instant seenAt,
        Instant provedAt,
        Instant expiresAt) {

    /** How long a proof allows what must not be done by somebody who finds an open browser. */
    public static final Duration PROOF_LIFETIME = Duration.ofMinutes(10);

    /** Tells whether the person proved who they are just now, so that they may change their address or close their account. */
    public boolean isProvedAt(Instant now) {
        return !provedAt.plus(PROOF_LIFETIME).isBefore(now);
    }
}
