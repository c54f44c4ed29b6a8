package org.territoireouvert.calls.team;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Post;

/**
 * Tells who acts for what: a person for themselves, who represents an organisation on the site for it, staff of the call for a service
 * that they named. The carriers of a need that belongs to a sketch are those of the sketch.
 */
public final class ActingCarriers {

    private final PluginContext context;
    private final CarrierRepository carriers;

    /** Asks the organisations of the site. */
    public ActingCarriers(PluginContext context, CarrierRepository carriers) {
        this.context = context;
        this.carriers = carriers;
    }

    /** Returns who carries a publication. */
    public List<Carrier> carriers(Handle handle, Post post) {
        return carriers.of(handle, post.sketchId().isEmpty() ? post.id() : post.sketchId());
    }

    /** Returns the carriers of a publication for which an actor acts; none when they have no say in it. */
    public List<Carrier> of(Handle handle, Actor actor, Post post) {
        return carriers(handle, post).stream()
                .filter(carrier -> actsFor(actor, carrier.seat()))
                .toList();
    }

    /** Tells whether an actor acts for somebody. */
    public boolean actsFor(Actor actor, Seat seat) {
        if (!(actor instanceof Actor.Citizen citizen)) {
            return false;
        }
        return seat.organisationId().isEmpty()
                ? seat.personId().equals(citizen.personId())
                : context.service(Organisations.class).isRepresentative(actor, seat.organisationId());
    }

    /** Tells whether an actor answers for a mentor. */
    public boolean actsFor(Actor actor, Mentor mentor) {
        return mentor.isService()
                ? context.service(People.class).allows(actor, CallRights.PREPARE, "")
                : actsFor(actor, seat(mentor));
    }

    private static Seat seat(Mentor mentor) {
        return mentor.organisationId().isEmpty()
                ? Seat.ofPerson(mentor.personId(), mentor.name())
                : Seat.ofOrganisation(mentor.organisationId(), mentor.name());
    }

    /** Tells all who act for some carriers but one. */
    public void tell(Handle handle, Collection<Carrier> told, Notice notice, String except) {
        Set<String> people = new LinkedHashSet<>();
        told.forEach(carrier -> people.addAll(people(carrier.seat())));
        tellPeople(handle, people, notice, except);
    }

    /** Tells who answers for a mentor. */
    public void tell(Handle handle, Mentor mentor, Notice notice, String except) {
        Set<String> people = new LinkedHashSet<>();
        if (mentor.isService()) {
            context.service(People.class).colleaguesWho(CallRights.PREPARE, "").stream()
                    .map(Colleague::id)
                    .forEach(people::add);
        } else {
            people.addAll(people(seat(mentor)));
        }
        tellPeople(handle, people, notice, except);
    }

    private void tellPeople(Handle handle, Set<String> people, Notice notice, String except) {
        Notifications notifications = context.service(Notifications.class);
        people.stream()
                .filter(person -> !person.equals(except))
                .forEach(person -> notifications.tell(handle, person, notice));
    }

    /** Returns the accounts of all who act for somebody. */
    public Set<String> people(Seat seat) {
        if (seat.organisationId().isEmpty()) {
            return seat.personId().isEmpty() ? Set.of() : Set.of(seat.personId());
        }
        Set<String> people = new LinkedHashSet<>();
        context.service(Organisations.class).members(seat.organisationId()).stream()
                .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                .forEach(one -> people.add(one.personId()));
        return people;
    }
}
