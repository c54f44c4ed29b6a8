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
import static org.territoireouvert.runner.configuration.ConfigurationKey.PRODUCTION;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.configuration.WrittenValues.Value;

/**
 * Reads the sections {@code [franceconnect]}, {@code [proconnect]} and {@code [openid]}. One in which nothing stands is not there. The
 * defaults are those of the providers' own documents; the fewest data are asked for.
 */
final class ProviderReader {

    private static final URI FRANCECONNECT = URI.create("https://oidc.franceconnect.gouv.fr/api/v2");
    private static final URI PROCONNECT = URI.create("https://auth.agentconnect.gouv.fr/api/v2");
    private static final List<String> EIDAS = List.of("eidas1", "eidas2", "eidas3");
    private static final List<String> SECOND_FACTOR = List.of("eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3");
    private static final String OPENID = "openid";
    private static final String SPACES = "[ ,]+";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final WrittenValues values;

    ProviderReader(WrittenValues values) {
        this.values = values;
    }

    List<ProviderSettings> read() {
        List<ProviderSettings> providers = new ArrayList<>();
        if (values.hasSection("franceconnect")) {
            providers.add(franceConnect());
        }
        if (values.hasSection("proconnect")) {
            providers.add(proConnect());
        }
        if (values.hasSection(OPENID)) {
            providers.add(openId());
        }
        return providers;
    }

    private ProviderSettings franceConnect() {
        return new ProviderSettings(
                Kind.FRANCECONNECT,
                issuer(FRANCECONNECT_ISSUER).orElse(FRANCECONNECT),
                client(FRANCECONNECT_CLIENT_ID),
                secret(FRANCECONNECT_CLIENT_SECRET),
                scopes(FRANCECONNECT_SCOPES, List.of(OPENID)),
                scopes(FRANCECONNECT_AGE_SCOPES, List.of(OPENID, "birthdate")),
                values.read(FRANCECONNECT_ACR, "configuration.expected.acr-franceconnect", ProviderReader::atLeast)
                        .orElse(EIDAS),
                "",
                true);
    }

    private ProviderSettings proConnect() {
        List<String> usual = List.of(OPENID, "given_name", "usual_name", "email", "siret");
        return new ProviderSettings(
                Kind.PROCONNECT,
                issuer(PROCONNECT_ISSUER).orElse(PROCONNECT),
                client(PROCONNECT_CLIENT_ID),
                secret(PROCONNECT_CLIENT_SECRET),
                scopes(PROCONNECT_SCOPES, usual),
                List.of(),
                values.read(
                                PROCONNECT_ACR,
                                "configuration.expected.acr-proconnect",
                                text -> Optional.of(words(text))
                                        .filter(levels -> !levels.isEmpty() && SECOND_FACTOR.containsAll(levels)))
                        .orElse(SECOND_FACTOR),
                "",
                false);
    }

    private ProviderSettings openId() {
        return new ProviderSettings(
                Kind.OPENID,
                issuer(OPENID_ISSUER)
                        .orElseThrow(() -> new Value("", WrittenValues.ENVIRONMENT, OPENID_ISSUER.key())
                                .wrong("configuration.expected.issuer")),
                client(OPENID_CLIENT_ID),
                secret(OPENID_CLIENT_SECRET),
                scopes(OPENID_SCOPES, List.of(OPENID)),
                scopes(OPENID_AGE_SCOPES, List.of()),
                values.list(OPENID_ACR, SPACES).orElse(List.of()),
                values.needed(OPENID_NAME, "configuration.expected.provider-name")
                        .text(),
                values.flag(OPENID_PROVES_IDENTITY));
    }

    private Optional<URI> issuer(ConfigurationKey key) {
        boolean production = values.flag(PRODUCTION);
        return values.read(
                key,
                "configuration.expected.issuer",
                text -> WrittenValues.url(text)
                        .filter(url ->
                                "https".equals(url.getScheme()) || !production && THIS_MACHINE.contains(url.getHost()))
                        .filter(url -> url.getRawQuery() == null
                                && url.getRawFragment() == null
                                && url.getUserInfo() == null));
    }

    private String client(ConfigurationKey key) {
        return values.needed(key, "configuration.expected.client-id").text();
    }

    private String secret(ConfigurationKey key) {
        return values.needed(key, "configuration.expected.client-secret").text();
    }

    private List<String> scopes(ConfigurationKey key, List<String> otherwise) {
        return values.read(
                        key,
                        "configuration.expected.scopes",
                        text -> Optional.of(words(text)).filter(scopes -> scopes.contains(OPENID)))
                .orElse(otherwise);
    }

    /** Returns a level and all above it. */
    private static Optional<List<String>> atLeast(String level) {
        return Optional.of(EIDAS.indexOf(level))
                .filter(least -> least >= 0)
                .map(least -> EIDAS.subList(least, EIDAS.size()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(SPACES)).filter(word -> !word.isEmpty()).toList();
    }
}
