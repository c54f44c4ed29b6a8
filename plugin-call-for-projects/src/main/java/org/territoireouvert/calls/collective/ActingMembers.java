package org.territoireouvert.calls.collective;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.collective.Member;

/** Tells for which members of a collective somebody acts. All that is done in a collective goes through here. */
public final class ActingMembers {

    private final MemberRepository members;
    private final Organisations organisations;

    /** Asks the organisations of the site. */
    public ActingMembers(MemberRepository members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /**
     * Returns the members for which an actor acts, by when they came: a person for themselves, who represents an organisation on
     * the site for it, and whom it confirmed for this collective. Members of staff act for nobody.
     *
     * @return none when the actor has no say in the collective
     */
    public List<Member> of(Handle handle, Actor actor, String collectiveId) {
        if (!(actor instanceof Actor.Citizen citizen)) {
            return List.of();
        }
        return members.of(handle, collectiveId).stream()
                .filter(Member::isMember)
                .filter(member -> actsFor(handle, citizen, member))
                .toList();
    }

    private boolean actsFor(Handle handle, Actor.Citizen citizen, Member member) {
        return switch (member.kind()) {
            case PERSON -> member.personId().equals(citizen.personId());
            case ORGANISATION ->
                organisations.isRepresentative(citizen, member.organisationId())
                        || members.representatives(handle, member.id()).contains(citizen.personId())
                                && belongs(citizen.personId(), member.organisationId());
        };
    }

    /** Who left an organisation does not act for it any more, whoever confirmed them. */
    private boolean belongs(String personId, String organisationId) {
        return organisations.ofPerson(personId).stream()
                .anyMatch(membership -> membership.organisationId().equals(organisationId));
    }
}
