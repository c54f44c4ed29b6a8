package org.territoireouvert.initiatives.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.initiatives.model.Relation;

/**
 * Entries in layers: each stands below what it came from. A relation that would lead back to where it began, as two entries that
 * inspired each other have, is drawn back and moves nobody.
 *
 * @param layers slugs, what was first first, none empty
 * @param relations those that go down
 * @param back those that go up
 */
public record RelationGraph(List<List<String>> layers, List<Relation> relations, List<Relation> back) {

    /** Copies the lists. */
    public RelationGraph {
        layers = layers.stream().map(List::copyOf).toList();
        relations = List.copyOf(relations);
        back = List.copyOf(back);
    }

    /**
     * Puts entries in layers.
     *
     * @param slugs of all, the one in the middle first
     * @param relations between them
     */
    public static RelationGraph of(List<String> slugs, List<Relation> relations) {
        Map<String, List<Relation>> becoming = new LinkedHashMap<>();
        slugs.forEach(slug -> becoming.put(slug, new ArrayList<>()));
        List<Relation> known = relations.stream()
                .filter(one -> becoming.containsKey(one.from()) && becoming.containsKey(one.to()))
                .sorted(Comparator.comparing(Relation::kind)
                        .thenComparing(Relation::to)
                        .thenComparing(Relation::from))
                .toList();
        known.forEach(relation -> becoming.computeIfAbsent(relation.to(), none -> new ArrayList<>())
                .add(relation));
        Set<Relation> back = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        for (String slug : firstOnesFirst(slugs, known)) {
            findBack(slug, becoming, new HashSet<>(), done, back);
        }
        List<Relation> down =
                known.stream().filter(relation -> !back.contains(relation)).toList();
        return new RelationGraph(layers(slugs, down), down, List.copyOf(back));
    }

    /** Entries that came from nothing, then the others. */
    private static List<String> firstOnesFirst(List<String> slugs, List<Relation> relations) {
        Set<String> came = new HashSet<>();
        relations.forEach(relation -> came.add(relation.from()));
        List<String> order = new ArrayList<>(slugs);
        order.sort(Comparator.comparing(came::contains));
        return order;
    }

    private static void findBack(
            String slug, Map<String, List<Relation>> becoming, Set<String> way, Set<String> done, Set<Relation> back) {
        if (!done.add(slug)) {
            return;
        }
        way.add(slug);
        for (Relation relation : becoming.getOrDefault(slug, List.of())) {
            if (way.contains(relation.from())) {
                back.add(relation);
            } else {
                findBack(relation.from(), becoming, way, done, back);
            }
        }
        way.remove(slug);
    }

    private static List<List<String>> layers(List<String> slugs, List<Relation> down) {
        Map<String, Integer> depth = new HashMap<>();
        slugs.forEach(slug -> depth.put(slug, 0));
        boolean moved = true;
        for (int turn = 0; moved && turn <= slugs.size(); turn++) {
            moved = false;
            for (Relation relation : down) {
                int least = depth.getOrDefault(relation.to(), 0) + 1;
                if (depth.getOrDefault(relation.from(), 0) < least) {
                    depth.put(relation.from(), least);
                    moved = true;
                }
            }
        }
        List<List<String>> layers = new ArrayList<>();
        for (String slug : slugs) {
            int layer = depth.getOrDefault(slug, 0);
            while (layers.size() <= layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(slug);
        }
        layers.removeIf(List::isEmpty);
        return untangled(layers, down);
    }

    /** Moves each entry below the middle of those that it came from, so that fewer lines cross. */
    private static List<List<String>> untangled(List<List<String>> layers, List<Relation> down) {
        Map<String, Double> places = new HashMap<>();
        List<List<String>> ordered = new ArrayList<>();
        for (List<String> layer : layers) {
            Map<String, Double> wanted = new HashMap<>();
            for (String slug : layer) {
                wanted.put(
                        slug,
                        down.stream()
                                .filter(relation -> relation.from().equals(slug) && places.containsKey(relation.to()))
                                .mapToDouble(relation -> places.getOrDefault(relation.to(), 0.0))
                                .average()
                                .orElse(0));
            }
            List<String> sorted = new ArrayList<>(layer);
            sorted.sort(Comparator.comparingDouble(slug -> wanted.getOrDefault(slug, 0.0)));
            for (int place = 0; place < sorted.size(); place++) {
                places.put(sorted.get(place), (place + 0.5) / sorted.size());
            }
            ordered.add(sorted);
        }
        return ordered;
    }
}
