package org.territoireouvert.consultation.synthesis;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.model.PlannedStep;

/** Keeps where a synthesis stands with each contribution of its consultation. */
public final class TreatmentRepository {

    private static final String STEP = "consultation = :consultation and step = :step";

    /** Creates it. */
    public TreatmentRepository() {}

    /**
     * Takes in the contributions that came since, and lets those go that are not read any more. What came last is found by its id; all
     * are compared only when the numbers do not fit, for instance because two people wrote at the same moment.
     */
    public void takeIn(Handle handle, PlannedStep step) {
        String last = of(
                        handle.createQuery(
                                "select coalesce(max(contribution_id), '') from con_treatment where " + STEP),
                        step)
                .mapTo(String.class)
                .one();
        int came = of(handle.createUpdate("""
                                insert into con_treatment (consultation, step, contribution_id, state)
                                select consultation, :step, id, 'OPEN' from con_contribution
                                where consultation = :consultation and state = 'PUBLISHED' and id > :last"""), step).bind("last", last).execute();
        count(handle, step, Treatment.OPEN, came);
        if (counts(handle, step).entrySet().stream()
                        .filter(entry -> entry.getKey() != Treatment.GONE)
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                != published(handle, step)) {
            compareAll(handle, step);
        }
    }

    private static int published(Handle handle, PlannedStep step) {
        return handle.createQuery("""
                        select coalesce(sum(contributions), 0) from con_contribution_count
                        where consultation = :consultation and state = 'PUBLISHED'""")
                .bind("consultation", step.consultation().slug())
                .mapTo(Integer.class)
                .one();
    }

    private static void compareAll(Handle handle, PlannedStep step) {
        of(handle.createUpdate("""
                                insert into con_treatment (consultation, step, contribution_id, state)
                                select consultation, :step, id, 'OPEN' from con_contribution c
                                where consultation = :consultation and state = 'PUBLISHED' and not exists (
                                  select 1 from con_treatment t where t.consultation = c.consultation and t.step = :step
                                    and t.contribution_id = c.id)"""), step).execute();
        of(handle.createUpdate("update con_treatment set state = 'GONE' where " + STEP + """
                                \sand state <> 'GONE' and not exists (select 1 from con_contribution c
                                  where c.id = con_treatment.contribution_id and c.state = 'PUBLISHED')"""), step)
                .execute();
        of(handle.createUpdate("delete from con_treatment_count where " + STEP), step)
                .execute();
        of(handle.createUpdate("""
                                insert into con_treatment_count (consultation, step, state, contributions)
                                select consultation, step, state, count(*) from con_treatment
                                where consultation = :consultation and step = :step group by consultation, step, state"""), step).execute();
    }

    /** Returns how many contributions are in each state. */
    public Map<Treatment, Integer> counts(Handle handle, PlannedStep step) {
        Map<Treatment, Integer> counts = new EnumMap<>(Treatment.class);
        of(handle.createQuery("select state, contributions from con_treatment_count where " + STEP), step)
                .map((row, context) ->
                        Map.entry(Treatment.valueOf(row.getString("state")), row.getInt("contributions")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Returns a part of the contributions in a state, by their ids, oldest first. */
    public Slice<String> inState(Handle handle, PlannedStep step, Treatment state, Keyset keyset) {
        List<String> found = of(handle.createQuery("""
                                select contribution_id from con_treatment where consultation = :consultation and step = :step
                                  and state = :state and <position> order by <order> limit :limit"""), step)
                .define("position", keyset.condition(Order.ASCENDING, "contribution_id"))
                .define("order", keyset.order(Order.ASCENDING, "contribution_id"))
                .bindMap(keyset.binds())
                .bind("state", state.name())
                .mapTo(String.class)
                .list();
        return keyset.slice(found, List::of);
    }

    /** Returns where the synthesis stands with a contribution; gone when it does not know it. */
    public Treatment state(Handle handle, PlannedStep step, String contribution) {
        return states(handle, step, List.of(contribution)).getOrDefault(contribution, Treatment.GONE);
    }

    /** Returns where the synthesis stands with at most 500 contributions, by their ids; without those that it does not know. */
    public Map<String, Treatment> states(Handle handle, PlannedStep step, Collection<String> contributions) {
        Map<String, Treatment> states = new HashMap<>();
        if (!contributions.isEmpty()) {
            of(handle.createQuery("select contribution_id, state from con_treatment where " + STEP + """
                                    \sand contribution_id in (<contributions>) limit :most"""), step)
                    .bindList("contributions", contributions)
                    .bind("most", contributions.size())
                    .map((row, context) ->
                            Map.entry(row.getString("contribution_id"), Treatment.valueOf(row.getString("state"))))
                    .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        }
        return states;
    }

    /** Notes where the synthesis stands with a contribution that it knows. */
    void settle(Handle handle, PlannedStep step, String contribution, Treatment after) {
        Treatment before = state(handle, step, contribution);
        if (before != after) {
            of(
                            handle.createUpdate("update con_treatment set state = :state where " + STEP
                                    + " and contribution_id = :id"),
                            step)
                    .bind("id", contribution)
                    .bind("state", after.name())
                    .execute();
            count(handle, step, before, -1);
            count(handle, step, after, 1);
        }
    }

    private static void count(Handle handle, PlannedStep step, Treatment state, int by) {
        of(handle.createUpdate("""
                                insert into con_treatment_count (consultation, step, state, contributions)
                                values (:consultation, :step, :state, :by) on conflict (consultation, step, state)
                                do update set contributions = con_treatment_count.contributions + :by"""), step)
                .bind("state", state.name())
                .bind("by", by)
                .execute();
    }

    private static <S extends SqlStatement<S>> S of(S statement, PlannedStep step) {
        return statement
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }
}
