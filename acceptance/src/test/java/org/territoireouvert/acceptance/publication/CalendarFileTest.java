package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.runner.opendata.feed.CalendarFile;
import org.territoireouvert.runner.opendata.feed.CalendarFile.Dated;

/** How dates and texts stand in a calendar file. */
class CalendarFileTest {

    private static final Instant UPDATED = Instant.parse("2026-11-24T23:30:00Z");

    private static CalendarEntry entry(String title, String start, String end) {
        return new CalendarEntry(
                "reunion",
                title,
                "/reunions/1",
                Instant.parse(start),
                Instant.parse(end),
                "Mairie, salle 2 ; rez-de-chaussée",
                Optional.empty(),
                UPDATED);
    }

    private static String written(CalendarEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CalendarFile(
                        "https://ville.exemple.fr",
                        "/agenda.ics",
                        "Agenda de la ville",
                        Paris.ZONE,
                        List.of(new Dated("essai.dates.reunion", "Réunions", entry)))
                .write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Component read(CalendarEntry entry) throws IOException {
        return CalendarText.events(written(entry)).get(0);
    }

    @Test
    void anHourIsTheSameMomentEverywhere() throws IOException {
        Component event = read(entry("Réunion", "2026-07-01T16:30:00Z", "2026-07-01T18:00:00Z"));

        assertThat(CalendarText.instant(event, "DTSTART")).isEqualTo(Instant.parse("2026-07-01T16:30:00Z"));
        assertThat(CalendarText.instant(event, "DTEND")).isEqualTo(Instant.parse("2026-07-01T18:00:00Z"));
        assertThat(CalendarText.instant(event, "DTSTAMP")).isEqualTo(UPDATED);
        assertThat(CalendarText.value(event, "UID")).isEqualTo("essai.dates.reunion@ville.exemple.fr");
    }

    @Test
    void daysAreWholeInTheZoneOfTheAuthorityEvenWhenClocksChange() throws IOException {
        Component event = read(entry("Vote", "2026-10-23T22:00:00Z", "2026-10-25T23:00:00Z"));

        assertThat(CalendarText.value(event, "DTSTART")).isEqualTo("20261024");
        assertThat(CalendarText.value(event, "DTEND")).isEqualTo("20261026");
        assertThat(CalendarText.last(event)).isEqualTo(LocalDate.of(2026, 10, 25));
    }

    @Test
    void whatHasNoLengthHasNoEnd() throws IOException {
        Component event = read(entry("Clôture", "2026-11-30T11:00:00Z", "2026-11-30T11:00:00Z"));

        assertThat(event.getProperty("DTEND")).isEmpty();
        assertThat(CalendarText.first(event)).isEqualTo(CalendarText.last(event));
    }

    @Test
    void longLinesAreFoldedWithoutCuttingACharacter() throws IOException {
        String title = "Réunion publique, « l’été » ; à huit heures 🌳 \\ ".repeat(9) + "\r\nBEGIN:VEVENT";

        String text = written(entry(title, "2026-07-01T16:30:00Z", "2026-07-01T18:00:00Z"));
        Component event = CalendarText.events(text).get(0);

        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .allMatch(line -> !line.contains("\ufffd"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(CalendarText.events(text)).hasSize(1);
        assertThat(CalendarText.value(event, "SUMMARY")).isEqualTo(title.replace("\r\n", "\n"));
        assertThat(CalendarText.value(event, "LOCATION")).isEqualTo("Mairie, salle 2 ; rez-de-chaussée");
    }
}
