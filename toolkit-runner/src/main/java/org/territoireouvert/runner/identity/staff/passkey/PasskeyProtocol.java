package org.territoireouvert.runner.identity.staff.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks what authenticators answer: challenge, origin, host, signature, that the person was there and was verified (a finger, a
 * face, a PIN). Where an authenticator comes from is not asked (no attestation). Safe for all threads.
 */
public final class PasskeyProtocol {

    /** Signatures that are understood, the preferred one first: Ed25519, ECDSA and RSA with SHA-256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyProtocol.class);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** What became of a signature. */
    public sealed interface Signature {
        /** It is right. */
        record Right(long signCount) implements Signature {}

        /** It is right, but its counter went back: somebody may have copied the authenticator. */
        record Copied() implements Signature {}

        /** It is wrong. */
        record Wrong() implements Signature {}
    }

    /**
     * Reads a new passkey.
     *
     * @param answer of the browser, JSON
     * @return empty when it is not the answer to this challenge on this site
     */
    public Optional<RegisteredPasskey> register(RelyingParty site, String challenge, String answer) {
        try {
            RegistrationData data = manager.verify(
                    read(() -> manager.parseRegistrationResponseJSON(answer)),
                    new RegistrationParameters(
                            property(site, challenge),
                            ALGORITHMS.stream()
                                    .map(algorithm -> new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                                    .toList(),
                            true,
                            true));
            var authenticator = data.getAttestationObject() == null
                    ? null
                    : data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData made = authenticator == null ? null : authenticator.getAttestedCredentialData();
            return authenticator == null || made == null
                    ? Optional.empty()
                    : Optional.of(new RegisteredPasskey(
                            text(made.getCredentialId()),
                            text(credentials.convert(made)),
                            authenticator.getSignCount()));
        } catch (WebAuthnException | Unreadable e) {
            LOG.info("A new passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Returns the id of the passkey that a browser's answer names, empty when it cannot be read. */
    public Optional<String> credentialId(String answer) {
        try {
            byte[] id =
                    read(() -> manager.parseAuthenticationResponseJSON(answer)).getCredentialId();
            return Optional.ofNullable(id).map(PasskeyProtocol::text);
        } catch (WebAuthnException | Unreadable e) {
            return Optional.empty();
        }
    }

    /** Checks the signature of a known passkey. */
    public Signature check(RelyingParty site, String challenge, Passkey passkey, String answer) {
        AttestedCredentialData known =
                credentials.convert(Base64.getUrlDecoder().decode(passkey.credential()));
        CredentialRecordImpl stored = new CredentialRecordImpl(
                new NoneAttestationStatement(), null, null, null, passkey.signCount(), known, null, null, null, null);
        try {
            AuthenticationData data = manager.verify(
                    read(() -> manager.parseAuthenticationResponseJSON(answer)),
                    new AuthenticationParameters(property(site, challenge), stored, null, true, true));
            byte[] user = data.getUserHandle();
            if (user != null && user.length > 0 && !text(user).equals(passkey.userHandle())) {
                return new Signature.Wrong();
            }
            var authenticator = data.getAuthenticatorData();
            return authenticator == null ? new Signature.Wrong() : new Signature.Right(authenticator.getSignCount());
        } catch (MaliciousCounterValueException e) {
            return new Signature.Copied();
        } catch (WebAuthnException | Unreadable e) {
            LOG.info("The signature of a passkey was refused: {}", e.getClass().getSimpleName());
            return new Signature.Wrong();
        }
    }

    /**
     * Reads an answer. What is no answer at all makes the library fail in many ways, those of its JSON parser and missing values
     * among them; to us all of them say that somebody sent something else.
     */
    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    private static ServerProperty property(RelyingParty site, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says that what was sent is no answer of an authenticator. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(RuntimeException cause) {
            super(cause);
        }
    }
}
