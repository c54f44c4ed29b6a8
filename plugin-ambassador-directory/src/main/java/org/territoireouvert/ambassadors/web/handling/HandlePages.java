package org.territoireouvert.ambassadors.web.handling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.ambassadors.handling.AnswerRequest;
import org.territoireouvert.ambassadors.handling.Attempt;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.DirectRequest;
import org.territoireouvert.ambassadors.handling.Handler;
import org.territoireouvert.ambassadors.handling.RelayRequest;
import org.territoireouvert.ambassadors.request.RequestContent;
import org.territoireouvert.ambassadors.request.StepRepository;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.ambassadors.web.request.RequestFields;
import org.territoireouvert.ambassadors.web.request.RequestView;
import org.territoireouvert.ambassadors.web.request.RequestViews;
import org.territoireouvert.ambassadors.web.request.StepView;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page on which one request is handled, with the forms that its state allows. */
public final class HandlePages {

    static final String REVISION = "revision";
    private static final int SIMILAR = 5;
    private static final int LONGEST_NUMBER = 10;

    /** Fields that have a value before anybody types. */
    private static final List<String> FILLED =
            List.of("kind", "title", "body", "ambassador", "shown", "day", "letter", "answer");

    /** Which of them each form sends. */
    private static final Map<String, Set<String>> SENT = Map.of(
            "orienter", Set.of("kind", "title", "body", "ambassador"),
            "refuser", Set.of("shown"),
            "transmettre", Set.of("day", "letter"),
            "repondre", Set.of("answer"));

    private final Desk desk;
    private final RequestContent content;
    private final RequestViews views;
    private final LetterText letter;
    private final StepRepository steps;

    /** Creates the page. */
    public HandlePages(Desk desk, RequestContent content, RequestViews views) {
        this.desk = desk;
        this.content = content;
        this.views = views;
        this.letter = new LetterText(desk);
        this.steps = new StepRepository(desk.context().database());
    }

    /** A request and as who somebody handles it. */
    record Opened(PublicRequest request, Handler handler) {}

    /** Shows it. */
    public Response show(Request request) {
        Opened opened = opened(request).orElseThrow(() -> missing(request));
        return page(request, opened, FormInput.empty());
    }

    /** Returns the request of the address when who asks may handle it today. */
    Optional<Opened> opened(Request request) {
        return desk.requests()
                .byNumber(request.pathParameter("number"))
                .flatMap(found -> desk.handlers()
                        .of(request.actor())
                        .filter(handler -> handler.mayHandle(found))
                        .map(handler -> new Opened(found, handler)));
    }

    static NotFoundException missing(Request request) {
        return new NotFoundException("No request \"" + request.pathParameter("number") + "\" to handle");
    }

    /** Returns the forms as they are before anybody types. */
    private FormInput filled(PublicRequest request) {
        FormInput form = FormInput.empty()
                .prefill("kind", ListFilter.value(request.kind()))
                .prefill("title", request.words().title())
                .prefill("body", request.body())
                .prefill("ambassador", request.ambassador())
                .prefill("shown", "1")
                .prefill(
                        "day",
                        desk.context()
                                .clock()
                                .instant()
                                .atZone(desk.context().zone())
                                .toLocalDate()
                                .toString())
                .prefill("letter", letter.of(request));
        proposal(request).ifPresent(words -> form.prefill("answer", words));
        return form;
    }

    /** Fills the forms that were not sent as they are before anybody types. */
    private FormInput completed(Request request, PublicRequest found, FormInput form) {
        String act = request.path().substring(request.path().lastIndexOf('/') + 1);
        Set<String> sent = SENT.getOrDefault(act, Set.of());
        FormInput untouched = filled(found);
        FILLED.stream()
                .filter(field -> !sent.contains(field))
                .forEach(field -> form.prefill(field, untouched.value(field)));
        return form;
    }

    private Optional<String> proposal(PublicRequest request) {
        return steps.of(request.id()).stream()
                .filter(step -> step.kind() == RequestStep.Kind.PROPOSED)
                .reduce((earlier, later) -> later)
                .map(RequestStep::words);
    }

