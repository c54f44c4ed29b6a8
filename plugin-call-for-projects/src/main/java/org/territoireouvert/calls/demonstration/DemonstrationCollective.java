package org.territoireouvert.calls.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.collective.Member;

/** "Le Hangar commun": who writes the application of the demonstration. */
final class DemonstrationCollective {

    private static final String NAME = "Le Hangar commun";

    private final WritingStore store;
    private final Organisations organisations;

    DemonstrationCollective(WritingStore store) {
        this.store = store;
        this.organisations = store.context().service(Organisations.class);
    }

    /** A member, and somebody who acts for it. */
    record Writer(Member member, String personId) {}

    /** Returns the collective; empty when the demonstration has none. */
    Optional<String> find(Handle handle) {
        return handle.createQuery("select id from cal_collective where name = :name order by id limit 1")
                .bind("name", NAME)
                .mapTo(String.class)
                .findFirst();
    }

    /** Returns those who write for it, by when their members came. */
    List<Writer> writers(Handle handle, String collectiveId) {
        List<Writer> writers = new ArrayList<>();
        for (Member member : store.members().of(handle, collectiveId)) {
            Optional<String> person = member.kind() == Member.Kind.PERSON
                    ? Optional.of(member.personId())
                    : representative(member.organisationId());
            if (member.isMember() && person.isPresent()) {
                writers.add(new Writer(member, person.get()));
            }
        }
        return writers;
    }

    private Optional<String> representative(String organisationId) {
        return organisations.members(organisationId).stream()
                .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                .map(Membership::personId)
                .findFirst();
    }
}
