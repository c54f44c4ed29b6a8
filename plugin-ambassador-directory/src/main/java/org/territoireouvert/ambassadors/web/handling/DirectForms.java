package org.territoireouvert.ambassadors.web.handling;

import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Attempt;
import org.territoireouvert.ambassadors.handling.DeclineRequest;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.DirectRequest;
import org.territoireouvert.ambassadors.handling.GroupRequests;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.web.handling.HandlePages.Opened;
import org.territoireouvert.ambassadors.web.request.RequestFields;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Takes the forms with which a request is directed, declined or grouped. */
public final class DirectForms {

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_TEXT = 4_000;

    private final Desk desk;
    private final HandlePages pages;
    private final DirectRequest direct;
    private final DeclineRequest decline;
    private final GroupRequests group;

    /** Creates the forms. */
    public DirectForms(Desk desk, HandlePages pages, GroupRequests group) {
        this.desk = desk;
        this.pages = pages;
        this.direct = new DirectRequest(desk);
        this.decline = new DeclineRequest(desk);
        this.group = group;
    }

    /** Directs a request. */
    public Response direct(Request request) {
        Optional<Opened> opened = pages.opened(request);
        if (opened.isEmpty()) {
            return pages.refused(request, "title", "note");
        }
        FormInput form = FormInput.of(request);
        Optional<RequestKind> kind = RequestFields.kind(form, "kind");
        String title = form.required("title", RequestFields.LONGEST_TITLE, "request.title.missing");
        String body = form.required("body", LONGEST_WORD, "handle.body.missing");
        if (!body.isEmpty() && !desk.administrations().exists(body)) {
            form.error("body", "request.body.gone");
        }
        String ambassador = form.optional("ambassador", LONGEST_WORD);
        if (!opened.get().handler().isStaff()) {
            ambassador = opened.get().handler().ambassador();
        } else if (!ambassador.isEmpty() && !desk.handlers().serves(ambassador)) {
            form.error("ambassador", "handle.ambassador.over");
        }
        String note = form.optional("note", LONGEST_TEXT);
        Attempt attempt = HandlePages.attempt(request, opened.get(), form);
        if (!form.isValid() || kind.isEmpty()) {
            return pages.page(request, opened.get(), form);
        }
        DirectRequest.Direction direction =
                new DirectRequest.Direction(kind.get(), RequestFields.oneLine(title), body, ambassador, note);
        return pages.result(request, opened.get(), direct.direct(attempt, direction), form);
    }

    /** Declines a request. */
    public Response decline(Request request) {
        Optional<Opened> opened = pages.opened(request);
        if (opened.isEmpty()) {
            return pages.refused(request, "reason");
        }
        FormInput form = FormInput.of(request);
        String reason = form.required("reason", LONGEST_TEXT, "handle.reason.missing");
        boolean visible = !form.optional("shown", LONGEST_WORD).isEmpty();
        Attempt attempt = HandlePages.attempt(request, opened.get(), form);
        return form.isValid()
                ? pages.result(request, opened.get(), decline.decline(attempt, reason, visible), form)
                : pages.page(request, opened.get(), form);
    }

    /** Groups a request into another one. */
    public Response group(Request request) {
        Optional<Opened> opened = pages.opened(request);
        if (opened.isEmpty()) {
            return pages.refused(request, "into");
        }
        FormInput form = FormInput.of(request);
        String number = form.required("into", LONGEST_WORD, "handle.into.missing");
        Attempt attempt = HandlePages.attempt(request, opened.get(), form);
        Optional<PublicRequest> into = desk.requests()
                .byNumber(number)
                .filter(other -> group.canCarry(other, opened.get().request()));
        if (into.isEmpty() && !number.isEmpty()) {
            form.error("into", "handle.into.wrong", number);
        }
        return into.isPresent() && form.isValid()
                ? pages.result(
                        request, opened.get(), group.join(attempt, into.get().id()), form)
                : pages.page(request, opened.get(), form);
    }

    /** Has a grouped request stand for itself again. */
    public Response ungroup(Request request) {
        Opened opened = pages.opened(request).orElseThrow(() -> HandlePages.missing(request));
        FormInput form = FormInput.of(request);
        Attempt attempt = HandlePages.attempt(request, opened, form);
        return pages.result(request, opened, group.undo(attempt), form);
    }
}
