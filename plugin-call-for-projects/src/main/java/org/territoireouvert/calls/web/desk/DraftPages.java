package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallChange;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.DraftDocuments;
import org.territoireouvert.calls.call.draft.PublishDraft;
import org.territoireouvert.calls.call.draft.ReadyCheck;
import org.territoireouvert.calls.call.draft.ReadyCheck.Lack;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.web.CallWords;
import org.territoireouvert.calls.web.SheetViews;
import org.territoireouvert.calls.web.VersionPages;

/** The page of a draft: its steps, what is missing, its preview; it is published there. */
final class DraftPages {

    private static final String NOTE = "note";
    private static final String REVISION = "revision";
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_NUMBER = 9;

    private final DeskFrame frame;
    private final DraftDocuments documents;
    private final PublishDraft publish;
    private final SheetViews sheets;

    DraftPages(DeskFrame frame, PublishDraft publish, DraftDocuments documents) {
        this.frame = frame;
        this.documents = documents;
        this.publish = publish;
        this.sheets = new SheetViews(frame.context());
    }

    /** Something to do. */
    public record LackRow(String text, String path) {}

    Response show(Request request) {
        return page(request, frame.draft(request), FormInput.empty());
    }

    private Page page(Request request, CallDraft draft, FormInput form) {
        CallWords words = frame.words(request);
        List<Lack> lacks = ReadyCheck.of(
                draft, frame.context().clock().instant(), frame.context().zone());
        Optional<Call> before = draft.isNew() ? Optional.empty() : frame.calls().find(draft.slug());
        List<VersionPages.PartChange> changes = before.map(
                        call -> VersionPages.parts(words, call.sheet(), draft.sheet()))
                .orElse(List.of());
        boolean matters = before.filter(
                        call -> new CallChange(call, call.next(draft.sheet(), draft.at()), "").matters())
                .isPresent();
        String title = frame.title(draft.title(), request.locale());
        return frame.deskPage(request, "desk-draft", title)
                .with("draft", draft)
                .with("draftTitle", title)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("steps", StepRow.of(draft, Optional.empty(), words))
                .with("missing", rows(lacks, true, draft, words))
                .with("better", rows(lacks, false, draft, words))
                .with("ready", ReadyCheck.isReady(lacks))
                .with("changes", changes)
                .with("matters", matters)
                .with("noteLabel", matters ? "desk.note.required" : "desk.note")
                .with("kindLabel", words.kind(draft.sheet().subject().kind()))
                .with("by", by(draft))
                .with("call", before)
                .with("documents", documents.of(draft.id()))
                .with("kept", form.isValid() && request.query("garde").isPresent());
    }

    private static List<LackRow> rows(List<Lack> lacks, boolean blocks, CallDraft draft, CallWords words) {
        List<LackRow> rows = new ArrayList<>();
        lacks.stream()
                .filter(lack -> lack.blocks() == blocks)
                .forEach(lack -> rows.add(new LackRow(
                        words.say(lack.messageKey(), lack.arguments().toArray()), draft.path(lack.part()))));
        return rows;
    }

    private String by(CallDraft draft) {
        return draft.by().isEmpty()
                ? ""
                : frame.context()
                        .service(People.class)
                        .find(draft.by())
                        .map(Person::displayName)
                        .orElse("");
    }

    /** Shows a draft as its page will be. */
    Response preview(Request request) {
        CallDraft draft = frame.draft(request);
        return frame.draftPage(request, "desk-preview", frame.words(request).say("desk.preview.title"), draft)
                .with("documents", documents.of(draft.id()))
                .with("view", sheets.of(draft.sheet(), request.locale()));
    }

    /** Publishes a draft. */
    Response publish(Request request) {
        CallDraft draft = frame.draft(request);
        FormInput form = FormInput.of(request);
        String note = form.optional(NOTE, LONGEST_NOTE);
        String revision = form.optional(REVISION, LONGEST_NUMBER);
        if (!form.isValid()) {
            return page(request, draft, form);
        }
        int seen = revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0;
        return switch (publish.publish(DeskFrame.agent(request), draft.id(), seen, note)) {
            case PublishDraft.Outcome.Published published ->
                new Response.Redirect(published.call().path());
            case PublishDraft.Outcome.Refused refused ->
                page(
                        request,
                        draft,
                        form.error(refused.messageKey().equals("publish.note") ? NOTE : "", refused.messageKey()));
            case PublishDraft.Outcome.Changed changed ->
                page(request, frame.draft(request), form.error("", "publish.changed"));
        };
    }
}
