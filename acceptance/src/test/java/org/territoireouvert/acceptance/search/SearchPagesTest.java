package org.territoireouvert.acceptance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.search.source.IndexChecks;
import org.territoireouvert.runner.search.source.RebuildIndex;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The pages of search over the demonstration of all plugins. */
class SearchPagesTest {

    private static final TestClock CLOCK = new TestClock();
    private static TestSite site;
    private static List<IndexChecks.Check> demonstrated;

    @BeforeAll
    static void start() {
        site = TestSite.start(TestDatabases.sqlite(), CLOCK, Repository.plugins());
        site.server().demonstrate();
        parts().checks().look(parts().sources().open());
        demonstrated = parts().checks().seen();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document search(String query) {
        return site.page("/recherche?" + query);
    }

    private static SearchParts parts() {
        return site.server().runtime().search();
    }

    @Test
    void demonstrationTellsOfAllItsContents() {
        assertThat(demonstrated).isNotEmpty().allMatch(IndexChecks.Check::agrees);
    }

    @Test
    void everyPageHasABoxThatLeadsToResults() {
        Document home = site.page("/");

        assertThat(home.select("header search form[action=/recherche] input[name=q]"))
                .hasSize(1);
        assertThat(home.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
        assertThat(site.page("/recherche").select("input[type=search]")).hasSize(1);
    }

    @Test
    void resultsOfAllPluginsStandOnOnePageWithTheirMarks() {
        Document page = search("q=" + encode("écoles"));

        assertThat(page.select("ol.to-rows > li h3 a").eachAttr("href"))
                .anyMatch(path -> path.startsWith("/consultations/"))
                .anyMatch(path -> path.startsWith("/initiatives/"))
                .anyMatch(path -> path.startsWith("/budgets-participatifs/"));
        assertThat(page.select("mark").eachText())
                .allMatch(word -> word.toLowerCase(Locale.ROOT).startsWith("école"));
        assertThat(page.select("main .to-stack > h2").text()).matches("[0-9]+ résultats");
    }

    @Test
    void filtersHaveCountsAndChipsThatTakeThemOff() {
        String all = "/recherche?q=" + encode("école");

        Document page = site.page(all + "&type=initiative-registry.initiative");

        assertThat(page.select("ol.to-rows > li")).hasSize(1);
        assertThat(page.select("#rec-type option[selected]").text()).isEqualTo("Initiatives (1)");
        assertThat(page.select("#rec-type option").eachText())
                .anyMatch(label -> label.matches("Consultations .[1-9].*"));
        assertThat(site.page(page.select("a.to-chip").attr("href")).select("ol.to-rows > li"))
                .hasSizeGreaterThan(3);
        assertThat(page.select("details[open]")).hasSize(1);
    }

    @Test
    void mistypedWordLeadsToTheNearestOne() {
        Document page = search("q=jardim");

        assertThat(page.select(".to-empty a:not(.to-btn)").text()).isEqualTo("jardin");
        assertThat(site.page(page.select(".to-empty a:not(.to-btn)").attr("href"))
                        .select("ol.to-rows > li"))
                .isNotEmpty();
    }

    @Test
    void choicesThatDoNotExistAreRefusedInPlainWords() {
        for (String query : List.of(
                "q=a&type=inconnu",
                "q=a&tri=inconnu",
                "q=a&du=hier",
                "q=a&au=2026-02-30",
                "q=a&page=x",
                "q=a&page=0",
                "q=a&page=-1",
                "q=a&page=1e9")) {
            HttpResponse<String> answer = site.get("/recherche?" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Ce choix n’existe pas");
            assertThat(site.get("/api/v1/recherche?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void pagesFarBeyondTheEndAreEmptyAndQuick() {
        for (String page : List.of("2", "50", "51", "1000000000", "99999999999999999999")) {
            HttpResponse<String> answer = site.get("/recherche?q=" + encode("école") + "&page=" + page);

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void anythingMayBeTyped() {
        for (String typed : List.of(
                "\"",
                "AND OR NOT",
                "NEAR(a b)",
                "école*",
                "title:école",
                "' or 1=1",
                "🚲",
                "<script>alert(1)</script>",
                "%_",
                "-",
                "a".repeat(4_000))) {
            HttpResponse<String> answer = site.get("/recherche?q=" + encode(typed));

            assertThat(answer.statusCode()).as(typed).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void programsReadTheSameAsJson() {
        String found = site.get("/api/v1/recherche?type=participatory-budget.project&q=" + encode("potager école"))
                .body();

        assertThat(found).contains("\"total\":1").contains("\"more\":false").contains("participatory-budget.project");
        HttpResponse<String> misspelt = site.get("/api/v1/recherche?q=a&types=x");
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void browsersAreToldHowToSearch() {
        Document description = Jsoup.parse(site.get("/opensearch.xml").body(), Parser.xmlParser());

        assertThat(description.select("Url").attr("template")).isEqualTo(site.address("/recherche?q={searchTerms}"));
        assertThat(description.select("ShortName").text()).hasSizeBetween(1, 16);
    }

    @Test
    void whatResemblesIsShownWhileSomebodyWrites() {
        CLOCK.advance(Duration.ofMinutes(1));
        String query = "texte=" + encode("Je demande un ralentisseur dans la rue du Lavoir")
                + "&type=ambassador-directory.question";

        assertThat(site.get("/api/v1/recherche/semblables?" + query).body()).contains("Un ralentisseur rue du Lavoir");
        assertThat(site.page("/recherche/semblables?" + query).select("main li a"))
                .hasSize(1);
        assertThat(site.get("/api/v1/recherche/semblables?texte=a&type=inconnu").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/api/v1/recherche/semblables?texte=a&autre=1").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/api/v1/recherche/semblables").body()).contains("[]");
    }

    @Test
    void whoAsksForSimilarContentsTooOftenHasToWait() {
        CLOCK.advance(Duration.ofMinutes(1));
        int last = 200;
        for (int request = 0; request < 45; request++) {
            last = site.get("/api/v1/recherche/semblables?texte=velo").statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(site.get("/recherche?q=velo").statusCode()).isEqualTo(200);
    }

    @Test
    void rebuildingChangesNothingWhenAllIsWellAndMendsWhatIsNot() {
        SearchParts search = parts();
        String before = site.get("/api/v1/recherche?q=" + encode("école")).body();

        List<RebuildIndex.Outcome> outcomes =
                search.rebuild().run(search.sources().open(), (source, done) -> {});

        assertThat(outcomes).allMatch(RebuildIndex.Outcome::complete);
        assertThat(search.checks().seen()).allMatch(IndexChecks.Check::agrees);
        assertThat(site.get("/api/v1/recherche?q=" + encode("école")).body()).isEqualTo(before);

        site.tables()
                .<Integer, RuntimeException>write(handle -> handle.execute(
                        "delete from core_search_document where type = 'initiative-registry.initiative'"));
        site.tables()
                .<Integer, RuntimeException>write(handle -> handle.execute("insert into core_search_document"
                        + " (type, id, title, summary, body, path, territory, updated_at) values"
                        + " ('consultation.consultation', 'zzz', 'Disparue', '', '', '/', '', '2020')"));
        search.checks().look(search.sources().open());
        assertThat(search.checks().seen()).filteredOn(check -> !check.agrees()).hasSize(2);
        assertThat(site.get("/health").body()).contains("ouvert search rebuild");

        search.rebuild().run(search.sources().open(), (source, done) -> {});

        assertThat(search.checks().seen()).allMatch(IndexChecks.Check::agrees);
        assertThat(site.get("/api/v1/recherche?q=" + encode("école")).body()).isEqualTo(before);
    }
}
