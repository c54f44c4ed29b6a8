package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.browser.Town.Person;
import org.territoireouvert.api.web.Role;

/** A call for projects from its publication to the open data of what it funded: four partners find one another and apply together, four agents examine. */
class WholeCallIT {

    private static final String CALL = "/appels-a-projets/lieux-d-eau";
    private static final String PREPARATION = "/appels-a-projets/preparer";
    private static final String EXAMINATION = "/appels-a-projets/instruire/lieux-d-eau";
    private static final String EVALUATIONS = "/appels-a-projets/evaluations";
    private static final String AGREEMENTS = "/appels-a-projets/conventions/";
    private static final String FUNDED = "/appels-a-projets/projets-finances";

    private final Town town = new Town(LocalDate.of(2027, 1, 4));
    private final Person rachel = town.agent("Rachel", Role.EDITOR);
    private final Person ana = town.agent("Ana", Role.EDITOR);
    private final Person bob = town.agent("Bob", Role.EDITOR);
    private final Person dora = town.agent("Dora", Role.EDITOR);
    private final FourPartners partners = new FourPartners(town);

    @TempDir
    @SuppressWarnings("NullAway") // given before the test
    Path folder;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCallFromItsPublicationToTheOpenDataOfItsGrant() {
        staffPrepareAndPublishTheCall();

        town.on(LocalDate.of(2027, 1, 20));
        partners.comeTogether(CALL, "Le lavoir commun");
        SharedApplication application = SharedApplication.begin(partners, CALL, "Le lavoir retrouvé");
        application.write();
        application.fillInTheBudget();
        application.signAndSend();

        town.on(LocalDate.of(2027, 3, 22));
        staffAdmitIt(application);
        staffGiveItToAssessors();
        whoHasAnInterestLosesAccess(application);
        others(application).forEach(WholeCallIT::scores);

        town.on(LocalDate.of(2027, 5, 3));
        staffRankAndDecideForGood(application);
        everyPartnerReadsTheLetter(application);

        town.on(LocalDate.of(2027, 6, 15));
        staffPrepareTheAgreement(application);
        staffNoteSignaturesAndAPayment(application);
        everybodyReadsWhatIsFunded(application);
        new FundedData(town, folder).isValidEverywhere(partners.residents.person(), application.number(), CALL);
    }

    private void staffPrepareAndPublishTheCall() {
        Page page = rachel.at(PREPARATION + "/nouvel-appel");
        page.check("main input[name=depart][value=projects]");
        rachel.press("Commencer");
        String first = URI.create(page.url()).getPath();
        String draft = first.substring(0, first.lastIndexOf('/'));
        step(draft, "objet", List.of("titre", "Lieux d’eau", "resume", "Pour les lavoirs.", "contact", "Accueil"));
        step(
                draft,
                "financement",
                List.of(
                        "montant", "20 000",
                        "financeur-1-nom", "Communauté de communes du Val",
                        "financeur-1-siret", "00000011700010",
                        "aide", "80 % des dépenses au plus",
                        "taux", "80"));
        step(draft, "candidats", List.of("qui", "Quatre organisations ensemble", "membres", "4"));
        step(draft, "calendrier", List.of("ouverture", "2027-01-18", "cloture", "2027-03-19"));
        step(draft, "choix", List.of("jury", "Trois agents et trois habitants", "evaluateurs", "2"));
        rachel.at(draft);
        rachel.press("Publier");
        assertThat(page.url()).endsWith(CALL);
        assertThat(rachel.reads()).contains("Lieux d’eau", "20 000");
    }

    /** Fills in a step of the draft: names of fields, each with what is typed. */
    private void step(String draft, String part, List<String> typed) {
        Page page = rachel.at(draft + "/" + part);
        for (int index = 0; index < typed.size(); index += 2) {
            page.fill("main [name='" + typed.get(index) + "']", typed.get(index + 1));
        }
        rachel.press("Enregistrer et continuer");
    }

    private void staffAdmitIt(SharedApplication application) {
        Page page = rachel.at("/appels-a-projets/instruire/dossiers/" + application.number() + "/recevabilite");
        rachel.unfold();
        assertThat(rachel.reads()).contains("Le lavoir tombe");
        page.selectOption(
                "main [name=decision]",
                page.locator("main [name=decision] option").nth(1).getAttribute("value"));
        page.fill("main [name=explication]", "Toutes les conditions sont remplies.");
        rachel.press("Enregistrer et prévenir");
        partners.company.person().at(application.path() + "/recepisse");
        assertThat(partners.company.person().reads()).contains("Votre dossier est recevable");
    }

    private void staffGiveItToAssessors() {
        List.of(ana, bob, dora).forEach(one -> one.at(EVALUATIONS));
        list("Ana");
        list("Bob");
        rachel.at(EXAMINATION + "/evaluateurs");
        rachel.press("Répartir les dossiers");
        assertThat(rachel.reads()).contains("2 évaluations données");
    }

    private void list(String assessor) {
        Page page = rachel.at(EXAMINATION + "/evaluateurs");
        Locator choice = page.locator("main [name=assessor]").last();
        choice.selectOption(
                choice.locator("option:has-text(\"" + assessor + "\")").first().getAttribute("value"));
        page.fill("main [name=most]", "3");
        page.locator("main form[action$='/evaluateurs'] button").click();
        assertThat(rachel.reads()).contains(assessor);
    }

