package org.territoireouvert.acceptance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.territoireouvert.acceptance.identity.StrictProvider.Fault;

/** What a strict provider signs, with the faults that it was told to make. */
final class SignedTokens {

    private volatile ECKey key = newKey();

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void rotateKey() {
        key = newKey();
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** Returns an identity token. */
    String identity(StrictProvider provider, String nonce) throws JOSEException {
        Instant now = StrictProvider.CLOCK.instant();
        Instant issued = provider.fault == Fault.EXPIRED_TOKEN ? now.minus(Duration.ofHours(2)) : now;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(provider.fault == Fault.OTHER_ISSUER ? "https://exemple.org" : provider.issuer())
                .audience(audience(provider))
                .subject(provider.subject)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(60)))
                .claim("nonce", provider.fault == Fault.OTHER_NONCE ? "x".repeat(43) : nonce)
                .claim("acr", provider.fault == Fault.WEAK_LEVEL ? "eidas0" : provider.level)
                .build();
        return switch (provider.fault) {
            case UNSIGNED_TOKEN -> new PlainJWT(claims).serialize();
            case SIGNED_WITH_PUBLIC_KEY ->
                sign(
                        claims,
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(key.getKeyID())
                                .build(),
                        new MACSigner(key.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
            case UNKNOWN_KEY -> signed(claims, newKey());
            default -> signed(claims, key);
        };
    }

    private static List<String> audience(StrictProvider provider) {
        return switch (provider.fault) {
            case OTHER_AUDIENCE -> List.of("another site");
            case SEVERAL_AUDIENCES -> List.of(StrictProvider.CLIENT, "another site");
            default -> List.of(StrictProvider.CLIENT);
        };
    }

    private static String signed(JWTClaimsSet claims, ECKey signing) throws JOSEException {
        return sign(
                claims,
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new ECDSASigner(signing));
    }

    private static String sign(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    /** Returns what a provider tells of a person for a scope, to be signed or not. */
    JWTClaimsSet data(StrictProvider provider, String scope) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(provider.fault == Fault.DATA_FOR_ANOTHER_SITE ? "another site" : StrictProvider.CLIENT)
                .subject(provider.fault == Fault.DATA_OF_ANOTHER_PERSON ? "somebody else" : provider.subject);
        provider.person.forEach((claim, value) -> {
            if (scope.contains(claim.replace("email_verified", "email"))) {
                claims.claim(claim, value);
            }
        });
        return claims.build();
    }

    String sign(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }
}
