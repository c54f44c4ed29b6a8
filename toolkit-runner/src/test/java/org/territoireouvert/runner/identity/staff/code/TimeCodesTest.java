package org.territoireouvert.runner.identity.staff.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    /** The secret of the test vectors of RFC 6238, appendix B. */
    private static final String SECRET = new String(
            Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);

    /** The last six of the eight digits of the appendix. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "29, true", "59, true", "60, false"})
    void aClockMayBeWrongByOneInterval(int seconds, boolean taken) {
        Instant start = Instant.ofEpochSecond(1_111_111_110);
        String code = TimeCodes.at(SECRET, start);

        assertThat(TimeCodes.interval(SECRET, code, start.plusSeconds(seconds), 0)
                        .isPresent())
                .isEqualTo(taken);
    }

    @Test
    void spacesDoNotMatter() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);

        assertThat(TimeCodes.interval(SECRET, " 050 471\u00a0", now, 0)).hasValue(1_111_111_111 / 30);
    }

    @Test
    void anIntervalThatWasUsedIsPast() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);

        assertThat(TimeCodes.interval(SECRET, "050471", now, 1_111_111_111 / 30))
                .isEmpty();
        assertThat(TimeCodes.interval(SECRET, "050471", now, 1_111_111_111 / 30 - 1))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "05047", "0504711", "abcdef", "０５０４７１"})
    void whatIsNotTheCodeIsRefused(String typed) {
        assertThat(TimeCodes.interval(SECRET, typed, Instant.ofEpochSecond(1_111_111_111), 0))
                .isEmpty();
    }

    @Test
    void newSecretsAreThirtyTwoLettersAndNeverTheSame() {
        String secret = TimeCodes.newSecret();

        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.newSecret());
    }

    @Test
    void theAddressSaysSiteAndPersonAndNothingElseCanBeSlippedIn() {
        assertThat(TimeCodes.address("ABC", "Val: de & Lisière", "a?b&secret=x@exemple.fr"))
                .isEqualTo("otpauth://totp/Val%20%20de%20%26%20Lisi%C3%A8re:a%3Fb%26secret%3Dx%40exemple.fr"
                        + "?secret=ABC&issuer=Val%20%20de%20%26%20Lisi%C3%A8re&algorithm=SHA1&digits=6&period=30");
    }
}
