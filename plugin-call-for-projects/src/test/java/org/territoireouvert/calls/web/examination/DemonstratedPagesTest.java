package org.territoireouvert.calls.web.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The call "Haies et mares" of the demonstration, from the desk to the results. */
class DemonstratedPagesTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static final String DESK = "/appels-a-projets/instruire/haies-et-mares";

    private static Document page(TestSite site, String path, String language) {
        HttpResponse<String> answer = site.get(path, language);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).as("heading of " + path).hasSize(1);
        assertThat(page.body().text())
                .as("words of " + path)
                .doesNotContain("$", "examination.", "#parse", "#if", "#foreach");
        return page;
    }

    @Test
    void everyPageOfTheDeskSpeaksBothLanguages(TestSite site) {
        site.asAdministrator();
        Set<String> paths = new LinkedHashSet<>(List.of("/appels-a-projets/instruire", DESK));
        for (String path :
                List.of("/evaluateurs", "/jury", "/classement", "?tri=score", "?a-voir=conflict&note=60-80")) {
            paths.add(DESK + path);
        }
        List<String> applications =
                page(site, DESK, "fr").select("table tbody th a").eachAttr("href");
        assertThat(applications).hasSize(8);
        paths.addAll(applications);
        paths.add(applications.get(0) + "/moderation");
        paths.add("/appels-a-projets/evaluations");
        for (String path : paths) {
            page(site, path, "fr");
            page(site, path, "en");
        }
        assertThat(site.get(DESK + "?tri=inconnu").statusCode()).isBetween(400, 404);
        assertThat(site.get(DESK + "/dossiers/2020-0001").statusCode()).isEqualTo(404);
        assertThat(site.get("/appels-a-projets/instruire/rien").statusCode()).isEqualTo(404);
    }

    @Test
    void resultsSayWhoIsFundedAndHowItWasChosen(TestSite site) {
        site.asVisitor();
        Document call = page(site, "/appels-a-projets/haies-et-mares", "fr");
        assertThat(call.select("a[href$=/resultats]")).hasSize(1);

        Document results = page(site, "/appels-a-projets/haies-et-mares/resultats", "fr");
        page(site, "/appels-a-projets/haies-et-mares/resultats", "en");

        assertThat(results.select("#retenus ~ ol li h3").eachText())
                .hasSize(7)
                .contains("Une haie de l’école à la rivière");
        assertThat(results.text()).contains("Conflits d’intérêts déclarés 1").doesNotContain("Ma sœur");
        assertThat(site.get("/appels-a-projets/lieux-partages/resultats").statusCode())
                .isEqualTo(404);
    }

    @Test
    void visitorsAreLedToTheirSignIn(TestSite site) {
        site.asVisitor();

        assertThat(site.get(DESK).uri().getPath()).isEqualTo("/connexion/agents");
        assertThat(site.get("/appels-a-projets/evaluations").uri().getPath()).isEqualTo("/connexion");
        assertThat(site.get("/appels-a-projets/evaluations/avis/rien").statusCode())
                .isEqualTo(404);
        site.asCitizen("ada@exemple.fr");
        page(site, "/appels-a-projets/evaluations", "fr");
        assertThat(site.get("/appels-a-projets/evaluations/decision/2026-0001").statusCode())
                .isEqualTo(404);
    }
}
