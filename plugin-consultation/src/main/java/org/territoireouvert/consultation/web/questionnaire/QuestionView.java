package org.territoireouvert.consultation.web.questionnaire;

import java.util.List;
import java.util.stream.LongStream;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;

/**
 * A question in the form.
 *
 * @param shape how it is drawn: {@code choice}, {@code boxes}, {@code rows}, {@code ranks}, {@code line}, {@code lines}, {@code number},
 *     {@code day}, {@code place} or {@code file}
 * @param options of one question, or ranks of a ranking
 * @param rows of a matrix or choices of a ranking, each with its options
 * @param describedBy identifiers of hint and problem, separated by a space; empty for neither
 */
public record QuestionView(
        Question question,
        String shape,
        List<Option> options,
        List<Row> rows,
        String describedBy,
        String latitude,
        String longitude) {

    /** How many steps of a scale stand side by side. */
    private static final int SHORT_SCALE = 11;

    /** What can be chosen. */
    public record Option(String field, String value, String label, boolean chosen) {}

    /** A row with its own options. */
    public record Row(String field, String label, List<Option> options) {}

    static QuestionView of(Question question, FormInput form) {
        return new QuestionView(
                question,
                shape(question.kind()),
                options(question, form),
                rows(question, form),
                describedBy(question, form),
                TypedAnswers.latitude(question),
                TypedAnswers.longitude(question));
    }

    private static String shape(QuestionKind kind) {
        return switch (kind) {
            case SINGLE, SCALE -> "choice";
            case MULTIPLE -> "boxes";
            case MATRIX -> "rows";
            case RANKING -> "ranks";
            case SHORT_TEXT -> "line";
            case LONG_TEXT -> "lines";
            case NUMBER -> "number";
            case DATE -> "day";
            case PLACE -> "place";
            case FILE -> "file";
        };
    }

    private static List<Option> options(Question question, FormInput form) {
        return switch (question.kind()) {
            case SINGLE -> choices(question.offered(), question.id(), form);
            case MULTIPLE ->
                question.offered().stream()
                        .map(choice -> {
                            String field = TypedAnswers.field(question, choice.id());
                            return new Option(
                                    field,
                                    "1",
                                    choice.words(),
                                    !form.value(field).isEmpty());
                        })
                        .toList();
            case SCALE ->
                LongStream.rangeClosed(
                                question.bounds().least(), question.bounds().most())
                        .mapToObj(Long::toString)
                        .map(step -> new Option(
                                question.id(),
                                step,
                                step,
                                form.value(question.id()).equals(step)))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Option> choices(List<Choice> choices, String field, FormInput form) {
        return choices.stream()
                .map(choice -> new Option(
                        field, choice.id(), choice.words(), form.value(field).equals(choice.id())))
                .toList();
    }

    private static List<Row> rows(Question question, FormInput form) {
        return switch (question.kind()) {
            case MATRIX ->
                question.askedRows().stream()
                        .map(row -> {
                            String field = TypedAnswers.field(question, row.id());
                            return new Row(field, row.words(), choices(question.offered(), field, form));
                        })
                        .toList();
            case RANKING ->
                question.offered().stream()
                        .map(choice -> {
                            String field = TypedAnswers.field(question, choice.id());
                            return new Row(field, choice.words(), ranks(question, field, form));
                        })
                        .toList();
            default -> List.of();
        };
    }

    private static List<Option> ranks(Question question, String field, FormInput form) {
        return LongStream.rangeClosed(1, question.offered().size())
                .mapToObj(Long::toString)
                .map(rank -> new Option(field, rank, rank, form.value(field).equals(rank)))
                .toList();
    }

    private static String describedBy(Question question, FormInput form) {
        String id = "champ-" + question.id();
        String hint = question.hint().isEmpty() ? "" : id + "-aide ";
        return (hint + (form.errorOf(question.id()).isPresent() ? id + "-erreur" : "")).strip();
    }

    /** Tells whether the options are short enough to stand side by side. */
    public boolean isScale() {
        return question.kind() == QuestionKind.SCALE && options.size() <= SHORT_SCALE;
    }

    /** Returns the index of the last option. */
    public int last() {
        return options.size() - 1;
    }

    /** Returns what an end of the scale means: the first or the last; empty when nothing was said. */
    public String end(String which) {
        return question.offered().stream()
                .filter(choice -> choice.id().equals(which))
                .map(Choice::words)
                .findFirst()
                .orElse("");
    }
}
