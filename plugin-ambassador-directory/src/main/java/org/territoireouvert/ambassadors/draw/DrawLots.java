package org.territoireouvert.ambassadors.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.ambassadors.draw.Outcome.Decision;
import org.territoireouvert.ambassadors.draw.Outcome.Step;
import org.territoireouvert.ambassadors.draw.Selections.Found;

/**
 * Draws lots.
 *
 * <p>Every ticket has the hash {@code SHA-256(pool hash, LF, seed, LF, code)}; lower comes first. In that order a ticket is accepted when
 * those who have a seat, this one and the rest of the pool together can fill all seats within the quotas, see {@link Selections};
 * otherwise it is passed over for good, because a selection that grows never makes room again. A plan by which the seats can be filled is
 * known from before the freeze and kept up to date: a ticket that it has room for is accepted without a search, so that the draw fills all
 * seats even when a later search gives up, which passes the ticket over. Without quotas every ticket is equally likely: the first ones of
 * a random order are drawn. When somebody gives a seat up, the first ticket of the order that was neither drawn nor given up and with
 * which the quotas are found to be kept gets it; when there is none, the seat stays free.
 */
public final class DrawLots {

    private final Pool pool;
    private final Selections selections;
    private final List<Ranked> order;

    private record Ranked(int rank, Ticket ticket, String hash) {
        Step step(Decision decision) {
            return new Step(rank, ticket.code(), hash, decision);
        }
    }

    private DrawLots(Pool pool, String seed) {
        this.pool = pool;
        this.selections = new Selections(pool.seats(), pool.criteria());
        String frozen = pool.sha256();
        List<Ranked> ranked = new ArrayList<>(pool.tickets().stream()
                .map(ticket -> new Ranked(0, ticket, Pool.sha256(frozen + "\n" + seed + "\n" + ticket.code())))
                .sorted(Comparator.comparing(Ranked::hash)
                        .thenComparing(one -> one.ticket().code()))
                .toList());
        for (int index = 0; index < ranked.size(); index++) {
            Ranked one = ranked.get(index);
            ranked.set(index, new Ranked(index + 1, one.ticket(), one.hash()));
        }
        this.order = ranked;
    }

    /** Tells whether the seats of a pool can be filled within its quotas. */
    public static boolean isPossible(Pool pool) {
        return CheckQuotas.of(pool) instanceof Feasibility.Met;
    }

    /**
     * Draws.
     *
     * @param declined codes of those who gave up, in that order
     * @throws IllegalArgumentException when the quotas cannot be kept
     */
    public static Outcome of(Pool pool, String seed, List<String> declined) {
        if (!isPossible(pool)) {
            throw new IllegalArgumentException(
                    "The quotas of the draw \"" + pool.id() + "\" cannot be kept or are too hard");
        }
        return new DrawLots(pool, seed).outcome(declined);
    }

    private Outcome outcome(List<String> declined) {
        List<Step> steps = new ArrayList<>();
        LinkedHashSet<Ranked> drawn = draw(steps);
        Set<String> gone = new HashSet<>();
        for (String code : declined) {
            Ranked giver = order.stream()
                    .filter(one -> one.ticket().code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no ticket \"" + code + "\""));
            gone.add(code);
            steps.add(giver.step(Decision.DECLINED));
            if (drawn.remove(giver)) {
                replace(drawn, gone, steps);
            }
        }
        List<Ranked> substitutes = order.stream()
                .filter(one ->
                        !drawn.contains(one) && !gone.contains(one.ticket().code()))
                .limit(pool.substitutes())
                .toList();
        substitutes.forEach(one -> steps.add(one.step(Decision.SUBSTITUTE)));
        return new Outcome(codes(List.copyOf(drawn)), codes(substitutes), steps);
    }

    private LinkedHashSet<Ranked> draw(List<Step> steps) {
        LinkedHashSet<Ranked> drawn = new LinkedHashSet<>();
        Set<List<String>> hopeless = new HashSet<>();
        Map<List<String>, Integer> plan = plan(selections.complete(List.of(), answers(order)));
        for (int index = 0; index < order.size() && drawn.size() < pool.seats(); index++) {
            Ranked one = order.get(index);
            List<String> answers = one.ticket().answers();
            if (!plan.containsKey(answers) && !hopeless.contains(answers)) {
                Found found = fitting(drawn, one, order.subList(index + 1, order.size()));
                if (found instanceof Found.Plan) {
                    plan = plan(found);
                    plan.merge(answers, 1, Integer::sum);
                } else {
                    hopeless.add(answers);
                }
            }
            if (plan.containsKey(answers)) {
                plan.computeIfPresent(answers, (same, people) -> people > 1 ? people - 1 : null);
                drawn.add(one);
                steps.add(one.step(Decision.TAKEN));
            } else {
                steps.add(one.step(Decision.PASSED));
            }
        }
        return drawn;
    }

    private static Map<List<String>, Integer> plan(Found found) {
        return found instanceof Found.Plan plan ? new HashMap<>(plan.people()) : new HashMap<>();
    }

    private void replace(LinkedHashSet<Ranked> drawn, Set<String> gone, List<Step> steps) {
        List<Ranked> others = order.stream()
                .filter(one ->
                        !drawn.contains(one) && !gone.contains(one.ticket().code()))
                .toList();
        Set<List<String>> tried = new HashSet<>();
        for (Ranked one : others) {
            List<Ranked> rest = others.stream().filter(other -> other != one).toList();
            if (tried.add(one.ticket().answers()) && fitting(drawn, one, rest) instanceof Found.Plan) {
                drawn.add(one);
                steps.add(one.step(Decision.REPLACES));
                return;
            }
        }
    }

    private Found fitting(Set<Ranked> drawn, Ranked one, List<Ranked> rest) {
        List<Ranked> chosen = new ArrayList<>(drawn);
        chosen.add(one);
        return selections.complete(answers(chosen), answers(rest));
    }

    private static List<List<String>> answers(List<Ranked> ranked) {
        return ranked.stream().map(one -> one.ticket().answers()).toList();
    }

    private static List<String> codes(List<Ranked> ranked) {
        return ranked.stream().map(one -> one.ticket().code()).toList();
    }
}
