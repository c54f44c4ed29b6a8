package org.territoireouvert.participatorybudget.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    private static final Hash COMMITMENT = new Hash("00443214c74254b635cf" + "0".repeat(44));

    @Test
    void itIsTheFirstEightyBitsInFourGroups() {
        assertThat(ReceiptCode.of(COMMITMENT).text()).isEqualTo("0123-4567-89AB-CDEF");
        assertThat(ReceiptCode.of(COMMITMENT).prefix()).isEqualTo("00443214c74254b635cf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123-4567-89AB-CDEF",
                "0123456789abcdef",
                " o123 4567 89ab cdef",
                "Oi23-4567-89AB-CDEF",
                "0L23456789ABCDEF"
            })
    void itIsReadAsPeopleTypeIt(String typed) {
        assertThat(ReceiptCode.parse(typed)).contains(ReceiptCode.of(COMMITMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEF0", "U123-4567-89AB-CDEF", "0123-4567-89AB-CDÉF"})
    void nothingElseIsACode(String typed) {
        assertThat(ReceiptCode.parse(typed)).isEmpty();
    }
}
