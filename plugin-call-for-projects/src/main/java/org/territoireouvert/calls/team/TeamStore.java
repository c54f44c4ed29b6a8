package org.territoireouvert.calls.team;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.TeamPeriod;
import org.territoireouvert.calls.team.StepRepository.Kind;

/**
 * What the use cases of teams work on.
 *
 * @param clock that decides; another one for invented data
 */
public record TeamStore(
        PluginContext context,
        InstantSource clock,
        CallRepository calls,
        PostRepository posts,
        CarrierRepository carriers,
        ActingCarriers acting,
        StepRepository steps,
        ContactRepository contacts,
        MergeRepository merges,
        MentorRepository mentors,
        TeamContents contents) {

    /** Puts it together on the plugin's tables. */
    public static TeamStore of(PluginContext context, CallRepository calls) {
        PostRepository posts = new PostRepository(context.database());
        CarrierRepository carriers = new CarrierRepository();
        return new TeamStore(
                context,
                context.clock(),
                calls,
                posts,
                carriers,
                new ActingCarriers(context, carriers),
                new StepRepository(),
                new ContactRepository(),
                new MergeRepository(),
                new MentorRepository(),
                new TeamContents(context, posts, calls));
    }

    /** Returns the same at another time. */
    public TeamStore at(InstantSource other) {
        return new TeamStore(
                context, other, calls, posts, carriers, acting, steps, contacts, merges, mentors, contents);
    }

    /** Returns the time that counts. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns the day of the authority. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), context.zone());
    }

    /** Returns a call as it is in a transaction. */
    public Call call(Handle handle, String slug) {
        return calls.find(handle, slug).orElseThrow(() -> new NotFoundException("Call " + slug));
    }

    /** Returns when the teams of a call form. */
    public TeamPeriod period(Call call) {
        return TeamPeriod.of(call, context.zone());
    }

    /** Tells whether people may publish and answer for a call now. */
    public boolean isOpen(Handle handle, String slug) {
        return period(call(handle, slug)).isOpen(now());
    }

    /** Returns a publication of which the transaction keeps others out. */
    public Post hold(Handle handle, String id) {
        return posts.hold(handle, id).orElseThrow(() -> new NotFoundException("Publication " + id));
    }

    /** Notes what happened to a publication. */
    public void note(Handle handle, Post post, Kind kind, String detail) {
        steps.note(handle, context.ids().next(), post.id(), now(), kind, detail);
    }

    /** Notes what happened to a publication and whom it concerns. */
    public void note(Handle handle, Post post, Kind kind, Seat who) {
        steps.note(handle, context.ids().next(), post.id(), now(), kind, who, "");
    }

    /** Returns the account of who acts; empty for a program. */
    public static String personId(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> "";
            case Actor.PluginActor plugin -> "";
        };
    }
}
