package org.territoireouvert.api.audit;

/**
 * A kind of act that is written to the audit log. Its sentence is the message {@code audit.<code>} of the plugin, to which the
 * entry's {@link AuditEntry#details details} are given in the order of their names, a value by its message
 * {@code audit.value.<name>.<value>} where there is one; its short name is the message {@code audit.<code>.label}.
 *
 * @param code plugin id, a dot, what happened: {@code participatory-budget.result-published}
 * @param visibility who may read it
 */
public record AuditType(String code, Visibility visibility) {

    /** Who may read an entry. */
    public enum Visibility {
        /** Everybody, on the page {@code /journal}: publications, moderations, changes of rules. Never names a citizen. */
        PUBLIC,
        /** Members of staff who may read the log. */
        INTERNAL
    }

    /** Validates the code. */
    public AuditType {
        if (!code.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "The code of an audit type is a plugin id, a dot and what happened, not \"" + code + "\"");
        }
    }
}
