package org.territoireouvert.runner.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeOverCodeTest {

    private static final TakeOverCode CODE = new TakeOverCode("01AZ0123456789KV");

    @Test
    void isPrintedInGroupsOfFour() {
        assertThat(CODE.printed()).isEqualTo("01AZ-0123-4567-89KV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01AZ-0123-4567-89KV",
                "01az0123456789kv",
                " 01az 0123 4567 89kv ",
                "01AZ\u00a00123\u202f4567–89KV",
                "oIaz.ol23.4567.89kv",
                "01AZ-0123-4567-89KU"
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(TakeOverCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01AZ", "01AZ-0123-4567-89KVX", "01AZ-0123-4567-89K'", "é1AZ0123456789KV"})
    void anythingElseIsNoCode(String typed) {
        assertThat(TakeOverCode.read(typed)).isEmpty();
    }

    @Test
    void neverStandsInALog() {
        assertThatThrownBy(() -> new TakeOverCode("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
        assertThat(CODE.toString()).doesNotContain("01AZ");
    }

    @Test
    void isNeverTheSame() {
        SecureRandom random = new SecureRandom();
        Set<TakeOverCode> codes = new HashSet<>();
        for (int count = 0; count < 1_000; count++) {
            codes.add(TakeOverCode.random(random));
        }

        assertThat(codes).hasSize(1_000);
    }
}
