package org.territoireouvert.participatorybudget.web.merit;

import java.util.List;

/**
 * The chart of what judges said, and its table.
 *
 * @param grades the best first
 * @param rows a project each, by rank
 */
public record MeritView(List<Grade> grades, List<Row> rows) {

    /** Width of the picture of a bar. */
    public static final int WIDTH = 1_000;

    /** Copies the lists. */
    public MeritView {
        grades = List.copyOf(grades);
        rows = List.copyOf(rows);
    }

    /**
     * A grade.
     *
     * @param name in words
     * @param style class of its parts, {@code m0} for the worst to {@code m6} for the best
     */
    public record Grade(String name, String style) {}

    /**
     * A project.
     *
     * @param title of the project
     * @param path of its page
     * @param rank from 1
     * @param majority name of its majority grade
     * @param judges how many judged it
     * @param half whether the middle of its own judges lies in its majority grade, so that a line can mark it
     * @param parts a part of the bar for each grade that somebody gave, the best first
     * @param cells how many gave each grade, in words, the best first
     */
    public record Row(
            String title,
            String path,
            int rank,
            String majority,
            long judges,
            boolean half,
            List<Part> parts,
            List<String> cells) {
        /** Copies the lists. */
        public Row {
            parts = List.copyOf(parts);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A part of a bar.
     *
     * @param style class of its grade
     * @param left where it begins, from 0 to {@link #WIDTH}
     * @param width up to {@link #WIDTH}
     */
    public record Part(String style, int left, int width) {}
}
