package org.territoireouvert.participatorybudget.counting;

import java.util.List;

/** Tell that a rule, completion, overflow or tie order has a name that nobody gave. */
public final class UnknownRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String value;

    public UnknownRuleException(String what, String value, List<String> known) {
        super("Unknown " + what + " \"" + value + "\"; use one of: " + String.join(", ", known) + ".");
        this.value = value;
    }

    /** Return the name that was not understood. */
    public String value() {
        return value;
    }
}
