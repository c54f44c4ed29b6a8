package org.territoireouvert.calls.model;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * How much of its costs one project can be paid.
 *
 * @param highestRate share of the eligible costs in percent, 1 to 100 (taux maximal)
 * @param floor least that is paid, if any (plancher)
 * @param ceiling most that is paid, if any (plafond)
 * @param categories kinds of costs of which a budget is made; none when the call has no budget table
 */
public record AidRules(int highestRate, Optional<Money> floor, Optional<Money> ceiling, List<CostCategory> categories) {

    /** Pays anything. */
    public static final AidRules NONE = new AidRules(100, Optional.empty(), Optional.empty(), List.of());

    private static final int WHOLE = 100;

    /**
     * A kind of cost (poste de dépense).
     *
     * @param code unique in the call, kept by budgets
     * @param eligible whether it is paid for
     * @param highestShare of all eligible costs in percent, 1 to 100; 100 when it is not limited
     */
    public record CostCategory(String code, String label, boolean eligible, int highestShare) {
        /** Validates the share. */
        public CostCategory {
            checkPercent(highestShare, "share of \"" + label + "\"");
        }
    }

    /** Copies the categories, checks the figures. */
    public AidRules {
        categories = List.copyOf(categories);
        checkPercent(highestRate, "rate");
        if (floor.isPresent() && ceiling.isPresent() && floor.get().compareTo(ceiling.get()) > 0) {
            throw new IllegalArgumentException("The floor " + floor.get() + " is above the ceiling " + ceiling.get());
        }
    }

    private static void checkPercent(int percent, String what) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("The " + what + " lies between 1 and 100, it cannot be " + percent);
        }
    }

    /** Returns a category. */
    public Optional<CostCategory> category(String code) {
        return categories.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
