package org.territoireouvert.calls.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Mentor.Offer;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.model.team.TeamKind;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.contact.AskContact;
import org.territoireouvert.calls.team.contact.Exchange;
import org.territoireouvert.calls.team.mentor.KeepMentor;
import org.territoireouvert.calls.team.merging.AnswerMerge;
import org.territoireouvert.calls.team.merging.AnswerMerge.Word;
import org.territoireouvert.calls.team.merging.ProposeMerge;
import org.territoireouvert.calls.team.merging.ProposeMerge.Merged;
import org.territoireouvert.calls.team.posting.PublishPost;
import org.territoireouvert.calls.team.posting.PublishPost.Publication;

/**
 * Teams that form for "Lieux partagés": three sketches, one of them made of two others, two needs, two offers and a mentor. An answer
 * waits for the resident of the demonstration, who represents the commune.
 */
public final class TeamDemonstration implements DemonstrationData {

    private static final String STATION = "01940000-0000-7000-8000-000000000001";
    private static final String TOYS = "01940000-0000-7000-8000-000000000002";
    private static final String KITCHEN = "01940000-0000-7000-8000-000000000003";
    private static final String MEALS = "01940000-0000-7000-8000-000000000004";
    private static final String CANTEEN = "01940000-0000-7000-8000-000000000005";
    private static final String ACCOUNTS_NEED = "01940000-0000-7000-8000-000000000006";
    private static final String ROOM_NEED = "01940000-0000-7000-8000-000000000007";
    private static final String ROOM_OFFER = "01940000-0000-7000-8000-000000000008";
    private static final String ACCOUNTS_OFFER = "01940000-0000-7000-8000-000000000009";
    private static final String MENTOR = "01940000-0000-7000-8000-00000000000a";

    private static final String CORVAUX = "00401";
    private static final String PONTAUBRELLE = "00405";
    private static final String SAINT_ELAN = "00406";

    private final TeamStore store;
    private final ContentType calls;
    private final Organisations organisations;

    /** Somebody who acts, and as whom. */
    private record Who(Actor.Citizen citizen, Seat seat) {
        Who asPerson() {
            return new Who(citizen, Seat.ofPerson(citizen.personId(), citizen.displayName()));
        }
    }

    /** Creates the data; {@code calls} is the content type of calls. */
    public TeamDemonstration(TeamStore store, ContentType calls) {
        this.store = store;
        this.calls = calls;
        this.organisations = store.context().service(Organisations.class);
    }

    @Override
    public void fill() {
        Optional<Who> tinkerers = representative("Association Bricolisière");
        Optional<Who> cyclists = representative("Lisière à vélo");
        Optional<Who> shop = representative("Coopérative du Lavoir");
        Optional<Who> neighbour = representative("Les haies d’Hautechaume").map(Who::asPerson);
        Optional<Who> commune = representative("Commune de Corvaux");
        Optional<Who> network = representative("Réseau des lieux partagés");
        boolean ready = List.of(tinkerers, cyclists, shop, neighbour, commune, network).stream()
                .allMatch(Optional::isPresent);
        if (!ready
                || store.calls().find(SharedPlaces.SLUG).isEmpty()
                || store.posts().find(STATION).isPresent()) {
            return;
        }
        station(cyclists.get(), neighbour.get());
        toys(tinkerers.get(), network.get());
        canteen(shop.get(), neighbour.get());
        rooms(tinkerers.get(), commune.get());
        publish(
                ACCOUNTS_OFFER,
                6,
                shop.get(),
                Nature.OFFER,
                text(
                        TeamKind.COMPETENCE,
                        "Dix heures par mois pour tenir des comptes",
                        "Notre comptable aide une équipe à monter son budget, puis apprend à quelqu’un à le suivre.",
                        Theme.SOCI),
                "",
                "");
    }

    /** The sketch that looks for somebody, with one more carrier who asked to join. */
    private void station(Who cyclists, Who neighbour) {
        publish(
                STATION,
                17,
                cyclists,
                Nature.SKETCH,
                text("L’ancienne gare de marchandises", """
                        La halle de la gare est vide depuis douze ans. Nous voulons y ouvrir un atelier bois et vélo, un café sans \
                        alcool et une garde d’enfants le mercredi.

                        La communauté de communes est d’accord pour un bail de neuf ans. Le toit est à refaire.""", Theme.REGI, PONTAUBRELLE),
                "Un atelier vélo, quinze bénévoles et un bail presque signé",
                "");
        publish(
                ACCOUNTS_NEED,
                15,
                cyclists,
                Nature.NEED,
                text(
                        TeamKind.COMPETENCE,
                        "Quelqu’un qui sait tenir les comptes d’un lieu",
                        "Une demi-journée par semaine la première année, pour le budget et les demandes d’aide.",
                        Theme.SOCI,
                        PONTAUBRELLE),
                "",
                STATION);
        String contact = path(new AskContact(at(12))
                .answer(
                        neighbour.citizen(),
                        STATION,
                        neighbour.seat(),
                        "J’habite à cinq minutes. Je peux tenir le café deux soirs par semaine."));
        new Exchange(at(11))
                .accept(cyclists.citizen(), contact, "Bienvenue ! Nous nous voyons samedi à 10 h devant la halle.");
    }

