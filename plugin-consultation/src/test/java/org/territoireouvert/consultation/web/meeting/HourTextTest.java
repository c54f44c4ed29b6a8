package org.territoireouvert.consultation.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourTextTest {

    @ParameterizedTest
    @CsvSource({"18:30,18:30", "18h30,18:30", "18 h 30,18:30", "9h,09:00", "09 H,09:00", "0:05,00:05", "23.59,23:59"})
    void hoursAreReadAsPeopleTypeThem(String typed, LocalTime read) {
        assertThat(HourText.read(typed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "24:00", "12:60", "midi", "18:3", "18:30:00", "-1:00"})
    void whatIsNoHourIsNone(String typed) {
        assertThat(HourText.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18:30,fr,18 h 30", "09:00,fr,9 h", "18:05,en,18:05", "09:00,en,9:00"})
    void hoursAreWrittenAsTheLanguageDoes(LocalTime hour, String language, String shown) {
        assertThat(HourText.shown(hour, Locale.of(language)).replace('\u00a0', ' '))
                .isEqualTo(shown);
        assertThat(HourText.read(HourText.typed(hour))).contains(hour);
    }
}
