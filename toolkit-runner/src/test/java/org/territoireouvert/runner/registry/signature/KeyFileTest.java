package org.territoireouvert.runner.registry.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.RefusedException;

class KeyFileTest {

    /** The first key of RFC 8032, 7.1, as PKCS #8. */
    private static final String RFC_8032 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @TempDir
    Path folder;

    @Test
    void aKeyIsReadAgain() {
        SigningKey key = SigningKey.generate();
        KeyFile.write(key, folder.resolve("key.pem"));

        assertThat(KeyFile.read(folder.resolve("key.pem")).fingerprint()).isEqualTo(key.fingerprint());
    }

    @Test
    void onlyTheOwnerReadsIt() throws Exception {
        KeyFile.write(SigningKey.generate(), folder.resolve("key.pem"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatExistsIsNotReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), "mine");

        assertThatThrownBy(() -> KeyFile.write(SigningKey.generate(), file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("registry.key-exists");
        assertThat(file).hasContent("mine");
    }

    @Test
    void keysOfOtherProgramsAreRead() throws Exception {
        SigningKey key = KeyFile.read(Files.writeString(folder.resolve("key.pem"), RFC_8032));

        assertThat(key.fingerprint().toString())
                .isEqualTo("21fe 31df a154 a261 626b f854 046f d227 1b7b ed4b 6abe 45aa 5887 7ef4 7f97 21b9");
        assertThat(key.id()).isEqualTo("21fe31dfa154");
        assertThat(key.sign(new byte[0]).value())
                .isEqualTo("5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw==");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\né\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----"
            })
    void whatIsNoKeyIsRefused(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), text);

        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("registry.key-wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "f00", "g", "21fe 31df a154 a261 626b f854 046f d227 1b7b ed4b 6abe 45aa 5887 7ef4 7f97 21bg"
            })
    void whatIsNoFingerprintIsRefused(String text) {
        assertThatThrownBy(() -> Fingerprint.typed(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "a",
                "a b",
                "a b c",
                "a  AAAA",
                "\u001b[0m AAAA",
                "a 5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbvlVlUUFDjnoQ"
            })
    void whatIsNoSignatureFileIsRefused(String text) {
        assertThatThrownBy(() -> SignatureFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void signaturesAreReadAgain() {
        List<IndexSignature> signatures = List.of(
                SigningKey.generate().sign(new byte[1]), SigningKey.generate().sign(new byte[2]));

        assertThat(SignatureFile.read(SignatureFile.write(signatures))).isEqualTo(signatures);
    }
}
