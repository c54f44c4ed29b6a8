package org.territoireouvert.calls.collective;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.collective.Member;

/** Finds the people who act for members: those who are told what happens. */
public final class ActingPeople {

    private final MemberRepository members;
    private final Organisations organisations;

    /** Asks the organisations of the site. */
    public ActingPeople(MemberRepository members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /** Returns the identifiers of all who act for a member of a collective. */
    public Set<String> of(Handle handle, String collectiveId) {
        Set<String> people = new LinkedHashSet<>();
        members.of(handle, collectiveId).stream()
                .filter(Member::isMember)
                .forEach(member -> people.addAll(of(handle, member)));
        return people;
    }

    /**
     * Tells all of them.
     *
     * @param except who caused it and need not be told, or empty
     */
    public void tell(Handle handle, PluginContext context, String collectiveId, Notice notice, String except) {
        Notifications notifications = context.service(Notifications.class);
        of(handle, collectiveId).stream()
                .filter(person -> !person.equals(except))
                .forEach(person -> notifications.tell(handle, person, notice));
    }

    /** Returns the identifiers of all who act for one member. */
    public Set<String> of(Handle handle, Member member) {
        if (member.kind() == Member.Kind.PERSON) {
            return Set.of(member.personId());
        }
        Set<String> people = new LinkedHashSet<>(members.representatives(handle, member.id()));
        organisations.members(member.organisationId()).stream()
                .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                .map(Membership::personId)
                .forEach(people::add);
        return people;
    }
}
