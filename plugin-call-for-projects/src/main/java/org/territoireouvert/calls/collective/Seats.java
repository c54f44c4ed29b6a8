package org.territoireouvert.calls.collective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.collective.Seat;

/** Tells as whom somebody can take part: as a person, or for an organisation that they represent on the site. */
public final class Seats {

    private final Organisations organisations;

    /** Asks the organisations of the site. */
    public Seats(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Returns all of them, the person first. */
    public List<Seat> of(Actor.Citizen citizen) {
        List<Seat> seats = new ArrayList<>();
        seats.add(Seat.ofPerson(citizen.personId(), citizen.displayName()));
        organisations.ofPerson(citizen.personId()).stream()
                .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                .flatMap(membership -> organisations.find(membership.organisationId()).stream())
                .forEach(organisation -> seats.add(Seat.ofOrganisation(organisation.id(), organisation.name())));
        return seats;
    }

    /**
     * Returns the one that a form names.
     *
     * @param organisationId empty for the person
     */
    public Optional<Seat> find(Actor.Citizen citizen, String organisationId) {
        return of(citizen).stream()
                .filter(seat -> seat.organisationId().equals(organisationId))
                .findFirst();
    }
}
