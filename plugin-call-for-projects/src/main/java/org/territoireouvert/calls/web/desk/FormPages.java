package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.Edit;
import org.territoireouvert.calls.call.draft.FormEdits;
import org.territoireouvert.calls.call.draft.SaveDraft;
import org.territoireouvert.calls.call.draft.SaveDraft.Saving;
import org.territoireouvert.calls.call.draft.StartingModel;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.web.CallWords;
import org.territoireouvert.calls.web.FieldChange;
import org.territoireouvert.calls.web.SheetWords;

/** The outline of the form of a call: its sections and fields are moved, removed and copied here; a section has a page of its own. */
final class FormPages {

    private static final String NEW = "nouvelle";
    private static final String TITLE = "titre";
    private static final String HINT = "aide";
    private static final String TRACE = "trace";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_HINT = 2_000;
    private static final int LONGEST_CODE = 100;
    private static final int MOST_CALLS = 50;

    private final DeskFrame frame;
    private final SaveDraft saveDraft;

    FormPages(DeskFrame frame, SaveDraft saveDraft) {
        this.frame = frame;
        this.saveDraft = saveDraft;
    }

    /** A section of the outline. */
    public record SectionRow(String code, String title, String hint, String path, List<FieldRow> fields) {}

    /**
     * A field of the outline.
     *
     * @param about kind, obligation, bounds, options and condition, in words
     * @param trace of the field, for its removal
     */
    public record FieldRow(String code, String label, String about, String path, String trace) {}

    Response show(Request request) {
        return page(request, frame.draft(request), FormInput.empty());
    }

