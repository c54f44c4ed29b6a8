package org.territoireouvert.initiatives.web.writing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.territory.PlacePicker;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;
import org.territoireouvert.initiatives.model.SheetPart;
import org.territoireouvert.initiatives.model.Topic;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.writing.Draft;
import org.territoireouvert.initiatives.writing.PartTrace;
import org.territoireouvert.initiatives.writing.SaveDraft;

/** The steps of the form: one part of the sheet on each, kept when it is sent. */
public final class StepPages {

    private static final String ACT = "acte";
    private static final String TRACE = "trace";
    private static final String CHOICE = "choix-";
    private static final String OTHER = "autre";
    private static final String OWN = "mienne";
    private static final String ROW = "ligne-";
    private static final int LONGEST_ACT = 40;
    private static final int LONGEST_TRACE = 64;
    private static final int FEWEST_ROWS = 2;

    /** A field that was typed, to be sent again. */
    public record Hidden(String name, String value) {}

    /** A box to tick. */
    public record Box(String name, String label) {}

    private final WritingFrame frame;
    private final SaveDraft saveDraft;
    private final SimilarEntries similar;

    StepPages(WritingFrame frame, SimilarEntries similar) {
        this.frame = frame;
        this.similar = similar;
        this.saveDraft = new SaveDraft(frame.store());
    }

    private static SheetPart part(Request request, Draft draft) {
        String word = request.pathParameter("part");
        return SheetPart.ofWord(word)
                .filter(draft.sheet().kind().parts()::contains)
                .orElseThrow(() -> new NotFoundException("Part " + word));
    }

