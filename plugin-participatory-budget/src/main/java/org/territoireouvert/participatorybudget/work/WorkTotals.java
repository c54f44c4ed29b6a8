package org.territoireouvert.participatorybudget.work;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Money;

/**
 * Funded projects added up.
 *
 * @param funded how many there are
 * @param voted what they cost together
 * @param spent what was paid for them so far
 * @param byStatus how many have a status, statuses without any left out
 */
public record WorkTotals(int funded, Money voted, Money spent, Map<WorkStatus, Integer> byStatus) {

    /** No project at all. */
    public static final WorkTotals NONE = new WorkTotals(0, Money.ZERO, Money.ZERO, Map.of());

    /** Copies the counts. */
    public WorkTotals {
        Map<WorkStatus, Integer> copy = new EnumMap<>(WorkStatus.class);
        copy.putAll(byStatus);
        byStatus = Collections.unmodifiableMap(copy);
    }

    /** Adds up projects. */
    public static WorkTotals of(List<FundedProject> projects) {
        WorkTotals sum = NONE;
        for (FundedProject project : projects) {
            Map<WorkStatus, Integer> one = new EnumMap<>(WorkStatus.class);
            project.work().ifPresent(work -> one.put(work.status(), 1));
            Money spent = project.work().map(Work::spent).orElse(Money.ZERO);
            sum = sum.plus(new WorkTotals(1, project.voted(), spent, one));
        }
        return sum;
    }

    /** Returns both together. */
    public WorkTotals plus(WorkTotals other) {
        Map<WorkStatus, Integer> both = new EnumMap<>(WorkStatus.class);
        both.putAll(byStatus);
        other.byStatus.forEach((status, projects) -> both.merge(status, projects, Integer::sum));
        return new WorkTotals(funded + other.funded, voted.plus(other.voted), spent.plus(other.spent), both);
    }

    /** Returns how many have a status. */
    public int with(WorkStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Returns of how many staff have said nothing yet. */
    public int untold() {
        return funded - byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
}