    private Page page(Request request, CallDraft draft, FormInput form) {
        CallWords words = frame.words(request);
        SheetWords said = new SheetWords(words);
        ApplicationForm asked = draft.sheet().form();
        List<StepRow> steps = StepRow.of(draft, Optional.of(CallPart.FORM), words);
        List<SectionRow> sections = asked.sections().stream()
                .map(section -> new SectionRow(
                        section.code(),
                        section.title(),
                        section.hint(),
                        path(draft, section.code()),
                        section.fields().stream()
                                .map(field -> new FieldRow(
                                        field.code(),
                                        field.label(),
                                        about(said, field, asked),
                                        path(draft, section.code()) + "/" + field.code(),
                                        FormEdits.trace(field)))
                                .toList()))
                .toList();
        return frame.draftPage(request, "desk-form", words.part(CallPart.FORM), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("steps", steps)
                .with("step", steps.get(CallPart.FORM.ordinal()))
                .with("sections", sections)
                .with("models", models(words))
                .with("next", draft.path(CallPart.RULES))
                .with("kept", form.isValid() && request.query("garde").isPresent());
    }

    private static String about(SheetWords said, FormField field, ApplicationForm form) {
        String line = said.field(field, form);
        return line.startsWith(field.label())
                ? line.substring(field.label().length()).replaceFirst("^\\W+", "")
                : line;
    }

    static String path(CallDraft draft, String section) {
        return draft.path(CallPart.FORM) + "/" + section;
    }

    private List<Choice> models(CallWords words) {
        List<Choice> models = new ArrayList<>();
        Arrays.stream(StartingModel.values())
                .filter(model -> model != StartingModel.EMPTY)
                .forEach(model -> models.add(new Choice("modele:" + model.code(), words.say("model." + model.code()))));
        CallSearch all = CallSearch.all(java.time.LocalDateTime.ofInstant(
                frame.context().clock().instant(), frame.context().zone()));
        frame.calls()
                .list(all, Keyset.first(MOST_CALLS))
                .items()
                .forEach(line ->
                        models.add(new Choice("appel:" + line.slug(), words.say("desk.form.of-call", line.title()))));
        return models;
    }

    /** Moves or removes a section or a field, or copies a form. */
    Response act(Request request) {
        CallDraft draft = frame.draft(request);
        FormInput form = FormInput.of(request);
        String code = form.optional("code", LONGEST_CODE);
        String trace = form.optional(TRACE, LONGEST_CODE);
        Optional<Edit> edit = switch (form.optional("acte", LONGEST_CODE)) {
            case "partie-haut" -> Optional.of(FormEdits.moveSection(code, -1));
            case "partie-bas" -> Optional.of(FormEdits.moveSection(code, 1));
            case "partie-retirer" -> Optional.of(FormEdits.removeSection(code));
            case "champ-haut" -> Optional.of(FormEdits.moveField(code, -1));
            case "champ-bas" -> Optional.of(FormEdits.moveField(code, 1));
            case "champ-retirer" -> Optional.of(FormEdits.removeField(code, trace));
            case "copier" -> copied(form).map(FormEdits::addAll);
            default -> Optional.empty();
        };
        if (edit.isEmpty()) {
            return page(request, draft, form.error("modele", "desk.form.model.missing"));
        }
        Saving saving = saveDraft.change(DeskFrame.agent(request).personId(), draft.id(), CallPart.FORM, edit.get());
        return switch (saving) {
            case Saving.Kept kept -> new Response.Redirect(draft.path(CallPart.FORM) + "?garde=1");
            case Saving.Changed changed -> page(request, changed.draft(), form.error("", "desk.form.gone"));
            case Saving.Refused refused ->
                page(
                        request,
                        refused.draft(),
                        form.error(
                                "",
                                refused.refusal().messageKey(),
                                refused.refusal().arguments().toArray()));
        };
    }

    private Optional<ApplicationForm> copied(FormInput form) {
        String chosen = form.optional("modele", LONGEST_CODE + LONGEST_CODE);
        if (chosen.startsWith("modele:")) {
            return StartingModel.of(chosen.substring("modele:".length()))
                    .map(model -> model.form(frame.context().messages()));
        }
        return chosen.startsWith("appel:")
                ? frame.calls()
                        .find(chosen.substring("appel:".length()))
                        .map(call -> call.sheet().form())
                : Optional.empty();
    }

    /** Shows the page of a section, or of a new one. */
    Response showSection(Request request) {
        CallDraft draft = frame.draft(request);
        FormInput form = FormInput.empty();
        Optional<FormSection> section = section(request, draft);
        section.ifPresent(one -> form.prefill(TITLE, one.title()).prefill(HINT, one.hint()));
        return sectionPage(request, draft, form, section.map(FormEdits::trace).orElse(""));
    }

    private static Optional<FormSection> section(Request request, CallDraft draft) {
        String code = request.pathParameter("section");
        if (code.equals(NEW)) {
            return Optional.empty();
        }
        return Optional.of(draft.sheet()
                .form()
                .section(code)
                .orElseThrow(() -> new NotFoundException("Section " + code + " of draft " + draft.id())));
    }

    private Page sectionPage(Request request, CallDraft draft, FormInput form, String trace) {
        CallWords words = frame.words(request);
        String code = request.pathParameter("section");
        return frame.draftPage(
                        request,
                        "desk-section",
                        words.say(code.equals(NEW) ? "desk.section.new" : "desk.section.edit"),
                        draft)
                .status(form.isValid() ? 200 : 422)
                .crumb(words.part(CallPart.FORM), draft.path(CallPart.FORM))
                .with("form", form)
                .with("action", path(draft, code))
                .with("back", draft.path(CallPart.FORM))
                .with(TRACE, trace);
    }

    /** Keeps a section. */
    Response receiveSection(Request request) {
        CallDraft draft = frame.draft(request);
        String code = request.pathParameter("section");
        FormInput form = FormInput.of(request);
        TypedFields typed = new TypedFields(form);
        String title = typed.text(TITLE, LONGEST_TITLE);
        String hint = typed.text(HINT, LONGEST_HINT);
        String choice = form.optional("choix-section", LONGEST_CODE);
        boolean undecided = form.optional("acte", LONGEST_CODE).equals("choisir") && choice.isEmpty();
        String trace = undecided ? "" : form.optional(TRACE, LONGEST_CODE);
        if (title.isEmpty()) {
            form.error(TITLE, "desk.section.title.missing");
        }
        if (!form.isValid()) {
            return sectionPage(request, draft, form, trace);
        }
        if (choice.equals("autre")) {
            return new Response.Redirect(draft.path(CallPart.FORM));
        }
        Edit edit = code.equals(NEW)
                ? FormEdits.addSection(title, hint)
                : FormEdits.changeSection(code, title, hint, trace);
        return switch (saveDraft.change(DeskFrame.agent(request).personId(), draft.id(), CallPart.FORM, edit)) {
            case Saving.Kept kept -> new Response.Redirect(draft.path(CallPart.FORM) + "?garde=1");
            case Saving.Refused refused ->
                sectionPage(
                        request,
                        refused.draft(),
                        form.error(
                                "",
                                refused.refusal().messageKey(),
                                refused.refusal().arguments().toArray()),
                        trace);
            case Saving.Changed changed -> sectionConflict(request, changed.draft(), typed, trace);
        };
    }

    private Page sectionConflict(Request request, CallDraft stored, TypedFields typed, String trace) {
        String code = request.pathParameter("section");
        Optional<FormSection> now = stored.sheet().form().section(code);
        if (now.isEmpty()) {
            return sectionPage(request, stored, typed.form().error("", "desk.form.gone"), trace);
        }
        CallWords words = frame.words(request);
        return Conflicts.page(
                frame,
                request,
                stored,
                new Conflicts.Clash(
                        typed,
                        path(stored, code),
                        FormEdits.trace(now.get()),
                        List.of(FieldChange.of(
                                words,
                                "section",
                                words.say("desk.section.edit"),
                                now.get().title() + "\n" + now.get().hint(),
                                typed.form().value(TITLE) + "\n" + typed.form().value(HINT)))));
    }
}
