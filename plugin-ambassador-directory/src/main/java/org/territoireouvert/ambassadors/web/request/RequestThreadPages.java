package org.territoireouvert.ambassadors.web.request;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.asking.JudgeAnswer;
import org.territoireouvert.ambassadors.asking.SupportRequest;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.Handler;
import org.territoireouvert.ambassadors.handling.WriteToAdministration;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.RequestContent;
import org.territoireouvert.ambassadors.request.StepRepository;
import org.territoireouvert.ambassadors.request.SupportRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page of one request with its thread: where it stands, who joins it, what the person who asked says of the answer. */
public final class RequestThreadPages {

    private final Desk desk;
    private final RequestContent content;
    private final RequestViews views;
    private final SupportRequest support;
    private final JudgeAnswer judge;
    private final StepRepository steps;
    private final SupportRepository supports;
    private final AskerRepository askers;

    /** Creates the pages. */
    public RequestThreadPages(
            Desk desk, RequestContent content, RequestViews views, WriteToAdministration letters, JudgeAnswer judge) {
        this.desk = desk;
        this.content = content;
        this.views = views;
        this.support = new SupportRequest(desk, letters);
        this.judge = judge;
        this.steps = new StepRepository(desk.context().database());
        this.supports = new SupportRepository(desk.context().database());
        this.askers = new AskerRepository(desk.context().database());
    }

    /** Shows it. */
    Response show(Request request) {
        return page(request, requested(request), FormInput.empty());
    }

    private Page page(Request request, PublicRequest found, FormInput form) {
        Locale locale = request.locale();
        RequestView view = views.of(found, locale);
        boolean handles = handler(request.actor(), found).isPresent();
        boolean own = isOwn(request.actor(), found);
        Page page = Page.of("request", view.number() + " – " + view.title())
                .crumb(say(locale, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(locale, "requests.list.title"), RequestListPages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("view", view)
                .with("asked", found)
                .with("answer", found.answer())
                .with("opened", steps.opened(found.id()))
                .with(
                        "steps",
                        StepView.of(
                                steps.of(found.id()), handles, desk.context().messages(), locale))
                .with("grouped", views.of(desk.requests().groupedInto(found.id()), locale))
                .with("into", desk.requests().find(found.groupedInto()).map(other -> views.of(other, locale)))
                .with("handles", handles)
                .with("own", own)
                .with("mayJoin", found.state().isSupportable() && found.shown() && !own)
                .with("joined", isJoined(request.actor(), found))
                .with("threshold", (int) Math.min(desk.delays().threshold(), Integer.MAX_VALUE))
                .with("mayJudge", own && JudgeAnswer.isPossible(found))
                .with("mayReopen", !found.reopened())
                .with("satisfactions", JudgementForm.choices(desk.context().messages(), locale))
                .with("form", form);
        return found.shown() && found.removedAt().isEmpty()
                ? page.about(content.type(), content.find(found.id()).orElseThrow())
                : page;
    }

    private boolean isJoined(Actor actor, PublicRequest found) {
        return actor instanceof Actor.Citizen citizen && supports.has(found.id(), citizen.personId());
    }

    private boolean isOwn(Actor actor, PublicRequest found) {
        return actor instanceof Actor.Citizen citizen
                && askers.of(found.id()).account().equals(citizen.personId());
    }

    private Optional<Handler> handler(Actor actor, PublicRequest found) {
        return desk.handlers().of(actor).filter(one -> one.mayHandle(found));
    }

    /** Has somebody join, after the way through signing in. */
    Response join(Request request) {
        PublicRequest found = requested(request);
        return Response.toCitizen(
                request,
                () -> java.util.Map.of(
                        say(request.locale(), "request.join"), found.words().title()),
                citizen -> support.join(found.id(), citizen)
                        ? new Response.Redirect(found.path() + "?ok=1#soutien")
                        : new Response.Problem(409, "request.join.closed"));
    }

    /** Has somebody leave again. */
    Response leave(Request request) {
        PublicRequest found = requested(request);
        return Response.toCitizen(request, citizen -> {
            support.leave(found.id(), citizen);
            return new Response.Redirect(found.path() + "#soutien");
        });
    }

    /** Takes what the person who asked says of the answer. */
    Response judge(Request request) {
        PublicRequest found = requested(request);
        return Response.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            Optional<JudgeAnswer.Word> word = JudgementForm.read(form);
            if (word.isEmpty()) {
                return page(request, found, form);
            }
            return judge.judge(found.id(), citizen, word.get())
                    ? new Response.Redirect(found.path() + "?ok=1")
                    : page(request, found, form.error("", "request.judge.not-now"));
        });
    }

    /** Leads the address of a question of the first version to its request. */
    Response moved(Request request) {
        String id = request.pathParameter("id");
        return desk.requests()
                .find(id)
                .<Response>map(found -> new Response.Redirect(found.path()))
                .orElseThrow(() -> new NotFoundException("No request \"" + id + "\""));
    }

    /** Returns the request of the address: a public one, one's own, or one that one handles. */
    private PublicRequest requested(Request request) {
        String number = request.pathParameter("number");
        return desk.requests()
                .byNumber(number)
                .filter(found -> found.shown()
                        || isOwn(request.actor(), found)
                        || handler(request.actor(), found).isPresent())
                .orElseThrow(() -> new NotFoundException("No request \"" + number + "\""));
    }

    private String say(Locale locale, String key) {
        return desk.context().messages().format(locale, key);
    }
}
