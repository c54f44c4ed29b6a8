package org.territoireouvert.consultation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void whiteSpaceIsOneSpaceAndNoneAtTheEnds() {
        assertThat(PlainText.line("\u00A0 le\t\n stationnement\u2028est  payant\u202F\u00A0! \u00A0"))
                .isEqualTo("le stationnement est payant\u202F\u00A0!");
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertThat(PlainText.line("a\u202Eb\u0000c\uFFFEd\uFDD0e\uD800f\u200Bg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void theFormIsFinal() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int point = random.nextInt(8); point >= 0; point--) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x1_1000));
            }

            String line = PlainText.line(text.toString());

            assertThat(PlainText.line(line)).isEqualTo(line);
        }
    }
}
