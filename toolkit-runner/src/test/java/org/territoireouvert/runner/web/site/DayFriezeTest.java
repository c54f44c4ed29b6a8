package org.territoireouvert.runner.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.HomeBlock.Period;
import org.territoireouvert.runner.text.RuntimeMessages;

/** The drawing of an open period. */
class DayFriezeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 16);

    private static Optional<DayFrieze> draw(int days, int today) {
        return DayFrieze.of(
                new Period(FIRST, FIRST.plusDays(days - 1)),
                FIRST.plusDays(today - 1),
                new RuntimeMessages("portal"),
                Locale.FRENCH);
    }

    @Test
    void eachDayIsDrawnAndTodayIsMarked() {
        DayFrieze frieze = draw(21, 8).orElseThrow();

        assertThat(frieze.ticks()).hasSize(21);
        assertThat(frieze.ticks().get(7).today()).isTrue();
        assertThat(frieze.ticks().get(6).style()).isEqualTo("past");
        assertThat(frieze.ticks().get(8).style()).isEqualTo("next");
        assertThat(frieze.width()).isEqualTo(420);
        assertThat(frieze.sentence()).isEqualTo("Jour 8 sur 21\u00a0: il reste 13 jours.");
    }

    @Test
    void theLastDayIsSaid() {
        assertThat(draw(3, 3).orElseThrow().sentence()).endsWith("c’est le dernier jour.");
        assertThat(draw(3, 2).orElseThrow().sentence()).endsWith("il reste un jour.");
    }

    @Test
    void aLongPeriodOrAnotherDayIsNotDrawn() {
        assertThat(draw(60, 1)).isPresent();
        assertThat(draw(61, 1)).isEmpty();
        assertThat(draw(5, 0)).isEmpty();
        assertThat(draw(5, 6)).isEmpty();
    }
}
