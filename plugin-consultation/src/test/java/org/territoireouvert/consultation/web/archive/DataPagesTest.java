package org.territoireouvert.consultation.web.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Anybody takes what a consultation has gathered, and follows it from elsewhere. */
class DataPagesTest {

    private static final String WATER = "/consultations/prix-de-l-eau";
    private static final String CALL = WATER + "/contributions/0";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @BeforeEach
    void publish() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        try (TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
            PreparedByStaff.publish(editor, "prix-de-l-eau");
            PreparedByStaff.prepare(editor, "Brouillon", "brouillon", "CONTRIBUTIONS");
        }
        try (TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr")) {
            jeanne.submit(
                    CALL + "/ecrire",
                    CALL + "/ecrire",
                    Map.of("title", "Réparer les fuites", "text", "Un litre sur cinq est perdu."));
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void allFormsAreListedAndAnswered() {
        assertThat(site.page(WATER).select("a[href=" + WATER + "/donnees]").text())
                .isEqualTo("Données et archive");
        Document page = site.page(WATER + "/donnees");

        List<String> files = page.select("main .to-rows a[href]").eachAttr("href");
        assertThat(text(page)).contains("Licence Ouverte", "à partir du 21 décembre 2026");
        assertThat(files)
                .containsExactly(
                        WATER + "/nouvelles.atom",
                        WATER + "/calendrier.ics",
                        WATER + "/contributions.csv",
                        WATER + "/sceaux.csv",
                        WATER + "/consultation.jsonld",
                        WATER + "/popolo.json");
        for (String file : files) {
            assertThat(site.get(file).statusCode()).as(file).isEqualTo(200);
            assertThat(site.get(file).body()).as(file).doesNotContain("jeanne");
        }
        assertThat(site.get(WATER + "/contributions.csv").body()).contains("Un litre sur cinq", site.address(CALL));
        assertThat(site.get(WATER + "/donnees", "en").body()).contains("Data and archive");
    }

    @Test
    void nothingOfADraftIsGivenAway() {
        for (String file : List.of(
                "donnees",
                "consultation.jsonld",
                "popolo.json",
                "contributions.csv",
                "amendements.csv",
                "nouvelles.atom",
                "calendrier.ics",
                "archive.zip")) {
            assertThat(site.get("/consultations/brouillon/" + file).statusCode())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    @Test
    void newsTellWhatHappened() {
        String news = site.get(WATER + "/nouvelles.atom").body().replaceAll("[\\u00a0\\u202f]", " ");

        assertThat(news)
                .contains(
                        "Nouvelle contribution : Réparer les fuites",
                        "L’étape commence : Votre part",
                        "Consultation publiée : Prix de l’eau")
                .doesNotContain("L’étape est terminée");
        clock.advance(Duration.ofDays(5));
        assertThat(site.get(WATER + "/nouvelles.atom").body()).contains("L’étape est terminée");
    }

    @Test
    void datesHaveTheSameIdentifierAsInTheAgenda() {
        String calendar = site.get(WATER + "/calendrier.ics").body();

        List<String> ids =
                calendar.lines().filter(line -> line.startsWith("UID:")).toList();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261202");
        assertThat(ids).hasSize(2);
        assertThat(site.get("/agenda.ics").body().lines()).containsAll(ids);
    }

    @Test
    void archiveIsThereOnceTheConsultationIsOver() {
        HttpResponse<String> before = site.get(WATER + "/archive.zip");
        clock.advance(Duration.ofDays(24));
        HttpResponse<String> after = site.get(WATER + "/archive.zip");

        assertThat(before.statusCode()).isEqualTo(409);
        assertThat(before.body().replace('\u00a0', ' ')).contains("à partir du 21 décembre 2026");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(after.body()).startsWith("PK");
        assertThat(site.page(WATER + "/donnees").select("#archive a").eachAttr("href"))
                .containsExactly(WATER + "/archive.zip");
    }
}
