package org.territoireouvert.runner.territory.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.territoireouvert.api.territory.Coordinates;

/**
 * Takes points out of rings until few enough are left, always the one that matters least: with its neighbours it spans the smallest
 * triangle (Visvalingam and Whyatt, 1993). A point of several rings leaves all of them at once, and one where three borders meet
 * stays, so that neighbours go on sharing their border. The same rings give the same result.
 */
final class LightRings {

    /** Different points that are left at most, those where borders meet aside. */
    static final int MOST_POINTS = 500;

    private static final int FEWEST_POINTS = 3;

    private final List<List<Coordinates>> rings;
    private final Map<Coordinates, Corner> corners = new HashMap<>();
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();

    LightRings(List<List<Coordinates>> rings) {
        this.rings = rings;
    }

    /** A place of a ring. */
    private static final class Node {
        private final Ring ring;
        private final Corner corner;
        private Node previous = this;
        private Node next = this;

        Node(Ring ring, Corner corner) {
            this.ring = ring;
            this.corner = corner;
        }
    }

    private static final class Ring {
        private int size;
    }

    /** A point with its places in all rings. */
    private static final class Corner {
        private final Coordinates point;
        private final int order;
        private final List<Node> nodes = new ArrayList<>();
        private int version;

        Corner(Coordinates point, int order) {
            this.point = point;
            this.order = order;
        }

        /** Tells whether all its rings come from and go to the same two points. */
        boolean isBetweenTwo() {
            Set<Corner> neighbours = new HashSet<>();
            for (Node node : nodes) {
                neighbours.add(node.previous.corner);
                neighbours.add(node.next.corner);
            }
            return neighbours.size() == 2;
        }

        boolean canLeave() {
            return isBetweenTwo() && nodes.stream().allMatch(node -> node.ring.size > FEWEST_POINTS);
        }

        double area() {
            Coordinates before = nodes.getFirst().previous.corner.point;
            Coordinates after = nodes.getFirst().next.corner.point;
            double narrowing = Math.cos(Math.toRadians(point.north()));
            double x = (before.east() - point.east()) * narrowing;
            double nextX = (after.east() - point.east()) * narrowing;
            return Math.abs(x * (after.north() - point.north()) - nextX * (before.north() - point.north())) / 2;
        }
    }

    private record Candidate(Corner corner, double area, int version) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byArea = Double.compare(area, other.area);
            return byArea != 0 ? byArea : Integer.compare(corner.order, other.corner.order);
        }
    }

    /** Returns the rings with fewer points, each of three at least, in their order. */
    List<List<Coordinates>> lightened() {
        List<Node> starts = rings.stream().map(this::linked).toList();
        corners.values().forEach(this::offer);
        int left = corners.size();
        while (left > MOST_POINTS && !candidates.isEmpty()) {
            Candidate least = candidates.poll();
            if (least.version == least.corner.version && least.corner.canLeave()) {
                takeOut(least.corner);
                left--;
            }
        }
        return starts.stream().map(LightRings::points).toList();
    }

    private Node linked(List<Coordinates> points) {
        Ring ring = new Ring();
        Node first = null;
        Node last = null;
        for (Coordinates point : points) {
            Corner corner = corners.computeIfAbsent(point, added -> new Corner(added, corners.size()));
            Node node = new Node(ring, corner);
            corner.nodes.add(node);
            if (last != null) {
                last.next = node;
                node.previous = last;
            }
            first = first == null ? node : first;
            last = node;
            ring.size++;
        }
        if (first == null || last == null) {
            throw new IllegalArgumentException("A ring without a point");
        }
        last.next = first;
        first.previous = last;
        return first;
    }

    private void offer(Corner corner) {
        corner.version++;
        if (corner.canLeave()) {
            candidates.add(new Candidate(corner, corner.area(), corner.version));
        }
    }

    private void takeOut(Corner corner) {
        Set<Corner> neighbours = new HashSet<>();
        for (Node node : corner.nodes) {
            node.previous.next = node.next;
            node.next.previous = node.previous;
            node.ring.size--;
            neighbours.add(node.previous.corner);
            neighbours.add(node.next.corner);
        }
        corner.version++;
        neighbours.forEach(this::offer);
    }

    /** Follows a ring from its first point that is left. */
    private static List<Coordinates> points(Node start) {
        Node first = start;
        while (first.previous.next != first) {
            first = first.next;
        }
        List<Coordinates> points = new ArrayList<>();
        Node node = first;
        do {
            points.add(node.corner.point);
            node = node.next;
        } while (node != first);
        return points;
    }
}
