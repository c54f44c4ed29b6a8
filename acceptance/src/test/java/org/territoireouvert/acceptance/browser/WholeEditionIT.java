package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.browser.Town.Person;
import org.territoireouvert.acceptance.command.Command;
import org.territoireouvert.api.web.Role;

/** A participatory budget from its first day to the works: five people and two agents, each in a browser. */
class WholeEditionIT {

    private static final String EDITION = "/budgets-participatifs/budget-participatif-2027";
    private static final String PREPARATION = "/admin" + EDITION;
    private static final String IDEAS = EDITION + "/idees";

    private final Town town = new Town(LocalDate.of(2027, 1, 4));
    private final Person rachel = town.agent("Rachel", Role.EDITOR);
    private final Person victor = town.agent("Victor", Role.VALUATOR);
    private final Person ada = town.citizen("Ada", 1280, true);
    private final Person bilal = town.citizen("Bilal", 360, false);
    private final Person chloe = town.citizen("Chloe", 768, true);
    private final Person david = town.citizen("David", 1280, true);
    private final Person emma = town.citizen("Emma", 1280, false);

    @TempDir
    @SuppressWarnings("NullAway") // given before the test
    Path folder;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anEditionFromTheFirstIdeaToTheWorks() {
        staffPrepareAndPublishTheEdition();
        town.on(LocalDate.of(2027, 1, 12));
        String benches = propose(ada, "Des bancs à l’ombre", "20 000");
        String workshop = propose(bilal, "Un atelier pour réparer les vélos", "15 000");
        String fountain = propose(chloe, "Une fontaine à boire", "30 000");
        String cableCar = propose(david, "Un téléphérique", "900 000");
        supports(emma, benches);

        town.on(LocalDate.of(2027, 2, 16));
        servicesAndAuthorTalk(benches);
        examinesAndRetains(benches, "22 000");
        examinesAndRetains(workshop, "15 000");
        examinesAndRetains(fountain, "28 000");
        refusesAndAnswersTheAppeal(cableCar);

        town.on(LocalDate.of(2027, 3, 20));
        staffFixTheVote();
        town.on(LocalDate.of(2027, 4, 2));
        String code = votes(ada, "Des bancs à l’ombre", "Une fontaine à boire");
        votes(bilal, "Des bancs à l’ombre", "Un atelier pour réparer les vélos");
        votes(chloe, "Une fontaine à boire");
        String replaced = votes(david, "Une fontaine à boire");
        String kept = votes(david, "Des bancs à l’ombre", "Un atelier pour réparer les vélos");
        votes(emma, "Des bancs à l’ombre");

        town.on(LocalDate.of(2027, 4, 21));
        staffCount();
        everybodyReadsTheResult();
        codesAreFound(code, kept, replaced);
        theResultIsCountedAgainElsewhere();

        town.on(LocalDate.of(2027, 6, 1));
        staffFollowTheWorks();
    }

    private void staffPrepareAndPublishTheEdition() {
        Page page = rachel.at("/admin/budgets-participatifs/nouvelle");
        page.fill("#champ-title", "Budget participatif 2027");
        page.fill("#champ-presentation", "Vos idées pour le quartier.");
        page.fill("#champ-total", "50 000");
        rachel.press("Enregistrer");
        assertThat(page.url()).endsWith(PREPARATION);

        rachel.at(PREPARATION + "/calendrier");
        Map.of(
                        "ideas", List.of("2027-01-11", "2027-02-10"),
                        "examination", List.of("2027-02-11", "2027-03-15"),
                        "vote", List.of("2027-04-01", "2027-04-20"))
                .forEach((phase, days) -> {
                    page.fill("#champ-" + phase + "-begins", days.get(0));
                    page.fill("#champ-" + phase + "-ends", days.get(1));
                });
        rachel.press("Enregistrer");

        rachel.at(PREPARATION);
        rachel.press("Publier l’édition");
        assertThat(town.site.get(EDITION).statusCode()).isEqualTo(200);
    }

    private String propose(Person citizen, String title, String estimate) {
        Page page = citizen.at(IDEAS + "/proposer");
        page.fill("#champ-title", title);
        page.fill("#champ-description", "Une idée pour tous, jeunes et anciens.");
        page.selectOption(
                "#champ-theme", page.locator("#champ-theme option").last().getAttribute("value"));
        page.fill("#champ-place", "Place du marché");
        page.fill("#champ-estimate", estimate);
        citizen.press("Continuer");
        citizen.press("Déposer mon idée");
        assertThat(citizen.reads()).contains(title);
        return page.url()
                .substring(page.url().indexOf("/budgets-participatifs"))
                .replaceFirst("[?#].*", "");
    }

    private static void supports(Person citizen, String idea) {
        citizen.at(idea);
        citizen.press("Soutenir");
        assertThat(citizen.reads()).contains("1 soutien");
    }

    private void servicesAndAuthorTalk(String idea) {
        Page page = victor.at("/admin" + idea);
        victor.press("Je m’en charge");
        page.fill("#champ-note", "Voir avec la voirie.");
        victor.press("Ajouter");
        page.fill("#champ-message", "Combien de bancs souhaitez-vous ?");
        victor.press("Envoyer");

        ada.at(idea);
        assertThat(ada.reads()).contains("Combien de bancs").doesNotContain("Voir avec la voirie");
        ada.page.fill("#champ-text", "Quatre, autour du tilleul.");
        ada.press("Envoyer aux services");

        assertThat(emmaReads(idea)).doesNotContain("Combien de bancs", "Quatre, autour du tilleul");
    }

    private String emmaReads(String path) {
        emma.at(path);
        return emma.reads();
    }

