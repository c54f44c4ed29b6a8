package org.territoireouvert.calls.call.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.call.draft.Edit.Done;
import org.territoireouvert.calls.call.draft.Edit.Outdated;
import org.territoireouvert.calls.call.draft.Edit.Refusal;
import org.territoireouvert.calls.call.draft.Edit.Result;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.FieldTrace;
import org.territoireouvert.calls.model.SheetField;
import org.territoireouvert.calls.model.SheetMix;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** What can be done to the form of a call, one section or field at a time. Codes never change: answers keep them. */
public final class FormEdits {

    private static final int LONGEST_CODE = 30;
    private static final int MOST_FIELDS = 200;

    private FormEdits() {}

    /** Returns what stands for a section without its fields, so that a form tells on which text it was filled in. */
    public static String trace(FormSection section) {
        return FieldTrace.of(List.of(section.title(), section.hint()));
    }

    /** Returns what stands for a field. */
    public static String trace(FormField field) {
        return FieldTrace.of(List.of(field));
    }

    /** Returns a code for a title that no section or field of a form has. */
    public static String freeCode(ApplicationForm form, String title, String otherwise) {
        Set<String> taken = form.fields().map(FormField::code).collect(Collectors.toCollection(HashSet::new));
        form.sections().forEach(section -> taken.add(section.code()));
        String made = SearchText.slug(title);
        String cut =
                made.length() > LONGEST_CODE ? made.substring(0, LONGEST_CODE).replaceAll("-+$", "") : made;
        String base = cut.equals("-") ? otherwise : cut;
        String code = base;
        int number = 2;
        while (taken.contains(code)) {
            code = base + "-" + number;
            number++;
        }
        return code;
    }

    /** Adds a section at the end. */
    public static Edit addSection(String title, String hint) {
        return sheet -> {
            List<FormSection> sections = new ArrayList<>(sheet.form().sections());
            sections.add(new FormSection(freeCode(sheet.form(), title, "partie"), title, hint, List.of()));
            return with(sheet, sections);
        };
    }

    /** Adds the sections of another form at the end; their codes change where they are taken. */
    public static Edit addAll(ApplicationForm other) {
        return sheet -> {
            Set<String> taken = sheet.form().fields().map(FormField::code).collect(Collectors.toSet());
            sheet.form().sections().forEach(section -> taken.add(section.code()));
            boolean clash = other.fields().anyMatch(field -> taken.contains(field.code()))
                    || other.sections().stream().anyMatch(section -> taken.contains(section.code()));
            if (clash) {
                return Refusal.of("desk.form.clash");
            }
            List<FormSection> sections = new ArrayList<>(sheet.form().sections());
            sections.addAll(other.sections());
            return with(sheet, sections);
        };
    }

    /** Changes title and hint of a section. */
    public static Edit changeSection(String code, String title, String hint, String trace) {
        return onSection(code, (sheet, place) -> {
            FormSection before = sheet.form().sections().get(place);
            if (!trace(before).equals(trace)) {
                return new Outdated();
            }
            List<FormSection> sections = new ArrayList<>(sheet.form().sections());
            sections.set(place, new FormSection(code, title, hint, before.fields()));
            return with(sheet, sections);
        });
    }

    /** Removes a section without fields. */
    public static Edit removeSection(String code) {
        return onSection(code, (sheet, place) -> {
            if (!sheet.form().sections().get(place).fields().isEmpty()) {
                return Refusal.of(
                        "desk.form.section-filled",
                        sheet.form().sections().get(place).title());
            }
            List<FormSection> sections = new ArrayList<>(sheet.form().sections());
            sections.remove((int) place);
            return with(sheet, sections);
        });
    }

    /** Moves a section by one place, up when {@code by} is -1 and down when it is 1. */
    public static Edit moveSection(String code, int by) {
        return onSection(code, (sheet, place) -> with(sheet, moved(sheet.form().sections(), place, by)));
    }

    /** Adds a field at the end of a section; its code is made from its label. */
    public static Edit addField(String section, FormField field) {
        return onSection(section, (sheet, place) -> {
            if (sheet.form().fields().count() >= MOST_FIELDS) {
                return Refusal.of("desk.form.too-many", MOST_FIELDS);
            }
            List<FormField> fields =
                    new ArrayList<>(sheet.form().sections().get(place).fields());
            fields.add(FieldCopies.withCode(field, freeCode(sheet.form(), field.label(), "champ")));
            return withFields(sheet, place, fields);
        });
    }

