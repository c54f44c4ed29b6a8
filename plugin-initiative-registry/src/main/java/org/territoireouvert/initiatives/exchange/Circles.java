package org.territoireouvert.initiatives.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds where relations come back to where they began. */
final class Circles {

    private enum Colour {
        OPEN,
        CLOSED
    }

    private record Walk(String slug, Iterator<String> targets) {}

    private Circles() {}

    /** Returns one slug of each circle: the one whose relation closes it. Without recursion: a chain may be 100,000 long. */
    static List<String> in(Map<String, List<String>> targets) {
        Map<String, Colour> colours = new HashMap<>();
        List<String> closing = new ArrayList<>();
        for (String start : targets.keySet().stream().sorted().toList()) {
            if (!colours.containsKey(start)) {
                walk(start, targets, colours, closing);
            }
        }
        return closing;
    }

    private static void walk(
            String start, Map<String, List<String>> targets, Map<String, Colour> colours, List<String> closing) {
        Deque<Walk> path = new ArrayDeque<>();
        open(start, targets, colours, path);
        while (!path.isEmpty()) {
            Walk here = path.peek();
            if (!here.targets().hasNext()) {
                colours.put(here.slug(), Colour.CLOSED);
                path.pop();
                continue;
            }
            String next = here.targets().next();
            Colour colour = colours.get(next);
            if (colour == Colour.OPEN) {
                closing.add(here.slug());
            } else if (colour == null) {
                open(next, targets, colours, path);
            }
        }
    }

    private static void open(
            String slug, Map<String, List<String>> targets, Map<String, Colour> colours, Deque<Walk> path) {
        colours.put(slug, Colour.OPEN);
        path.push(new Walk(slug, targets.getOrDefault(slug, List.of()).iterator()));
    }
}
