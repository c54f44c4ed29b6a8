package org.territoireouvert.runner.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;

class ConfigurationReaderTest {

    @TempDir
    Path folder;

    @Test
    void withoutAFileTheDefaultsHold() {
        Configuration configuration = reader(Map.of()).read(Optional.empty());

        assertThat(configuration.port()).isEqualTo(8080);
        assertThat(configuration.host()).isEqualTo("127.0.0.1");
        assertThat(configuration.dataDirectory()).isEqualTo(folder.resolve("data"));
        assertThat(configuration.databaseUrl()).isEmpty();
        assertThat(configuration.production()).isFalse();
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Path file = write("[server]\nport = 9000\nhost = \"0.0.0.0\"\ntrusted-proxies = [\"127.0.0.1\", \"::1\"]\n");

        Configuration configuration =
                reader(Map.of("OUVERT_SERVER_PORT", "9100")).read(Optional.of(file));

        assertThat(configuration.port()).isEqualTo(9100);
        assertThat(configuration.host()).isEqualTo("0.0.0.0");
        assertThat(configuration.trustedProxies()).containsExactly("127.0.0.1", "::1");
    }

    @Test
    void anUnknownKeyIsNamedWithItsFile() throws IOException {
        Path file = write("[server]\nprot = 9000\n");

        assertThatThrownBy(() -> reader(Map.of()).read(Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("configuration.unknown-key")
                .hasMessageContaining("server.prot")
                .hasMessageContaining(file.toString());
    }

    @Test
    void anUnknownVariableIsNamed() {
        assertThatThrownBy(() -> reader(Map.of("OUVERT_DATABASE_ULR", "x")).read(Optional.empty()))
                .hasMessageContaining("OUVERT_DATABASE_ULR");
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() throws IOException {
        Path file = write("[server]\nport = \n");

        assertThatThrownBy(() -> reader(Map.of()).read(Optional.of(file)))
                .hasMessageContaining("configuration.syntax")
                .hasMessageContaining("2");
    }

    @ParameterizedTest
    @CsvSource({
        "OUVERT_SERVER_PORT, 70000",
        "OUVERT_SERVER_PORT, abc",
        "OUVERT_SERVER_PUBLIC_URL, participer.example",
        "OUVERT_SERVER_PRODUCTION, oui",
        "OUVERT_AUTHORITY_ZONE, Paris"
    })
    void aWrongValueIsQuoted(String variable, String value) {
        assertThatThrownBy(() -> reader(Map.of(variable, value)).read(Optional.empty()))
                .hasMessageContaining("configuration.wrong-value")
                .hasMessageContaining(variable)
                .hasMessageContaining(value);
    }

    @Test
    void franceConnectNeedsOnlyAClientAndItsSecret() throws IOException {
        Path file = write("[franceconnect]\nclient-id = \"abc\"\nclient-secret = \"def\"\n");

        ProviderSettings provider =
                reader(Map.of()).read(Optional.of(file)).providers().getFirst();

        assertThat(provider.kind()).isEqualTo(Kind.FRANCECONNECT);
        assertThat(provider.issuer()).hasToString("https://oidc.franceconnect.gouv.fr/api/v2");
        assertThat(provider.clientId()).isEqualTo("abc");
        assertThat(provider.clientSecret()).isEqualTo("def");
        assertThat(provider.scopes()).containsExactly("openid");
        assertThat(provider.ageScopes()).containsExactly("openid", "birthdate");
        assertThat(provider.acr()).containsExactly("eidas1", "eidas2", "eidas3");
        assertThat(provider.provesIdentity()).isTrue();
    }

    @Test
    void proConnectAsksForASecondFactor() {
        ProviderSettings provider = reader(
                        Map.of("OUVERT_PROCONNECT_CLIENT_ID", "abc", "OUVERT_PROCONNECT_CLIENT_SECRET", "def"))
                .read(Optional.empty())
                .providers()
                .getFirst();

        assertThat(provider.issuer()).hasToString("https://auth.agentconnect.gouv.fr/api/v2");
        assertThat(provider.scopes()).startsWith("openid").contains("email");
        assertThat(provider.acr()).containsExactly("eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3");
        assertThat(provider.provesIdentity()).isFalse();
    }

    @Test
    void anotherProviderIsDescribed() throws IOException {
        Path file = write("""
                [openid]
                issuer = "https://compte.exemple.fr/"
                client-id = "abc"
                client-secret = "def"
                name = "Compte Val"
                scopes = ["openid", "profile"]
                acr = "silver, gold"
                proves-identity = true
                """);

        ProviderSettings provider =
                reader(Map.of()).read(Optional.of(file)).providers().getFirst();

        assertThat(provider.code()).isEqualTo("openid");
        assertThat(provider.shownName()).isEqualTo("Compte Val");
        assertThat(provider.scopes()).containsExactly("openid", "profile");
        assertThat(provider.ageScopes()).isEmpty();
        assertThat(provider.acr()).containsExactly("silver", "gold");
        assertThat(provider.provesIdentity()).isTrue();
    }

    @Test
    void aLevelStandsForAllAboveIt() throws IOException {
        Path file = write("[franceconnect]\nclient-id = \"abc\"\nclient-secret = \"def\"\nacr = \"eidas2\"\n");

        assertThat(reader(Map.of())
                        .read(Optional.of(file))
                        .providers()
                        .getFirst()
                        .acr())
                .containsExactly("eidas2", "eidas3");
    }

    @Test
    void withoutASectionThereIsNoProvider() {
        assertThat(reader(Map.of()).read(Optional.empty()).providers()).isEmpty();
        assertThat(reader(Map.of("OUVERT_FRANCECONNECT_CLIENT_ID", " "))
                        .read(Optional.empty())
                        .providers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "client-id, '', client-id",
        "client-secret, '', client-secret",
        "issuer, http://fc.exemple.fr, issuer",
        "issuer, https://fc.exemple.fr?x=1, issuer",
        "issuer, fc.exemple.fr, issuer",
        "scopes, birthdate, scopes",
        "age-scopes, birthdate, scopes",
        "acr, eidas4, acr-franceconnect",
    })
    void aWrongValueOfAProviderIsNamed(String key, String value, String expected) {
        Map<String, String> written = new HashMap<>(
                Map.of("OUVERT_FRANCECONNECT_CLIENT_ID", "abc", "OUVERT_FRANCECONNECT_CLIENT_SECRET", "hush-hush"));
        written.put("OUVERT_FRANCECONNECT_" + key.toUpperCase(Locale.ROOT).replace('-', '_'), value);

        assertThatThrownBy(() -> reader(written).read(Optional.empty()))
                .hasMessageContaining("configuration.expected." + expected)
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void aFactorThatIsNoneIsRefusedToProConnect() {
        Map<String, String> written = Map.of(
                "OUVERT_PROCONNECT_CLIENT_ID", "abc",
                "OUVERT_PROCONNECT_CLIENT_SECRET", "def",
                "OUVERT_PROCONNECT_ACR", "eidas1");

        assertThatThrownBy(() -> reader(written).read(Optional.empty()))
                .hasMessageContaining("configuration.expected.acr-proconnect");
    }

    @Test
    void anotherProviderNeedsAnIssuerAndAName() {
        Map<String, String> written =
                new HashMap<>(Map.of("OUVERT_OPENID_CLIENT_ID", "abc", "OUVERT_OPENID_CLIENT_SECRET", "def"));

        assertThatThrownBy(() -> reader(written).read(Optional.empty()))
                .hasMessageContaining("configuration.expected.issuer");
        written.put("OUVERT_OPENID_ISSUER", "https://compte.exemple.fr");
        assertThatThrownBy(() -> reader(written).read(Optional.empty()))
                .hasMessageContaining("configuration.expected.provider-name");
    }

    @Test
    void plainHttpIsForThisMachineAndNotInProduction() {
        Map<String, String> written = new HashMap<>(Map.of(
                "OUVERT_FRANCECONNECT_CLIENT_ID", "abc",
                "OUVERT_FRANCECONNECT_CLIENT_SECRET", "def",
                "OUVERT_FRANCECONNECT_ISSUER", "http://localhost:9000/api/v2"));

        assertThat(reader(written).read(Optional.empty()).providers()).hasSize(1);
        written.put("OUVERT_SERVER_PRODUCTION", "true");
        assertThatThrownBy(() -> reader(written).read(Optional.empty()))
                .hasMessageContaining("configuration.expected.issuer");
    }

    @Test
    void aSecretIsNeverWritten() throws IOException {
        Path file = write("[franceconnect]\nclient-id = \"abc\"\nclient-secret = \"hush-hush\"\n");

        Configuration configuration = reader(Map.of()).read(Optional.of(file));

        assertThat(configuration + " " + configuration.providers()).doesNotContain("hush-hush");
    }

    private ConfigurationReader reader(Map<String, String> environment) {
        return new ConfigurationReader(environment, folder, folder);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("ouvert.toml"), content);
    }
}