    /** Changes a field, which keeps its code. */
    public static Edit changeField(FormField field, String trace) {
        return onField(field.code(), (sheet, at) -> {
            if (!trace(sheet.form().sections().get(at.section()).fields().get(at.field()))
                    .equals(trace)) {
                return new Outdated();
            }
            List<FormField> fields =
                    new ArrayList<>(sheet.form().sections().get(at.section()).fields());
            fields.set(at.field(), field);
            return withFields(sheet, at.section(), fields);
        });
    }

    /** Removes a field on which nothing depends. */
    public static Edit removeField(String code, String trace) {
        return onField(code, (sheet, at) -> {
            List<FormField> fields =
                    new ArrayList<>(sheet.form().sections().get(at.section()).fields());
            if (!trace(fields.get(at.field())).equals(trace)) {
                return new Outdated();
            }
            boolean judged =
                    sheet.eligibility().stream().anyMatch(rule -> rule.field().equals(code));
            if (judged) {
                return Refusal.of("desk.form.in-rule", fields.get(at.field()).label());
            }
            fields.remove(at.field());
            return withFields(sheet, at.section(), fields);
        });
    }

    /** Moves a field by one place; over the end of its section it goes into the next one. */
    public static Edit moveField(String code, int by) {
        return onField(code, (sheet, at) -> {
            List<FormSection> sections = new ArrayList<>(sheet.form().sections());
            FormSection section = sections.get(at.section());
            int place = at.field() + by;
            if (place >= 0 && place < section.fields().size()) {
                return withFields(sheet, at.section(), moved(section.fields(), at.field(), by));
            }
            int next = at.section() + by;
            if (next < 0 || next >= sections.size()) {
                return new Done(sheet);
            }
            List<FormField> left = new ArrayList<>(section.fields());
            FormField field = left.remove(at.field());
            List<FormField> entered = new ArrayList<>(sections.get(next).fields());
            entered.add(by < 0 ? entered.size() : 0, field);
            sections.set(at.section(), fields(section, left));
            sections.set(next, fields(sections.get(next), entered));
            return with(sheet, sections);
        });
    }

    private record At(int section, int field) {}

    private static Edit onSection(String code, BiFunction<CallSheet, Integer, Result> edit) {
        return sheet -> {
            List<FormSection> sections = sheet.form().sections();
            for (int place = 0; place < sections.size(); place++) {
                if (sections.get(place).code().equals(code)) {
                    return edit.apply(sheet, place);
                }
            }
            return new Outdated();
        };
    }

    private static Edit onField(String code, BiFunction<CallSheet, At, Result> edit) {
        return sheet -> {
            List<FormSection> sections = sheet.form().sections();
            for (int section = 0; section < sections.size(); section++) {
                List<FormField> fields = sections.get(section).fields();
                for (int field = 0; field < fields.size(); field++) {
                    if (fields.get(field).code().equals(code)) {
                        return edit.apply(sheet, new At(section, field));
                    }
                }
            }
            return new Outdated();
        };
    }

    static <T> List<T> moved(List<T> items, int place, int by) {
        int next = place + by;
        List<T> moved = new ArrayList<>(items);
        if (next >= 0 && next < moved.size()) {
            moved.add(next, moved.remove(place));
        }
        return moved;
    }

    private static Result withFields(CallSheet sheet, int place, List<FormField> fields) {
        List<FormSection> sections = new ArrayList<>(sheet.form().sections());
        sections.set(place, fields(sections.get(place), fields));
        return with(sheet, sections);
    }

    private static FormSection fields(FormSection section, List<FormField> fields) {
        return new FormSection(section.code(), section.title(), section.hint(), fields);
    }

    private static Result with(CallSheet sheet, List<FormSection> sections) {
        Set<String> seen = new HashSet<>();
        int budgets = 0;
        for (FormSection section : sections) {
            for (FormField field : section.fields()) {
                if (field.condition().isPresent()
                        && !seen.contains(field.condition().get().field())) {
                    return Refusal.of(
                            "desk.form.condition-first",
                            field.label(),
                            sheet.form()
                                    .field(field.condition().get().field())
                                    .map(FormField::label)
                                    .orElse(field.condition().get().field()));
                }
                seen.add(field.code());
                budgets += field.kind() == FieldKind.BUDGET ? 1 : 0;
            }
        }
        if (budgets > 1) {
            return Refusal.of("desk.form.one-budget");
        }
        CallSheet other = new CallSheet(
                sheet.subject(),
                sheet.funding(),
                sheet.applicants(),
                sheet.calendar(),
                sheet.selection(),
                sheet.eligibility(),
                new ApplicationForm(sections));
        return new Done(SheetMix.of(sheet, other, List.of(SheetField.FORM)));
    }
}
