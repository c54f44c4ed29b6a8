package org.territoireouvert.calls.model.budget;

import java.util.List;

/**
 * What is to be changed in a budget.
 *
 * @param member identifier of the partner whose part it is; empty for all together
 * @param messageKey what to change, in plain words
 * @param arguments of the message: names, amounts, percents
 */
public record BudgetProblem(String member, String messageKey, List<Object> arguments) {

    /** Copies the arguments. */
    public BudgetProblem {
        arguments = List.copyOf(arguments);
    }

    static BudgetProblem of(String member, String messageKey, Object... arguments) {
        return new BudgetProblem(member, messageKey, List.of(arguments));
    }

    static BudgetProblem ofAll(String messageKey, Object... arguments) {
        return of("", messageKey, arguments);
    }
}
