package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.participatorybudget.counting.preference.Preference;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Tell what a rule elects (résultat).
 *
 * @param order winners in order of purchase
 * @param cost exact, plain decimal in currency units: {@code "995079"}, {@code "100.5"}
 * @param endowment what each voter could spend in the run that was kept, exact: {@code "25000/21"} or {@code "315"}; empty when
 *     the rule has none
 * @param preference at most one element; see {@link #comparison()}
 */
public record Outcome(
        CountingRule rule, List<ProjectId> order, String cost, String endowment, List<Preference> preference) {

    public Outcome {
        order = List.copyOf(order);
        preference = List.copyOf(preference);
        if (preference.size() > 1) {
            throw new IllegalArgumentException("an outcome is compared once, not \"" + preference.size() + "\" times");
        }
    }

    /**
     * Put the stages of a count together, winners in the order of the stages. A count in several stages has no endowment and no
     * comparison of its own: see those of its stages.
     */
    public static Outcome of(CountingRule rule, List<Stage> stages) {
        List<ProjectId> order = new ArrayList<>();
        BigDecimal cost = BigDecimal.ZERO;
        for (Stage stage : stages) {
            order.addAll(stage.outcome().order());
            cost = cost.add(new BigDecimal(stage.outcome().cost()));
        }
        boolean one = stages.size() == 1;
        return new Outcome(
                rule,
                order,
                cost.signum() == 0 ? "0" : cost.stripTrailingZeros().toPlainString(),
                one ? stages.getFirst().outcome().endowment() : "",
                one ? stages.getFirst().outcome().preference() : List.of());
    }

    /** Return the winners sorted by id as strings. */
    public List<ProjectId> selected() {
        return order.stream().sorted().toList();
    }

    /** Return the result of the comparison step; empty when the rule has none. */
    public Optional<Preference> comparison() {
        return preference.stream().findFirst();
    }
}
