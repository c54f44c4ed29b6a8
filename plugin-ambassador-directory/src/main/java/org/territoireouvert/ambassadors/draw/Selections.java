package org.territoireouvert.ambassadors.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds a selection that completes another one within the quotas.
 *
 * <p>Method: people with the same answers are interchangeable, so only the number taken of each combination of answers matters.
 * These numbers are tried one combination after the other, by backtracking; a branch is left when an answer needs more people than
 * remain with it, or when the remaining seats cannot be filled under the upper bounds of a criterion, and a state that failed once is not
 * tried again. The search is complete: it says no only when no selection exists. With two criteria the two tests of a criterion alone
 * cut almost every wrong branch; with three the problem is hard in general, so a search ends after {@link #MOST_STEPS} states without an
 * answer. States are counted, never time: every computer, and the script of the documentation, ends at the same one. For that the
 * order is part of the procedure: combinations by the places of their answers in the criteria, of each first as many as possible.
 */
final class Selections {

    /** States that a search looks at before it gives up; a part of the published procedure. */
    static final int MOST_STEPS = 50_000;

    private final int seats;
    private final List<Criterion> criteria;
    private final int[][] offsets;
    private final int[] least;
    private final int[] most;
    private final int steps;

    Selections(int seats, List<Criterion> criteria) {
        this(seats, criteria, MOST_STEPS);
    }

    Selections(int seats, List<Criterion> criteria, int steps) {
        this.steps = steps;
        this.seats = seats;
        this.criteria = criteria;
        this.offsets = new int[criteria.size()][2];
        int values = 0;
        for (int index = 0; index < criteria.size(); index++) {
            offsets[index] =
                    new int[] {values, values + criteria.get(index).quotas().size()};
            values = offsets[index][1];
        }
        this.least = new int[values];
        this.most = new int[values];
        for (int index = 0; index < criteria.size(); index++) {
            List<Quota> quotas = criteria.get(index).quotas();
            for (int value = 0; value < quotas.size(); value++) {
                least[offsets[index][0] + value] = quotas.get(value).least();
                most[offsets[index][0] + value] =
                        Math.min(seats, quotas.get(value).most());
            }
        }
    }

    /** What a search came to. */
    sealed interface Found {

        /** So many people of each combination of answers complete the selection. */
        record Plan(Map<List<String>, Integer> people) implements Found {}

        /** No selection exists. */
        record None() implements Found {}

        /** It gave up. */
        record TooHard() implements Found {}
    }

    /**
     * Looks for people who fill the seats.
     *
     * @param chosen answers of those who have a seat already
     * @param others answers of those who may still get one
     */
    Found complete(List<List<String>> chosen, List<List<String>> others) {
        int[] need = least.clone();
        int[] room = most.clone();
        for (List<String> answers : chosen) {
            for (int value : values(answers)) {
                need[value] = Math.max(0, need[value] - 1);
                room[value]--;
            }
        }
        int left = seats - chosen.size();
        if (left < 0 || Arrays.stream(room).anyMatch(one -> one < 0)) {
            return new Found.None();
        }
        Map<List<String>, Integer> supply = new HashMap<>();
        others.forEach(answers -> supply.merge(answers, 1, Integer::sum));
        return new Search(supply).run(left, need, room);
    }

    private int[] values(List<String> answers) {
        int[] values = new int[answers.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = offsets[index][0] + criteria.get(index).values().indexOf(answers.get(index));
        }
        return values;
    }

    /** One search; the combinations of answers in a fixed order. */
    private final class Search {
        private final List<List<String>> order;
        private final List<int[]> combinations = new ArrayList<>();
        private final List<Integer> supplies = new ArrayList<>();
        private final int[][] after;
        private final int[] peopleAfter;
        private final Set<List<Integer>> failed = new HashSet<>();
        private final int[] plan;
        private int looked;

        Search(Map<List<String>, Integer> supply) {
            order = supply.keySet().stream()
                    .sorted((one, other) -> Arrays.compare(values(one), values(other)))
                    .toList();
            for (List<String> answers : order) {
                combinations.add(values(answers));
                supplies.add(supply.getOrDefault(answers, 0));
            }
            plan = new int[order.size()];
            after = new int[combinations.size() + 1][least.length];
            peopleAfter = new int[combinations.size() + 1];
            for (int index = combinations.size() - 1; index >= 0; index--) {
                after[index] = after[index + 1].clone();
                for (int value : combinations.get(index)) {
                    after[index][value] += supplies.get(index);
                }
                peopleAfter[index] = peopleAfter[index + 1] + supplies.get(index);
            }
        }

        Found run(int left, int[] need, int[] room) {
            boolean isFound = complete(0, left, need, room);
            if (looked > steps) {
                return new Found.TooHard();
            }
            if (!isFound) {
                return new Found.None();
            }
            Map<List<String>, Integer> people = new HashMap<>();
            for (int index = 0; index < plan.length; index++) {
                if (plan[index] > 0) {
                    people.put(order.get(index), plan[index]);
                }
            }
            return new Found.Plan(people);
        }

        private boolean complete(int from, int left, int[] need, int[] room) {
            looked++;
            if (looked > steps) {
                return false;
            }
            if (left == 0) {
                return Arrays.stream(need).allMatch(one -> one == 0);
            }
            if (!mayFit(from, left, need, room)) {
                return false;
            }
            List<Integer> state = state(from, left, need, room);
            if (failed.contains(state)) {
                return false;
            }
            int[] values = combinations.get(from);
            int possible = Math.min(left, supplies.get(from));
            for (int value : values) {
                possible = Math.min(possible, room[value]);
            }
            for (int taken = possible; taken >= 0; taken--) {
                int[] needAfter = need.clone();
                int[] roomAfter = room.clone();
                for (int value : values) {
                    needAfter[value] = Math.max(0, need[value] - taken);
                    roomAfter[value] -= taken;
                }
                plan[from] = taken;
                if (complete(from + 1, left - taken, needAfter, roomAfter)) {
                    return true;
                }
                plan[from] = 0;
                if (looked > steps) {
                    return false;
                }
            }
            failed.add(state);
            return false;
        }

        private boolean mayFit(int from, int left, int[] need, int[] room) {
            if (peopleAfter[from] < left) {
                return false;
            }
            for (int[] span : offsets) {
                long needed = 0;
                long fillable = 0;
                for (int value = span[0]; value < span[1]; value++) {
                    if (need[value] > after[from][value] || need[value] > room[value]) {
                        return false;
                    }
                    needed += need[value];
                    fillable += Math.min(room[value], after[from][value]);
                }
                if (needed > left || fillable < left) {
                    return false;
                }
            }
            return true;
        }

        private List<Integer> state(int from, int left, int[] need, int[] room) {
            List<Integer> state = new ArrayList<>(2 + 2 * need.length);
            state.add(from);
            state.add(left);
            for (int value = 0; value < need.length; value++) {
                boolean matters = after[from][value] > 0;
                state.add(need[value]);
                state.add(matters ? Math.min(room[value], Math.min(left, after[from][value])) : 0);
            }
            return state;
        }
    }
}
