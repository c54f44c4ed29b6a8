package org.territoireouvert.calls.application.writing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.collective.Member;

/** All people who act for a member of a collective, and who are told what happens to its applications. */
public final class ActingPeople {

    private final WritingStore store;

    /** Asks the tables of the plugin and the organisations of the site. */
    public ActingPeople(WritingStore store) {
        this.store = store;
    }

    /** Returns their identifiers. */
    public Set<String> of(Handle handle, String collectiveId) {
        Set<String> people = new LinkedHashSet<>();
        for (Member member : store.members().of(handle, collectiveId)) {
            if (member.isMember() && member.kind() == Member.Kind.PERSON) {
                people.add(member.personId());
            } else if (member.isMember()) {
                store.context().service(Organisations.class).members(member.organisationId()).stream()
                        .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                        .forEach(membership -> people.add(membership.personId()));
                people.addAll(store.members().representatives(handle, member.id()));
            }
        }
        return people;
    }

    /**
     * Tells all of them.
     *
     * @param except who caused it and need not be told, or empty
     */
    public void tell(Handle handle, String collectiveId, Notice notice, String except) {
        Notifications notifications = store.context().service(Notifications.class);
        of(handle, collectiveId).stream()
                .filter(person -> !person.equals(except))
                .forEach(person -> notifications.tell(handle, person, notice));
    }
}
