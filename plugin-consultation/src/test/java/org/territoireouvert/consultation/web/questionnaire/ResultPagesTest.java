package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** What everybody reads once the step is over, and what staff read before. */
class ResultPagesTest {

    private static final String RESULTS = STEP + "/resultats";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    /** Thirteen sheets of paper: eight by car and happy, two by car and not, three on foot and not. */
    @BeforeEach
    void fillInSheets() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        new WrittenByStaff(editor)
                .prepare()
                .ask("SINGLE", "Comment venez-vous ?", "choices", "En voiture\nÀ pied")
                .ask("SINGLE", "Êtes-vous content ?", "choices", "Content\nMécontent")
                .ask("RANKING", "Que faire d’abord ?", "choices", "Les cars\nLes vélos")
                .ask("MATRIX", "Les services", "choices", "Bien\nMal", "rows", "Le car\nLe train")
                .ask("LONG_TEXT", "Dites-nous tout", "disclosed", "1")
                .ask("SHORT_TEXT", "Votre rue")
                .ask("PLACE", "Où habitez-vous ?", "disclosed", "1")
                .ask("DATE", "Depuis quand ?")
                .terms("open")
                .publish();
        for (int sheet = 0; sheet < 13; sheet++) {
            type(sheet < 10 ? "c2" : "c3", sheet < 8 ? "c5" : "c6", sheet);
        }
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private void type(String travels, String content, int number) {
        Document page = editor.page(STAFF + "/papier");
        String sheet = page.select("main form").attr("action");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q1", travels);
        fields.put("q4", content);
        fields.put("q7-c8", "1");
        fields.put("q7-c9", "2");
        fields.put("q10-r1", "");
        Document form = page;
        form.select("input[type=radio]").forEach(radio -> {
            if (radio.attr("name").startsWith("q10-")) {
                fields.put(radio.attr("name"), radio.val());
            }
        });
        fields.put("q15", number == 0 ? "=Bonjour" : "Bonjour " + number);
        fields.put("q16", "rue secrète");
        fields.put("q17-lat", "46.512" + number);
        fields.put("q17-lon", "4.19");
        fields.put("q18", "2026-01-15");
        editor.submit(page, sheet, fields);
        editor.submit(sheet + "/verifier", sheet + "/envoyer", Map.of());
    }

    @Test
    void everybodyReadsResultsOnceTheStepIsOver() {
        assertThat(text(site.browser().page(RESULTS + "?tot=1"))).contains("Les résultats seront publiés ici");
        assertThat(text(editor.page(RESULTS))).as("staff read before").contains("13 personnes ont répondu.");
        clock.advance(Duration.ofDays(6));

        Document results = site.browser().page(RESULTS);

        assertThat(text(results))
                .contains("13 personnes ont répondu. Dont 13 sur papier.")
                .contains("En voiture 77 % (10)", "À pied 23 % (3)")
                .contains("Les cars 1 13", "Les vélos 2 0")
                .contains("Le train", "Mal 100 % (13)")
                .contains("janvier 2026 100 % (13)", "46.51, 4.19")
                .doesNotContain("rue secrète");
        assertThat(results.select("ul.to-bars svg")).isNotEmpty();
        assertThat(results.select("details table tbody tr")).isNotEmpty();
    }

    @Test
    void crossTableHidesWhatStandsForFewPeople() {
        String address = RESULTS + "?croiser=q1&avec=q4";
        assertThat(text(site.browser().page(address + "&tot=1"))).doesNotContain("Croiser");
        clock.advance(Duration.ofDays(6));

        Document page = site.browser().page(address);

        List<String> cells = page.select("#croisement ~ .to-scroll td").eachText();
        assertThat(cells).containsExactly("–", "–", "10", "–", "–", "3", "8", "5", "13");
        assertThat(text(page)).contains("Les cases de moins de cinq personnes sont masquées");
        assertThat(text(site.browser().page(RESULTS + "?croiser=q1&avec=q99"))).doesNotContain("masquées");
        assertThat(text(site.browser().page(RESULTS + "?croiser=q1&avec=q15"))).doesNotContain("masquées");
    }

    @Test
    void answersAreDownloadedWithoutIdentity() {
        assertThat(site.browser().get(STEP + "/donnees.csv").statusCode()).isEqualTo(404);
        clock.advance(Duration.ofDays(6));

        HttpResponse<String> file = site.browser().get(STEP + "/donnees.csv");

        assertThat(file.body().lines()).hasSize(14);
        assertThat(file.body().lines().findFirst().orElseThrow())
                .startsWith("Comment venez-vous ?,Êtes-vous content ?,Que faire d’abord ? – Les cars");
        assertThat(file.body())
                .contains("'=Bonjour", "46.51,4.19")
                .doesNotContain("rue secrète", "46.512", "2026-11-27", "paper");
    }

    @Test
    void textsAreReadWhereTheQuestionSaysSoAndStaffTakeSomeAway() {
        String texts = RESULTS + "/textes/q15";
        assertThat(site.browser().get(texts).statusCode()).as("not over").isEqualTo(404);
        assertThat(text(editor.page(RESULTS + "/textes/q16"))).contains("rue secrète", "Ces textes ne sont lus que");
        Document list = editor.page(texts);
        String hide = list.select("form[action$=/retirer]").eachAttr("action").getFirst();
        String hidden = list.select("main ul.to-rows p").eachText().getFirst();
        editor.submit(list, hide, Map.of());
        clock.advance(Duration.ofDays(6));

        Document read = site.browser().page(texts);

        assertThat(read.select("main ul.to-rows > li")).hasSize(12);
        assertThat(read.select("main ul.to-rows p").eachText()).doesNotContain(hidden);
        assertThat(read.select("form[action$=/retirer]")).isEmpty();
        assertThat(site.browser().get(RESULTS + "/textes/q16").statusCode()).isEqualTo(404);
        assertThat(site.browser().get(RESULTS + "/textes/q1").statusCode()).isEqualTo(404);
        assertThat(site.browser().get(texts + "?apres=~").statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(site.browser().get(RESULTS, "en").body()).text()).contains("13 people have answered.");
    }
}
