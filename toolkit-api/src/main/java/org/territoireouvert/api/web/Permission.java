package org.territoireouvert.api.web;

import java.util.Optional;
import java.util.Set;

/**
 * What an actor must be allowed to do. Every route names one. Two permissions of one code are the same permission.
 *
 * @param code plugin id, a dot, verb and object: {@code participatory-budget.publish-result}; its label is the message
 *     {@code permission.<code>}
 * @param defaultAudience who may do it until an administrator decides otherwise
 * @param heldBy codes of the roles that hold it until an administrator decides otherwise; only for {@link Audience#ROLE}
 * @param object name of the path parameter that identifies the object, if a role held for that object is enough
 */
public record Permission(String code, Audience defaultAudience, Set<String> heldBy, Optional<String> object) {

    /** Groups of actors, each contained in the one before it, except that staff need no residence. */
    public enum Audience {
        /** Everybody. */
        ANYONE,
        /** Everybody who signed in. */
        SIGNED_IN,
        /** Citizens from {@link Actor.IdentityLevel#DECLARED_RESIDENCE} on, and staff. */
        RESIDENT,
        /** Members of staff, whatever their role. */
        STAFF,
        /** Members of staff with a role that holds the permission; which roles do is decided in the administration. */
        ROLE,
        /** Administrators. */
        ADMINISTRATOR
    }

    /** Validates the code and copies the set. */
    public Permission {
        if (!code.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "A permission code is a plugin id, a dot and what is allowed, not \"" + code + "\"");
        }
        heldBy = Set.copyOf(heldBy);
        if (!heldBy.isEmpty() && defaultAudience != Audience.ROLE) {
            throw new IllegalArgumentException("The permission \"" + code + "\" is for " + defaultAudience
                    + ": only one for ROLE is held by " + heldBy);
        }
    }

    /** Declares a permission that no role needs. */
    public Permission(String code, Audience defaultAudience) {
        this(code, defaultAudience, Set.of(), Optional.empty());
    }

    /** Declares a permission for members of staff with one of these roles, and for administrators. */
    public static Permission ofRoles(String code, Role... roles) {
        return new Permission(
                code,
                Audience.ROLE,
                java.util.Arrays.stream(roles).map(Role::code).collect(java.util.stream.Collectors.toUnmodifiableSet()),
                Optional.empty());
    }

    /**
     * Returns this permission for a route about one object, so that a role held for that object alone opens it.
     *
     * @param pathParameter whose value identifies the object among those of the plugin
     */
    public Permission on(String pathParameter) {
        return new Permission(code, defaultAudience, heldBy, Optional.of(pathParameter));
    }
}
