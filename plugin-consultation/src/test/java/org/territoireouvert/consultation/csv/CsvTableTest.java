package org.territoireouvert.consultation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static String row(Object... cells) throws IOException {
        StringBuilder text = new StringBuilder();
        new CsvTable(text).row(cells);
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-2", "@somme", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void whatCouldBeAFormulaBecomesAText(String text) throws IOException {
        assertThat(row(text)).containsPattern("^\"?'").contains(text);
    }

    @Test
    void otherTextsAndNumbersStandAsTheyAre() throws IOException {
        assertThat(row("a = b", -2, "", "un, \"deux\"\ntrois", true))
                .isEqualTo("a = b,-2,,\"un, \"\"deux\"\"\ntrois\",true\r\n");
    }
}
