package org.territoireouvert.participatorybudget.web.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff decide otherwise than last year's vote of the demonstration, which has one such decision already. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionPagesTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String EDITION = "/budgets-participatifs/budget-participatif-" + (YEAR - 1);
    private static final String RESULT = EDITION + "/resultats";
    private static final String DECIDE = "/admin" + EDITION + "/decisions";
    private static final String REASON = "Le terrain a été vendu à l’État au printemps.";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser editor;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    private static HttpResponse<String> send(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "project", project("non financé"),
                "outcome", "fund",
                "reference", "Délibération n° 12",
                "reason", REASON,
                "read-again", "1"));
        fields.putAll(changes);
        return editor.submit(editor.page(DECIDE), DECIDE, fields);
    }

    /** The number of the first project of the list whose label ends so. */
    private static String project(String label) {
        return editor.page(DECIDE).select("select[name=project] option").stream()
                .filter(option -> option.text().endsWith(", " + label + " par le vote"))
                .findFirst()
                .orElseThrow()
                .attr("value");
    }

    private static String text(String html) {
        return Jsoup.parse(html).select("main").text().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            project    | ''        | Choisissez un projet
            project    | 999       | Choisissez un projet de ce vote
            outcome    | ''        | Choisissez ce qui est décidé
            outcome    | refuse    | déjà ce que donne le vote
            reference  | ''        | Écrivez la date ou le numéro de l’acte
            reason     | Trop bref | Écrivez au moins 20 caractères
            read-again | ''        | Relisez, puis cochez cette case
            """)
    @Order(1)
    void whatCannotBeIsSaid(String field, String typed, String said) {
        HttpResponse<String> answer = send(Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer.body())).contains(said);
        assertThat(site.page(RESULT).select("#decisions tbody tr")).hasSize(1);
    }

    @Test
    @Order(2)
    void theResultShowsWhatTheVoteGivesAndWhatWasDecided() {
        Document page = site.page(RESULT);

        assertThat(page.select(".to-notice").text()).contains("Pour un projet, la collectivité a décidé autrement");
        assertThat(page.select("#decisions thead th").eachText())
                .contains("Ce que le vote donne", "Ce que la collectivité a décidé");
        assertThat(page.select("#pourquoi strong").text()).contains("La collectivité a décidé de financer ce projet.");
        String project = page.select("#decisions tbody th a").attr("href");
        assertThat(site.page(project).select(".to-title .to-badge").text()).isEqualTo("Financé par décision");
        assertThat(site.page(project).select("#vote ~ p").text()).contains("La collectivité a décidé de financer");
        assertThat(site.page(EDITION + "/travaux").select("a[href^=" + project + "]"))
                .isNotEmpty();
        assertThat(site.get(RESULT, "en").body()).contains("What the vote gives");
    }

    @Test
    @Order(3)
    void theExcessIsShownAndRefusesNothing() {
        HttpResponse<String> answer = send(Map.of("reason", REASON + " Le conseil ajoute de l’argent."));

        assertThat(answer.uri().getPath()).isEqualTo(RESULT);
        assertThat(text(answer.body()).replace('\u202f', ' '))
                .containsPattern(
                        "Avec ces décisions, les projets financés coûtent [0-9 ]+ € : c’est [0-9 ]+ € de plus");
        assertThat(text(editor.page(DECIDE).html())).contains("de plus que les");
    }

    @Test
    @Order(4)
    void aLaterDecisionCancelsIt() {
        String project = project("non financé");

        HttpResponse<String> answer = send(Map.of("project", project, "outcome", "cancel"));

        assertThat(text(answer.body())).contains("remplacée par une décision plus récente", "Comme le vote");
        assertThat(site.page(EDITION + "/projets/" + project)
                        .select(".to-title .to-badge")
                        .text())
                .isEqualTo("Non financé");
        assertThat(site.get("/donnees-ouvertes/resultats-budgets-participatifs.csv")
                        .body())
                .doesNotContain(REASON);
    }

    @Test
    void onlyWhoPublishesResultsMay() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(DECIDE).statusCode()).isEqualTo(403);
        }
        assertThat(site.get(DECIDE).uri().getPath()).startsWith("/connexion");
        assertThat(editor.get("/admin/budgets-participatifs/budget-participatif-" + YEAR + "/decisions")
                        .statusCode())
                .isEqualTo(404);
    }
}
