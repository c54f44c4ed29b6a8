package org.territoireouvert.consultation.web.questionnaire;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.asking.WrittenQuestion;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Condition;
import org.territoireouvert.consultation.questionnaire.FileFamily;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Hundredths;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;

/** The fields in which staff write a question. */
final class QuestionForm {

    static final String WORDS = "words";
    static final String MORE_CHOICES = "choices";
    static final String MORE_ROWS = "rows";
    static final String LEAST = "least";
    static final String MOST = "most";
    private static final String HINT = "hint";
    private static final String REQUIRED = "required";
    private static final String DISCLOSED = "disclosed";
    private static final String CHOICE = "choice-";
    private static final String ROW = "row-";
    private static final String FAMILY = "family-";
    private static final String FAMILIES = "families";
    private static final String MEGABYTES = "megabytes";
    private static final String FILES = "files";
    private static final String WHEN = "when-";
    private static final int LONGEST_LIST = 10_000;
    private static final int LONGEST_NUMBER = 20;
    private static final List<String> ENDS = List.of("least", "most");

    private QuestionForm() {}

    /** Fills the form with a question. */
    static FormInput of(Question question) {
        FormInput form = FormInput.empty()
                .prefill(WORDS, question.words())
                .prefill(HINT, question.hint())
                .prefill(REQUIRED, question.required() ? "1" : "")
                .prefill(DISCLOSED, question.disclosed() ? "1" : "");
        if (!question.bounds().equals(Bounds.NONE)) {
            form.prefill(LEAST, Long.toString(question.bounds().least()))
                    .prefill(MOST, Long.toString(question.bounds().most()));
        }
        question.offered().forEach(choice -> form.prefill(CHOICE + choice.id(), choice.words()));
        question.askedRows().forEach(row -> form.prefill(ROW + row.id(), row.words()));
        if (question.kind() == QuestionKind.FILE) {
            fill(form, question.files());
        }
        question.condition()
                .ifPresent(condition -> condition
                        .choices()
                        .forEach(choice -> form.prefill(WHEN + condition.question() + "-" + choice, "1")));
        return form;
    }

    /** Returns a new form of a kind: a scale goes from 1 to 5. */
    static FormInput of(QuestionKind kind) {
        return switch (kind) {
            case SCALE -> FormInput.empty().prefill(LEAST, "1").prefill(MOST, "5");
            case FILE -> fill(FormInput.empty(), FileRules.usual());
            default -> FormInput.empty();
        };
    }

    private static FormInput fill(FormInput form, FileRules rules) {
        rules.families().forEach(family -> form.prefill(FAMILY + family.name(), "1"));
        return form.prefill(MEGABYTES, Integer.toString(rules.megabytes()))
                .prefill(FILES, Integer.toString(rules.most()));
    }

    /**
     * Reads a question; the form says what is wrong, and then the result is empty.
     *
     * @param before the question that is changed
     * @param earlier questions on which it may depend
     */
    static Optional<WrittenQuestion> read(
            FormInput form, QuestionKind kind, Optional<Question> before, List<Question> earlier) {
        String words = form.required(WORDS, Question.LONGEST, "questions.words.missing");
        String hint = form.optional(HINT, Question.LONGEST);
        boolean required = !form.optional(REQUIRED, 1).isEmpty();
        boolean disclosed = !form.optional(DISCLOSED, 1).isEmpty();
        Map<String, String> choices =
                known(form, CHOICE, before.map(Question::offered).orElse(List.of()));
        if (kind == QuestionKind.SCALE) {
            ENDS.forEach(end -> choices.put(end, form.optional(CHOICE + end, Choice.LONGEST)));
        }
        Map<String, String> rows =
                known(form, ROW, before.map(Question::askedRows).orElse(List.of()));
        List<String> moreChoices = kind.isChosen() ? lines(form, MORE_CHOICES) : List.of();
        List<String> moreRows = kind == QuestionKind.MATRIX ? lines(form, MORE_ROWS) : List.of();
        if (kind.isChosen()) {
            checkNumber(form, MORE_CHOICES, choices, moreChoices, 2);
        }
        if (kind == QuestionKind.MATRIX) {
            checkNumber(form, MORE_ROWS, rows, moreRows, 1);
        }
        Bounds bounds = bounds(form, kind);
        FileRules files = kind == QuestionKind.FILE ? files(form) : FileRules.NONE;
        Optional<Condition> condition = condition(form, earlier);
        return form.isValid()
                ? Optional.of(new WrittenQuestion(
                        kind,
                        words,
                        hint,
                        required,
                        disclosed,
                        choices,
                        moreChoices,
                        rows,
                        moreRows,
                        bounds,
                        files,
                        condition))
                : Optional.empty();
    }

