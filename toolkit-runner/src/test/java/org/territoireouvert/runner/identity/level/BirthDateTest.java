package org.territoireouvert.runner.identity.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.identity.level.BirthDate.Reason;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/05/1988",
                "14/5/1988",
                "14-05-1988",
                "14.05.1988",
                "14 05 1988",
                " 14 / 05 / 1988 ",
                "14051988",
                "1988-05-14",
                "14 mai 1988",
                "14 MAI 1988",
                "14 May 1988",
                "14th may 1988"
            })
    void aDateIsReadInEveryUsualForm(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).isEqualTo(new BirthDate.Read(LocalDate.of(1988, 5, 14)));
    }

    @ParameterizedTest
    @CsvSource({
        "1er août 2000,2000-08-01",
        "29 février 2008,2008-02-29",
        "25/11/2026,2026-11-25",
        "25/11/1906,1906-11-25",
        "3 décembre 1999,1999-12-03"
    })
    void edgesAreRead(String typed, LocalDate day) {
        assertThat(BirthDate.read(typed, TODAY)).isEqualTo(new BirthDate.Read(day));
    }

    @ParameterizedTest
    @CsvSource({
        "'',UNREADABLE",
        "hier,UNREADABLE",
        "14/05/88,UNREADABLE",
        "14/05,UNREADABLE",
        "14 foo 1988,UNREADABLE",
        "14/05/1988 12:00,UNREADABLE",
        "31/02/1990,IMPOSSIBLE",
        "29/02/2007,IMPOSSIBLE",
        "00/05/1990,IMPOSSIBLE",
        "05/14/1988,IMPOSSIBLE",
        "26/11/2026,FUTURE",
        "24/11/1906,TOO_OLD",
        "01/01/0001,TOO_OLD"
    })
    void whatIsNoBirthDateIsRefusedWithItsReason(String typed, Reason reason) {
        assertThat(BirthDate.read(typed, TODAY)).isEqualTo(new BirthDate.Refused(reason));
    }
}
