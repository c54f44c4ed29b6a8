package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The applications of the demonstration, seen by who would act for one of their members. */
class SendingDemonstrationTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses().demonstrated();

    private static TestBrowser as(TestSite site, String member) {
        TestBrowser browser = site.browser().asCitizen("essai@exemple.fr");
        site.tables()
                .write(handle -> handle.createUpdate("""
                        update cal_member set person_id = (select id from core_account where email = 'essai@exemple.fr')
                        where name = :name
                        """).bind("name", member).execute());
        return browser;
    }

    private static String path(TestSite site, String title) {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select '/appels-a-projets/dossiers/' || number from cal_application where title = :title")
                        .bind("title", title)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void oneWasCompleteSignedByAllAndSent(TestSite site) {
        String path = path(site, "La Fabrique du lac");
        try (TestBrowser malik = as(site, "Malik Ferrand");
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            Document receipt = malik.page(path + "/recepisse");
            assertThat(SendingSite.text(receipt)).contains("Votre dossier est déposé");
            assertThat(receipt.select(".to-receipt li"))
                    .hasSize(3)
                    .noneMatch(line -> line.text().contains("n’a pas signé"));
            assertThat(SendingSite.text(malik.page(path + "/budget"))).contains("27 400 €", "respecte les règles");
            assertThat(SendingSite.text(malik.page(path + "/verifier"))).contains("Votre dossier est complet");
            assertThat(SendingSite.text(malik.page(path + "/signer")))
                    .as("what was sent is shown, whatever is known of its members today")
                    .contains("Le collectif a signé", "École ou université")
                    .doesNotContain("version précédente");
            String staff = path.replace("/dossiers/", "/instruire/dossiers/");
            assertThat(SendingSite.text(editor.page(staff + "/recevabilite")))
                    .contains("La Fabrique du lac", "Remplie", "Ancien hangar à bateaux")
                    .doesNotContain("Non remplie");
        }
    }

    @Test
    void theOtherHasABudgetThatDoesNotBalance(TestSite site) {
        String path = path(site, "Le Café des halles");
        try (TestBrowser odette = as(site, "Odette Marchal")) {
            assertThat(SendingSite.text(odette.page(path + "/budget")))
                    .contains(
                            "Il manque 3 300 € de recettes à Halles vivantes",
                            "Odette Marchal a 300 € de recettes en trop",
                            "ne dépasse pas 50 %");
            assertThat(SendingSite.text(odette.page(path + "/verifier"))).contains("points à régler");
        }
    }
}
