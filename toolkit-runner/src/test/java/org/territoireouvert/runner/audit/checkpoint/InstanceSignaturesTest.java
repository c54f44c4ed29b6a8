package org.territoireouvert.runner.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.audit.Signatures;

class InstanceSignaturesTest {

    private static final String TEXT = "exemple.fr/vote\n12\nvaleur\n";

    @TempDir
    Path folder;

    private Signatures signatures(String file) {
        return new InstanceSignatures(new SigningKeyFile(folder.resolve(file), "exemple.fr/journal"));
    }

    @Test
    void whatWasSignedIsReadWithTheKeyAndWithNoOther() {
        Signatures ours = signatures("ours.pem");

        String note = ours.sign(TEXT);

        assertThat(note).startsWith(TEXT + "\n— exemple.fr/journal ").isEqualTo(ours.sign(TEXT));
        assertThat(ours.read(note, ours.verifier())).contains(TEXT);
        assertThat(ours.read(note.replace("12", "13"), ours.verifier())).isEmpty();
        assertThat(ours.read(note, signatures("theirs.pem").verifier())).isEmpty();
        assertThat(ours.read("no note", ours.verifier())).isEmpty();
        assertThat(ours.read(note, "no key")).isEmpty();
    }

    @Test
    void theSignatureIsTheOneThatTheJdkMakes() throws Exception {
        String note = signatures("ours.pem").sign(TEXT);
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(secret(folder.resolve("ours.pem")));
        jdk.update(TEXT.getBytes(StandardCharsets.UTF_8));

        byte[] line = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());

        assertThat(Arrays.copyOfRange(line, 4, line.length)).isEqualTo(jdk.sign());
    }

    private static PrivateKey secret(Path file) throws Exception {
        String pem = Files.readString(file).replaceAll("(?s).*BEGIN PRIVATE KEY-----(.*?)-----END.*", "$1");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    @Test
    void anotherKeyCountsAtOnce() throws Exception {
        Signatures ours = signatures("ours.pem");
        String before = ours.verifier();
        String theirs = signatures("theirs.pem").verifier();

        Files.move(folder.resolve("theirs.pem"), folder.resolve("ours.pem"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(ours.verifier()).isEqualTo(theirs).isNotEqualTo(before);
        assertThat(ours.read(ours.sign(TEXT), theirs)).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no end", "two\n\nparts\n", "\nempty first\n"})
    void onlyWholeLinesAreSigned(String text) {
        Signatures ours = signatures("ours.pem");

        assertThatThrownBy(() -> ours.sign(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