    /** Shows the page with what was typed; its forms carry the revision that is shown now. */
    Page page(Request request, Opened opened, FormInput form) {
        Locale locale = request.locale();
        PublicRequest found = opened.request();
        RequestView view = views.of(found, locale);
        return Page.of("request-handle", say(locale, "handle.title", found.number()))
                .crumb(say(locale, "menu.ambassadors"), "/ambassadeurs")
                .crumb(
                        say(locale, "handle.inbox"),
                        opened.handler().isStaff() ? InboxPages.STAFF_PATH : InboxPages.OWN_PATH)
                .status(form.isValid() ? 200 : 422)
                .with("view", view)
                .with("asked", found)
                .with(
                        "steps",
                        StepView.of(steps.of(found.id()), true, desk.context().messages(), locale))
                .with("mayDirect", DirectRequest.isPossible(found))
                .with("mayRelay", RelayRequest.isPossible(found))
                .with("mayAnswer", AnswerRequest.isPossible(found))
                .with("mayUngroup", found.state() == RequestState.GROUPED)
                .with("mayWrite", found.state() != RequestState.RECEIVED)
                .with("proposed", proposal(found).isPresent() && AnswerRequest.isPossible(found))
                .with("kinds", RequestFields.kinds(desk.context().messages(), locale))
                .with("bodies", desk.administrations().choices())
                .with("ambassadors", desk.handlers().choices())
                .with("outcomes", outcomes(locale))
                .with("similar", DirectRequest.isPossible(found) ? similar(found, locale) : List.of())
                .with("form", completed(request, found, form));
    }

    private List<Choice> outcomes(Locale locale) {
        return Arrays.stream(Outcome.values())
                .map(one -> new Choice(ListFilter.value(one), say(locale, "request.outcome." + ListFilter.value(one))))
                .toList();
    }

    private List<RequestView> similar(PublicRequest request, Locale locale) {
        List<PublicRequest> found =
                content.similar(request.words().title() + " " + request.words().text(), SIMILAR).stream()
                        .map(ContentItem::id)
                        .filter(id -> !id.equals(request.id()))
                        .flatMap(id -> desk.requests().find(id).stream())
                        .toList();
        return views.of(found, locale);
    }

    /** Returns the attempt of who sent a form, on the request as they saw it. */
    static Attempt attempt(Request request, Opened opened, FormInput form) {
        String typed = form.optional(REVISION, LONGEST_NUMBER);
        int revision = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
        return new Attempt(opened.request().id(), revision, opened.handler(), request.actor());
    }

    /**
     * Answers somebody who sent a form but may not handle the request any more, for instance because their mandate ended while they typed:
     * nothing is changed and what they typed is shown, to be copied. Everybody else finds nothing.
     */
    Response refused(Request request, String... fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : fields) {
            request.form(field).ifPresent(words -> typed.put(field, words));
        }
        boolean known =
                desk.requests().byNumber(request.pathParameter("number")).isPresent();
        if (!known
                || !(request.actor() instanceof Actor.Citizen)
                || typed.isEmpty()
                || !wasAmbassador(request.actor())) {
            throw missing(request);
        }
        return Page.of("mandate-over", say(request.locale(), "handle.over.title"))
                .crumb(say(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .status(422)
                .with("typed", List.copyOf(typed.values()));
    }

    private boolean wasAmbassador(Actor actor) {
        return actor instanceof Actor.Citizen citizen && desk.handlers().isLinked(citizen.personId());
    }

    /** Says what became of an attempt: goes back to the request, or shows it as it is now with what was typed. */
    Response result(Request request, Opened before, Attempt.Result result, FormInput form) {
        return switch (result) {
            case DONE -> new Response.Redirect(before.request().path() + "/traiter?ok=1");
            case CHANGED_MEANWHILE -> again(request, before, form.error("", "handle.changed"));
            case NOT_NOW -> again(request, before, form.error("", "handle.not-now"));
        };
    }

    private Response again(Request request, Opened before, FormInput form) {
        PublicRequest now = desk.requests().find(before.request().id()).orElse(before.request());
        return page(request, new Opened(now, before.handler()), form);
    }

    String say(Locale locale, String key, Object... arguments) {
        return desk.context().messages().format(locale, key, arguments);
    }
}
