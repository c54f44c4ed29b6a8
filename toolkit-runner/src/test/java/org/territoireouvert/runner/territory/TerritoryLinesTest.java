package org.territoireouvert.runner.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.territory.TerritoryLines.Problem;
import org.territoireouvert.runner.territory.TerritoryLines.Reason;

class TerritoryLinesTest {

    @ParameterizedTest
    @CsvSource({
        "01004,01004,Ambérieu-en-Bugey",
        "01004 Ambérieu-en-Bugey,01004,Ambérieu-en-Bugey",
        "Saint-Marcel 01390,01371,Saint-Marcel",
        "01390 Saint-Marcel,01371,Saint-Marcel",
        "2a004,2A004,Ajaccio",
        "00401 Corvaux,00401,Corvaux"
    })
    void aLineNamesACommune(String line, String code, String name) {
        TerritoryLines lines = TerritoryLines.read(line);

        assertThat(lines.problems()).isEmpty();
        assertThat(lines.communes()).hasSize(1);
        assertThat(lines.communes().get(0).code()).isEqualTo(code);
        assertThat(lines.communes().get(0).name()).isEqualTo(name);
    }

    @Test
    void everyLineThatIsNotUnderstoodIsTold() {
        TerritoryLines lines = TerritoryLines.read("01004\n\nSaint-Marcel\nXyz\n00401\n99999 Rien\n");

        assertThat(lines.problems())
                .containsExactly(
                        new Problem(3, "Saint-Marcel", Reason.SEVERAL),
                        new Problem(4, "Xyz", Reason.UNKNOWN),
                        new Problem(5, "00401", Reason.NAMELESS),
                        new Problem(6, "99999 Rien", Reason.UNKNOWN));
        assertThat(lines.communes()).hasSize(1);
    }

    @Test
    void aCommuneWrittenTwiceCountsOnce() {
        assertThat(TerritoryLines.read("01004\n01004 Ambérieu-en-Bugey").communes())
                .hasSize(1);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TerritoryLines lines = TerritoryLines.read("01004\n2A004\n00401 Corvaux");

        assertThat(TerritoryLines.read(TerritoryLines.write(lines.communes()))).isEqualTo(lines);
    }
}
