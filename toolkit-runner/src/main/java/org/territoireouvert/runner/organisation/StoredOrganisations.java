package org.territoireouvert.runner.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;

/** The organisations as plugins and pages see them. Safe for all threads. */
public final class StoredOrganisations implements Organisations {

    private static final int MOST = 50;

    private final OrganisationParts parts;

    /** Reads the tables of the runtime. */
    public StoredOrganisations(OrganisationParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<Organisation> find(String id) {
        return parts.database().read(handle -> OrganisationRepository.find(handle, id));
    }

    @Override
    public List<Organisation> search(String words, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit is 1 to " + MOST + ", not " + limit);
        }
        OrganisationSearch search = new OrganisationSearch(words, Optional.empty(), Optional.empty());
        List<Organisation> found = new ArrayList<>(parts.database()
                .read(handle -> search.find(handle, Keyset.first(MOST)))
                .items());
        found.sort(Comparator.comparing(organisation -> !organisation.isVerified()));
        return found.stream().limit(limit).toList();
    }

    @Override
    public List<Membership> members(String organisationId) {
        return parts.database().read(handle -> Memberships.of(handle, organisationId));
    }

    @Override
    public List<Membership> ofPerson(String personId) {
        return parts.database().read(handle -> Memberships.ofPerson(handle, personId));
    }

    @Override
    public boolean isRepresentative(Actor actor, String organisationId) {
        return actor instanceof Actor.Citizen citizen && represents(citizen.personId(), organisationId);
    }

    /** Tells whether an account represents an organisation. */
    public boolean represents(String account, String organisationId) {
        return parts.database().read(handle -> Memberships.isRepresentative(handle, organisationId, account));
    }

    /** Returns what an account is for an organisation. */
    public Optional<Membership> membership(String account, String organisationId) {
        return parts.database().read(handle -> Memberships.find(handle, organisationId, account));
    }

    /** Returns who belongs to an organisation, in a transaction. */
    public List<Membership> members(Handle handle, String organisationId) {
        return Memberships.of(handle, organisationId);
    }

    /** Returns what happened to an organisation, the latest first. */
    public List<History.Event> history(Handle handle, String organisationId) {
        return parts.history().of(handle, organisationId);
    }

    /** Tells whether somebody else than {@code account} wants a representative to go, so that they may agree. */
    public boolean isToGo(Handle handle, Membership representative, String account) {
        return ChangeMembers.proposer(handle, representative.organisationId(), representative.personId())
                .filter(first -> !first.equals(account))
                .isPresent();
    }
}