    /** Shows a step. */
    public Response show(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Draft draft = frame.draft(request, person);
            SheetPart part = part(request, draft);
            if (!draft.isWritable()) {
                return new Response.Redirect(draft.path());
            }
            PartForm fields = PartForm.of(part, frame.context());
            FormInput form = FormInput.empty();
            fields.fill(form, draft.sheet());
            Map<String, Integer> rows = new LinkedHashMap<>();
            fields.rows(draft.sheet()).forEach((list, count) -> rows.put(list, Math.max(count + 1, FEWEST_ROWS)));
            return page(request, draft, part, form, rows, fields, PartTrace.of(part, draft.sheet()));
        });
    }

    /** Keeps a step. */
    public Response receive(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Draft draft = frame.draft(request, person);
            SheetPart part = part(request, draft);
            PartForm fields = PartForm.of(part, frame.context());
            FormInput form = FormInput.of(request);
            String act = form.optional(ACT, LONGEST_ACT);
            String trace = form.optional(TRACE, LONGEST_TRACE);
            TypedFields typed = new TypedFields(form);
            Sheet sheet = fields.read(typed, draft.sheet());
            Map<String, Integer> rows = new LinkedHashMap<>();
            fields.rows(sheet).keySet().forEach(list -> rows.put(list, countOf(typed, list)));
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
            return keep(request, person, new Typing(draft, part, fields, typed, rows, act, trace), sheet);
        });
    }

    private static int countOf(TypedFields typed, String list) {
        return typed.rows(list).size();
    }

    private record Typing(
            Draft draft,
            SheetPart part,
            PartForm fields,
            TypedFields typed,
            Map<String, Integer> rows,
            String act,
            String trace) {}

    private Response keep(Request request, String person, Typing typing, Sheet typedSheet) {
        Sheet sheet = typedSheet;
        if (typing.act().equals("choisir")) {
            for (SheetField field : differing(typing, typedSheet)) {
                String choice = typing.typed().form().optional(CHOICE + field.name(), LONGEST_ACT);
                if (choice.equals(OTHER)) {
                    sheet = field.take(sheet, typing.draft().sheet());
                } else if (!choice.equals(OWN)) {
                    typing.typed().form().error("", "conflict.choose");
                    return conflict(request, typing, typing.draft(), typedSheet);
                }
            }
        }
        SaveDraft.Saving saving = saveDraft.save(person, typing.draft().id(), typing.part(), sheet, typing.trace());
        return switch (saving) {
            case SaveDraft.Saving.Kept kept -> new Response.Redirect(next(kept.draft(), typing));
            case SaveDraft.Saving.Changed changed -> conflict(request, typing, changed.draft(), typedSheet);
            case SaveDraft.Saving.Fixed fixed -> {
                typing.typed().form().error("", "draft.fixed");
                yield page(
                        request,
                        fixed.draft(),
                        typing.part(),
                        typing.typed().form(),
                        typing.rows(),
                        typing.fields(),
                        typing.trace());
            }
        };
    }

    private static List<SheetField> differing(Typing typing, Sheet typed) {
        return SheetField.of(typing.part()).stream()
                .filter(field -> !field.isSame(typing.draft().sheet(), typed))
                .toList();
    }

    private static String next(Draft draft, Typing typing) {
        List<SheetPart> parts = draft.sheet().kind().parts();
        int place = parts.indexOf(typing.part()) + 1;
        boolean back = typing.act().equals("revenir") || place == parts.size();
        return draft.path() + (back ? "?garde=1" : "/" + parts.get(place).word() + "?garde=1");
    }

    /** Shows both texts where somebody else changed the same part meanwhile; nothing is kept until a choice is made. */
    private Page conflict(Request request, Typing typing, Draft stored, Sheet typed) {
        Locale locale = request.locale();
        List<SheetField> fields = SheetField.of(typing.part()).stream()
                .filter(field -> !field.isSame(stored.sheet(), typed))
                .toList();
        return frame.draftPage(request, "draft-conflict", frame.say(locale, "conflict.title"), stored)
                .status(422)
                .with("form", typing.typed().form())
                .with("action", stored.path() + "/" + typing.part().word())
                .with(TRACE, PartTrace.of(typing.part(), stored.sheet()))
                .with("changes", FieldChange.of(frame.context(), locale, fields, stored.sheet(), typed))
                .with(
                        "typed",
                        typing.typed().typed().entrySet().stream()
                                .map(field -> new Hidden(field.getKey(), field.getValue()))
                                .toList());
    }

    private Page page(
            Request request,
            Draft draft,
            SheetPart part,
            FormInput form,
            Map<String, Integer> rows,
            PartForm fields,
            String trace) {
        Locale locale = request.locale();
        List<StepRow> steps = StepRow.of(frame.context(), locale, draft, Optional.of(part));
        StepRow step = steps.get(draft.sheet().kind().parts().indexOf(part));
        Map<String, List<RowFields>> lists = new LinkedHashMap<>();
        rows.forEach((list, count) -> lists.put(list, RowFields.of(list, count)));
        Page page = frame.draftPage(request, "draft-step", step.label(), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(TRACE, trace)
                .with("part", part.word())
                .with("kind", draft.sheet().kind().name())
                .with(
                        "similarType",
                        frame.context().id() + "." + draft.sheet().kind().name().toLowerCase(Locale.ROOT))
                .with("steps", steps)
                .with("step", step)
                .with("kept", form.isValid() && request.query("garde").isPresent())
                .with("rows", lists)
                .with("boxes", boxes(part, locale))
                .with("choices", fields instanceof PlaceForm place ? place.choices() : Map.of())
                .with("similar", part == SheetPart.SUBJECT ? similar.to(draft) : List.of());
        return part == SheetPart.PLACE ? withPlaces(page) : withChoices(page, locale);
    }

    private Page withPlaces(Page page) {
        Territories territories = frame.context().service(Territories.class);
        return page.with("known", territories.ofAuthority())
                .with("picker", territories.boundary().map(PlacePicker::of));
    }

    private List<Box> boxes(SheetPart part, Locale locale) {
        return switch (part) {
            case SUBJECT -> boxes(SubjectForm.TOPIC, "topic.", Topic.values(), locale);
            case COURSE -> boxes(CourseForm.METHOD, "practice.", Practice.values(), locale);
            default -> List.of();
        };
    }

    private List<Box> boxes(String prefix, String words, Enum<?>[] constants, Locale locale) {
        return Arrays.stream(constants)
                .map(constant -> new Box(
                        prefix + "-" + constant.name(),
                        EntryWords.of(words, constant, frame.context().messages(), locale)))
                .toList();
    }

    private Page withChoices(Page page, Locale locale) {
        return page.with("phases", choices("phase.", Phase.values(), locale))
                .with("statuses", choices("status.", PhaseStatus.values(), locale))
                .with("levels", choices("level.", ParticipationLevel.values(), locale))
                .with("costKinds", choices("cost-kind.", Cost.Kind.values(), locale))
                .with(
                        "licences",
                        Arrays.stream(Licence.values())
                                .map(licence -> new Choice(licence.name(), licence.title()))
                                .toList());
    }

    private List<Choice> choices(String prefix, Enum<?>[] constants, Locale locale) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(
                        constant.name(),
                        EntryWords.of(prefix, constant, frame.context().messages(), locale)))
                .toList();
    }
}
