package org.territoireouvert.api.web;

import java.util.List;

/**
 * A set of permissions under one name, given to members of staff for the instance, for a plugin or for one object. Its label is
 * the message {@code role.<code>}; its explanation {@code role.<code>.hint}.
 *
 * @param code of the runtime: one word or words joined by hyphens; of a plugin: its id, a dot and such words
 */
public record Role(String code) {

    /** May do everything. */
    public static final Role ADMINISTRATOR = new Role("administrator");

    /** Looks after what people write. */
    public static final Role MODERATOR = new Role("moderator");

    /** Studies proposals: what they cost, whether they can be done. */
    public static final Role VALUATOR = new Role("valuator");

    /** Helps people at a counter. */
    public static final Role COUNTER_AGENT = new Role("counter-agent");

    /** Writes and publishes for the authority. */
    public static final Role EDITOR = new Role("editor");

    /** Checks what was done. */
    public static final Role AUDITOR = new Role("auditor");

    /** Sees what staff see and changes nothing. */
    public static final Role OBSERVER = new Role("observer");

    /** The roles of the runtime, in the order of the matrix. */
    public static final List<Role> OF_THE_RUNTIME =
            List.of(ADMINISTRATOR, EDITOR, MODERATOR, VALUATOR, COUNTER_AGENT, AUDITOR, OBSERVER);

    /** Validates the code. */
    public Role {
        if (!code.matches("[a-z0-9-]+(\\.[a-z0-9-]+)?")) {
            throw new IllegalArgumentException("A role code is words joined by hyphens, not \"" + code + "\"");
        }
    }
}
