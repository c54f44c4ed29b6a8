package org.territoireouvert.calls.application.checking;

import java.util.List;
import org.territoireouvert.calls.model.budget.BudgetProblem;
import org.territoireouvert.calls.model.budget.BudgetSums;
import org.territoireouvert.calls.model.eligibility.RuleResult;
import org.territoireouvert.calls.model.form.FormProblem;

/**
 * How far an application is from being sent.
 *
 * @param missing in the answers
 * @param team what is to be changed about the members
 * @param budget what is to be changed in the budget; none when the call asks for no budget
 * @param rules what each rule of the call says
 */
public record Readiness(
        List<FormProblem> missing,
        List<FormProblem> team,
        boolean hasBudget,
        List<BudgetProblem> budget,
        BudgetSums sums,
        List<RuleResult> rules) {

    /** Copies the lists. */
    public Readiness {
        missing = List.copyOf(missing);
        team = List.copyOf(team);
        budget = List.copyOf(budget);
        rules = List.copyOf(rules);
    }

    /** Tells whether nothing has to be added or changed. */
    public boolean isComplete() {
        return problems() == 0;
    }

    /** Returns how many things have to be added or changed. */
    public long problems() {
        return missing.size()
                + team.size()
                + budget.size()
                + rules.stream().filter(rule -> !rule.isMet()).count();
    }
}
