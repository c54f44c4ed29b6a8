package org.territoireouvert.runner.identity.provider;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.identity.provider.ProviderRequest.Purpose;
import org.territoireouvert.runner.identity.provider.remote.AnswerVerifier;
import org.territoireouvert.runner.identity.provider.remote.AuthorizationAddress;
import org.territoireouvert.runner.identity.provider.remote.Discovery;
import org.territoireouvert.runner.remote.OutboundHttp;

/** One provider of identities, spoken to by OpenID Connect with a code (OpenID Connect Core 1.0, section 3.1). Safe for all threads. */
public final class IdentityProvider {

    /** Claims that speak of the token and not of the person. */
    private static final Set<String> TECHNICAL =
            Set.of("iss", "aud", "exp", "iat", "nbf", "jti", "sub", "nonce", "acr", "amr", "auth_time", "at_hash");

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

    private final ProviderSettings settings;
    private final OutboundHttp http;
    private final KeyedHash hashes;
    private final Discovery discovery;

    /**
     * Prepares a provider; it is not spoken to before it is needed.
     *
     * @param hashes with the secret of this instance
     */
    public IdentityProvider(ProviderSettings settings, OutboundHttp http, KeyedHash hashes, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.hashes = hashes;
        this.discovery = new Discovery(settings, http, clock);
    }

    /** Returns its settings. */
    public ProviderSettings settings() {
        return settings;
    }

    /** Looks whether it answers and is what it should be; empty when it is, else why not. */
    public Optional<String> check() {
        try {
            discovery.find();
            return Optional.empty();
        } catch (IOException | UntrustedAnswerException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the address to which a browser goes with a request; empty when the provider does not answer as it should.
     *
     * @param back where it comes back to
     */
    public Optional<URI> authorization(URI back, ProviderRequest request) {
        try {
            URI endpoint = discovery.find().endpoints().authorization();
            return Optional.of(AuthorizationAddress.of(settings, endpoint, back, request));
        } catch (IOException | UntrustedAnswerException e) {
            LOG.warn("{} cannot be reached: {}", settings.kind(), e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Changes the code that a browser brought back into an identity.
     *
     * @param back as it was in the request
     */
    Identified identify(String code, URI back, ProviderRequest request) throws IOException, UntrustedAnswerException {
        Discovery.Found found = discovery.find();
        AnswerVerifier verifier = new AnswerVerifier(settings, found.keys());
        OIDCTokenResponse tokens = tokens(found.endpoints().token(), code, back, request);
        com.nimbusds.jwt.JWT idToken = tokens.getOIDCTokens().getIDToken();
        IDTokenClaimsSet identity = verifier.identity(idToken, request.nonce());
        String subject = AnswerVerifier.subject(identity);
        Map<String, Object> data = verifier.data(
                http.get(
                        found.endpoints().userInfo(),
                        tokens.getOIDCTokens().getAccessToken().getValue()),
                subject);
        return identified(request.purpose(), identity, data, idToken.serialize());
    }

    private OIDCTokenResponse tokens(URI endpoint, String code, URI back, ProviderRequest request)
            throws IOException, UntrustedAnswerException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back.toString());
        form.put("client_id", settings.clientId());
        form.put("client_secret", settings.clientSecret());
        if (settings.kind() == Kind.OPENID) {
            form.put("code_verifier", request.verifier());
        }
        OutboundHttp.Answer answer = http.post(endpoint, form);
        try {
            HTTPResponse response = new HTTPResponse(answer.status());
            response.setContentType(answer.contentType());
            response.setBody(answer.body());
            TokenResponse tokens = OIDCTokenResponseParser.parse(response);
            if (tokens instanceof OIDCTokenResponse given
                    && given.getOIDCTokens().getIDToken() != null) {
                return given;
            }
            throw new UntrustedAnswerException("the code was refused with status " + answer.status());
        } catch (ParseException e) {
            throw new UntrustedAnswerException("the tokens: " + e.getMessage());
        }
    }

    private Identified identified(
            Purpose purpose, IDTokenClaimsSet identity, Map<String, Object> data, String idToken) {
        return new Identified(
                settings,
                hashes.of("subject " + settings.issuer(), AnswerVerifier.subject(identity)),
                AnswerVerifier.level(identity),
                email(data),
                name(data, "given_name"),
                name(data, settings.kind() == Kind.PROCONNECT ? "usual_name" : "family_name"),
                purpose == Purpose.PROVE_AGE ? birthDate(data) : Optional.empty(),
                List.copyOf(received(data)),
                idToken);
    }

    private static Set<String> received(Map<String, Object> data) {
        Set<String> names = new TreeSet<>(data.keySet());
        names.removeAll(TECHNICAL);
        names.removeIf(name -> data.get(name) == null);
        return names;
    }

    /** ProConnect tells addresses that the employer gave, unless it says otherwise; others must say that they have verified theirs. */
    private Optional<String> email(Map<String, Object> data) {
        Object verification = data.get("email_verified");
        boolean verified =
                Boolean.TRUE.equals(verification) || verification == null && settings.kind() == Kind.PROCONNECT;
        return verified ? Optional.of(text(data, "email")).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Optional<LocalDate> birthDate(Map<String, Object> data) {
        try {
            return Optional.of(text(data, "birthdate"))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns a name as people may show it here; one that nobody could have typed here is left out. */
    private static String name(Map<String, Object> data, String claim) {
        String name = DisplayNames.clean(text(data, claim));
        return DisplayNames.problemOfRealName(name).isPresent() ? "" : name;
    }

    private static String text(Map<String, Object> data, String name) {
        return data.get(name) instanceof String text ? text.strip() : "";
    }

    /**
     * Returns the address at which a browser ends its session at the provider; empty when there is none or it cannot be found now.
     *
     * @param back where it comes back to, with the state
     */
    public Optional<URI> logout(String idToken, URI back, String state) {
        try {
            return discovery
                    .find()
                    .endpoints()
                    .endSession()
                    .map(endpoint -> new LogoutRequest(endpoint, parse(idToken), back, new State(state)).toURI());
        } catch (IOException | UntrustedAnswerException e) {
            return Optional.empty();
        }
    }

    private static com.nimbusds.jwt.JWT parse(String idToken) {
        try {
            return com.nimbusds.jwt.JWTParser.parse(idToken);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("A session holds no identity token", e);
        }
    }
}
