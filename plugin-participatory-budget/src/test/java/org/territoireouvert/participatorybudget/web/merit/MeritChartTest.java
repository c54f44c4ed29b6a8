package org.territoireouvert.participatorybudget.web.merit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** The page of a result under majority judgment: the first project has judges of all four grades, the third of one. */
class MeritChartTest {

    private static final String EDITION = "/budgets-participatifs/petit-vote";
    private static final String ADMINISTRATION = "/admin/budgets-participatifs";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        String file = ImportedVotes.file(
                        "scoring",
                        List.of("1;60;École;;Centre;", "2;50;Haies;;Nord;", "3;40;Bancs;;Centre;"),
                        List.of("a;1,2;3,1;", "b;1,3;2,3;", "c;1,2;1,0;", "d;1;0;"))
                .replace("voter_id;vote;age", "voter_id;vote;points;age")
                .replace(".11.2026", ".11.2020");
        try (TestBrowser administrator = site.browser().asAdministrator()) {
            administrator.upload(
                    ADMINISTRATION,
                    ADMINISTRATION + "/importer",
                    Map.of("title", "Petit vote"),
                    "file",
                    "vote.pb",
                    file.getBytes(StandardCharsets.UTF_8));
            administrator.submit(
                    ADMINISTRATION,
                    ADMINISTRATION + "/petit-vote/depouiller",
                    Map.of("rule", "majority_judgment", "settings", "grades=4"));
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyProjectHasABarWithItsMiddle() {
        Document page = site.page(EDITION + "/resultats");

        assertThat(page.select("#mentions .to-legend li").eachText())
                .containsExactly("Mention 3", "Mention 2", "Mention 1", "Mention 0");
        assertThat(page.select("#mentions .to-bars li > span:first-child").eachText())
                .containsExactly("Bancs", "École", "Haies");
        assertThat(page.select("#mentions .to-bars li:nth-child(2) rect.part").eachAttr("x"))
                .containsExactly("2", "252", "502", "752");
        assertThat(page.select("#mentions .to-bars li:nth-child(2) rect.part").eachAttr("width"))
                .containsOnly("250");
        assertThat(page.select("#mentions .to-bars li:nth-child(1) rect.part").eachAttr("class"))
                .containsExactly("part m6");
        assertThat(page.select("#mentions rect.mark")).hasSize(3);
        assertThat(page.select("#mentions svg"))
                .allMatch(picture -> picture.attr("aria-hidden").equals("true"));
        assertThat(page.select("#mentions [style]")).isEmpty();
    }

    @Test
    void theTableSaysTheSameInNumbers() {
        Document page = site.page(EDITION + "/resultats");

        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(row -> page.select("#mentions tbody tr:nth-child(" + row + ")")
                                .text()
                                .replace('\u00a0', ' ')))
                .containsExactly(
                        "Bancs 1 Mention 3 1 (100 %) 0 (0 %) 0 (0 %) 0 (0 %) 1",
                        "École 2 Mention 1 1 (25 %) 1 (25 %) 1 (25 %) 1 (25 %) 4",
                        "Haies 3 Mention 0 0 (0 %) 0 (0 %) 1 (50 %) 1 (50 %) 2");
        assertThat(site.get(EDITION + "/resultats", "en").body()).contains("Majority grade");
    }
}
