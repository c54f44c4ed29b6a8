package org.territoireouvert.testkit.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;

/** Organisations of which nothing is known but who belongs to them. Not thread-safe. */
public final class KnownOrganisations implements Organisations {

    private final List<Membership> memberships = new ArrayList<>();

    KnownOrganisations() {}

    /** Has a person belong to an organisation. */
    public void add(Membership membership) {
        memberships.add(membership);
    }

    /** Has a person leave it. */
    public void remove(Membership membership) {
        memberships.remove(membership);
    }

    @Override
    public Optional<Organisation> find(String id) {
        return Optional.empty();
    }

    @Override
    public List<Organisation> search(String words, int limit) {
        return List.of();
    }

    @Override
    public List<Membership> members(String organisationId) {
        return memberships.stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .toList();
    }

    @Override
    public List<Membership> ofPerson(String personId) {
        return memberships.stream()
                .filter(one -> one.personId().equals(personId))
                .toList();
    }

    @Override
    public boolean isRepresentative(Actor actor, String organisationId) {
        return actor instanceof Actor.Citizen citizen
                && members(organisationId).stream()
                        .anyMatch(one -> one.personId().equals(citizen.personId())
                                && one.role() == Membership.Role.REPRESENTATIVE);
    }
}
