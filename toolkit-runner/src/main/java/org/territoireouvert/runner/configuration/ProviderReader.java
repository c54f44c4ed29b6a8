package org.territoireouvert.runner.configuration;

import static org.territoireouvert.runner.configuration.ConfigurationKey.FRANCECONNECT_ACR;
import static org.territoireouvert.runner.configuration.ConfigurationKey.FRANCECONNECT_AGE_SCOPES;
import static org.territoireouvert.runner.configuration.ConfigurationKey.FRANCECONNECT_CLIENT_ID;
import static org.territoireouvert.runner.configuration.ConfigurationKey.FRANCECONNECT_CLIENT_SECRET;
import static org.territoireouvert.runner.configuration.ConfigurationKey.FRANCECONNECT_ISSUER;
import static org.territoireouvert.runner.configuration.ConfigurationKey.FRANCECONNECT_SCOPES;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_ACR;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_AGE_SCOPES;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_CLIENT_ID;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_CLIENT_SECRET;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_ISSUER;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_NAME;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_PROVES_IDENTITY;
import static org.territoireouvert.runner.configuration.ConfigurationKey.OPENID_SCOPES;
import static org.territoireouvert.runner.configuration.ConfigurationKey.PROCONNECT_ACR;
import static org.territoireouvert.runner.configuration.ConfigurationKey.PROCONNECT_CLIENT_ID;
import static org.territoireouvert.runner.configuration.ConfigurationKey.PROCONNECT_CLIENT_SECRET;
import static org.territoireouvert.runner.configuration.ConfigurationKey.PROCONNECT_ISSUER;
import static org.territoireouvert.runner.configuration.ConfigurationKey.PROCONNECT_SCOPES;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.configuration.WrittenValues.Value;

/**
 * Reads the sections {@code [franceconnect]}, {@code [proconnect]} and {@code [openid]}. One that names no client is not there. The
 * defaults are those of the providers' own documents; the fewest data are asked for.
 */
final class ProviderReader {

    private static final URI FRANCECONNECT = URI.create("https://oidc.franceconnect.gouv.fr/api/v2");
    private static final URI PROCONNECT = URI.create("https://auth.agentconnect.gouv.fr/api/v2");
    private static final List<String> SECOND_FACTOR = List.of("eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3");
    private static final String SPACES = "[ ,]";

    private final WrittenValues values;

    ProviderReader(WrittenValues values) {
        this.values = values;
    }

    List<ProviderSettings> read() {
        return Stream.of(franceConnect(), proConnect(), openId())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ProviderSettings> franceConnect() {
        return values.text(FRANCECONNECT_CLIENT_ID)
                .map(client -> new ProviderSettings(
                        Kind.FRANCECONNECT,
                        issuer(FRANCECONNECT_ISSUER, FRANCECONNECT),
                        client,
                        secret(FRANCECONNECT_CLIENT_SECRET),
                        scopes(FRANCECONNECT_SCOPES, List.of("openid")),
                        scopes(FRANCECONNECT_AGE_SCOPES, List.of("openid", "birthdate")),
                        values.list(FRANCECONNECT_ACR, SPACES).orElse(List.of("eidas1", "eidas2", "eidas3")),
                        "",
                        true));
    }

    private Optional<ProviderSettings> proConnect() {
        List<String> usual = List.of("openid", "given_name", "usual_name", "email", "siret");
        return values.text(PROCONNECT_CLIENT_ID)
                .map(client -> new ProviderSettings(
                        Kind.PROCONNECT,
                        issuer(PROCONNECT_ISSUER, PROCONNECT),
                        client,
                        secret(PROCONNECT_CLIENT_SECRET),
                        scopes(PROCONNECT_SCOPES, usual),
                        List.of(),
                        values.list(PROCONNECT_ACR, SPACES).orElse(SECOND_FACTOR),
                        "",
                        false));
    }

    private Optional<ProviderSettings> openId() {
        return values.text(OPENID_CLIENT_ID)
                .map(client -> new ProviderSettings(
                        Kind.OPENID,
                        values.url(OPENID_ISSUER)
                                .orElseThrow(() -> new Value("", WrittenValues.ENVIRONMENT, OPENID_ISSUER.key())
                                        .wrong("configuration.expected.url")),
                        client,
                        secret(OPENID_CLIENT_SECRET),
                        scopes(OPENID_SCOPES, List.of("openid")),
                        scopes(OPENID_AGE_SCOPES, List.of("openid")),
                        values.list(OPENID_ACR, SPACES).orElse(List.of()),
                        values.needed(OPENID_NAME, "configuration.expected.provider-name")
                                .text(),
                        values.flag(OPENID_PROVES_IDENTITY)));
    }

    private URI issuer(ConfigurationKey key, URI otherwise) {
        return values.url(key).orElse(otherwise);
    }

    private String secret(ConfigurationKey key) {
        return values.needed(key, "configuration.expected.client-secret").text();
    }

    private List<String> scopes(ConfigurationKey key, List<String> otherwise) {
        List<String> scopes = values.list(key, SPACES).orElse(otherwise);
        if (!scopes.contains("openid")) {
            throw values.needed(key, "configuration.expected.scopes").wrong("configuration.expected.scopes");
        }
        return scopes;
    }
}
