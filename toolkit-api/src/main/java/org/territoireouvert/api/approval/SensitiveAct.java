package org.territoireouvert.api.approval;

import org.territoireouvert.api.Implementable;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Permission;

/**
 * An act for which the administrator may ask that two people agree. Its label is the message {@code act.<code>}.
 *
 * @param code plugin id, a dot, verb and object: {@code participatory-budget.withdraw-result}
 * @param required what both people must be allowed to do
 * @param action does it
 */
public record SensitiveAct(String code, Permission required, Action action) {

    /** Validates the code. */
    public SensitiveAct {
        if (!code.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "The code of a sensitive act is a plugin id, a dot and what is done, not \"" + code + "\"");
        }
    }

    /** Does an act. */
    @Implementable
    @FunctionalInterface
    public interface Action {
        /**
         * Does it; called once for each proposal that was approved, in the transaction that says so: what is written to the
         * plugin's own tables is kept together with the approval or not at all. Keep it short. What no longer makes sense is refused
         * by an exception, whose message only the log gets.
         *
         * @param object as proposed
         * @param summary as proposed, which is what the second person agreed to
         * @param agent who proposed it
         */
        void carryOut(String object, String summary, Actor.Agent agent) throws Exception;
    }
}
