package org.territoireouvert.initiatives.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.model.Relation;

/**
 * The entries around one and how they are related: its neighbours, theirs, and so on, the nearest first.
 *
 * @param slugs the one in the middle first
 * @param hasMore whether there are more than are shown
 */
public record Surroundings(List<String> slugs, List<Relation> relations, boolean hasMore) {

    /** Entries on one picture. */
    public static final int MOST = 24;

    private static final int MOST_OF_ONE = 40;

    /** Walks from an entry. */
    public static Surroundings of(String slug, RelationRepository repository) {
        Set<String> seen = new LinkedHashSet<>(List.of(slug));
        Set<Relation> relations = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(seen);
        boolean hasMore = false;
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            List<Relation> found = repository.of(next, MOST_OF_ONE + 1);
            hasMore |= found.size() > MOST_OF_ONE;
            for (Relation relation : found) {
                String other = relation.from().equals(next) ? relation.to() : relation.from();
                if (!seen.contains(other) && seen.size() >= MOST) {
                    hasMore = true;
                } else {
                    relations.add(relation);
                    if (seen.add(other)) {
                        waiting.add(other);
                    }
                }
            }
        }
        return new Surroundings(List.copyOf(seen), List.copyOf(relations), hasMore);
    }
}
