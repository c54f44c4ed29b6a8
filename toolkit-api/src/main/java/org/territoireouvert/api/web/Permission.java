package org.territoireouvert.api.web;

/**
 * What an actor must be allowed to do. Every route names one.
 *
 * @param code plugin id, a dot, verb and object: {@code participatory-budget.publish-result}; its label is the message
 *     {@code permission.<code>}
 * @param defaultAudience who may do it until an administrator decides otherwise
 */
public record Permission(String code, Audience defaultAudience) {

    /** Groups of actors, each contained in the one before it, except that staff need no residence. */
    public enum Audience {
        /** Everybody. */
        ANYONE,
        /** Everybody who signed in. */
        SIGNED_IN,
        /** Citizens from {@link Actor.IdentityLevel#DECLARED_RESIDENCE} on, and staff. */
        RESIDENT,
        /** Members of staff. */
        STAFF,
        /** Administrators. */
        ADMINISTRATOR
    }

    /** Validates the code. */
    public Permission {
        if (!code.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "A permission code is a plugin id, a dot and what is allowed, not \"" + code + "\"");
        }
    }
}
