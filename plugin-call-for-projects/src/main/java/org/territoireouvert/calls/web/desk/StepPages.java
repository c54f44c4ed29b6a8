package org.territoireouvert.calls.web.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.SaveDraft;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.FieldTrace;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.SheetField;
import org.territoireouvert.calls.model.SheetMix;
import org.territoireouvert.calls.web.CallWords;
import org.territoireouvert.calls.web.FieldChange;

/** The steps that are typed on one page each: kept when they are sent, never over what a colleague wrote. */
final class StepPages {

    private static final String ACT = "acte";
    private static final String TRACE = "trace";
    private static final String ROW = "ligne-";
    private static final String OTHER = "autre";
    private static final String OWN = "mienne";
    private static final int LONGEST_ACT = 40;
    private static final int LONGEST_TRACE = 64;
    private static final int SPARE_ROWS = 1;

    private final DeskFrame frame;
    private final SaveDraft saveDraft;

    StepPages(DeskFrame frame, SaveDraft saveDraft) {
        this.frame = frame;
        this.saveDraft = saveDraft;
    }

    private static CallPart part(Request request) {
        String word = request.pathParameter("part");
        return CallPart.ofWord(word).orElseThrow(() -> new NotFoundException("Part " + word));
    }

    private PartForm fields(Request request, CallPart part) {
        return PartForm.of(part, frame.words(request)).orElseThrow(() -> new NotFoundException("Part " + part));
    }

    Response show(Request request) {
        CallDraft draft = frame.draft(request);
        CallPart part = part(request);
        PartForm fields = fields(request, part);
        FormInput form = FormInput.empty();
        fields.fill(form, draft.sheet());
        Map<String, Integer> rows = new LinkedHashMap<>();
        fields.rows(draft.sheet()).forEach((list, count) -> rows.put(list, count + SPARE_ROWS));
        return page(request, draft, part, form, rows, fields, FieldTrace.of(part, draft.sheet()));
    }

    private record Typing(CallDraft draft, CallPart part, TypedFields typed, String act, String trace) {}

    Response receive(Request request) {
        CallDraft draft = frame.draft(request);
        CallPart part = part(request);
        PartForm fields = fields(request, part);
        FormInput form = FormInput.of(request);
        String act = form.optional(ACT, LONGEST_ACT);
        String trace = form.optional(TRACE, LONGEST_TRACE);
        TypedFields typed = new TypedFields(form);
        CallSheet sheet = fields.read(typed, draft.sheet());
        Map<String, Integer> rows = new LinkedHashMap<>();
        fields.rows(sheet)
                .keySet()
                .forEach(list -> rows.put(list, typed.rows(list).size()));
        if (act.startsWith(ROW)) {
            rows.computeIfPresent(
                    act.substring(ROW.length()), (list, count) -> Math.min(count + 1, TypedFields.MOST_ROWS));
            FormInput same = FormInput.empty();
            typed.typed().forEach(same::prefill);
            return page(request, draft, part, same, rows, fields, trace);
        }
        if (!form.isValid()) {
            return page(request, draft, part, form, rows, fields, trace);
        }
        return keep(request, new Typing(draft, part, typed, act, trace), sheet);
    }

    private Response keep(Request request, Typing typing, CallSheet typedSheet) {
        CallSheet sheet = typedSheet;
        if (typing.act().equals("choisir")) {
            for (SheetField field : differing(typing.part(), typing.draft().sheet(), typedSheet)) {
                String choice = typing.typed().form().optional("choix-" + field.code(), LONGEST_ACT);
                if (choice.equals(OTHER)) {
                    sheet = SheetMix.of(sheet, typing.draft().sheet(), List.of(field));
                } else if (!choice.equals(OWN)) {
                    typing.typed().form().error("", "desk.conflict.choose");
                    return conflict(request, typing, typing.draft(), typedSheet);
                }
            }
        }
        String person = DeskFrame.agent(request).personId();
        return switch (saveDraft.save(person, typing.draft().id(), typing.part(), sheet, typing.trace())) {
            case SaveDraft.Saving.Kept kept -> new Response.Redirect(next(kept.draft(), typing));
            case SaveDraft.Saving.Changed changed -> conflict(request, typing, changed.draft(), typedSheet);
            case SaveDraft.Saving.Refused refused ->
                throw new IllegalStateException(
                        "A part that is typed on one page breaks nothing else: " + refused.refusal());
        };
    }

    private static List<SheetField> differing(CallPart part, CallSheet stored, CallSheet typed) {
        return SheetField.differing(stored, typed).stream()
                .filter(field -> field.part() == part)
                .toList();
    }

    private static String next(CallDraft draft, Typing typing) {
        if (typing.act().equals("revenir")) {
            return draft.path() + "?garde=1";
        }
        return draft.path(CallPart.values()[typing.part().ordinal() + 1]) + "?garde=1";
    }

    /** Shows both texts where a colleague changed the same part meanwhile; nothing is kept until a choice is made. */
    private Page conflict(Request request, Typing typing, CallDraft stored, CallSheet typed) {
        CallWords words = frame.words(request);
        return Conflicts.page(
                frame,
                request,
                stored,
                new Conflicts.Clash(
                        typing.typed(),
                        stored.path(typing.part()),
                        FieldTrace.of(typing.part(), stored.sheet()),
                        FieldChange.of(words, differing(typing.part(), stored.sheet(), typed), stored.sheet(), typed)));
    }

    private Page page(
            Request request,
            CallDraft draft,
            CallPart part,
            FormInput form,
            Map<String, Integer> rows,
            PartForm fields,
            String trace) {
        CallWords words = frame.words(request);
        List<StepRow> steps = StepRow.of(draft, Optional.of(part), words);
        Map<String, List<RowFields>> lists = new LinkedHashMap<>();
        rows.forEach((list, count) -> lists.put(list, RowFields.of(list, count)));
        return frame.draftPage(request, "desk-step", words.part(part), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(TRACE, trace)
                .with("part", part.word())
                .with("steps", steps)
                .with("step", steps.get(part.ordinal()))
                .with("kept", form.isValid() && request.query("garde").isPresent())
                .with("rows", lists)
                .with("several", fields.several())
                .with("known", frame.context().service(Territories.class).ofAuthority())
                .with("kinds", choices(CallKind.values(), words::kind))
                .with("themes", boxes(SubjectForm.THEME, Theme.values(), words::theme))
                .with("organisations", boxes(ApplicantsForm.KIND, Classification.values(), words::organisations))
                .with("milestones", choices(Milestone.Kind.values(), kind -> words.say("milestone." + kind.code())))
                .with(
                        "paid",
                        List.of(
                                new Choice("PAID", words.say("call.category.paid")),
                                new Choice("NOT_PAID", words.say("call.category.not-paid"))))
                .with("ties", choices(Selection.TieRule.values(), rule -> words.say("call.ways.tie." + code(rule))))
                .with(
                        "feedbacks",
                        choices(Selection.Feedback.values(), rule -> words.say("call.ways.feedback." + code(rule))))
                .with("zone", frame.context().zone().getId());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), label.apply(constant)))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> boxes(String prefix, E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(prefix + "-" + constant.name(), label.apply(constant)))
                .toList();
    }
}
