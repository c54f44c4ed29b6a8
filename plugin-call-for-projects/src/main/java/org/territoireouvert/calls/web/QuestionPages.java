package org.territoireouvert.calls.web;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.question.AskQuestion;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Milestone;

/** The form in which somebody asks about a call. */
public final class QuestionPages {

    private static final String QUESTION = "question";
    private static final int LONGEST = 1_000;

    private final PluginContext context;
    private final CallRepository calls;
    private final AskQuestion ask;

    /** Creates the pages. */
    public QuestionPages(PluginContext context, CallRepository calls, QuestionRepository questions) {
        this.context = context;
        this.calls = calls;
        this.ask = new AskQuestion(context, questions);
    }

    private Call call(Request request) {
        String slug = request.pathParameter("slug");
        return calls.find(slug).orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
    }

    /** Shows the form. */
    public Response show(Request request) {
        return page(request, call(request), FormInput.empty());
    }

    private Page page(Request request, Call call, FormInput form) {
        CallWords words = new CallWords(context, request.locale());
        return Page.of("call-question", words.say("ask.title"))
                .status(form.isValid() ? 200 : 422)
                .crumb(words.say("menu.calls"), Call.PATH)
                .crumb(call.title(), call.path())
                .with("call", call)
                .with("form", form)
                .with("sent", form.isValid() && request.query("ok").isPresent())
                .with("open", AskQuestion.isOpen(call, context.clock().instant(), context.zone()))
                .with("until", until(call, words))
                .with("answerDays", context.settings().get(CallPages.ANSWER_DAYS));
    }

    /** Says until when questions are taken. */
    static String until(Call call, CallWords words) {
        return call.calendar()
                .milestone(Milestone.Kind.QUESTIONS)
                .map(step -> words.say("ask.until.day", step.endsOn()))
                .orElseGet(() -> words.say("ask.until.closing"));
    }

    /** Keeps a question. */
    public Response receive(Request request) {
        Call call = call(request);
        FormInput form = FormInput.of(request);
        String words = form.required(QUESTION, LONGEST, "ask.missing");
        if (!form.isValid()) {
            return page(request, call, form);
        }
        return switch (ask.ask(call, person(request.actor()), words)) {
            case ASKED -> new Response.Redirect(call.path() + "/question?ok=1");
            case CLOSED -> page(request, call, form.error("", "ask.closed"));
            case TOO_MANY -> page(request, call, form.error("", "ask.too-many", AskQuestion.MOST_WAITING));
        };
    }

    /** Returns the account of who signed in. */
    static String person(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> throw new NotFoundException("Nobody is signed in");
            case Actor.PluginActor plugin -> throw new NotFoundException("A plugin asks nothing");
        };
    }
}
