package org.territoireouvert.runner.identity.provider.remote;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.provider.UntrustedAnswerException;

/**
 * Where a provider is spoken to, as its discovery document says (OpenID Connect Discovery 1.0, section 3).
 *
 * @param authorization to which the browser is sent
 * @param token where a code becomes tokens
 * @param userInfo where data of the person are
 * @param keys with which it signs
 * @param endSession to which the browser is sent at the end, if it wants that
 */
public record Endpoints(URI authorization, URI token, URI userInfo, URI keys, Optional<URI> endSession) {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** Returns where the discovery document of an issuer is. */
    static URI discovery(URI issuer) {
        return URI.create(issuer.toString().replaceFirst("/$", "") + DISCOVERY);
    }

    /**
     * Reads a discovery document. It must name the configured issuer. FranceConnect and ProConnect live on one host each; another
     * provider may be spread over several, all reached as safely as the issuer that names them.
     */
    static Endpoints read(ProviderSettings settings, String document) throws UntrustedAnswerException {
        OIDCProviderMetadata metadata;
        try {
            metadata = OIDCProviderMetadata.parse(document);
        } catch (ParseException e) {
            throw new UntrustedAnswerException("no discovery document: " + e.getMessage());
        }
        if (!metadata.getIssuer().getValue().equals(settings.issuer().toString())) {
            throw new UntrustedAnswerException("the discovery document is one of " + metadata.getIssuer());
        }
        Endpoints endpoints = new Endpoints(
                present(metadata.getAuthorizationEndpointURI(), "authorization"),
                present(metadata.getTokenEndpointURI(), "token"),
                present(metadata.getUserInfoEndpointURI(), "userinfo"),
                present(metadata.getJWKSetURI(), "jwks"),
                Optional.ofNullable(metadata.getEndSessionEndpointURI()));
        if (!endpoints.areAsSafeAs(settings.issuer())) {
            throw new UntrustedAnswerException("the discovery document leads away from HTTPS");
        }
        if (settings.kind() != Kind.OPENID && !endpoints.areOn(settings.issuer())) {
            throw new UntrustedAnswerException("the discovery document leads to another host");
        }
        return endpoints;
    }

    private static URI present(@org.jspecify.annotations.Nullable URI address, String name)
            throws UntrustedAnswerException {
        if (address == null) {
            throw new UntrustedAnswerException("the discovery document names no " + name + " endpoint");
        }
        return address;
    }

    private boolean areAsSafeAs(URI issuer) {
        return all().allMatch(address -> "https".equals(address.getScheme())
                || issuer.getScheme().equals(address.getScheme())
                        && issuer.getAuthority().equals(address.getAuthority()));
    }

    private boolean areOn(URI issuer) {
        return all().allMatch(address -> issuer.getScheme().equals(address.getScheme())
                && issuer.getAuthority().equals(address.getAuthority()));
    }

    private Stream<URI> all() {
        return Stream.concat(Stream.of(authorization, token, userInfo, keys), endSession.stream());
    }
}
