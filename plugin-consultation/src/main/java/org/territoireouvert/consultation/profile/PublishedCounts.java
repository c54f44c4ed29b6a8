package org.territoireouvert.consultation.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts of a question as everybody may read them. A count under five is hidden; so are then the smallest of the others, or the total
 * would give it away: nobody who knows this rule can tell what a hidden count is.
 *
 * @param total of all answers, 10 or more
 * @param people by band, in the order of the bands; empty where it is hidden
 */
public record PublishedCounts(int total, Map<String, OptionalInt> people) {

    /** The smallest count that is shown. */
    public static final int SMALLEST = 5;

    /** With fewer answers to a question nothing of it is shown. */
    public static final int FEWEST_ANSWERS = 10;

    /** Copies the counts. */
    public PublishedCounts {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    /**
     * Hides what has to be hidden; empty when there are too few answers.
     *
     * @param bands in their order; counts of others are taken for none
     * @param counts by band; 0 where there is none
     */
    public static Optional<PublishedCounts> of(Collection<String> bands, Map<String, Integer> counts) {
        Map<String, Integer> all = new LinkedHashMap<>();
        bands.forEach(band -> all.put(band, counts.getOrDefault(band, 0)));
        int total = all.values().stream().mapToInt(Integer::intValue).sum();
        if (total < FEWEST_ANSWERS) {
            return Optional.empty();
        }
        Set<String> hidden = hidden(all);
        Map<String, OptionalInt> people = new LinkedHashMap<>();
        all.forEach(
                (band, count) -> people.put(band, hidden.contains(band) ? OptionalInt.empty() : OptionalInt.of(count)));
        return Optional.of(new PublishedCounts(total, people));
    }

    /** Hides small counts; then the smallest of the others, those that are alike together, until ten people are hidden at least. */
    private static Set<String> hidden(Map<String, Integer> counts) {
        Map<Integer, List<String>> bySize = new TreeMap<>();
        counts.forEach((band, count) -> bySize.computeIfAbsent(Math.max(count, SMALLEST - 1), size -> new ArrayList<>())
                .add(band));
        Set<String> hidden = new HashSet<>(bySize.getOrDefault(SMALLEST - 1, List.of()));
        bySize.remove(SMALLEST - 1);
        Iterator<List<String>> others = bySize.values().iterator();
        boolean enough = hidden.isEmpty();
        while (!enough && others.hasNext()) {
            hidden.addAll(others.next());
            enough = hidden.stream()
                            .mapToInt(band -> counts.getOrDefault(band, 0))
                            .sum()
                    >= FEWEST_ANSWERS;
        }
        return hidden;
    }
}
