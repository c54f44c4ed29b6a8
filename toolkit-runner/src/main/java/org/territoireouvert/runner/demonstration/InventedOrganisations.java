package org.territoireouvert.runner.demonstration;

import java.util.Optional;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.organisation.ChangeMembers;
import org.territoireouvert.runner.organisation.Draft;
import org.territoireouvert.runner.organisation.JoinRequests;
import org.territoireouvert.runner.organisation.OrganisationDesk;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.organisation.RegisterOrganisation;
import org.territoireouvert.runner.organisation.StoredOrganisations;

/** Organisations that do not exist, each registered by somebody who represents it. */
public final class InventedOrganisations {

    private final OrganisationParts parts;
    private final InventedPeople people;
    private final RegisterOrganisation register;

    /** Works on the tables of the runtime. */
    public InventedOrganisations(OrganisationParts parts) {
        this.parts = parts;
        this.people = new InventedPeople(parts.identity());
        this.register = new RegisterOrganisation(parts);
    }

    /** Registers those that are not there yet; the first is confirmed by staff. */
    public void settle() {
        Account odile = people.person("odile.pasquier", "Odile", "Pasquier");
        Account karim = people.person("karim.tazi", "Karim", "Tazi");
        Account solene = people.person("solene.dubreuil", "Solène", "Dubreuil");
        String first = register(
                odile,
                "Association Bricolisière",
                Classification.ASSOCIATION,
                "Douze bénévoles réparent des objets de village en village.",
                "00401");
        register(
                karim,
                "Lisière à vélo",
                Classification.ASSOCIATION,
                "Pour des routes sûres à vélo, des ateliers et une école de vélo.",
                "00400");
        register(
                solene,
                "Les haies d’Hautechaume",
                Classification.COLLECTIVE,
                "Six voisins plantent et entretiennent des haies le long des chemins.",
                "00402");
        register(
                karim,
                "Coopérative du Lavoir",
                Classification.COMPANY,
                "Une épicerie tenue par ses clients, ouverte cinq jours sur sept.",
                "00406");
        register(
                solene,
                "Les Passeurs de méthodes",
                Classification.ASSOCIATION,
                "Des habitants de plusieurs départements se prêtent leurs méthodes et leurs outils.",
                "44");
        register(
                karim,
                "Réseau des lieux partagés",
                Classification.COLLECTIVE,
                "Douze lieux du Nord comparent leurs comptes et leurs règles.",
                "59");
        register(
                people.resident("jeanne.morel", "Jeanne", "Morel"),
                "Commune de Corvaux",
                Classification.PUBLIC_BODY,
                "Le conseil municipal et les services de Corvaux.",
                "00401");
        if (!first.isEmpty()) {
            join(first, odile, people.person("aicha.diallo", "Aïcha", "Diallo"));
            confirm(first);
        }
    }

    /** Somebody joins, and represents it with equal rights. */
    private void join(String id, Account representative, Account other) {
        JoinRequests requests = new JoinRequests(parts);
        requests.ask(id, other.id(), "Je tiens l’atelier du samedi.", transaction -> {});
        requests.answer(id, representative.id(), other.id(), true);
        new ChangeMembers(parts).promote(id, representative.id(), other.id());
    }

    private void confirm(String id) {
        Actor.Agent editor = people.staff("paul.giraud", "Paul", "Giraud", Role.EDITOR);
        Optional<Organisation> found = new StoredOrganisations(parts).find(id);
        found.ifPresent(organisation -> new OrganisationDesk(parts).verify(editor, organisation, true));
    }

    private String register(Account account, String name, Classification kind, String description, String territory) {
        Draft draft = new Draft(
                name,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(territory),
                description,
                Optional.empty());
        return register.register(account.id(), draft) instanceof RegisterOrganisation.Outcome.Done done
                ? done.id()
                : "";
    }
}
