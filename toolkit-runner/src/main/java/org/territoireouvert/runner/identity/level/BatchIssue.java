package org.territoireouvert.runner.identity.level;

import java.util.List;

/** What became of an order. */
public sealed interface BatchIssue {

    /**
     * The codes are made; this is the only time that they can be read.
     *
     * @param codes by position
     */
    record Done(CodeBatch batch, List<IdentityCode> codes) implements BatchIssue {
        /** Copies the list. */
        public Done {
            codes = List.copyOf(codes);
        }
    }

    /** The same form was sent before. */
    record SentTwice() implements BatchIssue {}

    /** The roll is gone, or everybody on it has an account already. */
    record NobodyLeft() implements BatchIssue {}
}
