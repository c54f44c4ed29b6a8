package org.territoireouvert.runner.identity.provider;

import org.territoireouvert.runner.identity.Token;

/**
 * A request that a browser takes to a provider and back.
 *
 * @param provider code of the provider
 * @param purpose why
 * @param account that asks, empty when nobody has signed in
 * @param state 256 random bits by which the answer is known
 * @param nonce 256 random bits that must come back in the signed answer
 * @param verifier 256 random bits of PKCE (RFC 7636), used where the provider knows it
 */
public record ProviderRequest(
        String provider, Purpose purpose, String account, String state, String nonce, String verifier) {

    /** Why a provider is asked. */
    public enum Purpose {
        /** To sign in as a citizen. */
        SIGN_IN,
        /** To link an identity to the account that has signed in. */
        LINK,
        /** The same, and to prove the age. */
        PROVE_AGE,
        /** To sign in as a member of staff. */
        STAFF,
        /** To end the session there. */
        SIGN_OUT
    }

    /** Makes a request with new secrets. */
    public static ProviderRequest make(String provider, Purpose purpose, String account) {
        return new ProviderRequest(provider, purpose, account, Token.secret(), Token.secret(), Token.secret());
    }

    @Override
    public String toString() {
        return "ProviderRequest[" + provider + ", " + purpose + "]";
    }
}
