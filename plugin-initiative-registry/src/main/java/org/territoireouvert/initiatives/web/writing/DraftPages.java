package org.territoireouvert.initiatives.web.writing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Quality;
import org.territoireouvert.initiatives.model.SheetField;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.web.SheetViews;
import org.territoireouvert.initiatives.writing.Draft;
import org.territoireouvert.initiatives.writing.Joint;
import org.territoireouvert.initiatives.writing.Outcome;
import org.territoireouvert.initiatives.writing.SubmitDraft;
import org.territoireouvert.initiatives.writing.ThreeTexts;
import org.territoireouvert.initiatives.writing.Writer;
import org.territoireouvert.initiatives.writing.WritingStore;

/** The page of a draft: its steps, what would make it better, its preview; it is submitted, taken back or deleted there. */
public final class DraftPages {

    private static final String NOTE = "note";
    private static final String NO_PERSON = "sans-personne";
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_CHOICE = 20;

    private final WritingFrame frame;
    private final SubmitDraft submitDraft;
    private final SimilarEntries similar;
    private final SheetViews views;

    DraftPages(WritingFrame frame, SimilarEntries similar) {
        this.frame = frame;
        this.similar = similar;
        this.submitDraft = new SubmitDraft(frame.store());
        this.views = new SheetViews(frame.context());
    }

    /** Shows a draft. */
    public Response show(Request request) {
        return WritingFrame.toWriter(
                request, person -> overview(request, frame.draft(request, person), FormInput.empty()));
    }

    private Page overview(Request request, Draft draft, FormInput form) {
        Locale locale = request.locale();
        Quality quality = Quality.of(draft.sheet());
        WritingStore store = frame.store();
        int together = frame.context()
                .database()
                .read(handle -> store.authors().toldOf(handle, draft).size());
        return frame.draftPage(request, "draft", frame.titleOf(draft.title(), locale), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form.isValid() ? form.prefill(NOTE, draft.note()) : form)
                .with(
                        "kind",
                        EntryWords.kind(draft.sheet().kind(), frame.context().messages(), locale))
                .with("badge", DraftWords.badge(draft.state(), frame.context().messages(), locale))
                .with("steps", StepRow.of(frame.context(), locale, draft, Optional.empty()))
                .with("score", quality.score())
                .with("better", MissingRow.of(frame.context(), locale, draft.path(), quality))
                .with("similar", similar.to(draft))
                .with("together", together)
                .with("joint", Joint.of(draft))
                .with("mayPublish", frame.reviews(request.actor()))
                .with("kept", request.query("garde").isPresent());
    }

    /** Shows a draft as its page will be. */
    public Response preview(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Draft draft = frame.draft(request, person);
            return frame.draftPage(request, "draft-preview", frame.say(request.locale(), "preview.title"), draft)
                    .with("back", draft.path())
                    .with("parts", views.of(draft.sheet(), request.locale()));
        });
    }

    /** Submits a draft; an editor publishes it. */
    public Response submit(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Draft draft = frame.draft(request, person);
            FormInput form = FormInput.of(request);
            String note = form.optional(NOTE, LONGEST_NOTE);
            if (form.optional(NO_PERSON, 1).isEmpty()) {
                form.error(NO_PERSON, "submit.no-person.missing");
            }
            boolean atOnce = form.optional("acte", LONGEST_CHOICE).equals("publier") && frame.reviews(request.actor());
            if (!form.isValid()) {
                return overview(request, draft, form);
            }
            Outcome outcome = submitDraft.submit(person, draft.id(), note, atOnce, request.actor());
            return outcome instanceof Outcome.Refused refused
                    ? overview(
                            request,
                            draft,
                            form.error(
                                    "",
                                    refused.messageKey(),
                                    refused.arguments().toArray()))
                    : WritingFrame.follow(outcome, "?garde=1");
        });
    }

    /** Takes a submitted draft back. */
    public Response takeBack(Request request) {
        return WritingFrame.toWriter(
                request, person -> WritingFrame.follow(submitDraft.takeBack(person, request.pathParameter("id")), ""));
    }

    /** Asks whether a draft is really to be deleted. */
    public Response askDeletion(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Draft draft = frame.draft(request, person);
            return frame.draftPage(request, "draft-delete", frame.say(request.locale(), "draft.delete.title"), draft);
        });
    }

    /** Deletes a draft. */
    public Response delete(Request request) {
        return WritingFrame.toWriter(
                request, person -> WritingFrame.follow(submitDraft.delete(person, request.pathParameter("id")), ""));
    }

    /** Shows what others published meanwhile, and asks for a choice where both changed the same. */
    public Response askChoice(Request request) {
        return WritingFrame.toWriter(
                request, person -> choice(request, frame.draft(request, person), FormInput.empty()));
    }

    private Response choice(Request request, Draft draft, FormInput form) {
        String person = Writer.of(request.actor()).orElseThrow();
        Optional<ThreeTexts> texts = submitDraft.threeTexts(person, draft.id());
        Optional<Entry> entry = frame.store().entries().find(draft.slug());
        if (texts.isEmpty() || entry.isEmpty() || !draft.isWritable()) {
            return new Response.Redirect(draft.path());
        }
        Locale locale = request.locale();
        FieldWords words = new FieldWords(frame.context(), locale);
        return frame.draftPage(request, "draft-choice", frame.say(locale, "choice.title"), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("version", entry.get().version())
                .with("taken", texts.get().taken().stream().map(words::label).toList())
                .with(
                        "changes",
                        FieldChange.of(
                                frame.context(),
                                locale,
                                texts.get().open(),
                                entry.get().sheet(),
                                draft.sheet()));
    }

    /** Brings both texts together as it was chosen. */
    public Response choose(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Draft draft = frame.draft(request, person);
            FormInput form = FormInput.of(request);
            Set<SheetField> published = EnumSet.noneOf(SheetField.class);
            List<SheetField> open = submitDraft
                    .threeTexts(person, draft.id())
                    .map(ThreeTexts::open)
                    .orElse(List.of());
            for (SheetField field : open) {
                String chosen = form.optional("choix-" + field.name(), LONGEST_CHOICE);
                if (chosen.equals("autre")) {
                    published.add(field);
                } else if (!chosen.equals("mienne")) {
                    form.error("", "conflict.choose");
                    return choice(request, draft, form);
                }
            }
            String version = form.optional("version", LONGEST_CHOICE);
            int seen = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
            return WritingFrame.follow(submitDraft.merge(person, draft.id(), seen, published), "?garde=1");
        });
    }
}
