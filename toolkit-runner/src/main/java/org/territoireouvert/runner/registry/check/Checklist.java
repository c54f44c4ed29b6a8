package org.territoireouvert.runner.registry.check;

import java.util.List;

/**
 * What came of all checks.
 *
 * @param lines in the order in which they were made
 */
public record Checklist(List<Line> lines) {

    /** Copies the list. */
    public Checklist {
        lines = List.copyOf(lines);
    }

    /**
     * What came of one check.
     *
     * @param check its name, for programs
     * @param problems none when it passed; with names and values, fit to be shown
     */
    public record Line(String check, List<String> problems) {
        /** Copies the list. */
        public Line {
            problems = List.copyOf(problems);
        }

        /** Tells whether it passed. */
        public boolean isPassed() {
            return problems.isEmpty();
        }
    }

    /** Tells whether all passed. */
    public boolean isPassed() {
        return lines.stream().allMatch(Line::isPassed);
    }

    /** Returns the problems of all in one line. */
    public String summary() {
        return String.join(
                "; ", lines.stream().flatMap(line -> line.problems().stream()).toList());
    }
}
