package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.browser.Town.Person;
import org.territoireouvert.api.web.Role;

/** A consultation from its publication to the decision and what came of it: three people and an agent, each in a browser. */
class WholeConsultationIT {

    private static final String CONSULTATION = "/consultations/prix-de-l-eau";
    private static final String ROOM = "/admin" + CONSULTATION;
    private static final String CALL = CONSULTATION + "/contributions/0";
    private static final String DEBATE = CONSULTATION + "/debat/1";
    private static final String SYNTHESIS = CONSULTATION + "/synthese/2";
    private static final String WORKBENCH = "/admin" + SYNTHESIS;

    private final Town town = new Town(LocalDate.of(2027, 1, 4));
    private final Person rachel = town.agent("Rachel", Role.EDITOR);
    private final Person ada = town.citizen("Ada", 1280, true);
    private final Person bilal = town.citizen("Bilal", 360, false);
    private final Person chloe = town.citizen("Chloe", 320, true);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aConsultationFromItsPublicationToTheDecision() {
        staffPrepareAndPublish();
        town.on(LocalDate.of(2027, 1, 12));
        String leaks = contributes(ada, "Réparer les fuites", "Un litre sur cinq est perdu. Le prix doit baisser.");
        contributes(bilal, "Les fuites d’abord", "Les tuyaux ont soixante ans.");
        String pool = contributes(chloe, "La piscine", "La piscine ferme trop tôt le dimanche.");
        argues(bilal, "FOR", "Tout le monde paie le même prix");
        argues(chloe, "AGAINST", "Les grandes familles paient plus");

        town.on(LocalDate.of(2027, 2, 12));
        staffCutOneContribution(leaks);
        staffGroupTheOthers();
        staffSetAside("La piscine", "Parle d’un autre sujet, transmis au service des sports.");
        staffWriteAndPublish();
        everybodyReadsWhereTheirContributionWent(leaks, pool);

        town.on(LocalDate.of(2027, 3, 1));
        theAuthorityAnswers();
        ada.at(leaks);
        assertThat(ada.reads()).contains("D’accord : c’est retenu", "Deux millions d’euros pour les tuyaux.", "Fait");
        chloe.at(SYNTHESIS);
        assertThat(chloe.reads()).contains("Ce que la collectivité répond", "La rue des Lilas est finie.");
    }

    private void staffPrepareAndPublish() {
        Page page = rachel.at("/admin/consultations/nouvelle");
        page.fill("#champ-title", "Prix de l’eau");
        page.fill("#champ-opens", "2027-01-11");
        page.fill("#champ-closes", "2027-02-10");
        page.locator("main form button[type=submit]").first().click();
        rachel.at(ROOM + "/objet");
        page.fill("#champ-summary", "Comment fixer le prix de l’eau ?");
        page.fill("#champ-decided-by", "Le conseil municipal");
        page.selectOption("#champ-level", "CONSULT");
        page.fill("#champ-open-points", "Le prix");
        page.fill("#champ-closed-points", "La régie");
        page.locator("main form button[type=submit]").first().click();
        step("CONTRIBUTIONS", "Vos idées", "2027-01-11", "2027-02-10");
        step("DEBATE", "Un seul tarif pour tous ?", "2027-01-11", "2027-02-10");
        step("SYNTHESIS", "Ce que vous avez dit", "2027-02-11", "2027-03-20");
        rachel.at(ROOM);
        rachel.press("Publier");
        assertThat(town.site.get(CONSULTATION).statusCode()).isEqualTo(200);
    }

    private void step(String kind, String title, String starts, String ends) {
        Page page = rachel.at(ROOM + "/etapes");
        page.selectOption("#champ-kind", kind);
        page.fill("#champ-title", title);
        page.fill("#champ-starts", starts);
        page.fill("#champ-ends", ends);
        rachel.press("Ajouter");
    }

    private String contributes(Person citizen, String title, String text) {
        Page page = citizen.at(CALL + "/ecrire");
        page.fill("#champ-title", title);
        page.fill("#champ-text", text);
        citizen.press("Envoyer");
        assertThat(citizen.reads()).contains(title);
        return page.url().substring(page.url().indexOf(CONSULTATION));
    }

