package org.territoireouvert.acceptance.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.Repository;

class ChecksumsIT {

    @TempDir
    Path folder;

    private Path release;

    @BeforeEach
    void publish() throws Exception {
        release = Files.createDirectory(folder.resolve("release"));
        Files.writeString(release.resolve("a.tar.gz"), "a");
        Files.writeString(release.resolve("b.zip"), "b");
    }

    @Test
    void theyShowAFileThatWasAltered() throws Exception {
        checksums("");

        Shell.Answer before = Shell.run(release, Map.of(), "sha256sum", "--check", "SHA256SUMS");
        Files.writeString(release.resolve("b.zip"), "c");
        Shell.Answer after = Shell.run(release, Map.of(), "sha256sum", "--check", "SHA256SUMS");

        assertThat(before.code()).isZero();
        assertThat(before.text()).contains("a.tar.gz", "b.zip").hasLineCount(2);
        assertThat(after.code()).isNotZero();
    }

    @Test
    void withoutAKeyNothingIsSigned() throws Exception {
        checksums("");

        assertThat(release.resolve("SHA256SUMS.sig")).doesNotExist();
    }

    @Test
    void theSignatureIsOfTheKeyThatWasGiven() throws Exception {
        assumeTrue(Shell.has("openssl"), "Skipped: the program openssl is not here");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");

        checksums(key.toString());

        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(Files.readAllBytes(release.resolve("SHA256SUMS")));
        assertThat(signature.verify(Files.readAllBytes(release.resolve("SHA256SUMS.sig"))))
                .isTrue();
    }

    private void checksums(String key) throws Exception {
        Shell.Answer answer = Shell.run(
                folder,
                Map.of(),
                Repository.root().resolve("build/checksums.sh").toString(),
                release.toString(),
                key);
        assertThat(answer.code()).as(answer.text()).isZero();
    }
}
