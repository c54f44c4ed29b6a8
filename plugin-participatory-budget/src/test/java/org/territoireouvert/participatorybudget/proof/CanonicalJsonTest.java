package org.territoireouvert.participatorybudget.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void keysAreSortedAndNothingIsLeftToChance() {
        assertThat(CanonicalJson.write(Map.of("b", List.of(1, 20_000_000_000L, true), "a", Map.of(), "é", "")))
                .isEqualTo("{\"a\":{},\"b\":[1,20000000000,true],\"é\":\"\"}");
    }

    /** The keys like those of RFC 8785, section 3.2.3, in the order of their UTF-16 units. */
    @Test
    void keysBeyondTheBasicPlaneAreSortedByTheirUnits() {
        assertThat(CanonicalJson.write(
                        Map.of("\u20ac", 1, "\r", 2, "\ufb00", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb00\":3}");
    }

    @Test
    void textsAreEscapedInOneWayAndComposed() {
        assertThat(CanonicalJson.write("\"\\/\b\f\n\r\t\u0001e\u0301"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é\"");
    }

    @Test
    void whatHasNoExactFormIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(List.of(1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }
}
