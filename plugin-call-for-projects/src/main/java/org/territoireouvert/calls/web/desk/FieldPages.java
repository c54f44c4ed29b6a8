package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.Edit;
import org.territoireouvert.calls.call.draft.FormEdits;
import org.territoireouvert.calls.call.draft.SaveDraft;
import org.territoireouvert.calls.call.draft.SaveDraft.Saving;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.web.CallWords;
import org.territoireouvert.calls.web.FieldChange;
import org.territoireouvert.calls.web.SheetWords;

/** The page of one field of the form of a call; for a new one, its kind is chosen first. */
final class FieldPages {

    private static final String NEW = "nouveau";
    private static final String KIND = "genre";
    private static final String TRACE = "trace";
    private static final String ADD_COLUMN = "ligne-" + FieldForm.COLUMN;
    private static final int LONGEST_CODE = 100;
    private static final int FEWEST_COLUMNS = 2;

    private final DeskFrame frame;
    private final SaveDraft saveDraft;

    FieldPages(DeskFrame frame, SaveDraft saveDraft) {
        this.frame = frame;
        this.saveDraft = saveDraft;
    }

    /** A kind that can be chosen. */
    public record KindRow(String path, String label, String hint) {}

    private record Place(CallDraft draft, FormSection section, Optional<FormField> field) {
        String path() {
            return FormPages.path(draft, section.code()) + "/"
                    + field.map(FormField::code).orElse(NEW);
        }

        List<FormField> earlier() {
            List<FormField> earlier = new ArrayList<>();
            for (FormSection one : draft.sheet().form().sections()) {
                for (FormField other : one.fields()) {
                    if (field.filter(mine -> mine.code().equals(other.code())).isPresent()) {
                        return earlier;
                    }
                    earlier.add(other);
                }
                if (field.isEmpty() && one.code().equals(section.code())) {
                    return earlier;
                }
            }
            return earlier;
        }

        FieldForm form(FieldKind kind) {
            return new FieldForm(kind, field.map(FormField::code).orElse(""), earlier());
        }
    }

    private Place place(Request request) {
        CallDraft draft = frame.draft(request);
        ApplicationForm form = draft.sheet().form();
        String section = request.pathParameter("section");
        String code = request.pathParameter("field");
        FormSection found = form.section(section).orElseThrow(() -> new NotFoundException("Section " + section));
        if (code.equals(NEW)) {
            return new Place(draft, found, Optional.empty());
        }
        return new Place(
                draft,
                found,
                Optional.of(found.fields().stream()
                        .filter(field -> field.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("Field " + code))));
    }

