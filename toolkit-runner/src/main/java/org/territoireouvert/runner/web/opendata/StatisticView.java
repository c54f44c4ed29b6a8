package org.territoireouvert.runner.web.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.web.Link;

/**
 * Public figures on their page.
 *
 * @param name of who declared them
 * @param anchor unique on the page
 */
public record StatisticView(String name, String anchor, List<Figure> figures) {

    /**
     * A figure.
     *
     * @param value as it stands
     * @param label unit and period
     * @param rule what is counted
     * @param dataset with which it can be checked
     * @param chart what came in each month
     */
    public record Figure(long value, String label, String rule, Optional<Link> dataset, Optional<Chart> chart) {}

    /**
     * Bars with their words.
     *
     * @param title what is shown, with period
     * @param column heading of the words beside the bars
     * @param bars in order
     */
    public record Chart(String title, String column, List<Bar> bars) {

        static final int WIDTH = 600;

        /**
         * A bar.
         *
         * @param width of {@value #WIDTH}
         */
        public record Bar(String label, long value, long width) {

            /** Returns the first letter of the label, under a narrow column. */
            public String initial() {
                return label.substring(0, 1).toUpperCase(Locale.ROOT);
            }
        }

        static List<Bar> bars(List<String> labels, List<Long> values) {
            long most =
                    Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
            return IntStream.range(0, labels.size())
                    .mapToObj(index -> new Bar(
                            labels.get(index), values.get(index), Math.max(0, values.get(index)) * WIDTH / most))
                    .toList();
        }
    }
}
