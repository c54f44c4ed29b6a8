package org.territoireouvert.ambassadors.draw;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.ambassadors.draw.Feasibility.Remedy;
import org.territoireouvert.ambassadors.draw.Selections.Found;

/** Tells before the freeze whether the quotas of a pool can be met, and what stands in the way. */
public final class CheckQuotas {

    private static final int STEPS_OF_A_REMEDY = 5_000;

    private CheckQuotas() {}

    /** Checks a pool. */
    public static Feasibility of(Pool pool) {
        return of(pool, Selections.MOST_STEPS);
    }

    static Feasibility of(Pool pool, int steps) {
        List<List<String>> answers =
                pool.tickets().stream().map(Ticket::answers).toList();
        if (answers.size() < pool.seats()) {
            return new Feasibility.TooFewPeople(answers.size(), pool.seats());
        }
        for (int index = 0; index < pool.criteria().size(); index++) {
            int place = index;
            for (Quota quota : pool.criteria().get(index).quotas()) {
                long people = answers.stream()
                        .filter(one -> one.get(place).equals(quota.value()))
                        .count();
                if (people < quota.least()) {
                    return new Feasibility.TooFewOf(quota.value(), quota.least(), people);
                }
            }
        }
        return switch (new Selections(pool.seats(), pool.criteria(), steps).complete(List.of(), answers)) {
            case Found.Plan plan -> new Feasibility.Met();
            case Found.TooHard tooHard -> new Feasibility.TooHard();
            case Found.None none -> new Feasibility.Conflict(remedies(pool, answers));
        };
    }

    private static List<Remedy> remedies(Pool pool, List<List<String>> answers) {
        List<Remedy> remedies = new ArrayList<>();
        for (int criterion = 0; criterion < pool.criteria().size(); criterion++) {
            List<Quota> quotas = pool.criteria().get(criterion).quotas();
            for (int place = 0; place < quotas.size(); place++) {
                Quota quota = quotas.get(place);
                if (quota.least() > 0
                        && helps(pool, answers, criterion, place, new Quota(quota.value(), 0, quota.most()))) {
                    remedies.add(new Remedy(quota.value(), true, quota.least()));
                }
                if (quota.most() < pool.seats()
                        && helps(
                                pool,
                                answers,
                                criterion,
                                place,
                                new Quota(quota.value(), quota.least(), Quota.UNBOUNDED))) {
                    remedies.add(new Remedy(quota.value(), false, quota.most()));
                }
            }
        }
        return remedies;
    }

    private static boolean helps(Pool pool, List<List<String>> answers, int criterion, int place, Quota looser) {
        List<Criterion> criteria = new ArrayList<>(pool.criteria());
        List<Quota> quotas = new ArrayList<>(criteria.get(criterion).quotas());
        quotas.set(place, looser);
        criteria.set(criterion, new Criterion(criteria.get(criterion).name(), quotas));
        return new Selections(pool.seats(), criteria, STEPS_OF_A_REMEDY).complete(List.of(), answers)
                instanceof Found.Plan;
    }
}
