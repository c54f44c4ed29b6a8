package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.territoireouvert.acceptance.browser.FourPartners.Partner;
import org.territoireouvert.acceptance.browser.Town.Person;

/** The application that four partners write, sign and send. */
final class SharedApplication {

    private final FourPartners partners;
    private final String path;

    private SharedApplication(FourPartners partners, String path) {
        this.partners = partners;
        this.path = path;
    }

    /** Begins it for the collective; any member may. */
    static SharedApplication begin(FourPartners partners, String call, String title) {
        Person karim = partners.association.person();
        Page page = karim.at(call + "/repondre");
        page.selectOption(
                "main [name=collectif]",
                page.locator("main [name=collectif] option").last().getAttribute("value"));
        page.fill("main [name=titre]", title);
        karim.press("Commencer le dossier");
        return new SharedApplication(partners, URI.create(page.url()).getPath());
    }

    String path() {
        return path;
    }

    String number() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void write() {
        Person lea = partners.company.person();
        Page page = lea.at(path + "/presentation");
        page.fill("main [name=resume]", "Un lavoir où l’on se retrouve, et une haie qui le protège.");
        lea.press("Enregistrer");
        twoWriteAtOnce();
        Person noe = partners.residents.person();
        Page team = noe.at(path + "/parties/equipe");
        team.fill("main [name='r.roles']", "La commune répare, la ferme plante, les voisins ouvrent.");
        team.fill("main [name='r.courriel']", "lavoir@exemple.fr");
        noe.press("Enregistrer");
    }

    /** What two wrote in different fields is kept; what they wrote in the same field is chosen by people. */
    private void twoWriteAtOnce() {
        Person claire = partners.commune.person();
        Person karim = partners.association.person();
        Page ofClaire = claire.at(path + "/parties/projet");
        Page ofKarim = karim.at(path + "/parties/projet");
        ofKarim.fill("main [name='r.besoin']", "Il manque un lieu.");
        ofKarim.fill("main [name='r.actions']", "Réparer le toit, planter 200 mètres de haie.");
        karim.press("Enregistrer");
        ofClaire.fill("main [name='r.besoin']", "Le lavoir tombe et personne ne s’y retrouve plus.");
        ofClaire.fill("main [name='r.lieu']", "Ambérieu-en-Bugey");
        claire.press("Enregistrer");
        assertThat(claire.reads()).contains("Deux réponses à la même question", "Il manque un lieu.");
        ofClaire.check("main input[name='choix.besoin'][value=mienne]");
        claire.press("Enregistrer mes choix");
        assertThat(ofClaire.inputValue("main [name='r.actions']")).startsWith("Réparer le toit");

        partners.residents.person().at(path + "/lire");
        assertThat(partners.residents.person().reads())
                .contains("Le lavoir tombe", "Réparer le toit", "Ambérieu-en-Bugey")
                .doesNotContain("Il manque un lieu.");
    }

    void fillInTheBudget() {
        partners.commune.person().at(path + "/verifier");
        assertThat(partners.commune.person().reads()).contains("Il reste", "Le budget est vide");
        part(partners.commune, "10 000", "8 000", "2 000");
        part(partners.association, "5 000", "4 000", "1 000");
        part(partners.company, "4 000", "3 200", "800");
        part(partners.residents, "1 000", "800", "200");
        partners.commune.person().at(path + "/verifier");
        assertThat(partners.commune.person().reads()).contains("Votre dossier est complet");
    }

    private void part(Partner partner, String cost, String requested, String own) {
        Person person = partner.person();
        Page page = person.at(path + "/budget");
        page.locator("main a[href*='/budget/']").first().click();
        page.selectOption(
                "main [name=depense-1-poste]",
                page.locator("main [name=depense-1-poste] option").nth(1).getAttribute("value"));
        page.fill("main [name=depense-1-objet]", "Travaux de " + partner.name());
        page.fill("main [name=depense-1-montant]", cost);
        page.selectOption("main [name=recette-1-poste]", "REQUESTED");
        page.fill("main [name=recette-1-objet]", "Aide demandée");
        page.fill("main [name=recette-1-montant]", requested);
        page.selectOption("main [name=recette-2-poste]", "OWN");
        page.fill("main [name=recette-2-objet]", "Part de " + partner.name());
        page.fill("main [name=recette-2-montant]", own);
        person.press("Enregistrer cette part");
        assertThat(person.reads()).contains("Votre part du budget est enregistrée");
    }

    /** Two have signed when a third one changes its part: both are asked again, and only when all four signed it is sent. */
    void signAndSend() {
        sign(partners.commune);
        sign(partners.association);
        part(partners.company, "4 000", "3 000", "1 000");
        Person claire = partners.commune.person();
        claire.at(path + "/signer");
        assertThat(claire.reads()).contains("A signé une version précédente").doesNotContain("Le collectif a signé");
        partners.all().forEach(this::sign);
        Person noe = partners.residents.person();
        noe.at(path + "/signer");
        noe.press("Déposer le dossier");
        noe.unfold();
        assertThat(noe.reads())
                .contains("Votre dossier est déposé", number(), "sha256sum")
                .contains(partners.all().stream().map(Partner::name).toList());
    }

    private void sign(Partner partner) {
        Page page = partner.person().at(path + "/signer");
        page.locator("main input[name^='membre-']").first().check();
        partner.person().press("Signer ce dossier");
        assertThat(partner.person().reads()).contains("C’est noté.");
    }
}