    private static Map<String, String> known(FormInput form, String prefix, List<Choice> choices) {
        Map<String, String> words = new LinkedHashMap<>();
        choices.forEach(choice -> words.put(choice.id(), form.optional(prefix + choice.id(), Choice.LONGEST)));
        return words;
    }

    private static List<String> lines(FormInput form, String field) {
        List<String> lines = form.optional(field, LONGEST_LIST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        lines.stream()
                .filter(line -> line.length() > Choice.LONGEST)
                .findFirst()
                .ifPresent(line -> form.error(field, "questions.line.long", Choice.LONGEST));
        return lines;
    }

    private static void checkNumber(
            FormInput form, String field, Map<String, String> known, List<String> more, int least) {
        long all = known.values().stream().filter(words -> !words.isEmpty()).count() + more.size();
        if (all < least) {
            form.error(field, "questions.choices.few", least);
        }
        if (all > Question.MOST_CHOICES) {
            form.error(field, "questions.choices.many", Question.MOST_CHOICES);
        }
    }

    private static Bounds bounds(FormInput form, QuestionKind kind) {
        boolean counted = kind == QuestionKind.MULTIPLE;
        if (!kind.isBounded() && !counted) {
            return Bounds.NONE;
        }
        long least = number(form, LEAST, counted);
        long most = number(form, MOST, counted);
        if (!form.isValid()) {
            return Bounds.NONE;
        }
        boolean unlimited = counted && most == 0;
        if (least > most && !unlimited || kind.isBounded() && least == most) {
            form.error(MOST, "questions.bounds.wrong");
        } else if (kind == QuestionKind.SCALE && most - least > Question.LONGEST_SCALE) {
            form.error(MOST, "questions.bounds.long", Question.LONGEST_SCALE);
        } else if (counted && (least < 0 || most < 0)) {
            form.error(LEAST, "questions.bounds.wrong");
        }
        return form.isValid()
                ? new Bounds(least, unlimited ? Math.max(least, Question.MOST_CHOICES) : most)
                : Bounds.NONE;
    }

    private static FileRules files(FormInput form) {
        Set<FileFamily> families = EnumSet.noneOf(FileFamily.class);
        for (FileFamily family : FileFamily.values()) {
            if (!form.optional(FAMILY + family.name(), 1).isEmpty()) {
                families.add(family);
            }
        }
        if (families.isEmpty()) {
            form.error(FAMILIES, "questions.file.families.missing");
        }
        int megabytes = upTo(form, MEGABYTES, FileRules.LARGEST);
        int most = upTo(form, FILES, FileRules.MOST_FILES);
        return form.isValid() ? new FileRules(families, megabytes, most) : FileRules.NONE;
    }

    private static int upTo(FormInput form, String field, int most) {
        String typed = form.optional(field, LONGEST_NUMBER);
        int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > most) {
            form.error(field, "questions.file.number", most);
        }
        return number;
    }

    private static long number(FormInput form, String field, boolean optional) {
        String typed = form.optional(field, LONGEST_NUMBER);
        if (typed.isEmpty() && optional) {
            return 0;
        }
        OptionalLong number = Hundredths.parse(typed);
        if (number.isPresent()
                && number.getAsLong() % Hundredths.ONE == 0
                && Math.abs(number.getAsLong() / Hundredths.ONE) <= Bounds.FARTHEST) {
            return number.getAsLong() / Hundredths.ONE;
        }
        form.error(field, "questions.bound.wrong");
        return 0;
    }

    private static Optional<Condition> condition(FormInput form, List<Question> earlier) {
        List<Condition> conditions = new ArrayList<>();
        for (Question question : earlier) {
            Set<String> chosen = new LinkedHashSet<>();
            question.openings().stream()
                    .map(Choice::id)
                    .filter(choice -> !form.optional(WHEN + question.id() + "-" + choice, 1)
                            .isEmpty())
                    .forEach(chosen::add);
            if (!chosen.isEmpty()) {
                conditions.add(new Condition(question.id(), chosen));
            }
        }
        if (conditions.size() > 1) {
            form.error("", "questions.condition.one");
        }
        return conditions.stream().findFirst();
    }
}
