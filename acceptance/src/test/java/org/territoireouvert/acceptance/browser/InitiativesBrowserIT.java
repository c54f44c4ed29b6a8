package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.browser.Town.Person;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Role;

/** Ten things that French administrations and territories have done, typed into the form and published; nothing but what is known. */
class InitiativesBrowserIT {

    private record Known(String kind, String title, Map<String, Map<String, String>> steps) {}

    private static final String ECOLOGY = "Ministère de l’écologie";

    private static final List<Known> ALL = List.of(
            new Known(
                    "parcours",
                    "La Transfo",
                    Map.of(
                            "sujet", Map.of("resume", "Depuis 2011, avec dix collectivités en quatre ans."),
                            "acteurs", Map.of("porteur-1-nom", "La 27e Région"))),
            new Known(
                    "parcours",
                    "Les voyages apprenants",
                    Map.of("deroulement", Map.of("methode-LEARNING_JOURNEY", ""))),
            new Known(
                    "parcours",
                    "Hackathon de la ville de Nanterre sur la ville participative",
                    Map.of(
                            "lieu", Map.of("lieu", "Nanterre", "territoire-1-nom", "92050"),
                            "acteurs", Map.of("porteur-1-nom", "Ville de Nanterre"),
                            "deroulement", Map.of("methode-HACKATHON", ""))),
            new Known(
                    "initiative",
                    "La Fabrique citoyenne",
                    Map.of(
                            "sujet", Map.of("resume", "Premier budget participatif de Rennes."),
                            "lieu", Map.of("lieu", "Rennes", "territoire-1-nom", "35238"),
                            "deroulement", Map.of("methode-PARTICIPATORY_BUDGET", ""))),
            new Known(
                    "initiative",
                    "Incubateur et appel à projets Green Tech verte",
                    Map.of(
                            "acteurs", Map.of("porteur-1-nom", ECOLOGY),
                            "deroulement", Map.of("methode-CALL_FOR_PROJECTS", ""))),
            new Known(
                    "parcours",
                    "Diffuser une culture de l’innovation auprès des jeunes cadres",
                    Map.of(
                            "acteurs", Map.of("porteur-1-nom", ECOLOGY),
                            "deroulement", Map.of("methode-TRAINING", ""))),
            new Known(
                    "parcours",
                    "Hackathon consacré au compte personnel d’activité",
                    Map.of("lieu", Map.of("lieu", "École 42"), "deroulement", Map.of("methode-HACKATHON", ""))),
            new Known(
                    "parcours",
                    "Hackathon #CodeImpot",
                    Map.of("deroulement", Map.of("debut", "2016-04-01", "fin", "2016-04-01", "methode-HACKATHON", ""))),
            new Known(
                    "initiative",
                    "Évaluations participatives et cahiers de l’évaluation de Nantes",
                    Map.of(
                            "lieu", Map.of("lieu", "Nantes", "territoire-1-nom", "44109"),
                            "deroulement", Map.of("methode-PARTICIPATORY_EVALUATION", ""))),
            new Known("parcours", "Openlabs FranceConnect", Map.of("deroulement", Map.of("methode-OPEN_LAB", ""))));

    private final Town town = new Town(LocalDate.of(2026, 11, 27));
    private final Person ada = town.citizen("Ada", 320, true);
    private final Person rachel = town.agent("Rachel", Role.EDITOR);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void tenKnownInitiativesAreTypedReviewedAndPublished() {
        for (Known known : ALL) {
            writes(known);
            publishes(known.title());
        }

        ada.at("/initiatives/hackathon-codeimpot");
        assertThat(ada.reads()).contains("Hackathon #CodeImpot", "avril 2016");
        ada.at("/initiatives/la-fabrique-citoyenne");
        assertThat(ada.reads()).contains("Premier budget participatif de Rennes.", "Budget participatif");
        ada.at("/initiatives");
        assertThat(ada.reads()).contains("10 initiatives", "Openlabs FranceConnect");
    }

    private void writes(Known known) {
        Page page = ada.at("/initiatives/nouvelle");
        page.check("input[name=genre][value=" + known.kind() + "]");
        ada.press("Commencer");
        page.fill("[name=titre]", known.title());
        for (int step = 0; step < 7; step++) {
            String part = page.url().replaceAll("\\?.*", "").replaceAll(".*/", "");
            known.steps().getOrDefault(part, Map.of()).forEach((field, value) -> {
                if (value.isEmpty()) {
                    page.check("[name=" + field + "]");
                } else {
                    page.fill("[name=" + field + "]", value);
                }
            });
            page.locator("main .to-actions button").first().click();
            assertThat(ada.reads()).contains("C’est enregistré");
        }
        assertThat(ada.reads()).contains(known.title());
        page.check("[name=sans-personne]");
        ada.press("Envoyer pour relecture");
        assertThat(ada.reads()).contains("attend une relecture");
    }

    private void publishes(String title) {
        Page page = rachel.at("/admin/initiatives/relecture");
        page.locator("main .to-rows a").first().click();
        assertThat(rachel.reads()).contains(title);
        rachel.press("Publier cette fiche");
        assertThat(town.site.get("/initiatives/" + SearchText.slug(title)).statusCode())
                .isEqualTo(200);
    }
}
