package org.territoireouvert.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;

class FormatsTest {

    private static final Formats FRENCH = new Formats(Locale.FRANCE, Formats.USUAL_ZONE);
    private static final Formats ENGLISH = new Formats(Locale.UK, Formats.USUAL_ZONE);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 12, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0_€; €0",
                "100; 1_€; €1",
                "1240000; 12_400_€; €12,400",
                "1240050; 12_400,50_€; €12,400.50",
                "5; 0,05_€; €0.05",
                "-120001; -1_200,01_€; -€1,200.01",
                "30000000000; 300_000_000_€; €300,000,000"
            })
    void amountsHaveCentsOnlyWhenThereAreAny(long cents, String french, String english) {
        assertThat(FRENCH.money(new Money(cents))).isEqualTo(french.replace('_', '\u00a0'));
        assertThat(ENGLISH.money(new Money(cents))).isEqualTo(english);
    }

    @Test
    void numbersAreGrouped() {
        assertThat(FRENCH.number(999)).isEqualTo("999");
        assertThat(FRENCH.number(-1_234_567L)).isEqualTo("-1\u00a0234\u00a0567");
        assertThat(FRENCH.number(new BigDecimal("1234.5"))).isEqualTo("1\u00a0234,5");
        assertThat(FRENCH.number(0.126)).isEqualTo("0,13");
        assertThat(ENGLISH.number(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void sharesAreWholePercents() {
        assertThat(FRENCH.percent(2646, 2846)).isEqualTo("93\u00a0%");
        assertThat(ENGLISH.percent(1, 3)).isEqualTo("33%");
        assertThat(FRENCH.percent(1, 0)).isEqualTo("–");
    }

    @Test
    void instantsAreInTheZoneOfTheAuthority() {
        Instant evening = Instant.parse("2026-11-27T21:30:00Z");
        Formats overseas = new Formats(Locale.FRANCE, ZoneId.of("Indian/Reunion"));

        assertThat(overseas.dateTime(evening)).isEqualTo("28\u00a0novembre 2026 à\u00a01\u00a0h\u00a030");
        assertThat(overseas.date(evening)).isEqualTo("28\u00a0novembre 2026");
        assertThat(overseas.longDate(evening)).isEqualTo("samedi 28\u00a0novembre 2026");
        assertThat(overseas.day(evening)).isEqualTo("28");
    }

    @Test
    void datesAreInWords() {
        assertThat(FRENCH.date(SUNDAY)).isEqualTo("6\u00a0décembre 2026");
        assertThat(FRENCH.longDate(SUNDAY)).isEqualTo("dimanche 6\u00a0décembre 2026");
        assertThat(FRENCH.date(LocalDate.of(2026, 1, 1))).isEqualTo("1er\u00a0janvier 2026");
        assertThat(FRENCH.day(SUNDAY)).isEqualTo("6");
        assertThat(FRENCH.month(SUNDAY)).isEqualTo("déc.");
        assertThat(ENGLISH.longDate(SUNDAY)).isEqualTo("Sunday 6\u00a0December 2026");
        assertThat(ENGLISH.month(SUNDAY)).isEqualTo("Dec");
    }

    @Test
    void instantsAreShownInFrenchTime() {
        Instant evening = Instant.parse("2026-12-06T17:05:00Z");

        assertThat(FRENCH.dateTime(evening)).isEqualTo("6\u00a0décembre 2026 à\u00a018\u00a0h\u00a005");
        assertThat(FRENCH.dateTime(Instant.parse("2026-12-06T17:00:00Z"))).endsWith("à\u00a018\u00a0h");
        assertThat(ENGLISH.dateTime(evening)).isEqualTo("6\u00a0December 2026 at\u00a018:05");
    }
}
