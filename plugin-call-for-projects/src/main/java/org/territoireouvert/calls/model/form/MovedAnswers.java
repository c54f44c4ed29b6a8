package org.territoireouvert.calls.model.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers to one version of a form, moved to the next one.
 *
 * @param sections answers by the codes of the sections of the new form, none for a section without answers
 * @param aside answers that have no place in it: the field is gone, or asks for something else
 */
public record MovedAnswers(Map<String, FormAnswers> sections, List<Left> aside) {

    /** An answer that was left, with the field that it answered and its section. */
    public record Left(FormSection section, FormField field, FormAnswers answers) {}

    /** Copies both. */
    public MovedAnswers {
        sections = Map.copyOf(sections);
        aside = List.copyOf(aside);
    }

    /** Moves. An answer stays when its field is there, in whatever section, and the answer is possible there. */
    public static MovedAnswers of(ApplicationForm before, ApplicationForm after, FormAnswers all) {
        Map<String, FormAnswers> sections = new LinkedHashMap<>();
        FormAnswers moved = FormAnswers.NONE;
        for (FormSection section : after.sections()) {
            FormAnswers answers = FormAnswers.NONE;
            for (FormField field : section.fields()) {
                answers = answers.and(possible(section, field, before, all));
            }
            sections.put(section.code(), answers);
            moved = moved.and(answers);
        }
        List<Left> aside = new ArrayList<>();
        for (FormSection section : before.sections()) {
            for (FormField field : section.fields()) {
                FormAnswers lost = difference(AnswerParts.of(all, field.code()), moved);
                if (!lost.equals(FormAnswers.NONE)) {
                    aside.add(new Left(section, field, lost));
                }
            }
        }
        return new MovedAnswers(sections, aside);
    }

    private static FormAnswers possible(FormSection section, FormField field, ApplicationForm before, FormAnswers all) {
        boolean files = field.kind() == FieldKind.FILE;
        boolean wasFiles = before.field(field.code())
                .filter(was -> was.kind() == FieldKind.FILE)
                .isPresent();
        FormAnswers answers = AnswerParts.of(all, field.code());
        if (files != wasFiles) {
            return FormAnswers.NONE;
        }
        if (field.kind() == FieldKind.ROWS) {
            return columns(section, field, answers);
        }
        FormAnswers own = new FormAnswers(Map.of(field.code(), chosen(field, answers.of(field.code()))));
        FormSection alone = new FormSection(section.code(), "", "", List.of(field));
        return CheckForm.impossible(alone, own).isEmpty() ? read(field, own) : FormAnswers.NONE;
    }

    /** Leaves out choices that are not offered any more. */
    private static List<String> chosen(FormField field, List<String> given) {
        return field.kind() == FieldKind.CHOICES
                ? given.stream().filter(field.options()::contains).toList()
                : given;
    }

    /** Reads an answer as the field has it now: a text that became a number is kept as a number. */
    private static FormAnswers read(FormField field, FormAnswers own) {
        return ReadAnswer.read(field, own.of(field.code())) instanceof ReadAnswer.Reading.Read read
                ? new FormAnswers(Map.of(field.code(), read.values()))
                : FormAnswers.NONE;
    }

    private static FormAnswers columns(FormSection section, FormField field, FormAnswers answers) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (int row = 0; row < answers.rows(field.code()); row++) {
            for (FormField column : field.columns()) {
                String code = FormAnswers.inRow(field.code(), row, column.code());
                if (ReadAnswer.read(column, answers.of(code)) instanceof ReadAnswer.Reading.Read read) {
                    kept.put(code, read.values());
                }
            }
        }
        return AnswerParts.closeRows(new FormAnswers(kept), field);
    }

    private static FormAnswers difference(FormAnswers before, FormAnswers after) {
        Map<String, List<String>> lost = new LinkedHashMap<>();
        before.values().forEach((code, values) -> {
            List<String> gone = values.stream()
                    .filter(value -> !after.of(code).contains(value))
                    .toList();
            lost.put(code, gone);
        });
        return new FormAnswers(lost);
    }
}
