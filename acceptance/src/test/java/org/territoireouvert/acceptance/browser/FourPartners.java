package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.territoireouvert.acceptance.browser.Town.Person;

/** A commune, an association, a company and residents, each with a person and a colleague, who become one collective. */
final class FourPartners {

    /**
     * A partner.
     *
     * @param siret empty for residents, who have none
     */
    record Partner(Person person, Person colleague, String name, String kind, String siret) {}

    final Partner commune;
    final Partner association;
    final Partner company;
    final Partner residents;

    private final List<Partner> all;

    FourPartners(Town town) {
        commune = new Partner(
                town.citizen("Claire", 1280, true),
                town.citizen("Alix", 1280, false),
                "Commune de Corvaux",
                "public-body",
                "00000012500013");
        association = new Partner(
                town.citizen("Karim", 360, false),
                town.citizen("Sonia", 1280, false),
                "Les Amis du bocage",
                "association",
                "00000013300017");
        company = new Partner(
                town.citizen("Lea", 768, true),
                town.citizen("Paul", 1280, false),
                "Ferme des Aulnes",
                "company",
                "00000014100010");
        residents = new Partner(
                town.citizen("Noe", 1280, false),
                town.citizen("Ines", 1280, false),
                "Les voisins du lavoir",
                "collective",
                "");
        all = List.of(commune, association, company, residents);
    }

    List<Partner> all() {
        return all;
    }

    /** Registers the four organisations; a team forms in public for a call and becomes a collective with a charter. */
    void comeTogether(String call, String name) {
        List<String> organisations = all.stream().map(FourPartners::register).toList();
        TeamInPublic team = new TeamInPublic(this, organisations, call);
        team.findOneAnother(name);
        String collective = team.becomeACollective(name);
        agreeOnACharter(collective);
        all.forEach(one -> confirm(one, collective));
    }

    /** Registers an organisation; a colleague of who did so asks to belong to it. */
    private static String register(Partner partner) {
        Page page = partner.person().at("/organisations/nouvelle");
        page.fill("main [name=nom]", partner.name());
        page.selectOption("main [name=nature]", partner.kind());
        page.fill("main [name=siret]", partner.siret());
        partner.person().press("Inscrire l’organisation");
        String path = path(page);
        partner.colleague().at(path).fill("main [name=message]", "Je travaille avec vous.");
        partner.colleague().press("Demander à rejoindre");
        partner.person().at(path + "/membres");
        partner.person().press("Accepter");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Says yes to what the collective has to decide, if it still has to. */
    private static void agree(Partner partner, String collective) {
        Page page = partner.person().at(collective + "/decisions");
        Locator open = page.locator("section[aria-labelledby=ouvertes] a");
        if (open.count() > 0) {
            open.first().click();
            partner.person().press("Pour");
        }
    }

    /** All four decide from now on, and nobody against the will of another one. */
    private void agreeOnACharter(String collective) {
        Page page = commune.person().at(collective + "/proposer/charte");
        page.fill("main [name=charte]", "Chaque membre a une voix. Nous signons tous.");
        page.selectOption("main [name=regle]", "ALL");
        commune.person().press("Proposer aux membres");
        residents.person().at(collective);
        assertThat(residents.person().reads()).contains("À la majorité de tous les membres");
        agree(residents, collective);
        agree(company, collective);
        residents.person().at(collective);
        assertThat(residents.person().reads()).contains("À l’unanimité", "4 membres", "Rien à décider");
        residents.person().at(collective + "/charte");
        assertThat(residents.person().reads()).contains("Nous signons tous.");
    }

    /** An organisation says who else acts for it: until then its other members read nothing. */
    private static void confirm(Partner partner, String collective) {
        Person colleague = partner.colleague();
        colleague.at(collective);
        assertThat(colleague.reads()).doesNotContain("Comment on décide ici");
        Page page = partner.person().at(collective);
        page.locator("main a[href*='/membres/']").first().click();
        Locator choice = page.locator("main select[name=personne]");
        choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
        partner.person().press("Confirmer");
        colleague.at(collective);
        assertThat(colleague.reads()).contains("Comment on décide ici");
    }

    static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