    private void whoHasAnInterestLosesAccess(SharedApplication application) {
        Page page = ana.at(EVALUATIONS);
        page.locator("main .to-rows a").first().click();
        String evaluation = page.url();
        page.locator("main details summary").last().click();
        page.selectOption("main [name=why]", "conflict");
        page.fill("main [name=words]", "Mon frère dirige la ferme.");
        ana.press("Refuser ce dossier");
        assertThat(ana.reads()).contains("Vous n’avez plus accès à ce dossier").doesNotContain("Le lavoir retrouvé");
        for (String address :
                List.of(evaluation, town.site.address(EXAMINATION + "/dossiers/" + application.number()))) {
            Response answer = Objects.requireNonNull(page.navigate(address));
            assertThat(answer.status()).as(address).isEqualTo(404);
        }
    }

    /** Who assesses it now: somebody takes the place of who declined. */
    private List<Person> others(SharedApplication application) {
        list("Dora");
        Page page = rachel.at(EXAMINATION + "/dossiers/" + application.number());
        assertThat(rachel.reads()).contains("Mon frère dirige la ferme.");
        Locator choice = page.locator("main form[action$='/evaluateur'] [name=assessor]");
        choice.selectOption(choice.locator("option:has-text(\"Dora\")").first().getAttribute("value"));
        rachel.press("Donner ce dossier");
        return List.of(bob, dora);
    }

    private static void scores(Person assessor) {
        Page page = assessor.at(EVALUATIONS);
        page.locator("main .to-rows a").first().click();
        assessor.press("Accepter");
        for (Locator points : page.locator("main select[name^='points-']").all()) {
            points.selectOption("4");
        }
        page.fill("main [name=comment]", "Quatre partenaires, et chacun sait ce qu’il fait.");
        assessor.press("Terminer");
        assertThat(assessor.reads()).contains("80,0 sur 100");
    }

    private void staffRankAndDecideForGood(SharedApplication application) {
        Page page = rachel.at(EXAMINATION + "/classement");
        assertThat(rachel.reads()).contains("Le lavoir retrouvé", "80,0", "15 800");
        rachel.press("Prendre la décision");
        rachel.press("Publier les résultats");
        assertThat(page.locator("main a[href$='/classement/" + application.number() + "']")
                        .count())
                .as("nothing of a decision changes")
                .isZero();
        rachel.at(EXAMINATION + "/dossiers/" + application.number());
        assertThat(rachel.page.locator("main form[action$='/rouvrir']").count()).isZero();
        assertThat(town.site.page(CALL + "/resultats").select("main").text())
                .contains("Le lavoir retrouvé", "Conflits d’intérêts déclarés 1");
    }

    private void everyPartnerReadsTheLetter(SharedApplication application) {
        for (FourPartners.Partner partner : partners.all()) {
            partner.person().at(EVALUATIONS + "/decision/" + application.number());
            assertThat(partner.person().reads())
                    .contains("Votre projet est retenu", "15 800", "chacun sait ce qu’il fait")
                    .doesNotContain("Bob", "Dora");
        }
    }

    private void staffPrepareTheAgreement(SharedApplication application) {
        Page page = rachel.at(AGREEMENTS + application.number() + "/preparer");
        List<String> typed = List.of(
                "pays-from", "2027-06-15",
                "pays-until", "2028-06-30",
                "due-0", "2027-06-15",
                "amount-0", "10 000",
                "condition-0", "à la signature",
                "due-1", "2028-06-30",
                "amount-1", "5 800",
                "step-0", "Toit réparé",
                "step-due-0", "2027-09-30",
                "indicator-0", "Mètres de haie plantés",
                "target-0", "200",
                "final-on", "2028-05-31");
        for (int index = 0; index < typed.size(); index += 2) {
            page.fill("main [name='" + typed.get(index) + "']", typed.get(index + 1));
        }
        rachel.press("Enregistrer la convention");
        assertThat(rachel.reads()).contains("C’est enregistré.", "00000014100010", "Toit réparé");
    }

    private void staffNoteSignaturesAndAPayment(SharedApplication application) {
        Page page = rachel.page;
        page.fill("main [name=signatory]", "La présidente");
        for (int index = 0; index < partners.all().size(); index++) {
            page.fill("main [name=signer-" + index + "]", "Camille Roy");
        }
        page.fill("main [name=signed-on]", "2027-06-10");
        rachel.press("Noter les signatures");
        page.locator("main details:has([name=paid-place]) summary").click();
        page.selectOption(
                "main [name=paid-place]",
                page.locator("main [name=paid-place] option").nth(1).getAttribute("value"));
        page.fill("main [name=paid-on]", "2027-06-15");
        page.locator("main form[action$='/versement'] button").click();
        assertThat(rachel.reads()).contains("C’est enregistré.", "10 000");
        partners.association.person().at(AGREEMENTS + application.number());
        assertThat(partners.association.person().reads()).contains("Camille Roy", "10 000");
    }

    private void everybodyReadsWhatIsFunded(SharedApplication application) {
        Person karim = partners.association.person();
        Page page = karim.at(FUNDED);
        page.locator("main h3 a:has-text(\"Le lavoir retrouvé\")").click();
        assertThat(page.url()).endsWith(FUNDED + "/" + application.number());
        assertThat(karim.reads())
                .contains("15 800", "10 000", "Commune de Corvaux", "Les voisins du lavoir", "Toit réparé")
                .doesNotContain("Camille Roy", "lavoir@exemple.fr");
    }
}
