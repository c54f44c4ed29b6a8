package org.territoireouvert.calls.model.collective;

import java.time.Instant;

/**
 * A member of a collective: an organisation, or a person who acts for themselves.
 *
 * @param id UUID version 7
 * @param organisationId of the organisation on the site, empty for a person
 * @param personId of the person, empty for an organisation
 * @param name as it was shown when it came
 * @param brings what it brings, plain text, possibly empty
 * @param coordinates whether it keeps track of what is to be done; gives no other right
 * @param isNamed whether its voice counts under {@link DecisionRule#NAMED}
 * @param since when it came into this state
 */
public record Member(
        String id,
        String collectiveId,
        Kind kind,
        String organisationId,
        String personId,
        String name,
        String brings,
        State state,
        boolean coordinates,
        boolean isNamed,
        Instant since) {

    /** What a member is. */
    public enum Kind {
        /** An organisation of the site. */
        ORGANISATION,
        /** A person. */
        PERSON
    }

    /** Where it stands. */
    public enum State {
        /** Asked to join; the members decide. */
        ASKING,
        /** Belongs to it. */
        MEMBER,
        /** Asked, and was not taken. */
        DECLINED,
        /** Went of its own accord. */
        LEFT,
        /** Was excluded by the rule. */
        EXCLUDED
    }

    /** Tells whether it belongs to the collective. */
    public boolean isMember() {
        return state == State.MEMBER;
    }

    /** Returns this member in another state; one that does not belong to the collective has no task in it. */
    public Member in(State newState, Instant at) {
        boolean stays = newState == State.MEMBER;
        return new Member(
                id,
                collectiveId,
                kind,
                organisationId,
                personId,
                name,
                brings,
                newState,
                stays && coordinates,
                stays && isNamed,
                at);
    }

    /** Returns this member with something else that it brings. */
    public Member bringing(String what) {
        return new Member(
                id, collectiveId, kind, organisationId, personId, name, what, state, coordinates, isNamed, since);
    }

    /** Returns this member, coordinating or not. */
    public Member coordinating(boolean yes) {
        return new Member(id, collectiveId, kind, organisationId, personId, name, brings, state, yes, isNamed, since);
    }

    /** Returns this member, named by the charter or not. */
    public Member named(boolean yes) {
        return new Member(
                id, collectiveId, kind, organisationId, personId, name, brings, state, coordinates, yes, since);
    }
}
