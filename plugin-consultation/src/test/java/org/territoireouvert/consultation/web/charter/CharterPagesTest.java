package org.territoireouvert.consultation.web.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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

/** Everybody reads where a consultation stands against the charter. */
class CharterPagesTest {

    private static final String PAGE = "/consultations/prix-de-l-eau";
    private static final String ROOM = "/admin/consultations/prix-de-l-eau";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-10T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void prepare() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private static String row(Document page, String criterion) {
        return page.select("#" + criterion).text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void roomWarnsOfWhatTheLawAsksForBeforeTheFirstDay() {
        assertThat(text(editor.page(ROOM)))
                .contains(
                        "Minimums légaux", "Publiez-la avant le premier jour", "Aucun document pour se faire un avis");
    }

    @Test
    void criterionIsMissingThenKept() {
        PreparedByStaff.publish(editor, "prix-de-l-eau");
        Document before = site.page(PAGE + "/charte");
        assertThat(row(before, "CH01")).contains("Tenu", "Voir la preuve");
        assertThat(row(before, "CH02")).contains("Manque", "Possible jusqu’au vendredi 20 novembre 2026");

        editor.submit(
                ROOM + "/documents",
                ROOM + "/documents",
                Map.of("kind", "TRAINING", "title", "Atelier", "address", "/pages/atelier"));

        Document after = editor.page(PAGE + "/charte");
        assertThat(row(after, "CH02")).contains("Tenu");
        assertThat(row(after, "CH33")).contains("Tenu");
        assertThat(after.select("#CH33 a").eachAttr("href")).containsExactly(PAGE + "#documents");
        assertThat(text(editor.page(PAGE))).contains("Formation ou kit avant de répondre", "critères tenus");
    }

    @Test
    void documentSaysTheSameAsThePage() {
        PreparedByStaff.publish(editor, "prix-de-l-eau");

        HttpResponse<String> answer = site.get(PAGE + "/charte.json");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body())
                .contains("\"evaluatedOn\":\"2026-11-10\"")
                .contains("{\"id\":\"CH01\",\"level\":\"legal\",\"state\":\"met\"")
                .contains("\"evidence\":\"/moderation\"")
                .contains("\"by\":\"2026-11-20\"")
                .doesNotContain("\"label\":\"");
        assertThat(answer.body().split("\"id\":\"CH")).hasSize(24);
    }

    @Test
    void badgeIsASmallPictureWithWordsInTheLanguageOfThePage() {
        PreparedByStaff.publish(editor, "prix-de-l-eau");

        HttpResponse<String> french = site.get(PAGE + "/badge.svg");
        HttpResponse<String> english = site.get(PAGE + "/badge.svg", "en");

        assertThat(french.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        Document picture = Jsoup.parse(french.body(), Parser.xmlParser());
        assertThat(picture.select("svg > title").text()).contains("Pas encore de label");
        assertThat(picture.select("svg > desc").text()).contains("Prix de l’eau");
        assertThat(picture.select("script, style, image, use")).isEmpty();
        assertThat(french.body().length()).isLessThan(1_500);
        assertThat(english.body()).contains("No label yet");
    }

    @Test
    void badgeAloneIsLoadedByPagesOfOtherSites() {
        PreparedByStaff.publish(editor, "prix-de-l-eau");

        assertThat(policy(site.get(PAGE + "/badge.svg"))).isEqualTo("cross-origin");
        assertThat(policy(site.get(PAGE + "/charte"))).isEqualTo("same-origin");
        assertThat(policy(site.get(PAGE + "/charte.json"))).isEqualTo("same-origin");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cross-Origin-Resource-Policy").orElse("");
    }

    @Test
    void pageSaysHowOtherSitesShowTheBadge() {
        assertThat(editor.page(PAGE + "/charte").select("main pre")).isEmpty();
        assertThat(policy(editor.get(PAGE + "/badge.svg"))).isEqualTo("same-origin");
        PreparedByStaff.publish(editor, "prix-de-l-eau");

        Document snippet = Jsoup.parseBodyFragment(
                site.browser().page(PAGE + "/charte").select("main pre").text());

        assertThat(snippet.select("a[href$=" + PAGE + "/charte] > img").attr("src"))
                .startsWith("http")
                .endsWith(PAGE + "/badge.svg");
        assertThat(snippet.select("img").attr("alt")).contains("Pas encore de label");
    }

    @Test
    void draftHasNoCharterForOthers() {
        for (String page : List.of("/charte", "/charte.json", "/badge.svg")) {
            assertThat(site.get(PAGE + page).statusCode()).isEqualTo(404);
        }
        assertThat(editor.page(PAGE + "/charte").select("h1").text()).isEqualTo("Charte de la participation");
    }

    @Test
    void addressesOfTheSiteAreFactsToo() {
        PreparedByStaff.publish(editor, "prix-de-l-eau");
        String settings = "/admin/plugins/consultation/reglages";
        TestBrowser administrator = site.browser().asAdministrator();
        administrator.submit(
                settings,
                settings,
                Map.of(
                        "minimum-days", "15",
                        "registrations-kept-days", "30",
                        "source-code", "https://forge.exemple.fr/site",
                        "initiatives", "/initiatives"));
        administrator.close();

        Document page = site.page(PAGE + "/charte");

        assertThat(page.select("#CH20 a").eachAttr("href")).containsExactly("https://forge.exemple.fr/site");
        assertThat(page.select("#CH31 a").eachAttr("href")).containsExactly("/initiatives");
        assertThat(row(page, "CH05")).contains("Manque");
    }
}
