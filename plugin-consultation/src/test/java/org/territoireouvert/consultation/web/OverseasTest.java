package org.territoireouvert.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.plain;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** An authority in Réunion, four hours before Greenwich, reads its own hours everywhere; programs get instants. */
class OverseasTest {

    private static final String STEP = "/consultations/prix-de-l-eau/rencontres/0";
    private static final String STAFF = "/admin" + STEP;

    /** It is the 28th at 1:30 in Saint-Denis, and still the 27th in Paris and Greenwich. */
    private static final Instant NIGHT = Instant.parse("2026-11-27T21:30:00Z");

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void planAMeeting() {
        site = TestSite.start(
                TestDatabases.sqlite().withZone(ZoneId.of("Indian/Reunion")),
                new TestClock(NIGHT),
                List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "MEETINGS");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Réunion publique");
        fields.put("day", "2026-11-30");
        fields.put("from", "18h30");
        fields.put("to", "20h");
        fields.put("place", "Mairie");
        editor.submit(STAFF + "/nouvelle", STAFF + "/nouvelle", fields);
        PreparedByStaff.publish(editor, "prix-de-l-eau");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    @Test
    void pagesShowTheHourOfTheAuthority() {
        assertThat(text(site.browser().page(STEP))).contains("de 18 h 30 à 20 h");
        assertThat(text(site.browser().page("/agenda?mois=2026-11"))).contains("30 novembre 2026", "18 h 30");
    }

    @Test
    void whatHappensAtNightHappenedOnTheDayOfTheAuthority() {
        assertThat(text(site.browser().page("/journal"))).contains("28 novembre 2026 à 1 h 30");
    }

    @Test
    void personalJournalShowsTheHourOfTheAuthority() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        assertThat(plain(jeanne.page("/mon-compte/journal").text())).contains("28 novembre 2026 à 1 h 30");
    }

    @Test
    void programsGetTheInstant() {
        assertThat(site.get("/agenda.ics").body()).contains("DTSTART:20261130T143000Z", "DTEND:20261130T160000Z");
        assertThat(site.get("/consultations/prix-de-l-eau/nouvelles.atom").body())
                .contains("2026-11-27T21:30:00");
    }
}
