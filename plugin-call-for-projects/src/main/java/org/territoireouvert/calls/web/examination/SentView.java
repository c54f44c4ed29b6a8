package org.territoireouvert.calls.web.examination;

import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * What was sent, as it is read.
 *
 * @param collective empty when names are hidden
 * @param members empty when names are hidden
 */
public record SentView(
        String number,
        String title,
        String summary,
        String place,
        boolean anonymous,
        String collective,
        List<String> members,
        Money requested,
        Money costs,
        List<SectionView> sections,
        List<PartnerView> partners) {

    /** A section. */
    public record SectionView(String title, List<AnswerView> answers) {}

    /**
     * An answer.
     *
     * @param style {@code line}, {@code text}, {@code list}, {@code rows} or {@code files}
     * @param values for all but rows and files
     * @param columns names, for rows
     */
    public record AnswerView(
            String label,
            String style,
            List<String> values,
            List<String> columns,
            List<List<String>> rows,
            List<FileView> files) {

        static AnswerView of(String label, String style, List<String> values) {
            return new AnswerView(label, style, values, List.of(), List.of(), List.of());
        }

        /** Returns the first value. */
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /** A file that can be opened. */
    public record FileView(String label, String path, long bytes) {}

    /** The budget of a partner. */
    public record PartnerView(String name, List<LineView> costs, List<LineView> resources, Money spent, Money asked) {}

    /** A line of a budget. */
    public record LineView(String category, String label, Money amount) {}
}
