package org.territoireouvert.participatorybudget.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** What everybody reads of the works of the demonstration. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorksPagesTest {

    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue();
    private static final String ALL = "/budgets-participatifs/realisations";
    private static final String COUNTED = "/budgets-participatifs/budget-participatif-" + (YEAR - 1);
    private static final String OPEN = "/budgets-participatifs/budget-participatif-" + YEAR;
    private static final String DATA = "/donnees-ouvertes/realisations-budgets-participatifs";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String read(Document page, String selector) {
        return page.select(selector).text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    /** Pages of the funded projects, in the order of the ballot paper. */
    private static List<String> projects() {
        return site.page(COUNTED + "/travaux").select(".to-rows h3 a").eachAttr("href").stream()
                .map(address -> address.replace("#realisation", ""))
                .toList();
    }

    private static String withStatus(String status) {
        return site.page(ALL + "?statut=" + status).select(".to-rows h3 a").attr("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAnswersInBothLanguages(String language) {
        List<String> pages = new ArrayList<>(projects());
        pages.addAll(List.of(
                ALL,
                ALL + "?statut=late",
                ALL + "?statut=blocked",
                COUNTED + "/travaux",
                OPEN + "/travaux",
                COUNTED,
                OPEN,
                "/budgets-participatifs"));
        for (String path : pages) {
            HttpResponse<String> answer = site.get(path, language);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("$msg", "$!", "#if", "{0", "#badge", "work.", "works.");
        }
    }

    @Test
    void aLateProjectSaysWhyAndWhatComesNext() {
        Document page = site.page(withStatus("late"));

        assertThat(page.select("#realisation ~ p .to-badge").text()).isEqualTo("En retard");
        assertThat(read(page, "#realisation ~ p")).contains("dépensés sur", "votés");
        assertThat(page.select(".to-steps li.done h4").eachText()).containsExactly("Étude et plans");
        assertThat(page.select(".to-steps li.now h4").eachText()).containsExactly("Chantier");
        assertThat(read(page, ".to-steps li.now"))
                .contains("prévu le", "Repoussé : d’abord annoncé pour le", "Une seule entreprise a répondu");
    }

    @Test
    void aFinishedProjectHasNewsInTheNameOfTheAuthority() {
        Document page = site.page(withStatus("finished"));

        assertThat(page.select(".to-steps li")).hasSize(3).allMatch(step -> step.hasClass("done"));
        assertThat(read(page, "section:has(#realisation) .to-rows li"))
                .contains("par la collectivité", "C’est ouvert.");
        assertThat(page.select("section:has(#realisation) .to-prose strong").text())
                .isEqualTo("C’est ouvert.");
    }

    @Test
    void onlyFundedProjectsHaveThatSection() {
        List<String> funded = projects();

        for (int number = 1; number <= 12; number++) {
            String path = COUNTED + "/projets/" + number;
            assertThat(site.page(path).select("#realisation")).as(path).hasSize(funded.contains(path) ? 1 : 0);
        }
        assertThat(read(site.page(funded.get(funded.size() - 1)), "section:has(#realisation)"))
                .contains("Suivi à venir", "n’a pas encore dit où en sont ses travaux");
    }

    @Test
    void theEditionListsItsProjectsWithFigures() {
        Document page = site.page(COUNTED + "/travaux");

        assertThat(page.select(".to-rows li .to-badge").eachText())
                .hasSize(projects().size())
                .startsWith("Terminé", "En retard", "Terminé", "En pause")
                .endsWith("Suivi à venir");
        assertThat(read(page, ".to-figures"))
                .contains("projets financés " + projects().size(), "projets terminés 2", "dépensés à ce jour");
        assertThat(page.select("main a[href=" + ALL + "]")).hasSize(1);
        assertThat(read(site.page(OPEN + "/travaux"), ".to-empty")).contains("Aucun projet n’est encore financé");
        assertThat(site.get("/budgets-participatifs/absente/travaux").statusCode())
                .isEqualTo(404);
    }

    @Test
    void allEditionsStandTogetherWithAChartThatHasItsTable() {
        Document page = site.page(ALL);

        assertThat(page.select("h1").text()).isEqualTo("Réalisations du budget participatif");
        assertThat(page.select("section[aria-labelledby=editions] h3 a").eachAttr("href"))
                .containsExactly(COUNTED + "/travaux");
        assertThat(page.select(".to-chart tbody tr")).hasSize(7);
        assertThat(read(page, ".to-chart tbody tr:contains(Terminé) td")).isEqualTo("2");
        assertThat(page.select(".to-chart svg.to-bar"))
                .hasSameSizeAs(page.select(".to-chart .to-bars li"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"finished,2", "late,1", "paused,1", "blocked,0", "abandoned,0"})
    void projectsAreFilteredByStatus(String status, int found) {
        Document page = site.page(ALL + "?statut=" + status);

        assertThat(page.select(".to-rows li")).hasSize(found);
        assertThat(page.select("#statut option[selected]").eachAttr("value")).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?statut=demoli", "?statut=FINISHED", "?etat=late", "?apres=abc", "?avant=!!"})
    void whatCannotBeChosenIsRefused(String query) {
        assertThat(site.get(ALL + query).statusCode()).isBetween(400, 404);
    }

    @Test
    void whereWorksArePlannedOrFollowedALinkLeadsToThem() {
        assertThat(site.page("/budgets-participatifs").select("main a[href=" + ALL + "]"))
                .hasSize(1);
        assertThat(site.page(COUNTED).select("main a[href=" + COUNTED + "/travaux]"))
                .hasSize(1);
        assertThat(site.page(OPEN).select("main a[href=" + OPEN + "/travaux]")).hasSize(1);
    }

    @Test
    void worksAreOpenDataAndAFigure() {
        List<String> lines = site.get(DATA + ".csv").body().lines().toList();

        assertThat(lines).hasSize(projects().size());
        assertThat(lines.get(0))
                .contains("edition", "number", "title", "status", "voted_cost", "spent")
                .contains("first_planned", "planned", "done", "updated", "address");
        assertThat(String.join("\n", lines)).contains("Terminé", "En retard");
        assertThat(site.get(DATA + ".schema.json").body())
                .contains("En cours", "En pause", "Bloqué", "Abandonné", "phaseStatut");
        assertThat(site.page("/statistiques").text()).contains("projets du budget participatif terminés");
        assertThat(site.page("/statistiques")
                        .select(".to-figures div:contains(budget participatif terminés) dd")
                        .text())
                .isEqualTo("2");
    }

    /** Last, as it takes the result away from all others. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aWithdrawnResultTakesItsWorksOffThePages() {
        String late = withStatus("late");
        String withdraw = "/admin" + COUNTED + "/retirer";
        try (TestBrowser administrator = site.browser().asAdministrator()) {
            administrator.submit(withdraw, withdraw, Map.of("reason", "Erreur de dépouillement"));
            assertThat(administrator.page("/admin" + COUNTED + "/travaux").select(".to-rows li"))
                    .isEmpty();
        }

        assertThat(site.page(late).select("#realisation")).isEmpty();
        assertThat(site.page(COUNTED + "/travaux").select(".to-rows li")).isEmpty();
        assertThat(site.page(COUNTED).select("a[href=" + COUNTED + "/travaux]")).isEmpty();
        assertThat(site.page(ALL).select("main .to-rows li, .to-chart")).isEmpty();
        assertThat(site.page("/budgets-participatifs").select("main a[href=" + ALL + "]"))
                .isEmpty();
        assertThat(site.get(DATA + ".csv").body().lines()).hasSize(1);
    }
}
