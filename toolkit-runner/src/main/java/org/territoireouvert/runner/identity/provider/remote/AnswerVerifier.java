package org.territoireouvert.runner.identity.provider.remote;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.provider.ProviderProblem;
import org.territoireouvert.runner.identity.provider.UntrustedAnswerException;
import org.territoireouvert.runner.remote.OutboundHttp;

/** Verifies what a provider signed: who signed it, for whom, for which request, until when. Two algorithms are accepted, no others. */
public final class AnswerVerifier {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);
    private static final String SIGNED = "application/jwt";
    private static final String PLAIN = "application/json";

    private final ProviderSettings settings;
    private final JWKSource<SecurityContext> keys;

    /** Checks answers of one provider with the keys that it publishes. */
    public AnswerVerifier(ProviderSettings settings, JWKSource<SecurityContext> keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** Verifies an identity token (OpenID Connect Core 1.0, section 3.1.3.7) and its assurance level. */
    public IDTokenClaimsSet identity(JWT token, String nonce) throws IOException, UntrustedAnswerException {
        IDTokenClaimsSet claims;
        try {
            claims = new IDTokenValidator(
                            new Issuer(settings.issuer()),
                            new ClientID(settings.clientId()),
                            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                            null)
                    .validate(token, new Nonce(nonce));
        } catch (KeySourceException e) {
            throw new IOException("The keys of " + settings.issuer().getHost() + " cannot be read", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new UntrustedAnswerException("the identity token: " + e.getMessage());
        }
        if (claims.getAudience().size() != 1) {
            throw new UntrustedAnswerException("the identity token is for others too");
        }
        if (subject(claims).isBlank()) {
            throw new UntrustedAnswerException("the identity token names nobody");
        }
        String level = level(claims);
        if (!settings.acr().isEmpty() && !settings.acr().contains(level)) {
            throw new UntrustedAnswerException(ProviderProblem.TOO_WEAK, "the assurance level is \"" + level + "\"");
        }
        return claims;
    }

    /** Returns the provider's identifier of the person. The library's own accessor fails on an empty one. */
    public static String subject(IDTokenClaimsSet claims) {
        return claims.getStringClaim("sub");
    }

    /** Returns the assurance level, possibly empty. */
    public static String level(IDTokenClaimsSet claims) {
        String level = claims.getStringClaim("acr");
        return level == null ? "" : level;
    }

    /**
     * Verifies the data of a person, which must be those of the person whom the identity token names. FranceConnect signs them;
     * others may leave them to the protection of HTTPS.
     */
    public Map<String, Object> data(OutboundHttp.Answer answer, String subject)
            throws IOException, UntrustedAnswerException {
        Map<String, Object> data = switch (answer.contentType()) {
            case SIGNED -> signed(answer.body());
            case PLAIN -> plain(answer.body());
            default -> throw new UntrustedAnswerException("data as \"" + answer.contentType() + "\"");
        };
        if (!subject.equals(data.get("sub"))) {
            throw new UntrustedAnswerException("the data are those of another person");
        }
        return data;
    }

    private Map<String, Object> plain(String body) throws UntrustedAnswerException {
        if (settings.kind() == Kind.FRANCECONNECT) {
            throw new UntrustedAnswerException("the data are not signed");
        }
        try {
            return com.nimbusds.jose.util.JSONObjectUtils.parse(body);
        } catch (ParseException e) {
            throw new UntrustedAnswerException("the data are no JSON");
        }
    }

    private Map<String, Object> signed(String body) throws IOException, UntrustedAnswerException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                settings.clientId(),
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
                Set.copyOf(List.of("sub"))));
        try {
            return processor.process(SignedJWT.parse(body.strip()), null).getClaims();
        } catch (KeySourceException e) {
            throw new IOException("The keys of " + settings.issuer().getHost() + " cannot be read", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new UntrustedAnswerException("the data: " + e.getMessage());
        }
    }
}
