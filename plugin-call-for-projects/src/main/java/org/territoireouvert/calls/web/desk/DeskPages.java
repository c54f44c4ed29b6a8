package org.territoireouvert.calls.web.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.CallDraftRepository;
import org.territoireouvert.calls.call.draft.DraftDocuments;
import org.territoireouvert.calls.call.draft.PublishDraft;
import org.territoireouvert.calls.call.draft.StartDraft;
import org.territoireouvert.calls.call.draft.StartingModel;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.web.CallBadges;
import org.territoireouvert.calls.web.CallWords;

/** The desk: drafts and published calls; a draft is begun, a call is changed or given up from here. */
final class DeskPages {

    private static final String START = "depart";
    private static final String CALL = "appel";
    private static final String COPY = "copie";
    private static final String REASON = "raison";
    private static final int MOST_CALLS = 100;
    private static final int MOST_DRAFTS = 50;
    private static final int LONGEST = 120;
    private static final int LONGEST_REASON = 1_000;

    private final DeskFrame frame;
    private final DraftDocuments documents;
    private final StartDraft startDraft;
    private final PublishDraft publish;
    private final QuestionRepository questions;

    DeskPages(DeskFrame frame, PublishDraft publish, DraftDocuments documents, QuestionRepository questions) {
        this.documents = documents;
        this.frame = frame;
        this.startDraft = new StartDraft(frame.context(), frame.calls(), frame.drafts());
        this.publish = publish;
        this.questions = questions;
    }

    /** A published call on the desk. */
    public record CallRow(
            String slug, String title, String path, Badge badge, LocalDate closesOn, boolean changeable) {}

    /** A draft on the desk. */
    public record DraftRow(String title, String path, boolean isNew, java.time.Instant at) {}

    Response show(Request request) {
        CallWords words = frame.words(request);
        LocalDateTime now = now();
        Slice<CallDraftRepository.Line> drafts =
                frame.context().database().read(handle -> frame.drafts().list(handle, Keyset.first(MOST_DRAFTS)));
        List<CallRow> calls = frame.calls().list(CallSearch.all(now), Keyset.first(MOST_CALLS)).items().stream()
                .map(line -> row(line, now, words))
                .toList();
        return frame.page(request, "desk", words.say("desk.title"))
                .with(
                        "drafts",
                        drafts.items().stream()
                                .map(line -> new DraftRow(
                                        frame.title(line.title(), request.locale()),
                                        CallDraft.PATH + "/brouillons/" + line.id(),
                                        line.slug().isEmpty(),
                                        line.at()))
                                .toList())
                .with("calls", calls)
                .with("waiting", questions.waiting())
                .with("done", request.query("fait").orElse(""));
    }

    private static CallRow row(CallLine line, LocalDateTime now, CallWords words) {
        return new CallRow(
                line.slug(),
                line.title(),
                Call.path(line.slug()),
                CallBadges.of(
                        line.state(now),
                        line.closesOn(),
                        now.toLocalDate(),
                        words.context().messages(),
                        words.locale()),
                line.closesOn(),
                !line.withdrawn());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(
                frame.context().clock().instant(), frame.context().zone());
    }

    Response askStart(Request request) {
        return startPage(request, FormInput.empty());
    }

    /** A way to begin. */
    public record StartRow(String value, String label, String hint) {}

    private Page startPage(Request request, FormInput form) {
        CallWords words = frame.words(request);
        List<StartRow> starts = new ArrayList<>();
        Arrays.stream(StartingModel.values())
                .sorted((one, other) -> Boolean.compare(one == StartingModel.EMPTY, other == StartingModel.EMPTY))
                .forEach(model -> starts.add(new StartRow(
                        model.code(),
                        words.say("model." + model.code()),
                        words.say("model." + model.code() + ".hint"))));
        List<Choice> calls = frame.calls().list(CallSearch.all(now()), Keyset.first(MOST_CALLS)).items().stream()
                .map(line -> new Choice(line.slug(), line.title()))
                .toList();
        if (!calls.isEmpty()) {
            starts.add(new StartRow(COPY, words.say("desk.start.copy"), words.say("desk.start.copy.hint")));
        }
        return frame.deskPage(request, "desk-new", words.say("desk.new.title"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("starts", starts)
                .with("calls", calls);
    }

    Response start(Request request) {
        FormInput form = FormInput.of(request);
        String how = form.optional(START, LONGEST);
        String slug = form.optional(CALL, LONGEST);
        String person = DeskFrame.agent(request).personId();
        Optional<StartingModel> model = StartingModel.of(how);
        if (model.isPresent()) {
            return to(startDraft.fromModel(person, model.get()));
        }
        if (!how.equals(COPY)) {
            return startPage(request, form.error(START, "desk.start.missing"));
        }
        if (frame.calls().find(slug).isEmpty()) {
            return startPage(request, form.error(CALL, "desk.start.call.missing"));
        }
        return to(startDraft.fromCall(person, slug));
    }

    private static Response to(CallDraft draft) {
        return new Response.Redirect(draft.path(CallPart.SUBJECT));
    }

    /** Begins the next version of a call, or goes on with it. */
    Response revise(Request request) {
        CallDraft draft = startDraft.revise(
                DeskFrame.agent(request).personId(), request.form(CALL).orElse(""));
        return new Response.Redirect(draft.path());
    }

    Response askDeletion(Request request) {
        CallDraft draft = frame.draft(request);
        return frame.draftPage(request, "desk-delete", frame.words(request).say("desk.delete.title"), draft);
    }

    Response delete(Request request) {
        CallDraft draft = frame.draft(request);
        frame.context().database().write(handle -> {
            documents.removeAll(handle, draft.id());
            return frame.drafts().remove(handle, draft.id());
        });
        return new Response.Redirect(CallDraft.PATH + "?fait=supprime");
    }

    private Call call(Request request) {
        String slug = request.pathParameter("slug");
        return frame.calls()
                .find(slug)
                .filter(call -> call.withdrawnOn().isEmpty())
                .orElseThrow(
                        () -> new NotFoundException("No call for projects \"" + slug + "\" that could be given up"));
    }

    Response askWithdrawal(Request request) {
        return withdrawalPage(request, call(request), FormInput.empty());
    }

    private Page withdrawalPage(Request request, Call call, FormInput form) {
        return frame.deskPage(request, "desk-withdraw", frame.words(request).say("desk.withdraw.title"))
                .status(form.isValid() ? 200 : 422)
                .with("call", call)
                .with("form", form);
    }

    Response withdraw(Request request) {
        Call call = call(request);
        FormInput form = FormInput.of(request);
        String reason = form.required(REASON, LONGEST_REASON, "desk.withdraw.reason.missing");
        if (!form.isValid()) {
            return withdrawalPage(request, call, form);
        }
        publish.withdraw(DeskFrame.agent(request), call.slug(), reason);
        return new Response.Redirect(call.path());
    }
}