    private void examinesAndRetains(String idea, String cost) {
        Page page = victor.at("/admin" + idea);
        page.selectOption("#champ-verdict", "feasible");
        page.fill("#champ-cost", cost);
        page.fill("#champ-explanation", "Devis des services.");
        victor.press("Publier");

        rachel.at("/admin" + idea);
        rachel.press("Retenir et créer le projet");
    }

    private void refusesAndAnswersTheAppeal(String idea) {
        Page page = victor.at("/admin" + idea);
        page.selectOption("#champ-verdict", "unfeasible");
        page.locator("main button[name=acte][value=publier]").click();
        assertThat(page.title()).startsWith("Erreur");
        page.fill("#champ-reason", "Le survol des maisons n’est pas permis.");
        victor.press("Publier");
        rachel.at("/admin" + idea);
        rachel.page.locator("main details:has(#champ-refusal) summary").click();
        rachel.page.fill("#champ-refusal", "Le survol des maisons n’est pas permis.");
        rachel.press("Ne pas retenir");

        david.at(idea);
        david.page.fill("#champ-reason", "Et au-dessus de la rivière ?");
        david.press("Demander un nouvel examen");
        rachel.at("/admin" + idea);
        rachel.page.fill("#champ-answer", "La rivière est protégée aussi.");
        rachel.press("Publier la réponse");
        assertThat(emmaReads(idea)).contains("La rivière est protégée aussi.");
    }

    private void staffFixTheVote() {
        Page page = rachel.at(PREPARATION + "/scrutin?modele=simple");
        rachel.press("Enregistrer");
        rachel.at(PREPARATION + "/scrutin");
        rachel.press("Fixer le vote");
        page.navigate(town.site.address(PREPARATION + "/scrutin"));
        assertThat(page.locator("main form").count()).isZero();
    }

    /** Returns the code of the receipt. */
    private static String votes(Person citizen, String... projects) {
        Page page = citizen.at(EDITION + "/voter");
        page.locator("input[name=projet]:checked").all().forEach(box -> box.uncheck());
        for (String project : projects) {
            page.locator(".to-ballot label:has-text(\"" + project + "\") input").check();
        }
        if (citizen.scripts) {
            page.locator("#total:has-text(\"" + projects.length + " projet\")").waitFor();
        }
        citizen.press("Vérifier mon bulletin");
        assertThat(citizen.reads()).contains(projects).contains("Rien n’est encore déposé");
        if (page.locator("main button:has-text(\"Continuer pour déposer\")").count() > 0) {
            citizen.press("Continuer pour déposer");
            declares(citizen);
            assertThat(citizen.reads()).contains(projects).contains("Rien n’est encore envoyé");
            citizen.press("Envoyer ce que j’avais écrit");
        } else {
            citizen.press("Déposer mon bulletin");
        }
        assertThat(page.url()).as(citizen.reads()).endsWith("/voter/recu");
        return page.locator(".to-code").innerText();
    }

    /** Says where and since when somebody lives; the ballot is kept meanwhile. */
    private static void declares(Person citizen) {
        citizen.page.locator("main .to-steps a").first().click();
        citizen.page.selectOption("main select[name=commune]", Town.COMMUNE);
        citizen.page.fill("main input[name=naissance]", "14/05/1988");
        citizen.page.check("main input[name=accord]");
        citizen.page.locator("main form button[type=submit]").first().click();
    }

    private void staffCount() {
        Page page = rachel.at(PREPARATION);
        page.navigate(town.site.address("/admin/budgets-participatifs"));
        for (int looks = 0;
                looks < 100 && page.locator("form[action$='/depouiller']").count() == 0;
                looks++) {
            page.waitForTimeout(200);
            page.reload();
        }
        rachel.press("Dépouiller");
        assertThat(page.locator("h1").innerText()).contains("2 projets financés");
    }

    private void everybodyReadsTheResult() {
        assertThat(emmaReads(EDITION + "/resultats"))
                .contains("Des bancs à l’ombre", "Un atelier pour réparer les vélos", "Une fontaine à boire")
                .contains("5 ");
    }

    private void codesAreFound(String code, String kept, String replaced) {
        Map.of(
                        code, "est compté",
                        kept, "est compté",
                        replaced, "remplacé")
                .forEach((typed, said) -> {
                    Page page = bilal.at(EDITION + "/verifier");
                    page.fill("main input[name=code]", typed);
                    page.locator("main form button[type=submit]").first().click();
                    assertThat(page.locator("main .to-notice").first().innerText())
                            .as(typed)
                            .contains(said);
                });
    }

    private void theResultIsCountedAgainElsewhere() {
        Page page = rachel.at("/admin/budgets-participatifs");
        Download download = page.waitForDownload(
                () -> page.locator("main a[href$='/dossier.zip']").first().click());
        Path file = folder.resolve("dossier.zip");
        download.saveAs(file);

        Command.Answer answer = Command.run(folder, Map.of(), "budget", "recount", file.toString());

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out()).contains("Tout est juste", "\"ballots\":5", "\"cost\":3700000");
    }

    private void staffFollowTheWorks() {
        Page page = rachel.at(PREPARATION + "/travaux");
        page.locator("main li a:has-text(\"Des bancs\")").first().click();
        page.selectOption(
                "#champ-status", page.locator("#champ-status option").nth(2).getAttribute("value"));
        page.fill("#champ-spent", "4 500");
        rachel.press("Publier l’avancement");
        page.fill("#champ-news", "Le premier banc est posé.");
        rachel.press("Publier la nouvelle");

        assertThat(emmaReads(EDITION + "/travaux")).contains("Des bancs à l’ombre", "4 500");
        ada.page.navigate(town.site.address(EDITION + "/travaux"));
        ada.page.locator("main li a:has-text(\"Des bancs\")").first().click();
        assertThat(ada.reads()).contains("Le premier banc est posé.");
    }
}
