package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.graph.RelationGraph;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/**
 * The drawing of relations, in units of its view box: what was first above, what came of it below.
 *
 * @param width of the view box
 * @param height of the view box
 */
public record GraphPicture(int width, int height, List<Node> nodes, List<Edge> edges) {

    private static final int BOX_WIDTH = 200;
    private static final int BOX_HEIGHT = 62;
    private static final int ACROSS = 232;
    private static final int DOWN = 140;
    private static final int MARGIN = 16;
    private static final int LINE = 22;
    private static final int LINES = 2;
    private static final int TEXT_LEFT = 10;
    private static final int BASELINE = 4;
    private static final double EARLY = 0.3;
    private static final double LATE = 0.68;
    private static final int[] TEXT_TOP = {25, 45};

    /**
     * An entry.
     *
     * @param name of its link
     * @param isMiddle whether the page is about it
     */
    public record Node(String name, String path, boolean isMiddle, int x, int y, List<Line> lines) {
        /** Returns the width of its box. */
        public int width() {
            return BOX_WIDTH;
        }

        /** Returns the height of its box. */
        public int height() {
            return BOX_HEIGHT;
        }
    }

    /** A line of a title. */
    public record Line(String text, int x, int y) {}

    /**
     * A relation.
     *
     * @param path data of an SVG path with its arrow head
     * @param isDashed whether it is a weaker tie: an idea, or one that leads back
     * @param label in one or two words, written at its middle
     */
    public record Edge(String path, boolean isDashed, String label, int x, int y) {}

    /** Draws. */
    static GraphPicture of(
            RelationGraph graph, Map<String, EntryLine> lines, String middle, Function<RelationKind, String> words) {
        int widest = graph.layers().stream().mapToInt(List::size).max().orElse(1);
        int width = 2 * MARGIN + widest * ACROSS;
        Map<String, Node> nodes = new HashMap<>();
        List<Node> drawn = new ArrayList<>();
        for (int layer = 0; layer < graph.layers().size(); layer++) {
            List<String> slugs = graph.layers().get(layer);
            int start = (width - slugs.size() * ACROSS + ACROSS - BOX_WIDTH) / 2;
            for (int place = 0; place < slugs.size(); place++) {
                EntryLine line = lines.get(slugs.get(place));
                if (line != null) {
                    Node node =
                            node(line, slugs.get(place).equals(middle), start + place * ACROSS, MARGIN + layer * DOWN);
                    nodes.put(slugs.get(place), node);
                    drawn.add(node);
                }
            }
        }
        Map<String, Integer> leaving = new HashMap<>();
        Map<String, Integer> coming = new HashMap<>();
        graph.relations().forEach(one -> {
            leaving.merge(one.to(), 1, Integer::sum);
            coming.merge(one.from(), 1, Integer::sum);
        });
        List<Edge> edges = Stream.concat(
                        graph.relations().stream()
                                .flatMap(one -> edge(
                                        one,
                                        nodes,
                                        coming.getOrDefault(one.from(), 0) > leaving.getOrDefault(one.to(), 0)
                                                ? EARLY
                                                : LATE,
                                        words)),
                        graph.back().stream().flatMap(one -> back(one, nodes, words)))
                .toList();
        int height = 2 * MARGIN + (graph.layers().size() - 1) * DOWN + BOX_HEIGHT;
        return new GraphPicture(width, height, drawn, edges);
    }

    private static Node node(EntryLine line, boolean isMiddle, int x, int y) {
        List<String> texts = wrapped(line.title());
        List<Line> written = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            written.add(new Line(texts.get(index), x + TEXT_LEFT, y + TEXT_TOP[index]));
        }
        return new Node(line.title(), line.path(), isMiddle, x, y, written);
    }

    /** Cuts a title into two lines at most. */
    static List<String> wrapped(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        boolean isCut = lines.size() > LINES;
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        kept.replaceAll(text -> text.length() > LINE ? text.substring(0, LINE - 1) + "…" : text);
        if (isCut && !kept.getLast().endsWith("…")) {
            kept.set(LINES - 1, kept.get(LINES - 1) + "…");
        }
        return kept;
    }

    /**
     * Draws a line downwards.
     *
     * @param share of the way after which it is labelled, so that lines which meet are labelled where they are apart
     */
    private static Stream<Edge> edge(
            Relation relation, Map<String, Node> nodes, double share, Function<RelationKind, String> words) {
        Node first = nodes.get(relation.to());
        Node then = nodes.get(relation.from());
        if (first == null || then == null) {
            return Stream.empty();
        }
        int fromX = first.x() + BOX_WIDTH / 2;
        int toX = then.x() + BOX_WIDTH / 2;
        int fromY = first.y() + BOX_HEIGHT;
        int toY = then.y();
        int middle = (fromY + toY) / 2;
        String path =
                "M%d %dC%d %d %d %d %d %dm-5 -8l5 8l5 -8".formatted(fromX, fromY, fromX, middle, toX, middle, toX, toY);
        double across = share * share * (3 - 2 * share);
        return Stream.of(new Edge(
                path,
                relation.kind() == RelationKind.INSPIRED_BY,
                words.apply(relation.kind()),
                (int) Math.round(fromX + across * (toX - fromX)),
                (int) Math.round(fromY + share * (toY - fromY)) + BASELINE));
    }

    /** Runs around the sides of both boxes, so that it is told from the line that goes down. */
    private static Stream<Edge> back(Relation relation, Map<String, Node> nodes, Function<RelationKind, String> words) {
        Node first = nodes.get(relation.to());
        Node then = nodes.get(relation.from());
        if (first == null || then == null) {
            return Stream.empty();
        }
        int fromX = first.x() + BOX_WIDTH;
        int fromY = first.y() + BOX_HEIGHT / 2;
        int toX = then.x() + BOX_WIDTH;
        int toY = then.y() + BOX_HEIGHT / 2;
        int bend = Math.max(fromX, toX) + 2 * MARGIN;
        String path =
                "M%d %dC%d %d %d %d %d %dm8 -5l-8 5l8 5".formatted(fromX, fromY, bend, fromY, bend, toY, toX, toY);
        return Stream.of(new Edge(path, true, words.apply(relation.kind()), bend - MARGIN, (fromY + toY) / 2));
    }
}
