package org.territoireouvert.ambassadors.web.handling;

import java.util.Locale;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.ProposeAnswer;
import org.territoireouvert.ambassadors.handling.WriteToAdministration;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.web.request.RequestViews;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page on which a service writes an answer by the link in its mail, once; somebody reads it before it is published. */
public final class ReplyPages {

    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_NAME = 200;
    private static final String GONE = "reply.gone";

    private final Desk desk;
    private final RequestViews views;
    private final WriteToAdministration letters;
    private final ProposeAnswer propose;

    /** Creates the page. */
    public ReplyPages(Desk desk, RequestViews views, WriteToAdministration letters) {
        this.desk = desk;
        this.views = views;
        this.letters = letters;
        this.propose = new ProposeAnswer(desk, letters);
    }

    /** Shows the form. */
    public Response form(Request request) {
        return letters.byKey(request.pathParameter("key"))
                .<Response>map(found -> page(request, found, FormInput.empty()))
                .orElseGet(() -> new Response.Problem(404, GONE));
    }

    private Page page(Request request, PublicRequest found, FormInput form) {
        return Page.of("request-reply", say(request.locale(), "reply.title", found.number()))
                .status(form.isValid() ? 200 : 422)
                .with("view", views.of(found, request.locale()))
                .with("asked", found)
                .with("action", WriteToAdministration.REPLY_PATH + request.pathParameter("key"))
                .with("form", form);
    }

    /** Takes the answer. */
    public Response send(Request request) {
        String key = request.pathParameter("key");
        return letters.byKey(key).map(found -> send(request, key, found)).orElseGet(() -> gone(request));
    }

    private Response send(Request request, String key, PublicRequest found) {
        FormInput form = FormInput.of(request);
        String answer = form.required("answer", LONGEST_TEXT, "handle.answer.missing");
        String signed = form.required("signed", LONGEST_NAME, "reply.signed.missing");
        if (!form.isValid()) {
            return page(request, found, form);
        }
        String words = answer + "\n\n" + say(Locale.FRENCH, "reply.signature", signed.replaceAll("\\s+", " "));
        return propose.propose(key, found, words, request.actor())
                ? Page.of("request-replied", say(request.locale(), "reply.done"))
                        .with("text", say(request.locale(), "reply.done.text"))
                        .with("path", found.shown() ? found.path() : "/ambassadeurs/demandes")
                : gone(request);
    }

    /** Shows what was typed when the link served meanwhile, so that nothing is lost. */
    private Response gone(Request request) {
        return request.form("answer")
                .<Response>map(words -> Page.of("mandate-over", say(request.locale(), "reply.gone.title"))
                        .status(422)
                        .with("typed", java.util.List.of(words)))
                .orElseGet(() -> new Response.Problem(404, GONE));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return desk.context().messages().format(locale, key, arguments);
    }
}
