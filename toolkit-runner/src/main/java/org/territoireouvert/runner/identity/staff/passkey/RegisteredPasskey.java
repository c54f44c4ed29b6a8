package org.territoireouvert.runner.identity.staff.passkey;

/**
 * A passkey that an authenticator has just made.
 *
 * @param credentialId base64url
 * @param credential as WebAuthn4J writes it, base64url
 * @param signCount counter that it begins with
 */
public record RegisteredPasskey(String credentialId, String credential, long signCount) {}
