package org.territoireouvert.calls.model.collective;

/**
 * As whom somebody takes part in a collective.
 *
 * @param organisationId empty for a person
 * @param personId empty for an organisation
 * @param name as it is shown now
 */
public record Seat(Member.Kind kind, String organisationId, String personId, String name) {

    /** Returns the seat of a person who acts for themselves. */
    public static Seat ofPerson(String personId, String name) {
        return new Seat(Member.Kind.PERSON, "", personId, name);
    }

    /** Returns the seat of an organisation. */
    public static Seat ofOrganisation(String organisationId, String name) {
        return new Seat(Member.Kind.ORGANISATION, organisationId, "", name);
    }

    /** Tells whether a member has this seat. */
    public boolean isOf(Member member) {
        return member.kind() == kind
                && member.organisationId().equals(organisationId)
                && member.personId().equals(personId);
    }
}
