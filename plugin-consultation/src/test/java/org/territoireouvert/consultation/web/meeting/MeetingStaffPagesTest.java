package org.territoireouvert.consultation.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff plan meetings and report what was said. */
class MeetingStaffPagesTest {

    private static final String NEW = PlannedMeeting.STAFF + "/nouvelle";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @SuppressWarnings("NullAway") // planned before each test
    private String meeting;

    @BeforeEach
    void planAMeeting() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        meeting = PlannedMeeting.publish(editor, Map.of());
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title      | ''                      | Écrivez un titre
            day        | ''                      | Choisissez un jour.
            day        | 2026-12-02              | Choisissez un jour de l’étape, du 20 novembre 2026 au 1er décembre 2026
            day        | demain                  | demain
            from       | ''                      | Écrivez une heure
            from       | 25:00                   | « 25:00 » n’est pas une heure
            to         | 18:30                   | La fin vient après le début
            place      | ''                      | Écrivez où la rencontre a lieu
            link       | javascript:alert(1)     | https://
            seats      | -3                      | Écrivez un nombre entier, de 0 à 100 000
            seats      | 999999                  | Écrivez un nombre entier, de 0 à 100 000
            until-day  | 2026-12-01              | au plus tard au début de la rencontre
            agenda     | Accueil ; dix           | « Accueil ; dix »
            agenda     | Accueil ; 1000          | « Accueil ; 1000 »
            agenda     | ; 10                    | « ; 10 »
            """)
    void planThatCannotBeIsSaidAndNothingIsLost(String field, String typed, String said) {
        Map<String, String> fields = PlannedMeeting.fields(Map.of("until-hour", "08:00", field, typed));

        HttpResponse<String> answer = editor.submit(NEW, NEW, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[name=about]").text()).isEqualTo(fields.get("about"));
        assertThat(page.select("[name=" + field + "]").val()).isEqualTo(typed);
        assertThat(editor.page(PlannedMeeting.STAFF).select("main h2 a")).hasSize(1);
    }

    @Test
    void registrationEndsBeforeTheMeetingWhenStaffWantIt() {
        editor.submit(
                NEW,
                NEW,
                PlannedMeeting.fields(Map.of("title", "Deuxième", "day", "2026-12-01", "until-day", "2026-11-29")));
        String second = site.browser()
                .page(PlannedMeeting.STEP)
                .select("main h3 a:contains(Deuxième)")
                .attr("href");

        assertThat(text(site.browser().page(second))).contains("Inscriptions jusqu’au 30 novembre 2026 à 0 h");
    }

    @Test
    void formShowsWhatIsPlanned() {
        Document room = editor.page("/admin" + meeting);

        assertThat(room.select("[name=from]").val()).isEqualTo("18:30");
        assertThat(room.select("[name=agenda]").text())
                .isEqualTo("Accueil ; 10 ; la maire\nLes tarifs ; 60\nQuestions ; 20");
        assertThat(room.select("[name=step-free]").hasAttr("checked")).isTrue();
        assertThat(room.select("[name=sign-language]").hasAttr("checked")).isFalse();
    }

    @Test
    void twoChangesAtOnceDoNotOverwriteEachOther() {
        String room = "/admin" + meeting;
        Document early = editor.page(room);
        clock.advance(Duration.ofMinutes(1));
        editor.submit(room, room, PlannedMeeting.fields(Map.of("place", "École")));

        HttpResponse<String> late = editor.submit(early, room, PlannedMeeting.fields(Map.of("place", "Gymnase")));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Quelqu’un a changé ou annulé cette rencontre");
        assertThat(Jsoup.parse(late.body()).select("[name=place]").val()).isEqualTo("Gymnase");
        assertThat(text(site.browser().page(meeting))).contains("École");
    }

    @Test
    void nothingIsReportedBeforeTheMeeting() {
        String report = "/admin" + meeting + "/compte-rendu";

        assertThat(text(editor.page(report))).contains("La rencontre n’a pas commencé");
        String token = editor.page("/admin" + meeting)
                .select("input[name=_jeton]")
                .eachAttr("value")
                .getFirst();
        HttpResponse<String> early = editor.post(report, Map.of("_jeton", token, "version", "0", "text", "Rien"));

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(text(site.browser().page(meeting))).doesNotContain("Rien");
    }

    private HttpResponse<String> publish(Document page, String text) {
        String report = "/admin" + meeting + "/compte-rendu";
        return editor.submit(page, report, Map.of("text", text, "decisions", "Le tarif social est gardé.\n\n Fin. "));
    }

    @Test
    void earlierMinutesStayReadable() {
        clock.advance(Duration.ofDays(4));
        editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        String report = "/admin" + meeting + "/compte-rendu";
        Document first = editor.page(report);

        publish(first, "### Les tarifs\n\nOn a *parlé* <script>alert(1)</script>.");
        publish(editor.page(report), "### Les tarifs\n\nOn a beaucoup parlé.");
        publish(editor.page(report), "### Les tarifs\n\nOn a beaucoup parlé.");
        HttpResponse<String> outdated = publish(first, "Autre chose.");

        Document page = site.browser().page(meeting);
        assertThat(text(page))
                .contains("On a beaucoup parlé.", "Le tarif social est gardé.", "version 2", "Versions précédentes");
        assertThat(page.select("#compte-rendu ~ ul").eachText().getFirst())
                .isEqualTo("Le tarif social est gardé. Fin.");
        Document old = site.browser().page(meeting + "/compte-rendu/1");
        assertThat(old.select("main em").text()).isEqualTo("parlé");
        assertThat(old.select("main script")).isEmpty();
        assertThat(site.browser().get(meeting + "/compte-rendu/3").statusCode()).isEqualTo(404);
        assertThat(outdated.statusCode()).isEqualTo(422);
        assertThat(errors(outdated)).contains("Quelqu’un a publié une autre version");
        assertThat(Jsoup.parse(outdated.body()).select("[name=text]").text()).isEqualTo("Autre chose.");
        assertThat(text(site.browser().page("/journal")))
                .contains("Compte rendu de « Réunion publique à Corvaux » (Prix de l’eau) publié, version 2");
    }

    @Test
    void numberOfThoseWhoCameIsShown() {
        clock.advance(Duration.ofDays(4));
        editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        String report = "/admin" + meeting + "/compte-rendu";

        HttpResponse<String> wrong =
                editor.submit(report, "/admin" + meeting + "/presents", Map.of("attended", "beaucoup"));
        editor.submit(report, "/admin" + meeting + "/presents", Map.of("attended", "0"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("[name=attended]").val()).isEqualTo("beaucoup");
        assertThat(text(site.browser().page(meeting))).contains("Personnes venues 0");
    }

    @Test
    void otherPeopleDoNotSeeThePagesOfStaff() {
        assertThat(site.browser().get(PlannedMeeting.STAFF).uri().getPath()).startsWith("/connexion");
        assertThat(site.browser()
                        .asCitizen("jeanne@exemple.fr")
                        .get(PlannedMeeting.STAFF)
                        .statusCode())
                .isEqualTo(403);
    }
}
