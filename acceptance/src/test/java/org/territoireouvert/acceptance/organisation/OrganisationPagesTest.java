package org.territoireouvert.acceptance.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** The pages of organisations as a person, a representative and a member of staff see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class OrganisationPagesTest {

    private static final String NEW = "/organisations/nouvelle";

    private TestSite site;

    @BeforeAll
    void start() {
        site = TestSite.start(List.of());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static HttpResponse<String> register(TestBrowser browser, String name, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("nom", name, "nature", "association"));
        fields.putAll(more);
        return browser.submit(NEW, NEW, fields);
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replace('\u00a0', ' ');
    }

    private static String path(HttpResponse<String> answer) {
        return answer.uri().getPath();
    }

    @Test
    void aPersonRegistersAnOrganisationThatEverybodySees() {
        try (TestBrowser ada = site.browser().asCitizen("ada1@exemple.fr")) {
            HttpResponse<String> made = register(
                    ada,
                    "Les Vélos de Lyon",
                    Map.of("siren", "732 829 320", "territoire", "Lyon", "site", "velos.exemple.fr"));
            Document page = site.page(path(made));

            assertThat(made.body()).contains("L’organisation est inscrite.");
            assertThat(page.select("h1").text()).isEqualTo("Les Vélos de Lyon");
            assertThat(page.select(".to-facts").text().replace('\u00a0', ' ')).contains("Lyon", "732 829 320");
            assertThat(page.select("a[href=https://velos.exemple.fr]").attr("rel"))
                    .contains("nofollow");
            assertThat(page.select("form[action$=/quitter]")).isEmpty();
            assertThat(ada.page("/mon-compte/organisations").select("main").text())
                    .contains("Les Vélos de Lyon");
        }
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        try (TestBrowser ada = site.browser().asCitizen("ada2@exemple.fr")) {
            HttpResponse<String> answer = register(
                    ada,
                    "Mairie de Lyon",
                    Map.of(
                            "siren", "732829321",
                            "siret", "12",
                            "rna", "?",
                            "territoire", "Nullepart-sur-Rien",
                            "site", "javascript://x"));
            HttpResponse<String> several =
                    register(ada, "Les Amis de Saint-Denis", Map.of("territoire", "Saint-Denis"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(errors(answer))
                    .contains(
                            "réservé aux services publics",
                            "Ce SIREN contient une erreur",
                            "quatorze chiffres",
                            "Écrivez le RNA",
                            "Aucun territoire ne s’appelle « Nullepart-sur-Rien »",
                            "Écrivez une adresse complète");
            assertThat(Jsoup.parse(answer.body()).select("input[name=siren]").val())
                    .isEqualTo("732829321");
            assertThat(errors(several)).contains("Plusieurs territoires");
            assertThat(Jsoup.parse(several.body())
                            .select("input[name=territoire-choix]")
                            .eachAttr("value"))
                    .contains("93066", "97411");
            HttpResponse<String> chosen = register(
                    ada, "Les Amis de Saint-Denis", Map.of("territoire", "Saint-Denis", "territoire-choix", "97411"));
            assertThat(chosen.body()).contains("Saint-Denis");
            assertThat(path(chosen)).startsWith("/organisations/");
        }
    }

    @Test
    void aSecondRegistrationLeadsToTheFirst() {
        try (TestBrowser ada = site.browser().asCitizen("ada3@exemple.fr");
                TestBrowser bob = site.browser().asCitizen("bob3@exemple.fr")) {
            String first = path(register(ada, "Théâtre des Lilas", Map.of("rna", "W751234567")));
            HttpResponse<String> second = register(bob, "Un autre nom", Map.of("rna", "W751234567"));

            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(second.body())
                            .select("main a[href=" + first + "]")
                            .text())
                    .isEqualTo("Théâtre des Lilas");
        }
    }

    @Test
    void somebodyAsksToJoinAndIsAccepted() {
        try (TestBrowser ada = site.browser().asCitizen("ada4@exemple.fr");
                TestBrowser bob = site.browser().asCitizen("bob4@exemple.fr")) {
            String page = path(register(ada, "Chorale du quai", Map.of()));
            assertThat(bob.get(page + "/membres").statusCode()).isEqualTo(404);
            bob.submit(page, page + "/rejoindre", Map.of("message", "Je chante le jeudi."));
            Document members = ada.page(page + "/membres");
            String accept = members.select("form[action$=/accepter]").attr("action");

            assertThat(members.select("main").text()).contains("Je chante le jeudi.");
            ada.submit(members, accept, Map.of());
            assertThat(bob.page(page + "/membres").select("main").text()).contains("a rejoint l’organisation");
            assertThat(bob.page(page + "/membres").select("form[action$=/inviter]"))
                    .isEmpty();
        }
    }

    @Test
    void theLastRepresentativeCannotLeave() {
        try (TestBrowser ada = site.browser().asCitizen("ada5@exemple.fr")) {
            String page = path(register(ada, "Compost collectif", Map.of()));
            HttpResponse<String> left = ada.submit(page, page + "/quitter", Map.of());

            assertThat(left.statusCode()).isEqualTo(422);
            assertThat(errors(left)).contains("Vous êtes la seule personne");
            assertThat(path(ada.submit(page, page + "/fermer", Map.of()))).isEqualTo("/mon-compte/organisations");
            assertThat(site.get(page).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void staffVerifyAnOrganisation() {
        try (TestBrowser ada = site.browser().asCitizen("ada6@exemple.fr");
                TestBrowser agent = site.browser().asAgent("agnes@exemple.fr", "Agnès Martin", Role.MODERATOR)) {
            String page = path(register(ada, "Ressourcerie du port", Map.of()));
            String desk = "/admin" + page;
            HttpResponse<String> verified = agent.submit(desk, desk + "/verifier", Map.of());

            assertThat(verified.statusCode()).isEqualTo(200);
            assertThat(site.page(page).select(".to-badge").text()).isEqualTo("Vérifiée");
            assertThat(site.page("/organisations?q=ressour").select("main li").text())
                    .contains("Vérifiée");
            assertThat(ada.get(desk).statusCode()).isEqualTo(403);
            assertThat(agent.submit(desk, desk + "/fusionner", Map.of("avec", "rien"))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void theMapLeadsToTheOrganisationsOfADepartment() {
        try (TestBrowser ada = site.browser().asCitizen("ada2@exemple.fr")) {
            register(ada, "Le Fournil de Quimper", Map.of("territoire", "Quimper"));
        }
        Elements links = site.page("/organisations").select(".to-map svg a[aria-label=Finistère]");

        assertThat(links).hasSize(1);
        assertThat(site.page("/organisations").select(".to-map svg a[aria-label=Creuse]"))
                .isEmpty();
        Document found = site.page(links.attr("href"));
        assertThat(found.select(".to-rows").text()).contains("Le Fournil de Quimper");
        assertThat(found.select(".to-map"))
                .as("the map stands where the list begins")
                .isEmpty();
    }

    @Test
    void theListRefusesWhatItDoesNotKnow() {
        assertThat(site.get("/organisations?nature=secte").statusCode()).isEqualTo(400);
        assertThat(site.get("/organisations?q=" + "a".repeat(200)).statusCode()).isEqualTo(400);
        assertThat(site.page("/organisations?territoire=Nullepart")
                        .select("main")
                        .text())
                .contains("Aucun territoire ne s’appelle");
        assertThat(site.get("/organisations?apres=abc").statusCode()).isEqualTo(400);
        assertThat(site.get("/organisations/inconnue").statusCode()).isEqualTo(404);
        assertThat(site.get("/organisations/popolo.json").body()).startsWith("{\"organizations\":[");
    }

    @Test
    void anInvitationThatWorksNoLongerSaysSo() {
        HttpResponse<String> gone = site.get("/organisations/invitation?cle=" + "x".repeat(43));

        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(gone.body()).select("h1").text()).isEqualTo("Cette invitation ne sert plus");
    }

    @Test
    void territoriesAreSuggested() {
        HttpResponse<String> found = site.get("/territoires/suggestions?q=lyo&sortes=commune");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .startsWith("[{\"code\":\"69123\",\"kind\":\"commune\",\"label\":\"Lyon (Rhône, 69123)\"}");
        assertThat(site.get("/territoires/suggestions?q=lyo&sortes=pays").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/territoires/suggestions").body().strip()).isEqualTo("[]");
    }
}
