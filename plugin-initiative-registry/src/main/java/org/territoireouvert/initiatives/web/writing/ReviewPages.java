package org.territoireouvert.initiatives.web.writing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Quality;
import org.territoireouvert.initiatives.model.SheetField;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.web.SheetViews;
import org.territoireouvert.initiatives.writing.Draft;
import org.territoireouvert.initiatives.writing.Outcome;
import org.territoireouvert.initiatives.writing.ReviewDraft;

/** Administration: what was submitted is read with what it changes, published, returned or refused. */
public final class ReviewPages {

    /** Address of the list. */
    public static final String PATH = "/admin/initiatives/relecture";

    private static final String MESSAGE = "message";
    private static final String REVISION = "revision";
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_REVISION = 9;

    /** A draft that waits. */
    public record WaitingRow(String title, String kind, String path, boolean isNew, Instant since) {}

    private final WritingFrame frame;
    private final ReviewDraft review;
    private final SheetViews views;

    ReviewPages(WritingFrame frame) {
        this.frame = frame;
        this.review = new ReviewDraft(frame.store());
        this.views = new SheetViews(frame.context());
    }

    /** Declares the task of staff. */
    StaffTask task() {
        return new StaffTask(
                "review-entries",
                "task.review-entries",
                PATH,
                WritingRights.REVIEW,
                () -> frame.context()
                        .database()
                        .read(handle -> frame.store().drafts().waiting(handle)));
    }

    /** Lists what waits. */
    public Response list(Request request) {
        Locale locale = request.locale();
        Keyset keyset = Keyset.of(request, 2);
        Slice<WaitingRow> rows = frame.context()
                .database()
                .read(handle -> frame.store().drafts().waiting(handle, keyset))
                .map(line -> new WaitingRow(
                        frame.titleOf(line.title(), locale),
                        EntryWords.kind(line.kind(), frame.context().messages(), locale),
                        PATH + "/" + line.id(),
                        line.slug().isEmpty(),
                        line.updatedAt()));
        return Page.of("review-list", frame.say(locale, "review.title"))
                .with("rows", rows)
                .with("path", PATH)
                .with("done", request.query("ok").isPresent());
    }

    /** Shows one with what it changes. */
    public Response show(Request request) {
        return page(request, waiting(request), FormInput.empty());
    }

    private Draft waiting(Request request) {
        String id = request.pathParameter("id");
        return frame.context()
                .database()
                .read(handle -> frame.store().drafts().find(handle, id))
                .filter(draft -> draft.state() == Draft.State.SUBMITTED)
                .orElseThrow(() -> new NotFoundException("Draft to review " + id));
    }

    private Page page(Request request, Draft draft, FormInput form) {
        Locale locale = request.locale();
        Optional<Entry> published =
                draft.isNew() ? Optional.empty() : frame.store().entries().find(draft.slug());
        List<FieldChange> changes = published
                .map(entry -> FieldChange.of(
                        frame.context(),
                        locale,
                        SheetField.differing(entry.sheet(), draft.sheet()),
                        entry.sheet(),
                        draft.sheet()))
                .orElse(List.of());
        return Page.of("review", frame.titleOf(draft.title(), locale))
                .status(form.isValid() ? 200 : 422)
                .crumb(frame.say(locale, "review.title"), PATH)
                .with("form", form)
                .with("draft", draft)
                .with("action", PATH + "/" + draft.id())
                .with(
                        "kind",
                        EntryWords.kind(draft.sheet().kind(), frame.context().messages(), locale))
                .with("score", Quality.of(draft.sheet()).score())
                .with("published", published.map(Entry::path))
                .with("changes", changes)
                .with("parts", views.of(draft.sheet(), locale));
    }

    /** Decides. */
    public Response decide(Request request) {
        Draft draft = waiting(request);
        FormInput form = FormInput.of(request);
        String typed = form.optional(REVISION, LONGEST_REVISION);
        int revision = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
        String act = form.optional("acte", LONGEST_REVISION);
        if (act.equals("publier")) {
            return answer(request, draft, form, review.publish(draft.id(), revision, request.actor()));
        }
        String message = form.required(MESSAGE, LONGEST_MESSAGE, "review.message.missing");
        if (!form.isValid()) {
            return page(request, draft, form);
        }
        return answer(
                request,
                draft,
                form,
                act.equals("refuser")
                        ? review.refuse(draft.id(), revision, message, request.actor())
                        : review.giveBack(draft.id(), revision, message, request.actor()));
    }

    private Response answer(Request request, Draft draft, FormInput form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> new Response.Redirect(PATH + "?ok=1");
            case Outcome.Refused refused ->
                page(
                        request,
                        draft,
                        form.error("", refused.messageKey(), refused.arguments().toArray()));
            case Outcome.Outdated outdated -> page(request, draft, form.error("", "review.outdated"));
        };
    }
}
