package org.territoireouvert.runner.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private ConfigurationReader reader(Map<String, String> environment) {
        return new ConfigurationReader(environment, folder, folder);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("ouvert.toml"), content);
    }
}
