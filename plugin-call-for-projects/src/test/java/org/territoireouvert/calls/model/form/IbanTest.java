package org.territoireouvert.calls.model.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbanTest {

    @ParameterizedTest
    @CsvSource({
        "FR76 3000 6000 0112 3456 7890 189, FR7630006000011234567890189",
        "fr14 2004 1010 0505 0001 3m02 606, FR1420041010050500013M02606",
        "IBAN DE89 3704 0044 0532 0130 00, DE89370400440532013000",
        "GB29-NWBK-6016-1331-9268-19, GB29NWBK60161331926819",
        "BE68 5390 0754 7034, BE68539007547034",
        "NO93 8601 1117 947, NO9386011117947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S, MT84MALT011000012345MTLCAST001S",
        "MC58 1122 2000 0101 2345 6789 030, MC5811222000010123456789030",
        "IT60 X054 2811 1010 0000 0123 456, IT60X0542811101000000123456",
        "ES91 2100 0418 4502 0005 1332, ES9121000418450200051332",
        "CH93 0076 2011 6238 5295 7, CH9300762011623852957",
        "LU28 0019 4006 4475 0000, LU280019400644750000"
    })
    void goodNumberIsKeptWithoutSpaces(String typed, String kept) {
        assertThat(Iban.parse(typed)).isEqualTo(new Iban.Reading.Valid(new Iban(kept)));
    }

    @ParameterizedTest
    @CsvSource({
        "FR76 3000 6000 0112 3456 7890 188, writing.iban.digits, 0",
        "FR76 3000 6000 0112 3456 7809 189, writing.iban.digits, 0",
        "FR76 3000 6000 0112 3456 7890 18, writing.iban.length, 27",
        "FR76 3000 6000 0112 3456 7890 1890, writing.iban.length, 27",
        "XX76 3000 6000 0112 3456 7890 189, writing.iban.country, 0",
        "US12 3456 7890 1234, writing.iban.country, 0",
        "3000 6000 0112 3456, writing.iban.shape, 0",
        "FR, writing.iban.shape, 0",
        "FR76 3000 6000 é112, writing.iban.shape, 0"
    })
    void wrongNumberIsToldWhatIsWrong(String typed, String key, int length) {
        assertThat(Iban.parse(typed)).isEqualTo(new Iban.Reading.Wrong(key, length));
    }

    @Test
    void isWrittenInGroupsOfFour() {
        assertThat(new Iban("FR7630006000011234567890189").grouped())
                .isEqualTo("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
        assertThat(new Iban("BE68539007547034").grouped()).isEqualTo("BE68\u00a05390\u00a00754\u00a07034");
    }

    @Test
    void whatIsNoneCannotBeMade() {
        assertThatThrownBy(() -> new Iban("FR7630006000011234567890188")).hasMessageContaining("is no IBAN");
    }
}
