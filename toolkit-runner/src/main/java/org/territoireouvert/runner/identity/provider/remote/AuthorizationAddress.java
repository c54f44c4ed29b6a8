package org.territoireouvert.runner.identity.provider.remote;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.identity.provider.ProviderRequest;
import org.territoireouvert.runner.identity.provider.ProviderRequest.Purpose;

/**
 * Writes the address at a provider to which a browser is sent. FranceConnect and ProConnect refuse every parameter that they do not
 * document, those of PKCE among them; FranceConnect is told the assurance level by {@code acr_values}, ProConnect by an essential claim.
 */
public final class AuthorizationAddress {

    private AuthorizationAddress() {}

    /**
     * Writes an address.
     *
     * @param endpoint of the provider
     * @param back where the provider sends the browser afterwards, as it was registered there
     */
    public static URI of(ProviderSettings settings, URI endpoint, URI back, ProviderRequest request) {
        AuthenticationRequest.Builder address = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(scopes(settings, request.purpose()).toArray(new String[0])),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(endpoint)
                .state(new State(request.state()))
                .nonce(new Nonce(request.nonce()));
        switch (settings.kind()) {
            case FRANCECONNECT ->
                address.acrValues(List.of(new ACR(settings.acr().getFirst())));
            case PROCONNECT -> address.claims(secondFactor(settings.acr()));
            case OPENID -> {
                address.codeChallenge(new CodeVerifier(request.verifier()), CodeChallengeMethod.S256);
                if (!settings.acr().isEmpty()) {
                    address.acrValues(settings.acr().stream().map(ACR::new).toList());
                }
            }
        }
        return address.build().toURI();
    }

    private static Set<String> scopes(ProviderSettings settings, Purpose purpose) {
        Set<String> scopes = new LinkedHashSet<>(settings.scopes());
        if (purpose == Purpose.PROVE_AGE) {
            scopes.addAll(settings.ageScopes());
        }
        return scopes;
    }

    private static OIDCClaimsRequest secondFactor(List<String> levels) {
        ClaimsSetRequest.Entry level = new ClaimsSetRequest.Entry("acr")
                .withClaimRequirement(ClaimRequirement.ESSENTIAL)
                .withValues(levels);
        return new OIDCClaimsRequest().withIDTokenClaimsRequest(new ClaimsSetRequest().add(level));
    }
}
