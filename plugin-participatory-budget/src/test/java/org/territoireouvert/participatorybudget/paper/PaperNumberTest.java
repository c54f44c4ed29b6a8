package org.territoireouvert.participatorybudget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Test
    void aNumberIsReadAsItIsPrintedAndAsPeopleTypeIt() {
        PaperNumber number = PaperNumber.random(random);

        assertThat(number.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]");
        assertThat(PaperNumber.parse(number.text())).contains(number);
        assertThat(PaperNumber.parse(" "
                        + number.text()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('0', 'o')
                                .replace("-", " ")))
                .contains(number);
    }

    @Test
    void everyWrongDigitIsFound() {
        String right = PaperNumber.random(random).digits();

        for (int place = 0; place < right.length(); place++) {
            for (char digit : DIGITS.toCharArray()) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(PaperNumber.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void neighboursInTheWrongOrderAreFound() {
        IntStream.range(0, 50).forEach(turn -> {
            String right = PaperNumber.random(random).digits();
            for (int place = 0; place < right.length() - 1; place++) {
                String typed = right.substring(0, place)
                        + right.charAt(place + 1)
                        + right.charAt(place)
                        + right.substring(place + 2);
                assertThat(PaperNumber.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QF", "K7QF-2M9X-TR4H-8WPA", "<script>", "K7QF-2M9X-TR4H-8WPA-R-R"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(PaperNumber.parse(typed)).isEmpty();
    }
}
