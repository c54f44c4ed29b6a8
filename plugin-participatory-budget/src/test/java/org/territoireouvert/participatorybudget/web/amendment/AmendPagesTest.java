package org.territoireouvert.participatorybudget.web.amendment;

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

/** Staff amend the open vote of the demonstration, which was corrected once, and everybody reads it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AmendPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String EDITION = "/budgets-participatifs/budget-participatif-" + TODAY.getYear();
    private static final String AMEND = "/admin" + EDITION + "/avenants";
    private static final String REASON = "Une panne a fermé le site pendant une journée.";

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
        Map<String, String> fields =
                new HashMap<>(Map.of("kind", "erratum", "reason", REASON, "read-again", "1", "project", ""));
        fields.putAll(changes);
        return editor.submit(editor.page(AMEND), AMEND, fields);
    }

    private static String text(String html) {
        return Jsoup.parse(html).select("main").text().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind       | ''         | Choisissez ce qui change
            kind       | autre      | Choisissez ce qui change
            reason     | ''         | Écrivez ce qui change et pourquoi
            reason     | Trop bref  | Écrivez au moins 10 caractères
            read-again | ''         | Relisez, puis cochez cette case
            project    | 999        | Choisissez un projet de ce vote
            last-day   | demain     | n’est pas une date
            """)
    @Order(1)
    void whatCannotBeIsSaid(String field, String typed, String said) {
        HttpResponse<String> answer = send(Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer.body())).contains(said);
        assertThat(site.page(EDITION + "/scrutin").select("#avenants ~ ul > li"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extension  | ''    | ''  | Écrivez le nouveau dernier jour
            extension  | 3     | ''  | Choisissez un jour après le dernier jour actuel
            extension  | 90    | ''  | Choisissez un jour plus proche
            withdrawal | ''    | ''  | Choisissez un projet de ce vote
            """)
    @Order(2)
    void anExtensionOrAWithdrawalThatCannotBeIsSaid(String kind, String days, String project, String said) {
        String day = days.isEmpty() ? "" : TODAY.plusDays(Long.parseLong(days)).toString();

        HttpResponse<String> answer = send(Map.of("kind", kind, "last-day", day, "project", project));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer.body())).contains(said);
    }

    @Test
    @Order(3)
    void aCorrectionStandsOnEveryPageOfTheVote() {
        for (String path : List.of(EDITION, EDITION + "/voter", EDITION + "/scrutin", EDITION + "/verifier")) {
            Document page = site.page(path);

            assertThat(page.select(".to-notice").text())
                    .as(path)
                    .contains("Ce vote a été modifié le", "une information a été corrigée");
            assertThat(page.select(".to-notice a").attr("href")).isEqualTo(EDITION + "/scrutin#avenants");
        }
        assertThat(site.get(EDITION + "/scrutin/avenants.json").body())
                .startsWith("[{\"at\":\"")
                .contains("\"by\":\"editor\",\"format\":\"og-amendment-v1\",\"kind\":\"erratum\",\"number\":1");
        assertThat(site.get(EDITION + "/scrutin", "en").body()).contains("This vote was changed on");
    }

    @Test
    @Order(4)
    void anExtensionMovesTheEndForEverybody() {
        HttpResponse<String> answer =
                send(Map.of("kind", "extension", "last-day", TODAY.plusDays(20).toString()));

        assertThat(answer.uri().getPath()).isEqualTo(EDITION + "/scrutin");
        assertThat(text(answer.body())).contains("Ce vote a été modifié 2 fois", "il dure jusqu’au", REASON);
        assertThat(site.get("/api/v1/budgets-participatifs").body())
                .contains(TODAY.plusDays(20).toString());
        assertThat(site.get(EDITION + "/scrutin/journal.jsonl").body()).contains("\"number\":2,\"t\":\"amendment\"");
    }

    @Test
    @Order(5)
    void aWithdrawnProjectIsShownAndNotOffered() {
        HttpResponse<String> answer = send(Map.of("kind", "withdrawal", "project", "4"));

        assertThat(text(answer.body())).contains("ne peut plus être financé");
        Document paper = site.page(EDITION + "/voter");
        assertThat(paper.select("input[name=projet][value=4]")).isEmpty();
        assertThat(paper.select("input[name=projet]")).hasSize(23);
        assertThat(paper.select(".to-ballot .to-badge").text()).isEqualTo("Retiré du vote");
        assertThat(site.page(EDITION + "/projets/4").select("main").text())
                .contains("Ce projet a été retiré du vote le", REASON);
        HttpResponse<String> named =
                site.submit(EDITION + "/voter", EDITION + "/voter/verification", Map.of("projet", "4"));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(text(named.body())).contains("a été retiré du vote. Enlevez-le de votre bulletin.");
        assertThat(text(send(Map.of("kind", "withdrawal", "project", "4")).body()))
                .contains("Ce projet est déjà retiré.");
    }

    /** The second person reads the whole text, and only then anything changes. */
    @Test
    @Order(6)
    void twoPeopleAgreeWhenTheAdministratorAsksForIt() {
        String approvals = "/admin/approbations";
        String reason = "Une phrase du projet était fausse. ".repeat(20);
        try (TestBrowser administrator = site.browser().asAdministrator();
                TestBrowser second = site.browser().asAgent("autre@exemple.fr", "Omar", Role.EDITOR)) {
            administrator.submit(approvals, approvals + "/regle", Map.of("acte", "participatory-budget.amend-vote"));

            HttpResponse<String> answer = send(Map.of("project", "2", "reason", reason));

            assertThat(text(answer.body())).contains("Rien n’a encore changé");
            assertThat(site.page(EDITION + "/scrutin").select("#avenants ~ ul > li"))
                    .hasSize(3);
            assertThat(text(second.get(AMEND).body())).contains(reason.strip());
            String approve =
                    second.page(approvals).select("form[action$=/approuver]").attr("action");
            second.submit(approvals, approve, Map.of());
            assertThat(site.page(EDITION + "/scrutin").select("#avenant-4").text())
                    .contains("Une information sur le projet", reason.strip());
        }
    }

    @Test
    void onlyEditorsMay() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(AMEND).statusCode()).isEqualTo(403);
        }
        assertThat(site.get(AMEND).uri().getPath()).startsWith("/connexion");
        assertThat(editor.get("/admin/budgets-participatifs/budget-participatif-" + (TODAY.getYear() - 1) + "/avenants")
                        .statusCode())
                .isEqualTo(404);
    }
}
