package org.territoireouvert.runner.web.signin;

import java.util.Set;
import org.territoireouvert.api.web.Role;

/**
 * Somebody whom a newcomer can be in the demonstration; all of them are invented. The label of each is the message
 * {@code demonstration.role.<name>}.
 */
enum DemonstrationRole {
    RESIDENT("jeanne.morel@val-de-lisiere.example", "Jeanne", "Morel", false),
    DECLARED("karim.benali@val-de-lisiere.example", "Karim", "Benali", true),
    COUNTER("lucie.fabre@val-de-lisiere.example", "Lucie", "Fabre", Role.COUNTER_AGENT),
    EDITOR("paul.giraud@val-de-lisiere.example", "Paul", "Giraud", Role.EDITOR),
    MODERATOR("ines.roche@val-de-lisiere.example", "Inès", "Roche", Role.MODERATOR),
    AUDITOR("marc.leroux@val-de-lisiere.example", "Marc", "Leroux", Role.AUDITOR),
    ADMINISTRATOR("helene.vasseur@val-de-lisiere.example", "Hélène", "Vasseur", Role.ADMINISTRATOR);

    private final String email;
    private final String givenName;
    private final String familyName;
    private final Set<Role> roles;
    private final boolean declared;

    DemonstrationRole(String email, String givenName, String familyName, boolean declared) {
        this.email = email;
        this.givenName = givenName;
        this.familyName = familyName;
        this.roles = Set.of();
        this.declared = declared;
    }

    DemonstrationRole(String email, String givenName, String familyName, Role role) {
        this.email = email;
        this.givenName = givenName;
        this.familyName = familyName;
        this.roles = Set.of(role);
        this.declared = false;
    }

    String email() {
        return email;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    Set<Role> roles() {
        return roles;
    }

    /** Tells whether the person has said where they live. */
    boolean declared() {
        return declared;
    }

    boolean staff() {
        return !roles.isEmpty();
    }
}
