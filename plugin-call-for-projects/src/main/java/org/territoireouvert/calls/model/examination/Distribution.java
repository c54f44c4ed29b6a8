package org.territoireouvert.calls.model.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who assesses what, spread evenly. As many places are given as can be: limits and those who must not come together are respected, and
 * nobody has two more than another who could take one. The same input, in any order, gives the same result.
 *
 * @param added what is given in addition to what was there
 * @param lacking applications that have fewer assessors than wanted, with how many are missing
 */
public record Distribution(List<Pairing> added, Map<String, Integer> lacking) {

    /** Copies both. */
    public Distribution {
        added = List.copyOf(added);
        lacking = Map.copyOf(lacking);
    }

    /**
     * What is to be distributed.
     *
     * @param applications identifiers
     * @param limits the most applications of each assessor, by identifiers
     * @param wanted assessors for each application
     * @param barred who must not come together: conflicts, own organisations, those who declined
     * @param given what was given before and stays
     */
    public record Wanted(
            List<String> applications,
            Map<String, Integer> limits,
            int wanted,
            Set<Pairing> barred,
            Set<Pairing> given) {

        /** Copies the collections. */
        public Wanted {
            applications = applications.stream().distinct().sorted().toList();
            limits = Map.copyOf(limits);
            barred = Set.copyOf(barred);
            given = Set.copyOf(given);
        }
    }

    /** Distributes. */
    public static Distribution of(Wanted wanted) {
        List<String> assessors = wanted.limits().keySet().stream().sorted().toList();
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> missing = new HashMap<>();
        wanted.applications().forEach(one -> missing.put(one, wanted.wanted()));
        Set<Pairing> closed = new HashSet<>(wanted.barred());
        for (Pairing pairing : wanted.given()) {
            before.merge(pairing.assessor(), 1, Integer::sum);
            missing.computeIfPresent(pairing.application(), (one, left) -> Math.max(0, left - 1));
            closed.add(pairing);
        }
        Places places =
                new Places(assessors, (assessor, application) -> !closed.contains(new Pairing(assessor, application)));
        int highest = wanted.limits().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        for (int level = 1; level <= highest; level++) {
            int cap = level;
            fill(wanted, places, assessors, missing, before, cap);
        }
        List<Pairing> added = wanted.applications().stream()
                .flatMap(one -> places.of(one).stream().sorted().map(assessor -> new Pairing(assessor, one)))
                .toList();
        Map<String, Integer> lacking = new HashMap<>();
        missing.forEach((one, left) -> {
            if (left > 0) {
                lacking.put(one, left);
            }
        });
        return new Distribution(added, lacking);
    }

    /** Gives places as long as an assessor has fewer than a number, first to applications that have the fewest. */
    private static void fill(
            Wanted wanted,
            Places places,
            List<String> assessors,
            Map<String, Integer> missing,
            Map<String, Integer> before,
            int cap) {
        List<String> hungry = new ArrayList<>(wanted.applications().stream()
                .filter(one -> missing.getOrDefault(one, 0) > 0)
                .sorted(Comparator.comparing((String one) -> -missing.getOrDefault(one, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
        Predicate<String> free = assessor -> places.load(assessor) + before.getOrDefault(assessor, 0)
                < Math.min(cap, wanted.limits().getOrDefault(assessor, 0));
        boolean found = true;
        while (found && !hungry.isEmpty()) {
            found = false;
            for (String one : List.copyOf(hungry)) {
                if (assessors.stream().noneMatch(free)) {
                    return;
                }
                List<String> order = assessors.stream()
                        .sorted(Comparator.comparing(
                                        (String assessor) -> places.load(assessor) + before.getOrDefault(assessor, 0))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
                if (places.find(one, order, free)) {
                    found = true;
                    if (missing.merge(one, -1, Integer::sum) == 0) {
                        hungry.remove(one);
                    }
                }
            }
        }
    }
}
