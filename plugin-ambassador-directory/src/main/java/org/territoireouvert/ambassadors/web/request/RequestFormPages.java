package org.territoireouvert.ambassadors.web.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.asking.SendRequest;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.RequestContent;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The form of a new request; what resembles it is shown before it is sent. */
public final class RequestFormPages {

    private static final String SEEN = "semblables";
    private static final int SIMILAR = 4;

    private final Desk desk;
    private final RequestContent content;
    private final SendRequest send;
    private final Askers askers;
    private final RequestForm requestForm;

    /** Creates the pages. */
    public RequestFormPages(Desk desk, RequestContent content) {
        this.desk = desk;
        this.content = content;
        this.send = new SendRequest(desk);
        this.askers = new Askers(desk.context());
        this.requestForm = new RequestForm(desk);
    }

    /** Shows the empty form, for one ambassador when the address names them. */
    Response form(Request request) {
        FormInput form = FormInput.empty();
        request.query("ambassadeur")
                .filter(desk.handlers()::serves)
                .ifPresent(slug -> form.prefill(RequestForm.AMBASSADOR, slug));
        request.query("administration")
                .filter(desk.administrations()::exists)
                .ifPresent(slug -> form.prefill(RequestForm.BODY, slug));
        return page(request, form, List.of());
    }

    private Page page(Request request, FormInput form, List<ContentItem> similar) {
        Locale locale = request.locale();
        return Page.of("request-form", say(locale, "request.new"))
                .crumb(say(locale, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(locale, "requests.list.title"), RequestListPages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("kinds", RequestFields.kinds(desk.context().messages(), locale))
                .with("bodies", desk.administrations().choices())
                .with("ambassador", desk.handlers().nameOf(form.value(RequestForm.AMBASSADOR)))
                .with("visitor", !(request.actor() instanceof Actor.Citizen))
                .with("rule", askers.ruleKey())
                .with("delays", desk.delays().now())
                .with("similar", similar)
                .with("form", form);
    }

    /** Takes a request, once the person saw what resembles it. */
    Response send(Request request) {
        Optional<Requirement> missing = askers.missing(request.actor());
        if (missing.isPresent()) {
            return new Response.Requires(missing.get());
        }
        FormInput form = FormInput.of(request);
        Optional<SendRequest.Written> written = requestForm.read(form, request.actor());
        if (written.isEmpty()) {
            return page(request, form, List.of());
        }
        PublicRequest.Words words = written.get().words();
        List<ContentItem> similar =
                request.form(SEEN).isEmpty() ? content.similar(words.title() + " " + words.text(), SIMILAR) : List.of();
        if (!similar.isEmpty()) {
            return page(request, form, similar);
        }
        PublicRequest sent = send.send(written.get(), request.actor());
        return new Response.Redirect(RequestListPages.PATH + "/recue/" + sent.number());
    }

    /** Says under which number it was taken and what happens next; nothing of what was written. */
    Response received(Request request) {
        String number = request.pathParameter("number");
        PublicRequest found = desk.requests()
                .byNumber(number)
                .orElseThrow(() -> new NotFoundException("No request \"" + number + "\""));
        Locale locale = request.locale();
        return Page.of("request-received", say(locale, "received.title"))
                .crumb(say(locale, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(locale, "requests.list.title"), RequestListPages.PATH)
                .with("number", found.number())
                .with("path", found.path())
                .with("signedIn", request.actor() instanceof Actor.Citizen)
                .with("delays", desk.delays().now());
    }

    private String say(Locale locale, String key) {
        return desk.context().messages().format(locale, key);
    }
}
