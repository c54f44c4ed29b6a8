package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.browser.FourPartners.path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.territoireouvert.acceptance.browser.FourPartners.Partner;
import org.territoireouvert.acceptance.browser.Town.Person;

/** Four partners who do not know each other yet find themselves on the pages of a call, and found a collective. */
final class TeamInPublic {

    private final FourPartners partners;
    private final List<String> organisations;
    private final String teams;

    @SuppressWarnings("NullAway.Init") // known once it is published
    private String sketch;

    /**
     * Prepares it.
     *
     * @param organisations ids of the partners' organisations, in their order
     */
    TeamInPublic(FourPartners partners, List<String> organisations, String call) {
        this.partners = partners;
        this.organisations = organisations;
        this.teams = call + "/equipes";
    }

    /** The commune has an idea, the company offers what it lacks; the others read about it and ask to carry it too. */
    void findOneAnother(String idea) {
        publish(
                partners.company,
                "offre",
                "Une pelle mécanique et deux bras",
                "La ferme prête sa pelle le samedi, avec quelqu’un qui la conduit.");
        publish(partners.commune, "idee", idea, "Le lavoir est fermé depuis dix ans. Rouvrons-le et plantons autour.");
        sketch = path(partners.commune.person().page);
        Person claire = partners.commune.person();
        assertThat(claire.reads()).contains("Une pelle mécanique et deux bras");
        for (Partner partner : partners.all().subList(1, 4)) {
            String exchange = answer(partner);
            claire.at("/mon-compte/notifications");
            assertThat(claire.reads()).contains(partner.name());
            claire.at(exchange);
            assertThat(claire.reads()).contains(partner.name()).doesNotContain("@");
            claire.press("Accepter");
        }
        partners.residents.person().at(sketch);
        assertThat(partners.residents.person().reads()).contains("Portée par 4 membres");
    }

    private void publish(Partner partner, String nature, String title, String words) {
        Page page = partner.person().at(teams + "/publier/" + nature);
        page.selectOption("main [name=comme]", organisation(partner));
        Locator kind = page.locator("main select[name=sorte]");
        if (kind.count() > 0) {
            kind.selectOption("EQUIPMENT");
        }
        page.fill("main [name=titre]", title);
        page.fill("main [name=texte]", words);
        page.selectOption("main [name=theme]", "ENVI");
        partner.person().press("Publier");
        assertThat(partner.person().reads()).contains(title);
    }

    /** Returns the address of the exchange. */
    private String answer(Partner partner) {
        Person person = partner.person();
        Page page = person.at(teams);
        page.locator("main a[href='" + sketch + "']").first().click();
        page.locator("main a[href$='/interet']").click();
        page.selectOption("main [name=comme]", organisation(partner));
        page.fill("main [name=message]", partner.name() + " veut en être.");
        person.press("Envoyer");
        return path(page);
    }

    /** Nobody is a member before saying yes to the invitation. Returns the address of the collective. */
    String becomeACollective(String name) {
        Person claire = partners.commune.person();
        Page page = claire.at(sketch + "/collectif");
        assertThat(claire.reads()).contains("Les Amis du bocage", "Ferme des Aulnes", "Les voisins du lavoir");
        page.fill("main [name=nom]", name);
        page.selectOption("main [name=regle]", "MAJORITY");
        claire.press("Former le collectif");
        String collective = path(page);
        for (Partner partner : partners.all().subList(1, 4)) {
            Page invited = partner.person().at("/mon-compte/notifications");
            invited.locator("main a[href*='/collectifs/invitations/']").first().click();
            invited.selectOption("main [name=comme]", organisation(partner));
            partner.person().press("Devenir membre");
            assertThat(path(invited)).isEqualTo(collective);
        }
        return collective;
    }

    private String organisation(Partner partner) {
        return organisations.get(partners.all().indexOf(partner));
    }
}
