package org.territoireouvert.runner.plugin.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Money;

class PropertyMessagesTest {

    private final PropertyMessages messages = PropertyMessages.of(
            Map.of("plain", "L’été", "one", "Jusqu’au {0}", "only", "Seulement ici", "count", "{0} voix"),
            Map.of("plain", "Summer", "one", "Until {0}", "count", "{0} votes"),
            ZoneId.of("Europe/Paris"));

    @Test
    void frenchIsSaidForEveryLanguageButEnglish() {
        assertThat(messages.format(Locale.GERMAN, "plain")).isEqualTo("L’été");
        assertThat(messages.format(Locale.CANADA_FRENCH, "plain")).isEqualTo("L’été");
        assertThat(messages.format(Locale.US, "plain")).isEqualTo("Summer");
    }

    @Test
    void moneyIsWrittenAsTheLanguageDoes() {
        assertThat(messages.format(Locale.FRENCH, "one", Money.ofUnits(12_400)))
                .isEqualTo("Jusqu’au 12\u202f400\u00a0€");
        assertThat(messages.format(Locale.ENGLISH, "one", Money.ofUnits(-12_400)))
                .isEqualTo("Until -€12,400");
        assertThat(messages.format(Locale.FRENCH, "one", new Money(1250))).isEqualTo("Jusqu’au 12,50\u00a0€");
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 12, 6);

        assertThat(messages.format(Locale.FRENCH, "one", day)).isEqualTo("Jusqu’au 6\u00a0décembre 2026");
        assertThat(messages.format(Locale.FRENCH, "one", LocalDate.of(2026, 12, 1)))
                .isEqualTo("Jusqu’au 1er\u00a0décembre 2026");
        assertThat(messages.format(Locale.ENGLISH, "one", day)).isEqualTo("Until 6\u00a0December 2026");
    }

    @Test
    void instantsAreWrittenInTheZoneOfTheAuthority() {
        Instant closing = Instant.parse("2026-12-06T17:05:00Z");

        assertThat(messages.format(Locale.FRENCH, "one", closing))
                .isEqualTo("Jusqu’au 6\u00a0décembre 2026 à\u00a018\u00a0h\u00a005");
        assertThat(messages.format(Locale.ENGLISH, "one", closing))
                .isEqualTo("Until 6\u00a0December 2026 at\u00a018:05");
    }

    @Test
    void messageOfOneLanguageIsSaidInTheOther() {
        assertThat(messages.format(Locale.ENGLISH, "only")).isEqualTo("Seulement ici");
    }

    @Test
    void unknownKeyIsQuoted() {
        assertThatThrownBy(() -> messages.format(Locale.FRENCH, "none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"none\"");
    }

    @Test
    void manyThreadsMaySpeakAtOnce() {
        List<String> said = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(i -> messages.format(Locale.ENGLISH, "count", i))
                .toList();

        assertThat(said).startsWith("0 votes", "1 votes").endsWith("4,999 votes");
    }
}