    private static Optional<FieldKind> kind(String word) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.code().equals(word))
                .findFirst();
    }

    Response show(Request request) {
        Place place = place(request);
        if (place.field().isPresent()) {
            FormField field = place.field().get();
            FieldForm fields = place.form(field.kind());
            FormInput form = FormInput.empty();
            fields.fill(form, field);
            return page(request, place, fields, form, field.columns().size() + 1, FormEdits.trace(field));
        }
        return request.query(KIND)
                .flatMap(FieldPages::kind)
                .<Response>map(kind -> page(request, place, place.form(kind), FormInput.empty(), FEWEST_COLUMNS, ""))
                .orElseGet(() -> kinds(request, place));
    }

    private Page kinds(Request request, Place place) {
        CallWords words = frame.words(request);
        boolean budget = place.draft().sheet().form().fields().anyMatch(field -> field.kind() == FieldKind.BUDGET);
        return begin(request, place, "desk-kind", words.say("desk.field.kind.title"))
                .with(
                        "kinds",
                        Arrays.stream(FieldKind.values())
                                .filter(kind -> kind != FieldKind.BUDGET || !budget)
                                .map(kind -> new KindRow(
                                        place.path() + "?" + KIND + "=" + kind.code(),
                                        words.field(kind),
                                        words.say("desk.kind." + kind.code() + ".hint")))
                                .toList());
    }

    private Page begin(Request request, Place place, String template, String title) {
        CallWords words = frame.words(request);
        return frame.draftPage(request, template, title, place.draft())
                .crumb(words.part(CallPart.FORM), place.draft().path(CallPart.FORM))
                .with("section", place.section().title())
                .with("back", place.draft().path(CallPart.FORM));
    }

    private Page page(Request request, Place place, FieldForm fields, FormInput form, int columns, String trace) {
        CallWords words = frame.words(request);
        FieldKind kind = fields.kind();
        return begin(
                        request,
                        place,
                        "desk-field",
                        words.say(place.field().isEmpty() ? "desk.field.new" : "desk.field.edit"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("action", place.path())
                .with("kind", kind.code())
                .with("kindLabel", words.field(kind))
                .with("kindHint", words.say("desk.kind." + kind.code() + ".hint"))
                .with("asked", fields.isAsked())
                .with("bounded", fields.isBounded())
                .with("unit", "desk.bounds." + kind.code())
                .with("chooses", fields.isChoice())
                .with("repeats", kind == FieldKind.ROWS)
                .with("publishable", fields.isPublishable())
                .with(
                        "earlier",
                        fields.conditions().stream()
                                .map(field -> new Choice(field.code(), field.label()))
                                .toList())
                .with("columns", RowFields.of(FieldForm.COLUMN, columns))
                .with(
                        "columnKinds",
                        FieldForm.columnKinds().stream()
                                .map(one -> new Choice(one.name(), words.field(one)))
                                .toList())
                .with(TRACE, trace);
    }

    Response receive(Request request) {
        Place place = place(request);
        FormInput form = FormInput.of(request);
        TypedFields typed = new TypedFields(form);
        FieldKind kind = place.field()
                .map(FormField::kind)
                .or(() -> kind(typed.text(KIND, LONGEST_CODE)))
                .orElseThrow(() -> new NotFoundException("A field has a kind"));
        FieldForm fields = place.form(kind);
        String choice = form.optional("choix-champ", LONGEST_CODE);
        boolean undecided = form.optional("acte", LONGEST_CODE).equals("choisir") && choice.isEmpty();
        String trace = undecided ? "" : form.optional(TRACE, LONGEST_CODE);
        Optional<FormField> field = fields.read(typed);
        int columns = typed.rows(FieldForm.COLUMN).size();
        if (form.value("acte").equals(ADD_COLUMN)) {
            FormInput same = FormInput.empty();
            typed.typed().forEach(same::prefill);
            return page(request, place, fields, same, columns + 1, trace);
        }
        if (field.isEmpty()) {
            return page(request, place, fields, form, columns, trace);
        }
        if (choice.equals("autre")) {
            return new Response.Redirect(place.draft().path(CallPart.FORM));
        }
        Edit edit = place.field().isEmpty()
                ? FormEdits.addField(place.section().code(), field.get())
                : FormEdits.changeField(field.get(), trace);
        String person = DeskFrame.agent(request).personId();
        return switch (saveDraft.change(person, place.draft().id(), CallPart.FORM, edit)) {
            case Saving.Kept kept -> new Response.Redirect(place.draft().path(CallPart.FORM) + "?garde=1");
            case Saving.Refused refused ->
                page(
                        request,
                        place,
                        fields,
                        form.error(
                                "",
                                refused.refusal().messageKey(),
                                refused.refusal().arguments().toArray()),
                        columns,
                        trace);
            case Saving.Changed changed -> {
                Optional<FormField> now =
                        changed.draft().sheet().form().field(field.get().code());
                yield now.isEmpty()
                        ? page(request, place, fields, form.error("", "desk.form.gone"), columns, trace)
                        : conflict(request, place, typed, now.get(), field.get());
            }
        };
    }

    private Page conflict(Request request, Place place, TypedFields typed, FormField stored, FormField mine) {
        CallWords words = frame.words(request);
        SheetWords said = new SheetWords(words);
        ApplicationForm form = place.draft().sheet().form();
        return Conflicts.page(
                frame,
                request,
                place.draft(),
                new Conflicts.Clash(
                        typed,
                        place.path(),
                        FormEdits.trace(stored),
                        List.of(FieldChange.of(
                                words, "champ", stored.label(), said.field(stored, form), said.field(mine, form)))));
    }
}
