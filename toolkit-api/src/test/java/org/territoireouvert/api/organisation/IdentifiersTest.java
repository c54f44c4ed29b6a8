package org.territoireouvert.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static String outcome(Parsed<?> parsed) {
        return switch (parsed) {
            case Parsed.Valid<?> valid -> valid.warningKey().orElse("ok");
            case Parsed.Invalid<?> invalid -> invalid.messageKey();
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            210100012,     ok
            '210 100 012', ok
            200000172,     ok
            356000000,     ok
            210100013,     siren.wrong
            000000000,     siren.wrong
            21010001,      siren.length
            2101000122,    siren.length
            21010001a,     siren.length
            '',            siren.length
            """)
    void aSirenHasNineDigitsThatCheckEachOther(String typed, String expected) {
        assertThat(outcome(Siren.parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            73282932000074,      ok
            '732 829 320 00074', ok
            73282932000075,      siret.wrong
            35600000000048,      ok
            35600000049837,      ok
            35600000049838,      siret.wrong
            21010001300014,      siret.wrong
            7328293200007,       siret.length
            """)
    void aSiretFollowsLuhnOrTheRuleOfLaPoste(String typed, String expected) {
        assertThat(outcome(Siret.parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            W751234567, ok
            w751234567, ok
            W9N1004321, rna.unusual
            0691012345, rna.unusual
            W75,        rna.wrong
            'W75/12345', rna.wrong
            """)
    void anUnusualRnaIsTakenWithAWarning(String typed, String expected) {
        assertThat(outcome(Rna.parse(typed))).isEqualTo(expected);
    }

    @Test
    void aSiretHoldsItsSiren() {
        assertThat(new Siret("73282932000074").siren()).isEqualTo(new Siren("732829320"));
        assertThat(new Siren("732829320").grouped()).isEqualTo("732\u00a0829\u00a0320");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "210100013"})
    void noSirenIsMadeOfSomethingElse(String digits) {
        assertThatThrownBy(() -> new Siren(digits)).isInstanceOf(IllegalArgumentException.class);
    }
}
