package org.territoireouvert.consultation.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.territoireouvert.api.territory.Coordinates;

/** Says what has to be mended in answers before they can be counted. */
public final class CheckAnswers {

    /** How many characters one line has at most. */
    public static final int SHORT = 200;

    /** How many characters several lines have at most. */
    public static final int LONG = 5_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private CheckAnswers() {}

    /**
     * Checks the answers to questions.
     *
     * @param shown the questions that are shown to who answers
     * @return problems in the order of the questions, one for each at most
     */
    public static List<Problem> check(List<Question> shown, Answers answers) {
        return shown.stream()
                .flatMap(question -> problem(question, answers.of(question.id())).stream())
                .toList();
    }

    private static Optional<Problem> problem(Question question, Answer answer) {
        if (answer.isEmpty()) {
            return question.required() ? problem(question, missing(question.kind())) : Optional.empty();
        }
        return switch (question.kind()) {
            case SINGLE -> known(question, answer).or(() -> atMost(question, answer, 1));
            case MULTIPLE -> known(question, answer).or(() -> howMany(question, answer));
            case RANKING -> known(question, answer);
            case MATRIX -> rows(question, answer);
            case SCALE -> scale(question, answer.first());
            case NUMBER -> number(question, answer.first());
            case DATE -> day(answer.first()).isPresent() ? Optional.empty() : problem(question, "questions.day.wrong");
            case SHORT_TEXT -> length(question, answer.first(), SHORT);
            case LONG_TEXT -> length(question, answer.first(), LONG);
            case PLACE -> place(answer).isPresent() ? Optional.empty() : problem(question, "questions.place.wrong");
            case FILE ->
                answer.values().size() > question.files().most()
                        ? problem(
                                question,
                                "questions.file.many",
                                question.files().most())
                        : Optional.empty();
        };
    }

    private static String missing(QuestionKind kind) {
        return kind == QuestionKind.FILE ? "questions.file.missing" : "questions.missing";
    }

    private static Optional<Problem> problem(Question question, String key, Object... arguments) {
        return Optional.of(new Problem(question.id(), key, List.of(arguments)));
    }

    private static Optional<Problem> known(Question question, Answer answer) {
        if (!answer.values().stream().allMatch(question::offers)) {
            return problem(question, "questions.choice.gone");
        }
        return new HashSet<>(answer.values()).size() < answer.values().size()
                ? problem(question, "questions.choice.twice")
                : Optional.empty();
    }

    private static Optional<Problem> atMost(Question question, Answer answer, int most) {
        return answer.values().size() > most ? problem(question, "questions.choice.many", most) : Optional.empty();
    }

    private static Optional<Problem> howMany(Question question, Answer answer) {
        Bounds bounds = question.bounds();
        int chosen = answer.values().size();
        if (bounds.most() > 0 && chosen > bounds.most()) {
            return problem(question, "questions.choice.many", bounds.most());
        }
        return chosen < bounds.least() ? problem(question, "questions.choice.few", bounds.least()) : Optional.empty();
    }

    private static Optional<Problem> rows(Question question, Answer answer) {
        List<String> rows = question.askedRows().stream().map(Choice::id).toList();
        boolean known = answer.values().stream().allMatch(value -> {
            int mark = value.indexOf('=');
            return mark > 0 && rows.contains(value.substring(0, mark)) && question.offers(value.substring(mark + 1));
        });
        if (!known) {
            return problem(question, "questions.choice.gone");
        }
        boolean twice = answer.values().stream()
                        .map(value -> value.substring(0, value.indexOf('=')))
                        .distinct()
                        .count()
                < answer.values().size();
        if (twice) {
            return problem(question, "questions.row.twice");
        }
        return question.required() && answer.values().size() < rows.size()
                ? problem(question, "questions.row.missing")
                : Optional.empty();
    }

    private static Optional<Problem> scale(Question question, String typed) {
        Bounds bounds = question.bounds();
        OptionalLong number = Hundredths.parse(typed);
        return number.isPresent() && number.getAsLong() % Hundredths.ONE == 0 && isWithin(bounds, number.getAsLong())
                ? Optional.empty()
                : problem(question, "questions.scale.wrong", bounds.least(), bounds.most());
    }

    private static Optional<Problem> number(Question question, String typed) {
        Bounds bounds = question.bounds();
        OptionalLong number = Hundredths.parse(typed);
        if (number.isEmpty()) {
            return problem(question, "questions.number.wrong");
        }
        return isWithin(bounds, number.getAsLong())
                ? Optional.empty()
                : problem(question, "questions.number.beyond", bounds.least(), bounds.most());
    }

    private static boolean isWithin(Bounds bounds, long hundredths) {
        return hundredths >= bounds.least() * Hundredths.ONE && hundredths <= bounds.most() * Hundredths.ONE;
    }

    private static Optional<Problem> length(Question question, String typed, int most) {
        return typed.length() > most
                ? problem(question, "questions.text.long", most, typed.length())
                : Optional.empty();
    }

    /** Reads a day between 1900 and 2199, as 2026-11-27. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Reads a place. */
    public static Optional<Coordinates> place(Answer answer) {
        return answer.values().size() == 2
                ? Coordinates.parse(answer.first(), answer.values().getLast())
                : Optional.empty();
    }
}
