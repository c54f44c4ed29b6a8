package org.territoireouvert.runner.identity.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static IdentityCode code(long seed) {
        return IdentityCode.random(new SplittableRandom(seed));
    }

    @Test
    void aCodeIsWrittenInGroupsWithoutLettersThatLookLikeDigits() {
        assertThat(code(1).written()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        for (long seed = 0; seed < 200; seed++) {
            IdentityCode code = code(seed);
            String spaced = " " + code.written().replace("-", "\u00a0– ").toLowerCase(Locale.ROOT) + "\t";
            String confused = code.text()
                    .replace('0', 'o')
                    .replace('1', seed % 2 == 0 ? 'l' : 'I')
                    .replace('V', 'u');

            assertThat(IdentityCode.read(code.written())).contains(code);
            assertThat(IdentityCode.read(spaced)).contains(code);
            assertThat(IdentityCode.read(confused)).contains(code);
        }
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String text = code(7).text();
        for (int place = 0; place < text.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                String wrong = text.substring(0, place) + other + text.substring(place + 1);
                assertThat(IdentityCode.read(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(text));
            }
        }
    }

    @Test
    void everyTwoCharactersThatChangedPlacesAreFound() {
        for (long seed = 0; seed < 50; seed++) {
            String text = code(seed).text();
            for (int place = 1; place < text.length(); place++) {
                StringBuilder swapped = new StringBuilder(text);
                swapped.setCharAt(place - 1, text.charAt(place));
                swapped.setCharAt(place, text.charAt(place - 1));
                boolean same = swapped.toString().equals(text);
                assertThat(IdentityCode.read(swapped.toString()).isPresent()).isEqualTo(same);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "0000-0000-0000-0000", "<script>", "K7QM-3XZ9-TR2", "é7QM-3XZ9-TR2D"})
    void whatIsNoCodeIsNotRead(String typed) {
        assertThat(IdentityCode.read(typed)).isEmpty();
    }

    @Test
    void codesAreDifferent() {
        SplittableRandom random = new SplittableRandom(1);
        Set<IdentityCode> codes = new HashSet<>();
        for (int index = 0; index < 20_000; index++) {
            codes.add(IdentityCode.random(random));
        }

        assertThat(codes).hasSize(20_000);
    }

    @Test
    void aCodeDoesNotStandInLogs() {
        assertThat(code(3).toString()).doesNotContain(code(3).text());
        assertThatThrownBy(() -> new IdentityCode("ABC")).isInstanceOf(IllegalArgumentException.class);
    }
}
