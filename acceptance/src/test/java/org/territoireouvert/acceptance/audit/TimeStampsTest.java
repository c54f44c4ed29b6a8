package org.territoireouvert.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.audit.TimeStamps.TimeStamp;
import org.territoireouvert.runner.audit.stamp.AuthorityTimeStamps;
import org.territoireouvert.runner.remote.OutboundHttp;
import org.territoireouvert.testkit.StampingAuthority;
import org.territoireouvert.testkit.StampingAuthority.Manner;

/** An authority of the outside world stamps data, and nothing that is not sound is believed. */
class TimeStampsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final byte[] DATA = "Point de contrôle\n".getBytes(StandardCharsets.UTF_8);

    private final StampingAuthority authority = new StampingAuthority(InstantSource.fixed(NOON));
    private final AuthorityTimeStamps stamps = new AuthorityTimeStamps(OutboundHttp.toPublicHosts(false));

    @AfterEach
    void stop() {
        authority.close();
    }

    @Test
    void aStampSaysWhenTheAuthoritySawTheData() throws IOException {
        TimeStamp stamp = stamps.stamp(authority.address(), DATA);

        assertThat(stamp.at()).isEqualTo(NOON);
        assertThat(stamp.authority()).contains("Horodatage d'essai");
        assertThat(stamps.read(stamp.answer(), DATA))
                .hasValueSatisfying(read -> assertThat(read.at()).isEqualTo(NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSING, Not today",
        "OTHER_NONCE, nonce",
        "OTHER_DATA, imprint",
        "FORGED, gave no sound stamp",
        "TALKING, ''",
        "DOWN, answered 503"
    })
    void whatIsNotSoundIsNotBelieved(Manner manner, String why) {
        authority.answer(manner);

        assertThatThrownBy(() -> stamps.stamp(authority.address(), DATA))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aStampOfOtherDataOrWithAChangeIsNotRead() throws IOException {
        byte[] answer = stamps.stamp(authority.address(), DATA).answer();

        assertThat(stamps.read(answer, "Autre\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(stamps.read("Bonjour".getBytes(StandardCharsets.UTF_8), DATA))
                .isEmpty();
        answer[answer.length - 1] ^= 1;
        assertThat(stamps.read(answer, DATA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/tsr",
                "https://10.0.0.1/tsr",
                "https://[fd00::1]/tsr",
                "https://169.254.169.254/tsr",
                "https://0.0.0.0/tsr"
            })
    void nobodyOfAPrivateNetworkIsAsked(String address) {
        assertThatThrownBy(() -> stamps.stamp(URI.create(address), DATA))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(".*(private network|not an address by HTTPS)");
    }

    /** What the guide tells people to do. */
    @Test
    void openSslVerifiesAStampByItsRoot(@TempDir Path folder) throws Exception {
        assumeTrue(canRun("openssl", "version"), "openssl is not installed");
        Path answer = Files.write(
                folder.resolve("3.tsr"), stamps.stamp(authority.address(), DATA).answer());
        Path data = Files.write(folder.resolve("3.txt"), DATA);
        Path root = Files.writeString(folder.resolve("racine.pem"), authority.rootCertificate());

        Process openssl = new ProcessBuilder(
                        "openssl",
                        "ts",
                        "-verify",
                        "-in",
                        answer.toString(),
                        "-data",
                        data.toString(),
                        "-CAfile",
                        root.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Verification: OK");
        assertThat(openssl.waitFor()).isZero();
    }

    private static boolean canRun(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
