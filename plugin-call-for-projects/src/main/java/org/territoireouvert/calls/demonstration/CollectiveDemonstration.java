package org.territoireouvert.calls.demonstration;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.deciding.Effects;
import org.territoireouvert.calls.collective.deciding.GiveVoice;
import org.territoireouvert.calls.collective.deciding.Propose;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.AcceptInvitation;
import org.territoireouvert.calls.collective.joining.AskToJoin;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.collective.joining.FoundCollective;
import org.territoireouvert.calls.collective.joining.FoundCollective.Founding;
import org.territoireouvert.calls.collective.joining.InviteMember;
import org.territoireouvert.calls.collective.joining.InviteMember.Invited;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;
import org.territoireouvert.calls.model.collective.Seat;

/**
 * "Le Hangar commun": a commune, an association, a company and a resident, as they came together in three weeks; a decision is open and
 * somebody asks to join. The resident of the demonstration represents the commune.
 */
public final class CollectiveDemonstration implements DemonstrationData {

    private static final String HANGAR = "01930000-0000-7000-8000-000000000001";
    private static final String GARDEN = "01930000-0000-7000-8000-000000000002";

    private final CollectiveStore store;
    private final Organisations organisations;

    /** Somebody who acts, and as whom. */
    private record Who(Actor.Citizen citizen, Seat seat) {}

    /** Creates the data. */
    public CollectiveDemonstration(CollectiveStore store) {
        this.store = store;
        this.organisations = store.context().service(Organisations.class);
    }

    @Override
    public void fill() {
        Optional<Who> commune = representative("Commune de Corvaux");
        Optional<Who> association = representative("Association Bricolisière");
        Optional<Who> company = representative("Coopérative du Lavoir");
        Optional<Who> neighbour = representative("Les haies d’Hautechaume").map(this::asPerson);
        Optional<Who> cyclists = representative("Lisière à vélo");
        if (store.collectives().find(HANGAR).isPresent()
                || commune.isEmpty()
                || association.isEmpty()
                || company.isEmpty()
                || neighbour.isEmpty()
                || cyclists.isEmpty()) {
            return;
        }
        garden(company.get());
        String hangar = found(HANGAR, 20, commune.get(), HangarTexts.founding(), HangarTexts.COMMUNE);
        join(hangar, 18, commune.get(), association.get(), HangarTexts.ASSOCIATION, List.of());
        join(hangar, 15, association.get(), company.get(), HangarTexts.COMPANY, List.of(commune.get()));
        join(
                hangar,
                12,
                commune.get(),
                neighbour.get(),
                HangarTexts.NEIGHBOUR,
                List.of(association.get(), company.get()));
        Proposal charter = new Proposal.Charter(HangarTexts.SECOND_CHARTER, DecisionRule.MAJORITY, List.of());
        propose(hangar, 9, association.get(), charter, 7, List.of(company.get(), commune.get()));
        Proposal coordination =
                new Proposal.Coordinate(member(hangar, association.get()).id());
        propose(hangar, 3, neighbour.get(), coordination, 14, List.of(association.get()));
        new AskToJoin(at(1), settle(1))
                .ask(
                        cyclists.get().citizen().personId(),
                        hangar,
                        cyclists.get().seat(),
                        new Entrance(HangarTexts.CYCLISTS, false),
                        HangarTexts.REQUEST);
    }

    private void garden(Who company) {
        found(
                GARDEN,
                30,
                company,
                new Founding(
                        "Les jardins du Lavoir",
                        "Remettre en culture les trois parcelles derrière le lavoir, et y apprendre ensemble.",
                        DecisionRule.ALL,
                        true,
                        HangarTexts.FIRST_CHARTER),
                "Les parcelles, un point d’eau et une vitrine pour vendre.");
    }

    private Optional<Who> representative(String name) {
        Optional<Organisation> found = organisations.search(name, 10).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return found.flatMap(one -> organisations.members(one.id()).stream()
                .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                .findFirst()
                .flatMap(membership -> person(membership.personId()))
                .map(person -> new Who(citizen(person), Seat.ofOrganisation(one.id(), name))));
    }

    private Optional<Person> person(String id) {
        return store.context().service(People.class).find(id);
    }

    private static Actor.Citizen citizen(Person person) {
        return new Actor.Citizen(person.id(), person.displayName(), Actor.IdentityLevel.MAILBOX);
    }

    private Who asPerson(Who who) {
        return new Who(
                who.citizen(),
                Seat.ofPerson(who.citizen().personId(), who.citizen().displayName()));
    }

    private CollectiveStore at(int daysAgo) {
        Instant then = store.now().minus(Duration.ofDays(daysAgo));
        return store.at(() -> then);
    }

    private SettleDecisions settle(int daysAgo) {
        CollectiveStore then = at(daysAgo);
        return new SettleDecisions(then, new Effects(then, new SecureRandom()));
    }

    private String found(String id, int daysAgo, Who who, Founding what, String brings) {
        return switch (new FoundCollective(at(daysAgo))
                .found(id, who.citizen().personId(), who.seat(), what, new Entrance(brings, false))) {
            case Result.Done done -> done.path().substring(Collective.PATH.length() + 1);
            case Result.Refused refused -> throw new IllegalStateException(refused.messageKey());
        };
    }

    private Member member(String collective, Who who) {
        return store.members().of(collective).stream()
                .filter(who.seat()::isOf)
                .findFirst()
                .orElseThrow();
    }

    private void join(String collective, int daysAgo, Who by, Who newcomer, String brings, List<Who> agreeing) {
        InviteMember invite = new InviteMember(at(daysAgo), settle(daysAgo), new SecureRandom());
        String label = newcomer.seat().name();
        Invited invited =
                invite.invite(by.citizen(), collective, member(collective, by).id(), label, "");
        if (invited instanceof Invited.Made made) {
            agreeing.forEach(who -> agree(collective, daysAgo - 1, who));
            new AcceptInvitation(at(daysAgo - 1), settle(daysAgo - 1))
                    .accept(newcomer.citizen().personId(), made.token(), newcomer.seat(), new Entrance(brings, true));
        }
    }

    private void propose(String collective, int daysAgo, Who by, Proposal proposal, int days, List<Who> agreeing) {
        new Propose(at(daysAgo), settle(daysAgo))
                .propose(by.citizen(), collective, member(collective, by).id(), proposal, days);
        agreeing.forEach(who -> agree(collective, daysAgo - 1, who));
    }

    /** Agrees with whatever is open. */
    private void agree(String collective, int daysAgo, Who who) {
        List<Decision> open =
                store.context().database().read(handle -> store.decisions().open(handle, collective));
        GiveVoice give = new GiveVoice(at(daysAgo), settle(daysAgo));
        open.forEach(decision -> give.give(
                who.citizen(),
                collective,
                decision.id(),
                member(collective, who).id(),
                Voice.FOR));
    }
}
