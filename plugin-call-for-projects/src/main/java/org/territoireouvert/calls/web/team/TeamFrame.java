package org.territoireouvert.calls.web.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.Seats;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.TeamPeriod;
import org.territoireouvert.calls.team.TeamStore;

/** What the pages of teams have in common: the call, who reads, how a page begins, how a refusal is shown. */
final class TeamFrame {

    /** As whom somebody acts. */
    static final String AS = "comme";

    private static final String PERSON = "personne";
    private static final int LONGEST_ID = 40;

    private final TeamStore store;
    private final Seats seats;

    TeamFrame(TeamStore store) {
        this.store = store;
        this.seats = new Seats(store.context().service(Organisations.class));
    }

    TeamStore store() {
        return store;
    }

    PluginContext context() {
        return store.context();
    }

    TeamWords words(Request request) {
        return TeamWords.of(context(), request.locale());
    }

    TeamNames names(Request request) {
        return new TeamNames(context(), request.locale());
    }

    <T> T read(Function<Handle, T> work) {
        return context().database().read(work::apply);
    }

    Call call(Request request) {
        String slug = request.pathParameter("slug");
        return store.calls()
                .find(slug)
                .orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
    }

    /** Returns the publication of the address. */
    Post post(Handle handle, Request request) {
        String id = request.pathParameter("id");
        return store.posts()
                .find(handle, id)
                .filter(post -> post.callSlug().equals(request.pathParameter("slug")))
                .orElseThrow(() -> new NotFoundException("Publication " + id));
    }

    /** Returns the publication of the address for somebody who acts for one who carries it; to others there is no such page. */
    Post ownPost(Handle handle, Request request) {
        Post post = post(handle, request);
        if (store.acting().of(handle, request.actor(), post).isEmpty()) {
            throw new NotFoundException("Publication " + post.id() + " is not theirs");
        }
        return post;
    }

    boolean isOpen(Call call) {
        return store.period(call).isOpen(store.now());
    }

    boolean isStaff(Actor actor) {
        return context().service(People.class).allows(actor, CallRights.PREPARE, "");
    }

    /** Says when teams form. */
    String period(Call call, TeamWords words) {
        TeamPeriod period = store.period(call);
        return switch (period.phase(store.now())) {
            case UPCOMING ->
                words.say("team.period.upcoming", day(period.opens().orElseThrow()));
            case OPEN -> words.say("team.period.open", day(period.ends().minusMillis(1)));
            case OVER -> words.say("team.period.over", day(period.ends().minusMillis(1)));
            case WITHDRAWN -> words.say("team.period.withdrawn");
        };
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, context().zone());
    }

    /** Returns the last day on which something can be answered. */
    LocalDate lastDay(Call call) {
        return day(store.period(call).ends().minusMillis(1));
    }

    /** Begins a page below that of the teams of a call. */
    Page page(Request request, String template, String title, Call call) {
        return first(request, template, title, call).crumb(words(request).say("team.crumb"), Post.teams(call.slug()));
    }

    /** Begins the page of the teams of a call. */
    Page first(Request request, String template, String title, Call call) {
        TeamWords words = words(request);
        return Page.of(template, title)
                .crumb(words.say("menu.calls"), Call.PATH)
                .crumb(call.title(), call.path())
                .with("call", call)
                .with("teams", Post.teams(call.slug()))
                .with("done", request.query("ok").isPresent())
                .with("open", isOpen(call))
                .with("period", period(call, words));
    }

    /** Begins a page below that of a publication. */
    Page page(Request request, String template, String title, Call call, Post post) {
        return page(request, template, title, call)
                .crumb(post.text().title(), post.path())
                .with("post", post);
    }

    /** Answers a citizen; tells members of staff that they act for nobody here. */
    Response toCitizen(Request request, Function<Actor.Citizen, Response> answer) {
        return switch (request.actor()) {
            case Actor.Citizen citizen -> answer.apply(citizen);
            case Actor.Agent agent ->
                page(request, "team-staff", words(request).say("team.staff.title"), call(request));
            case Actor.Visitor visitor -> new Response.Requires(Requirement.of(Actor.IdentityLevel.MAILBOX));
            case Actor.PluginActor plugin -> throw new NotFoundException("A program reads no pages");
        };
    }

    /** Returns as whom somebody may act, as choices. */
    List<Choice> seats(Actor.Citizen citizen, TeamWords words) {
        return seats.of(citizen).stream()
                .map(seat -> new Choice(
                        value(seat),
                        seat.organisationId().isEmpty() ? words.say("collective.as.person", seat.name()) : seat.name()))
                .toList();
    }

    static FormInput asPerson() {
        return FormInput.empty().prefill(AS, PERSON);
    }

    private static String value(Seat seat) {
        return seat.organisationId().isEmpty() ? PERSON : seat.organisationId();
    }

    /** Reads as whom; an error when it is none that the citizen may be. */
    Optional<Seat> seat(FormInput form, Actor.Citizen citizen) {
        String chosen = form.required(AS, LONGEST_ID, "collective.as.missing");
        Optional<Seat> seat =
                chosen.isEmpty() ? Optional.empty() : seats.find(citizen, chosen.equals(PERSON) ? "" : chosen);
        if (seat.isEmpty() && !chosen.isEmpty()) {
            form.error(AS, "collective.as.wrong");
        }
        return seat;
    }

    /** Returns the organisations for which somebody acts. */
    List<String> organisations(Actor.Citizen citizen) {
        return context().service(Organisations.class).ofPerson(citizen.personId()).stream()
                .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                .map(Membership::organisationId)
                .toList();
    }

    static String id(Request request, String field) {
        return request.form(field).filter(id -> id.length() <= LONGEST_ID).orElse("");
    }

    /** Goes on, or says why not, on a page of its own. */
    static Response follow(Result result) {
        return switch (result) {
            case Result.Done done -> new Response.Redirect(done.path() + "?ok=1");
            case Result.Refused refused ->
                new Response.Problem(
                        409, refused.messageKey(), refused.arguments().toArray());
        };
    }

    /** Goes on, or shows the form again with the reason above it and all that was typed. */
    static Response follow(Result result, FormInput form, Function<FormInput, Response> again) {
        return switch (result) {
            case Result.Done done -> new Response.Redirect(done.path() + "?ok=1");
            case Result.Refused refused ->
                again.apply(
                        form.error("", refused.messageKey(), refused.arguments().toArray()));
        };
    }
}
