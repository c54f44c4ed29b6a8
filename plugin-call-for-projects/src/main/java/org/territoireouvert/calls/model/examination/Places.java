package org.territoireouvert.calls.model.examination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Applications that take places with assessors. A place is found when there is any way, also one by which others move: applications
 * look for it along alternating paths (Ford and Fulkerson, 1956). Not thread-safe.
 */
final class Places {

    private final List<String> assessors;
    private final BiPredicate<String, String> allowed;
    private final Map<String, Set<String>> takenBy = new HashMap<>();
    private final Map<String, Set<String>> has = new HashMap<>();

    /**
     * Creates places that nobody has taken.
     *
     * @param assessors in the order in which they are tried
     * @param allowed tells of an assessor and an application whether they may come together
     */
    Places(List<String> assessors, BiPredicate<String, String> allowed) {
        this.assessors = assessors;
        this.allowed = allowed;
        assessors.forEach(assessor -> has.put(assessor, new LinkedHashSet<>()));
    }

    /** Returns who assesses an application. */
    Set<String> of(String application) {
        return takenBy.computeIfAbsent(application, none -> new LinkedHashSet<>());
    }

    /** Returns how many applications an assessor has. */
    int load(String assessor) {
        return has.getOrDefault(assessor, Set.of()).size();
    }

    private void take(String assessor, String application) {
        of(application).add(assessor);
        has.getOrDefault(assessor, Set.of()).add(application);
    }

    private void leave(String assessor, String application) {
        of(application).remove(assessor);
        has.getOrDefault(assessor, Set.of()).remove(application);
    }

    /**
     * Finds one more assessor for an application.
     *
     * @param order of the assessors for this application
     * @param free tells whether an assessor has room
     * @return whether there was one
     */
    boolean find(String application, List<String> order, Predicate<String> free) {
        if (assessors.stream().noneMatch(free)) {
            return false;
        }
        Map<String, String> foundBy = new HashMap<>();
        Map<String, String> metAt = new HashMap<>();
        Deque<String> looking = new ArrayDeque<>(List.of(application));
        List<String> tried = order;
        while (!looking.isEmpty()) {
            String one = looking.remove();
            for (String assessor : tried) {
                if (foundBy.containsKey(assessor) || of(one).contains(assessor) || !allowed.test(assessor, one)) {
                    continue;
                }
                foundBy.put(assessor, one);
                if (free.test(assessor)) {
                    move(application, assessor, foundBy, metAt);
                    return true;
                }
                for (String other : has.getOrDefault(assessor, Set.of())) {
                    if (!other.equals(application) && !metAt.containsKey(other)) {
                        metAt.put(other, assessor);
                        looking.add(other);
                    }
                }
            }
            tried = assessors;
        }
        return false;
    }

    /** Follows the path back: each application takes the place that it found and leaves the one at which it was met. */
    private void move(String first, String last, Map<String, String> foundBy, Map<String, String> metAt) {
        String assessor = last;
        while (true) {
            String application = Objects.requireNonNull(foundBy.get(assessor));
            if (application.equals(first)) {
                take(assessor, application);
                return;
            }
            String left = Objects.requireNonNull(metAt.get(application));
            leave(left, application);
            take(assessor, application);
            assessor = left;
        }
    }
}
