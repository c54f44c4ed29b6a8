package org.territoireouvert.calls.model.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what is wrong with answers, on two levels: what is impossible cannot be kept, not even in a draft; what is missing, too short or
 * too long can be kept, and cannot be sent.
 */
public final class CheckForm {

    private static final int CENTS = 2;

    private CheckForm() {}

    /** Returns what cannot be right in a section, in the order of its fields; asked or not. */
    public static List<FormProblem> impossible(FormSection section, FormAnswers answers) {
        List<FormProblem> problems = new ArrayList<>();
        for (FormField field : section.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                for (int row = 0; row < answers.rows(field.code()); row++) {
                    for (FormField column : field.columns()) {
                        read(section, column, FormAnswers.inRow(field.code(), row, column.code()), answers, problems);
                    }
                }
            } else {
                read(section, field, field.code(), answers, problems);
            }
        }
        return problems;
    }

    private static void read(
            FormSection section, FormField field, String code, FormAnswers answers, List<FormProblem> problems) {
        ReadAnswer.Reading reading = ReadAnswer.read(field, answers.of(code));
        if (reading instanceof ReadAnswer.Reading.Impossible impossible) {
            problems.add(new FormProblem(section.code(), code, impossible.messageKey(), impossible.arguments()));
        }
    }

    /** Returns all that has to be mended before answers can be sent, in the order of the form. Budgets are checked elsewhere. */
    public static List<FormProblem> missing(ApplicationForm form, FormAnswers answers) {
        List<FormProblem> problems = new ArrayList<>();
        form.sections().forEach(section -> problems.addAll(missing(section, answers)));
        return problems;
    }

    /**
     * Returns the same for one section.
     *
     * @param all answers of all sections, on which conditions look
     */
    public static List<FormProblem> missing(FormSection section, FormAnswers all) {
        List<FormProblem> problems = new ArrayList<>();
        for (FormField field : AskedFields.of(section, all)) {
            if (field.kind() == FieldKind.ROWS) {
                rows(section, field, all, problems);
            } else {
                one(section, field, field.code(), all, problems);
            }
        }
        return problems;
    }

    private static void rows(FormSection section, FormField field, FormAnswers all, List<FormProblem> problems) {
        int rows = all.rows(field.code());
        long least = Math.max(field.required() ? 1 : 0, field.bounds().least().orElse(0L));
        if (rows == 0 && !field.required()) {
            return;
        }
        if (rows < least) {
            problem(section, field, field.code(), "writing.missing.rows", problems, least, rows);
        }
        if (rows > field.bounds().most().orElse(Long.MAX_VALUE)) {
            problem(
                    section,
                    field,
                    field.code(),
                    "writing.many.rows",
                    problems,
                    field.bounds().most().get(),
                    rows);
        }
        for (int row = 0; row < rows; row++) {
            for (FormField column : AskedFields.inRow(field, row, all)) {
                one(section, column, FormAnswers.inRow(field.code(), row, column.code()), all, problems);
            }
        }
    }

    private static void one(
            FormSection section, FormField field, String code, FormAnswers all, List<FormProblem> problems) {
        List<String> given = all.of(code);
        if (field.kind() == FieldKind.EXPLANATION || field.kind() == FieldKind.BUDGET) {
            return;
        }
        if (given.isEmpty()) {
            if (field.required()) {
                problem(section, field, code, missingKey(field.kind()), problems);
            }
            return;
        }
        if (ReadAnswer.read(field, given) instanceof ReadAnswer.Reading.Impossible impossible) {
            problems.add(new FormProblem(section.code(), code, impossible.messageKey(), impossible.arguments()));
            return;
        }
        bounds(section, field, code, given, problems);
    }

    private static String missingKey(FieldKind kind) {
        return switch (kind) {
            case FILE -> "writing.missing.file";
            case YES_NO, CHOICE, CHOICES -> "writing.missing.choice";
            default -> "writing.missing.answer";
        };
    }

    private static void bounds(
            FormSection section, FormField field, String code, List<String> given, List<FormProblem> problems) {
        String unit = unit(field.kind());
        if (unit.isEmpty()) {
            return;
        }
        BigDecimal size = size(field.kind(), given);
        field.bounds()
                .least()
                .map(BigDecimal::valueOf)
                .filter(least -> size.compareTo(least) < 0)
                .ifPresent(least -> problem(
                        section,
                        field,
                        code,
                        "writing.few." + unit,
                        problems,
                        shown(field, least),
                        shown(field, size)));
        field.bounds()
                .most()
                .map(BigDecimal::valueOf)
                .filter(most -> size.compareTo(most) > 0)
                .ifPresent(most -> problem(
                        section,
                        field,
                        code,
                        "writing.many." + unit,
                        problems,
                        shown(field, most),
                        shown(field, size)));
    }

    private static String unit(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT -> "characters";
            case NUMBER -> "number";
            case MONEY -> "money";
            case FILE -> "files";
            default -> "";
        };
    }

    private static BigDecimal size(FieldKind kind, List<String> given) {
        return switch (kind) {
            case NUMBER -> new BigDecimal(given.getFirst());
            case MONEY -> new BigDecimal(given.getFirst()).movePointRight(CENTS);
            case FILE -> BigDecimal.valueOf(given.size());
            default -> BigDecimal.valueOf(characters(given.getFirst()));
        };
    }

    /** Counts the characters of a text, one for each code point of Unicode. */
    public static long characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Object shown(FormField field, BigDecimal size) {
        return field.kind() == FieldKind.MONEY ? new org.territoireouvert.api.data.Money(size.longValueExact()) : size;
    }

    private static void problem(
            FormSection section,
            FormField field,
            String code,
            String messageKey,
            List<FormProblem> problems,
            Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(field.label());
        arguments.addAll(List.of(more));
        problems.add(new FormProblem(section.code(), code, messageKey, arguments));
    }
}
