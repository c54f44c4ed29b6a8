package org.territoireouvert.participatorybudget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestSite;

/** The pages as a visitor reads them, on a real site with the demonstration. */
class BudgetSiteTest {

    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue();
    private static final String OPEN = "/budgets-participatifs/budget-participatif-" + YEAR;
    private static final String COUNTED = "/budgets-participatifs/budget-participatif-" + (YEAR - 1);

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

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAnswersInBothLanguages(String language) {
        for (String path : List.of(
                "/",
                "/budgets-participatifs",
                OPEN,
                OPEN + "/projets/1",
                OPEN + "/idees",
                idea("Passerelle piétonne"),
                idea("Un point d’eau"),
                idea("Téléski nautique"),
                "/donnees-ouvertes/idees-budgets-participatifs.csv",
                COUNTED,
                COUNTED + "/projets/3",
                COUNTED + "/resultats",
                COUNTED + "/resultats.json",
                COUNTED + "/bulletins.pb")) {
            HttpResponse<String> answer = site.get(path, language);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("$msg", "$!", "#if", "{0");
        }
    }

    private static String idea(String title) {
        return site.page(OPEN + "/idees")
                .select("li h3 a:contains(" + title + ")")
                .attr("href");
    }

    @Test
    void anIdeaLeadsToItsProjectAndBack() {
        String idea = idea("Passerelle piétonne");

        assertThat(site.page(idea).select(".to-notice a").attr("href")).isEqualTo(OPEN + "/projets/1");
        assertThat(site.page(OPEN + "/projets/1").select("a[href=" + idea + "]"))
                .isNotEmpty();
        assertThat(site.page(OPEN + "/idees?etat=refused").select("li h3")).hasSize(3);
        assertThat(site.get(OPEN + "/idees/proposer").statusCode()).isEqualTo(409);
    }

    @Test
    void theOpenEditionShowsItsEnvelopesAndPages() {
        Document page = site.page(OPEN);

        assertThat(page.select("#enveloppes ~ dl dd").eachText())
                .extracting(text -> text.replaceAll("[\\u00a0\\u202f]", " "))
                .containsExactly("210 000 €, 19 projets", "90 000 €, 5 projets");
        assertThat(page.select("li.to-row")).hasSize(20);
        assertThat(site.page(OPEN + "?enveloppe=2&tri=cost")
                        .select("li.to-row h3")
                        .eachText())
                .hasSize(5)
                .first()
                .isEqualTo("Boîtes à livres et à jeux");
        assertThat(site.page(OPEN + "?q=introuvable").select("li.to-row")).isEmpty();
    }

    @Test
    void theResultGivesAReasonForEachProject() {
        Document page = site.page(COUNTED + "/resultats");

        assertThat(page.select("#pourquoi li")).hasSize(12);
        assertThat(page.select("#pourquoi li p").eachText())
                .allSatisfy(reason -> assertThat(reason).contains("voix"));
        assertThat(page.select("#projets svg.to-bar")).hasSize(12);
        assertThat(page.select("#projets tbody tr")).hasSize(12);
        assertThat(page.select("#verifier").text()).containsPattern("sha256 [0-9a-f]{64}");
        assertThat(page.select("#regles thead th")).hasSize(3);
    }

    @Test
    void theMapHasTheNumbersOfTheListInTheSameOrder() {
        Document page = site.page(OPEN);
        List<String> rows = page.select("li.to-row > .to-mark").eachText();
        Elements marks = page.select(".to-map__picture > a");

        assertThat(marks.select("text").eachText())
                .hasSizeGreaterThan(10)
                .isEqualTo(rows.stream()
                        .filter(marks.select("text").eachText()::contains)
                        .toList());
        for (Element mark : marks) {
            Element row = page.expectFirst(mark.attr("href"));
            assertThat(row.select(".to-mark").text())
                    .isEqualTo(mark.select("text").text());
            assertThat(mark.select("title").text())
                    .isEqualTo(row.select(".to-mark").text() + " – "
                            + row.select("h3").text());
        }
        assertThat(page.select(".to-map__picture path")).hasSize(14);
        assertThat(page.select(".to-map .names").text()).contains("Lisière-le-Bourg");
        assertThat(page.select(".to-map__scale text").text()).isEqualTo("5 km");
        assertThat(page.expectFirst("a[href=#apres-la-carte]").text()).isEqualTo("Passer la carte");
        assertThat(page.select("#apres-la-carte")).hasSize(1);
    }

    @Test
    void aPageWithoutAPlaceHasNoMap() {
        Document nowhere = site.page(OPEN + "?lieu=14+communes");

        assertThat(nowhere.select("li.to-row")).isNotEmpty();
        assertThat(nowhere.select(".to-map, #apres-la-carte")).isEmpty();
    }

    @Test
    void theMapOfAResultTellsWhatIsFundedByItsShape() {
        Document page = site.page(COUNTED + "/resultats");
        Elements marks = page.select(".to-map__picture > a");

        assertThat(marks).hasSize(9);
        for (Element mark : marks) {
            Element row = page.expectFirst(mark.attr("href"));
            boolean funded = row.expectFirst(".to-small").text().equals("Financé");
            assertThat(mark.hasClass("outlined")).isEqualTo(!funded);
            assertThat(mark.select("rect").attr("rx")).isEqualTo(funded ? "13" : "4");
            assertThat(row.select(".to-mark").text())
                    .isEqualTo(mark.select("text").text());
        }
        assertThat(page.select("#projets > .to-legend").text()).isEqualTo("Financé Non financé");
    }

    @Test
    void ideasAreNumberedAsOnTheirMap() {
        Document page = site.page(OPEN + "/idees");

        assertThat(page.select(".to-map__picture > a")).hasSize(10);
        for (Element mark : page.select(".to-map__picture > a")) {
            assertThat(page.expectFirst(mark.attr("href") + " h3").text())
                    .isEqualTo(mark.select("title").text().replace(" – ", " "));
        }
    }

    @Test
    void theOpenDataSayWhereProjectsLie() {
        String table =
                site.get("/donnees-ouvertes/projets-budgets-participatifs.csv").body();

        assertThat(table.lines().findFirst().orElseThrow()).endsWith("list,latitude,longitude");
        assertThat(table.lines().filter(line -> line.contains("Jardin des soignants")))
                .singleElement()
                .asString()
                .endsWith(",46.3724,1.7575");
    }

    @Test
    void nothingIsShownOfAResultBeforeItIsPublished() {
        for (String page : List.of("/resultats", "/resultats.json", "/bulletins.pb", "/projets/999")) {
            assertThat(site.get(OPEN + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(site.get("/budgets-participatifs/absente").statusCode()).isEqualTo(404);
    }

    @Test
    void staffCountAgainAndVisitorsMayNot() {
        String administration = "/admin/budgets-participatifs";
        String count = administration + "/budget-participatif-" + (YEAR - 1) + "/depouiller";
        TestSite visitor = site;

        assertThat(visitor.post(count, Map.of("rule", "greedy_votes")).statusCode())
                .isGreaterThanOrEqualTo(400);
        site.asAdministrator();
        assertThat(site.get(administration).statusCode()).isEqualTo(200);
        assertThat(site.submit(administration, count, Map.of("rule", "coin_toss"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> result = site.submit(administration, count, Map.of("rule", "mes_cost"));

        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.uri().getPath()).isEqualTo(COUNTED + "/resultats");
    }
}
