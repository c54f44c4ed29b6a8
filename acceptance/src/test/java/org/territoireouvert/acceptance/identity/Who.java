package org.territoireouvert.acceptance.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.Role;

/** Everybody who can ask for a page, each by one thing alone. */
enum Who {
    /** Has not signed in. */
    VISITOR,
    /** Was signed in as an administrator and was suspended since. */
    SUSPENDED,
    /** Was signed in as an administrator and has signed out since; a copy of the cookie is left. */
    SIGNED_OUT,
    /** Signed in, known by a mailbox. */
    CITIZEN,
    /** Signed in, has said where they live. */
    RESIDENT,
    EDITOR(Role.EDITOR),
    MODERATOR(Role.MODERATOR),
    VALUATOR(Role.VALUATOR),
    COUNTER_AGENT(Role.COUNTER_AGENT),
    AUDITOR(Role.AUDITOR),
    OBSERVER(Role.OBSERVER),
    /** Holds a role that a plugin declares. */
    TELLER(new Role("participatory-budget.teller")),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Optional<Role> role;

    Who() {
        this.role = Optional.empty();
    }

    Who(Role role) {
        this.role = Optional.of(role);
    }

    static Set<Who> all(Predicate<Who> which) {
        return Arrays.stream(values()).filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class)));
    }

    /** Returns the one role of a member of staff. */
    Optional<Role> role() {
        return role;
    }

    boolean staff() {
        return role.isPresent();
    }

    boolean signedIn() {
        return staff() || this == CITIZEN || this == RESIDENT;
    }

    String email() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@exemple.fr";
    }
}
