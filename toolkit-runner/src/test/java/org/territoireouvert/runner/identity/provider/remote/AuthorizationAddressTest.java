package org.territoireouvert.runner.identity.provider.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.provider.ProviderRequest;
import org.territoireouvert.runner.identity.provider.ProviderRequest.Purpose;

class AuthorizationAddressTest {

    private static final URI BACK = URI.create("https://participer.exemple.fr/connexion/fournisseur/x/retour");

    private static ProviderSettings settings(Kind kind, List<String> acr) {
        List<String> scopes =
                kind == Kind.PROCONNECT ? List.of("openid", "given_name", "usual_name", "email") : List.of("openid");
        return new ProviderSettings(
                kind,
                URI.create("https://fournisseur.exemple"),
                "client",
                "secret",
                scopes,
                List.of("openid", "birthdate"),
                acr,
                "Compte Val",
                false);
    }

    private static Map<String, String> parameters(ProviderSettings settings, ProviderRequest request) {
        URI endpoint = URI.create("https://fournisseur.exemple/authorize");
        URI address = AuthorizationAddress.of(settings, endpoint, BACK, request);
        assertThat(address.toString()).startsWith(endpoint + "?");
        Map<String, String> parameters = new LinkedHashMap<>();
        URLUtils.parseParameters(address.getRawQuery()).forEach((name, values) -> {
            assertThat(values).as(name).hasSize(1);
            parameters.put(name, values.getFirst());
        });
        return parameters;
    }

    private static Map<String, String> common(ProviderRequest request, String scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "client");
        parameters.put("redirect_uri", BACK.toString());
        parameters.put("scope", scope);
        parameters.put("state", request.state());
        parameters.put("nonce", request.nonce());
        return parameters;
    }

    @Test
    void secretsHave43CharactersAndAreNeverTheSame() {
        ProviderRequest request = ProviderRequest.make("franceconnect", Purpose.SIGN_IN, "");

        assertThat(List.of(request.state(), request.nonce(), request.verifier()))
                .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void franceConnectIsAskedForALevelAndNothingElse() {
        ProviderRequest request = ProviderRequest.make("franceconnect", Purpose.SIGN_IN, "");

        Map<String, String> expected = common(request, "openid");
        expected.put("acr_values", "eidas1");
        assertThat(parameters(settings(Kind.FRANCECONNECT, List.of("eidas1", "eidas2", "eidas3")), request))
                .isEqualTo(expected);
    }

    @Test
    void aBirthDateIsAskedForOnlyToProveAnAge() {
        ProviderSettings settings = settings(Kind.FRANCECONNECT, List.of("eidas1"));

        assertThat(parameters(settings, ProviderRequest.make("franceconnect", Purpose.PROVE_AGE, "a")))
                .containsEntry("scope", "openid birthdate");
        assertThat(parameters(settings, ProviderRequest.make("franceconnect", Purpose.LINK, "a")))
                .containsEntry("scope", "openid");
    }

    @Test
    void proConnectIsAskedForASecondFactorByAnEssentialClaim() throws ParseException {
        ProviderRequest request = ProviderRequest.make("proconnect", Purpose.STAFF, "");

        Map<String, String> asked =
                parameters(settings(Kind.PROCONNECT, List.of("eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3")), request);

        assertThat(JSONObjectUtils.parse(asked.remove("claims")))
                .isEqualTo(Map.of(
                        "id_token",
                        Map.of(
                                "acr",
                                Map.of(
                                        "essential",
                                        true,
                                        "values",
                                        List.of("eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3")))));
        assertThat(asked).isEqualTo(common(request, "openid given_name usual_name email"));
    }

    @Test
    void anyOtherProviderIsAskedWithPkce() {
        ProviderRequest request = ProviderRequest.make("openid", Purpose.SIGN_IN, "");

        Map<String, String> expected = common(request, "openid");
        expected.put("code_challenge", Token.hash(request.verifier()));
        expected.put("code_challenge_method", "S256");
        assertThat(parameters(settings(Kind.OPENID, List.of()), request)).isEqualTo(expected);
    }

    @Test
    void anyOtherProviderIsAskedForALevelWhenTheOperatorNamesOne() {
        ProviderRequest request = ProviderRequest.make("openid", Purpose.SIGN_IN, "");

        assertThat(parameters(settings(Kind.OPENID, List.of("silver", "gold")), request))
                .containsEntry("acr_values", "silver gold");
    }
}
