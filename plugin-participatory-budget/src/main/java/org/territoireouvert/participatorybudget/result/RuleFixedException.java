package org.territoireouvert.participatorybudget.result;

/** Says that a vote is counted by the rule that was published before it, and by no other. */
public final class RuleFixedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /** Creates the exception with the words of the published rule. */
    public RuleFixedException(String rule) {
        super("The vote is counted by \"" + rule + "\"");
        this.rule = rule;
    }

    /** Returns the words of the published rule. */
    public String rule() {
        return rule;
    }
}