    /** The sketch that a mentor accompanies. */
    private void toys(Who tinkerers, Who network) {
        publish(
                TOYS,
                13,
                tinkerers,
                Nature.SKETCH,
                text("Une ludothèque et un atelier de jouets réparés", """
                        Prêter des jeux, réparer les jouets cassés avec les enfants, et ouvrir une salle chaude le samedi.

                        Nous avons 600 jeux donnés et pas encore de salle.""", Theme.SOCI, CORVAUX),
                "600 jeux, des outils et douze bénévoles",
                "");
        Offer offer = new Offer(
                "Nous avons ouvert douze lieux. Nous relisons votre budget, nous vous aidons à écrire vos règles et nous vous"
                        + " présentons des équipes qui l’ont déjà fait. Deux rendez-vous par mois.",
                Set.of(Theme.SOCI, Theme.REGI),
                List.of(),
                3);
        new KeepMentor(at(16)).offer(MENTOR, network.citizen(), SharedPlaces.SLUG, network.seat(), offer);
        store.context()
                .database()
                .write(handle ->
                        store.mentors().name(handle, MENTOR, store.now().minus(Duration.ofDays(14))));
        String contact = path(new AskContact(at(10))
                .askMentor(
                        tinkerers.citizen(),
                        TOYS,
                        MENTOR,
                        "Nous n’avons jamais fait de budget pour un lieu. Pouvez-vous relire le nôtre ?"));
        new Exchange(at(9))
                .accept(network.citizen(), contact, "Avec plaisir. Envoyons-nous d’abord la liste des dépenses.");
    }

    /** Two sketches whose carriers agreed that they are one. */
    private void canteen(Who shop, Who neighbour) {
        publish(
                KITCHEN,
                16,
                shop,
                Nature.SKETCH,
                text(
                        "La cuisine de l’école, ouverte le soir",
                        "La cuisine de l’école de Saint-Élan ne sert que quatre midis. Elle pourrait servir aux associations et"
                                + " aux ateliers le reste du temps.",
                        Theme.SOCI,
                        SAINT_ELAN),
                "Des légumes, un cuisinier un jour par semaine",
                "");
        publish(
                MEALS,
                14,
                neighbour,
                Nature.SKETCH,
                text(
                        "Un repas du dimanche pour qui mange seul",
                        "Un repas par semaine, cuisiné ensemble et payé selon ses moyens. Il manque une cuisine aux normes.",
                        Theme.SOCI,
                        SAINT_ELAN),
                "Six voisins qui cuisinent",
                "");
        String merge = path(new ProposeMerge(at(8))
                .propose(neighbour.citizen(), MEALS, KITCHEN, new Merged("La cantine du dimanche", """
                                La cuisine de l’école de Saint-Élan ouverte aux associations le soir, et un repas du dimanche \
                                cuisiné ensemble, payé selon ses moyens.

                                Trente places assises. La commune prête la cuisine ; il reste à trouver du matériel et un \
                                second cuisinier.""", Theme.SOCI)));
        store.context().database().write(handle -> {
            Merge proposed = store.merges().find(handle, merge).orElseThrow();
            String carrier =
                    store.carriers().of(handle, proposed.toId()).getFirst().id();
            return new AnswerMerge(at(7)).say(CANTEEN, shop.citizen(), merge, new Word(carrier, true, "", 1, 1));
        });
    }

    /** A need and an offer that go together; the answer waits. */
    private void rooms(Who tinkerers, Who commune) {
        publish(
                ROOM_NEED,
                8,
                tinkerers,
                Nature.NEED,
                text(
                        TeamKind.PLACE,
                        "Une salle d’au moins 60 m² le samedi",
                        "Au rez-de-chaussée, avec un point d’eau. Nous pouvons faire les travaux de peinture.",
                        Theme.SOCI,
                        CORVAUX),
                "",
                TOYS);
        publish(
                ROOM_OFFER,
                5,
                commune,
                Nature.OFFER,
                text(
                        TeamKind.PLACE,
                        "L’ancienne salle de classe de Corvaux",
                        "72 m², libre le soir, le mercredi et le week-end. Chauffée, accessible, avec un jardin. La commune"
                                + " la prête à une équipe qui ouvre à tous.",
                        Theme.REGI,
                        CORVAUX),
                "",
                "");
        new AskContact(at(2))
                .answer(
                        tinkerers.citizen(),
                        ROOM_OFFER,
                        tinkerers.seat(),
                        "Bonjour, cette salle irait très bien à la ludothèque. Pouvons-nous la visiter samedi ?");
    }

    private static PostText text(String title, String words, Theme theme, String... places) {
        return new PostText(Optional.empty(), title, words, theme, List.of(places), Optional.empty());
    }

    private static PostText text(TeamKind kind, String title, String words, Theme theme, String... places) {
        return new PostText(Optional.of(kind), title, words, theme, List.of(places), Optional.empty());
    }

    private void publish(
            String id, int daysAgo, Who who, Nature nature, PostText text, String brings, String sketchId) {
        path(new PublishPost(at(daysAgo), calls)
                .publish(
                        id,
                        who.citizen(),
                        SharedPlaces.SLUG,
                        new Publication(nature, text, who.seat(), brings, sketchId)));
    }

    private TeamStore at(int daysAgo) {
        Instant then = store.now().minus(Duration.ofDays(daysAgo));
        return store.at(() -> then);
    }

    /** Returns the last part of the address of what was made. */
    private static String path(Result result) {
        return switch (result) {
            case Result.Done done -> done.path().substring(done.path().lastIndexOf('/') + 1);
            case Result.Refused refused -> throw new IllegalStateException(refused.messageKey());
        };
    }

    private Optional<Who> representative(String name) {
        Optional<Organisation> found = organisations.search(name, 10).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return found.flatMap(one -> organisations.members(one.id()).stream()
                .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                .findFirst()
                .flatMap(membership -> store.context().service(People.class).find(membership.personId()))
                .map(person -> new Who(
                        new Actor.Citizen(person.id(), person.displayName(), Actor.IdentityLevel.MAILBOX),
                        Seat.ofOrganisation(one.id(), name))));
    }
}
