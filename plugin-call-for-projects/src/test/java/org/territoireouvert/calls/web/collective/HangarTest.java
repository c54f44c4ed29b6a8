package org.territoireouvert.calls.web.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.collective.CollectiveSite.text;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The collective of the demonstration, as a visitor of the demonstration uses it. */
class HangarTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses().demonstrated();

    @Test
    void residentOfTheDemonstrationDecidesForTheCommune(TestSite site) {
        try (TestBrowser jeanne = site.browser().asCitizen("jeanne.morel@val-de-lisiere.example")) {
            Document own = jeanne.page(CollectiveSite.OWN);
            assertThat(text(own)).contains("Le Hangar commun", "2 décisions attendent votre avis", "4 membres");
            String hangar = own.select("main h2 a").attr("href");
            Document page = jeanne.page(hangar);
            assertThat(text(page))
                    .contains(
                            "Coordination : Association Bricolisière",
                            "Accueillir Lisière à vélo",
                            "Commune de Corvaux",
                            "Coopérative du Lavoir",
                            "Solène Dubreuil");
            for (String inner : page.select("main a").eachAttr("href")) {
                assertThat(jeanne.get(inner).statusCode()).as(inner).isEqualTo(200);
                assertThat(jeanne.get(inner, "en").statusCode()).as(inner).isEqualTo(200);
            }
            assertThat(text(jeanne.page(hangar + "/charte?de=1&a=2"))).contains("L’argent", "Version 2");

            String decision = page.select("section[aria-labelledby=decider] a").attr("href");
            HttpResponse<String> answer = jeanne.submit(decision, decision, Map.of("voix", "FOR"));

            assertThat(text(answer)).contains("Adopté");
            assertThat(text(jeanne.page(hangar))).contains("Coordination : Association Bricolisière");
            assertThat(text(site.page(hangar)))
                    .doesNotContain("Coordination", "240 m²")
                    .contains("Solène Dubreuil");
        }
    }
}