    private void argues(Person citizen, String position, String argument) {
        Page page = citizen.at(DEBATE + "/ecrire");
        page.check("input[name=position][value=" + position + "]");
        page.fill("#champ-title", argument);
        citizen.press("Envoyer");
        citizen.at(DEBATE);
        assertThat(citizen.reads()).contains(argument);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void staffCutOneContribution(String contribution) {
        Page page = rachel.at(WORKBENCH + "/contributions/" + id(contribution));
        page.fill("#champ-pieces", "Un litre sur cinq est perdu.\n---\nLe prix doit baisser.");
        rachel.press("Découper ainsi");
        assertThat(rachel.reads()).contains("En 2 morceaux");
        rachel.at(WORKBENCH);
        for (String idea : List.of("Moins de fuites", "Un prix plus bas")) {
            page.fill("#champ-title", idea);
            rachel.press("Ajouter l’idée");
        }
        rachel.at(WORKBENCH + "/contributions/" + id(contribution));
        for (int piece = 0; piece < 2; piece++) {
            page.locator("select[name=theme]")
                    .nth(piece)
                    .selectOption(page.locator("select[name=theme]")
                            .nth(piece)
                            .locator("option")
                            .nth(piece + 1)
                            .getAttribute("value"));
            page.locator("form[action*=extraits] button").nth(piece).click();
        }
    }

    private void tick(String title) {
        rachel.page
                .locator("main li label:has-text(\"" + title + "\") input")
                .first()
                .check();
    }

    private void staffGroupTheOthers() {
        Page page = rachel.at(WORKBENCH + "/contributions");
        tick("Les fuites d’abord");
        page.selectOption(
                "#champ-theme", page.locator("#champ-theme option").nth(1).getAttribute("value"));
        rachel.press("Mettre dans l’idée");
        tick("Tout le monde paie");
        tick("Les grandes familles");
        page.fill("#champ-new-theme", "Un seul tarif");
        rachel.press("Mettre dans l’idée");
    }

    private void staffSetAside(String title, String reason) {
        Page page = rachel.at(WORKBENCH + "/contributions");
        tick(title);
        page.fill("#champ-reason", reason);
        rachel.press("Écarter");
        assertThat(rachel.reads()).contains("Aucune contribution ici");
    }

    private void staffWriteAndPublish() {
        says("Moins de fuites", "Les habitants veulent d’abord réparer les fuites.");
        says("Un prix plus bas", "Une personne demande un prix plus bas.");
        says("Un seul tarif", "Le tarif unique a un argument pour et un argument contre.");
        rachel.at(WORKBENCH + "/publication");
        assertThat(rachel.reads()).contains("100 % des contributions sont rangées", "Équilibre de la synthèse");
        rachel.press("Publier cette version");
        rachel.at(WORKBENCH + "/publication");
        rachel.page.fill("#champ-review", "Toutes les contributions y sont.");
        rachel.press("Publier ces remarques");
    }

    private void says(String idea, String sentence) {
        Page page = rachel.at(WORKBENCH);
        page.locator("main table a:has-text(\"" + idea + "\")").first().click();
        page.locator("main a:has-text(\"Écrire une phrase\")").click();
        page.fill("#champ-text", sentence);
        page.check("#champ-whole");
        rachel.press("Enregistrer la phrase");
    }

    private void everybodyReadsWhereTheirContributionWent(String leaks, String pool) {
        ada.at(leaks);
        assertThat(ada.reads())
                .contains(
                        "scindée en 2 morceaux",
                        "Moins de fuites",
                        "Un prix plus bas",
                        "Citée dans la synthèse : §1 §2");
        chloe.at(pool);
        assertThat(chloe.reads()).contains("Écartée. Motif : Parle d’un autre sujet, transmis au service des sports.");
        bilal.at(SYNTHESIS);
        assertThat(bilal.reads())
                .contains("5 contributions, dont 100 %", "§1 Les habitants veulent d’abord réparer les fuites.")
                .contains("Toutes les contributions y sont.");
    }

    private void theAuthorityAnswers() {
        Page page = rachel.at(WORKBENCH);
        page.locator("main table a:has-text(\"Moins de fuites\")").first().click();
        page.locator("main a:has-text(\"Répondre à cette idée\")").click();
        page.selectOption("#champ-decision", "ACCEPTED");
        page.fill("#champ-text", "Deux millions d’euros pour les tuyaux.");
        rachel.press("Publier la réponse");
        page.selectOption("#champ-progress", "DONE");
        page.fill("#champ-happened", "La rue des Lilas est finie.");
        rachel.press("Publier cette étape");
        assertThat(rachel.reads()).contains("La rue des Lilas est finie.");
    }
}
