package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.application.writing.JoinFile;
import org.territoireouvert.calls.model.form.AskedFields;
import org.territoireouvert.calls.model.form.CheckForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.web.writing.FieldView.FileView;
import org.territoireouvert.calls.web.writing.FieldView.FilesView;
import org.territoireouvert.calls.web.writing.FieldView.OptionView;
import org.territoireouvert.calls.web.writing.FieldView.RowView;

/** Draws the fields of a section from the form that was filled in, or was sent. */
final class FieldViews {

    private final WritingFrame frame;
    private final Locale locale;
    private final FormInput form;
    private final FormAnswers all;
    private final Shown shown;

    /**
     * What is shown besides what was typed.
     *
     * @param rows how many rows are shown, by field
     * @param choices communes that may be meant, by the name of the input
     * @param files by field
     * @param remarks open ones, by field
     */
    record Shown(
            Map<String, Integer> rows,
            Map<String, List<Territory>> choices,
            Map<String, List<FileView>> files,
            Map<String, Integer> remarks) {}

    /**
     * Draws for a form.
     *
     * @param all answers to all sections, on which conditions look
     */
    FieldViews(WritingFrame frame, Locale locale, FormInput form, FormAnswers all, Shown shown) {
        this.frame = frame;
        this.locale = locale;
        this.form = form;
        this.all = all;
        this.shown = shown;
    }

    FieldView of(FormField field) {
        return of(field, field.code());
    }

    private FieldView of(FormField field, String code) {
        String name = SectionForm.name(code);
        int rows = Math.max(1, shown.rows().getOrDefault(code, 0));
        boolean repeats = field.kind() == FieldKind.ROWS;
        return new FieldView(
                name,
                field,
                shape(field.kind()),
                describedBy(field, name),
                count(field, name),
                options(field, name),
                repeats ? rows(field, rows) : List.of(),
                repeats && rows < SectionForm.most(field),
                files(field),
                shown.choices().getOrDefault(name, List.of()),
                shown.remarks().getOrDefault(code, 0));
    }

    private static String shape(FieldKind kind) {
        return switch (kind) {
            case EXPLANATION -> "explanation";
            case LONG_TEXT -> "lines";
            case DATE -> "day";
            case YES_NO, CHOICE -> "radio";
            case CHOICES -> "boxes";
            case COMMUNE -> "commune";
            case FILE -> "files";
            case PLACE -> "place";
            case ROWS -> "rows";
            case BUDGET -> "budget";
            case NUMBER, MONEY -> "number";
            case EMAIL -> "email";
            case PHONE -> "phone";
            case LINK -> "link";
            case TEXT, SIRET, RNA, IBAN -> "line";
        };
    }

    private String describedBy(FormField field, String name) {
        List<String> ids = new ArrayList<>();
        String id = "champ-" + name;
        if (!field.hint().isEmpty()) {
            ids.add(id + "-aide");
        }
        if (form.errorOf(name).isPresent()) {
            ids.add(id + "-erreur");
        }
        if (!count(field, name).isEmpty()) {
            ids.add(id + "-compte");
        }
        return String.join(" ", ids);
    }

    private String count(FormField field, String name) {
        boolean counted = field.kind() == FieldKind.LONG_TEXT || field.kind() == FieldKind.TEXT;
        if (!counted || field.bounds().most().isEmpty()) {
            return "";
        }
        long written = CheckForm.characters(form.value(name).replace("\r\n", "\n"));
        long most = field.bounds().most().get();
        return frame.say(
                locale, written > most ? "writing.count.over" : "writing.count", written, most, written - most);
    }

    private List<OptionView> options(FormField field, String name) {
        String value = form.value(name);
        return switch (field.kind()) {
            case YES_NO ->
                List.of(FormAnswers.YES, FormAnswers.NO).stream()
                        .map(one ->
                                new OptionView(name, one, frame.say(locale, "writing.words." + one), one.equals(value)))
                        .toList();
            case CHOICE ->
                field.options().stream()
                        .map(one -> new OptionView(name, one, one, one.equals(value)))
                        .toList();
            case CHOICES ->
                IntStream.range(0, field.options().size())
                        .mapToObj(index -> {
                            String label = field.options().get(index);
                            String box = name + "." + index;
                            return new OptionView(
                                    box, label, label, !form.value(box).isEmpty());
                        })
                        .toList();
            default -> List.of();
        };
    }

    private List<RowView> rows(FormField field, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> new RowView(
                        row + 1,
                        "retirer-" + field.code() + "." + row,
                        AskedFields.inRow(field, row, all).stream()
                                .map(column -> of(column, FormAnswers.inRow(field.code(), row, column.code())))
                                .toList()))
                .toList();
    }

    private FilesView files(FormField field) {
        if (field.kind() != FieldKind.FILE) {
            return FilesView.NONE;
        }
        List<FileView> joined = shown.files().getOrDefault(field.code(), List.of());
        long most = JoinFile.most(field);
        return new FilesView(joined, joined.size() < most, most);
    }
}
