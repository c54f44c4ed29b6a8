package org.territoireouvert.runner.registry.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RegistryKey;

class TrustedKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final byte[] INDEX = "{\"schema\":1}".getBytes(StandardCharsets.UTF_8);

    private final SigningKey own = SigningKey.generate();
    private final SigningKey next = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();

    @Test
    void aSignatureOfATrustedKeyIsGood() {
        RegistryKey listed = own.listed(LATER);

        assertThat(trusting(listed).verify(INDEX, signed(own), NOW)).isEqualTo(listed);
    }

    @Test
    void oneGoodLineOfSeveralIsEnough() {
        List<IndexSignature> several = List.of(stranger.sign(INDEX), own.sign(new byte[] {1}), own.sign(INDEX));

        assertThat(trusting(own.listed(LATER)).verify(INDEX, several, NOW).id()).isEqualTo(own.id());
    }

    @Test
    void anotherKeyIsRefused() {
        assertRefused(trusting(own.listed(LATER)), INDEX, signed(stranger), "registry.other-key");
    }

    @Test
    void anotherKeyThatTakesTheNameOfATrustedOneIsRefused() {
        List<IndexSignature> forged =
                List.of(new IndexSignature(own.id(), stranger.sign(INDEX).value()));

        assertRefused(trusting(own.listed(LATER)), INDEX, forged, "registry.altered");
    }

    @Test
    void everyAlteredByteIsNoticed() {
        TrustedKeys trusted = trusting(own.listed(LATER));
        List<IndexSignature> signatures = signed(own);

        for (int index = 0; index < INDEX.length; index++) {
            byte[] altered = INDEX.clone();
            altered[index] ^= 1;
            assertRefused(trusted, altered, signatures, "registry.altered");
        }
        assertRefused(trusted, Arrays.copyOf(INDEX, INDEX.length + 1), signatures, "registry.altered");
    }

    @Test
    void aKeyIsGoodThroughItsLastDay() {
        TrustedKeys trusted = trusting(own.listed(LocalDate.of(2026, 11, 20)));

        assertThat(trusted.verify(INDEX, signed(own), Instant.parse("2026-11-20T23:59:59Z")))
                .isNotNull();
        assertThatThrownBy(() -> trusted.verify(INDEX, signed(own), Instant.parse("2026-11-21T00:00:00Z")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("registry.key-expired");
    }

    @Test
    void keysOfABelievedIndexFollowTheOldOnes() {
        TrustedKeys rotating = trusting(own.listed(LATER)).after(List.of(own.listed(LATER), next.listed(LATER)));
        TrustedKeys rotated = rotating.after(List.of(next.listed(LATER)));

        assertThat(rotating.verify(INDEX, signed(next), NOW)).isNotNull();
        assertThat(rotated.verify(INDEX, signed(next), NOW)).isNotNull();
        assertRefused(rotated, INDEX, signed(own), "registry.other-key");
        assertThat(rotated.after(List.of())).isEqualTo(rotated);
    }

    @Test
    void theFirstKeyIsFoundByItsFingerprint() {
        List<RegistryKey> listed = List.of(stranger.listed(LATER), own.listed(LATER));
        Fingerprint typed = Fingerprint.typed(
                own.fingerprint().toString().toUpperCase(java.util.Locale.ROOT).replace(" ", "  "));

        assertThat(TrustedKeys.typed(typed, listed).keys()).containsExactly(own.listed(LATER));
        assertThat(TrustedKeys.typed(next.fingerprint(), listed).keys()).isEmpty();
    }

    @Test
    void randomBytesAreNoKeyAndNoSignature() {
        Random random = new Random(34);
        for (int turn = 0; turn < 200; turn++) {
            byte[] bytes = new byte[64];
            random.nextBytes(bytes);
            assertRefused(
                    trusting(own.listed(LATER)),
                    INDEX,
                    List.of(IndexSignature.of(own.id(), bytes)),
                    "registry.altered");
        }
    }

    private static TrustedKeys trusting(RegistryKey... keys) {
        return new TrustedKeys(List.of(keys));
    }

    private static List<IndexSignature> signed(SigningKey key) {
        return List.of(key.sign(INDEX));
    }

    private static void assertRefused(
            TrustedKeys trusted, byte[] bytes, List<IndexSignature> signatures, String message) {
        assertThatThrownBy(() -> trusted.verify(bytes, signatures, NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(message);
    }
}
