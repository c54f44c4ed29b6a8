package org.territoireouvert.participatorybudget.examination;

import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * What the services found out about an idea.
 *
 * @param reason of the verdict; never empty when the idea is unfeasible
 * @param cost never empty when the idea is feasible
 * @param costExplanation how the cost was found; never empty when the idea is feasible
 */
public record Finding(Verdict verdict, String reason, Optional<Money> cost, String costExplanation) {

    /** Nothing is known yet. */
    public static final Finding NONE = new Finding(Verdict.UNDECIDED, "", Optional.empty(), "");

    /** Refuses a verdict without its grounds. */
    public Finding {
        if (verdict == Verdict.UNFEASIBLE && reason.isBlank()) {
            throw new IllegalArgumentException("An unfeasible idea needs a reason");
        }
        if (verdict == Verdict.FEASIBLE && (cost.isEmpty() || costExplanation.isBlank())) {
            throw new IllegalArgumentException("A feasible idea needs a cost and its explanation");
        }
    }
}
