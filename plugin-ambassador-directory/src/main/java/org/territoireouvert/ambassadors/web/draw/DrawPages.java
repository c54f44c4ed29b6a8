package org.territoireouvert.ambassadors.web.draw;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.draw.DrawDocument;
import org.territoireouvert.ambassadors.draw.Outcome;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.ambassadors.draw.call.CallRepository;
import org.territoireouvert.ambassadors.draw.call.DrawState;
import org.territoireouvert.ambassadors.draw.call.VolunteerRepository;
import org.territoireouvert.ambassadors.draw.call.Volunteering;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The public pages of draws. */
public final class DrawPages {

    static final String PATH = "/ambassadeurs/tirages";

    private static final int LINE = 200;
    private static final int STEPS = 500;

    private final PluginContext context;
    private final CallRepository calls;
    private final VolunteerRepository volunteers;
    private final PostRepository posts;
    private final Volunteering volunteering;

    /** Creates the pages. */
    public DrawPages(
            PluginContext context, CallRepository calls, VolunteerRepository volunteers, PostRepository posts) {
        this.context = context;
        this.calls = calls;
        this.volunteers = volunteers;
        this.posts = posts;
        this.volunteering = new Volunteering(context, calls, volunteers);
    }

    /** Shows the calls, the latest first. */
    public Response list(Request request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Instant now = context.clock().instant();
        return Page.of("draw-list", said(request, "draws.title"))
                .description(said(request, "draws.lead"))
                .crumb(said(request, "menu.ambassadors"), "/ambassadeurs")
                .with(
                        "list",
                        ListPage.of(
                                new ListQuery(PATH, List.of(), Map.of()),
                                calls.list(Keyset.of(request, 2))
                                        .map(call -> DrawViews.Row.of(call, now, context.zone())),
                                calls.found()));
    }

    /** Shows one: the call while it is open, then the pool, then the outcome with every step. */
    public Response show(Request request) {
        return page(request, find(request), FormInput.empty());
    }

    private Page page(Request request, Call call, FormInput form) {
        Instant now = context.clock().instant();
        boolean frozen = call.state() != DrawState.OPEN;
        List<Ticket> tickets = frozen ? volunteers.tickets(call.id()) : List.of();
        Optional<Outcome> outcome = frozen ? call.document(tickets).outcome() : Optional.empty();
        Optional<VolunteerRepository.Volunteer> own = request.actor() instanceof Actor.Citizen citizen
                ? volunteers.ofAccount(call.id(), citizen.personId())
                : Optional.empty();
        Post post = posts.find(call.post()).orElseThrow();
        return Page.of("draw", call.title())
                .crumb(said(request, "menu.ambassadors"), "/ambassadeurs")
                .crumb(said(request, "draws.title"), PATH)
                .with("call", call)
                .with("post", post)
                .with("rules", context.service(Markdown.class).render(call.rules()))
                .with("state", DrawViews.state(call, now))
                .with("open", call.isOpen(now))
                .with("frozen", frozen)
                .with("drawnNow", outcome.isPresent())
                .with("closesOn", LocalDate.ofInstant(call.closesAt(), context.zone()))
                .with("frozenOn", LocalDate.ofInstant(call.frozenAt().orElse(now), context.zone()))
                .with("drawnOn", LocalDate.ofInstant(call.drawnAt().orElse(now), context.zone()))
                .with("count", frozen ? tickets.size() : volunteers.count(call.id()))
                .with("own", own.map(one -> one.ticket().code()).orElse(""))
                .with("questions", DrawViews.questions(call))
                .with(
                        "quotas",
                        DrawViews.quotas(
                                call, tickets, outcome.map(Outcome::drawn).orElse(List.of())))
                .with("drawn", outcome.map(Outcome::drawn).orElse(List.of()))
                .with(
                        "free",
                        outcome.map(one -> call.seats() - one.drawn().size()).orElse(0))
                .with("substitutes", outcome.map(Outcome::substitutes).orElse(List.of()))
                .with(
                        "steps",
                        outcome.map(one -> DrawViews.steps(one, tickets, STEPS)).orElse(List.of()))
                .with("runs", context.service(People.class).allows(request.actor(), AmbassadorRights.DRAW, call.id()))
                .with("form", form);
    }

    /** Takes a volunteer. */
    public Response volunteer(Request request) {
        Call call = find(request);
        if (!call.isOpen(context.clock().instant())) {
            return new Response.Problem(410, "draw.closed");
        }
        Requirement requirement = Volunteering.requirement(call);
        if (!context.service(People.class)
                .standing(request.actor(), requirement)
                .isMet()) {
            return new Response.Requires(requirement);
        }
        return Response.toCitizen(request, citizen -> volunteer(request, call, citizen));
    }

    private Response volunteer(Request request, Call call, Actor.Citizen citizen) {
        FormInput form = FormInput.of(request);
        List<String> answers = new ArrayList<>();
        for (DrawViews.Question question : DrawViews.questions(call)) {
            String answer = form.optional(question.field(), LINE);
            if (question.choices().stream().noneMatch(choice -> choice.value().equals(answer))) {
                form.error(question.field(), "draw.answer.missing", question.name());
            }
            answers.add(answer);
        }
        if (form.optional("consent", LINE).isEmpty()) {
            form.error("consent", "draw.consent.missing");
        }
        if (form.isValid()
                && volunteering.come(call.id(), citizen.personId(), answers) instanceof Saved.Refused refused) {
            refused.problems()
                    .forEach(one -> form.error(
                            one.field(), one.messageKey(), one.arguments().toArray()));
        }
        return form.isValid()
                ? new Response.Redirect(call.path() + "?ok=1")
                : page(request, call, form).status(422);
    }

    /** Takes it back. */
    public Response leave(Request request) {
        Call call = find(request);
        return Response.toCitizen(
                request,
                citizen -> volunteering.leave(call.id(), citizen.personId())
                        ? new Response.Redirect(call.path() + "?ok=1")
                        : new Response.Problem(410, "draw.leave.closed"));
    }

    /** Gives the frozen text, whose SHA-256 is published. */
    public Response pool(Request request) {
        Call call = frozen(request);
        byte[] text = call.pool(volunteers.tickets(call.id())).text().getBytes(StandardCharsets.UTF_8);
        return new Response.Download(
                "reserve-" + call.id() + ".txt", "text/plain; charset=utf-8", stream -> stream.write(text));
    }

    /** Gives the document from which anybody computes the draw again. */
    public Response document(Request request) {
        Call call = frozen(request);
        DrawDocument document = call.document(volunteers.tickets(call.id()));
        return new Response.Download("tirage-" + call.id() + ".json", "application/json", stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            context.service(Json.class).write(document.values(), writer);
            writer.flush();
        });
    }

    private Call frozen(Request request) {
        Call call = find(request);
        if (call.state() == DrawState.OPEN) {
            throw new NotFoundException("The pool of \"" + call.id() + "\" is not frozen yet");
        }
        return call;
    }

    private Call find(Request request) {
        String id = request.pathParameter("id");
        return calls.find(id).orElseThrow(() -> new NotFoundException("No draw \"" + id + "\""));
    }

    private String said(Request request, String key) {
        return context.messages().format(request.locale(), key);
    }
}
