package org.territoireouvert.calls.team.posting;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.model.team.TeamLimits;
import org.territoireouvert.calls.team.StepRepository.Kind;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.matching.TellMatches;

/** Publishes a need, an offer or a sketch. */
public final class PublishPost {

    private final TeamStore store;
    private final ContentType calls;
    private final TellMatches matches;

    /**
     * What is published.
     *
     * @param seat as whom
     * @param brings what a sketch’s first carrier brings, possibly empty
     * @param sketchId the sketch to which a need belongs; empty for none, then the seat carries it
     */
    public record Publication(Nature nature, PostText text, Seat seat, String brings, String sketchId) {}

    /**
     * Publishes in these tables.
     *
     * @param calls the content type of calls, whose followers are told
     */
    public PublishPost(TeamStore store, ContentType calls) {
        this.store = store;
        this.calls = calls;
        this.matches = new TellMatches(store);
    }

    /** Publishes; its page comes next. */
    public Result publish(Actor.Citizen citizen, String callSlug, Publication what) {
        return publish(store.context().ids().next(), citizen, callSlug, what);
    }

    /**
     * Publishes under an identifier of one’s choice, so that an invented one has the same address everywhere.
     *
     * @param id that no publication has
     */
    public Result publish(String id, Actor.Citizen citizen, String callSlug, Publication what) {
        return store.context().database().write(handle -> {
            Call call = store.call(handle, callSlug);
            if (!store.period(call).isOpen(store.now())) {
                return Result.Refused.of("team.refused.closed");
            }
            if (store.posts().openOf(handle, callSlug, citizen.personId()) >= TeamLimits.POSTS) {
                return Result.Refused.of("team.refused.too-many", TeamLimits.POSTS);
            }
            if (!what.sketchId().isEmpty()) {
                Post sketch = store.hold(handle, what.sketchId());
                if (!sketch.callSlug().equals(callSlug)
                        || !sketch.isSketch()
                        || sketch.state() != Post.State.OPEN
                        || store.acting().of(handle, citizen, sketch).isEmpty()) {
                    return Result.Refused.of("team.refused.not-carrier");
                }
                if (store.posts().needs(handle, sketch.id()).size() >= TeamLimits.NEEDS) {
                    return Result.Refused.of("team.refused.too-many-needs", TeamLimits.NEEDS);
                }
            }
            Post post = Post.first(id, callSlug, what.nature(), what.text(), what.sketchId(), store.now());
            add(handle, citizen, post, what);
            store.context()
                    .service(Notifications.class)
                    .tellFollowers(
                            handle,
                            ContentRef.of(store.context().id(), calls, callSlug),
                            Notice.of(
                                    TeamNews.PUBLISHED,
                                    post.path(),
                                    call.title(),
                                    post.text().title()),
                            citizen.personId());
            matches.tell(handle, post, citizen.personId());
            return new Result.Done(post.path());
        });
    }

    private void add(Handle handle, Actor.Citizen citizen, Post post, Publication what) {
        store.posts().add(handle, post, citizen.personId());
        if (what.sketchId().isEmpty()) {
            Carrier first =
                    new Carrier(store.context().ids().next(), post.id(), what.seat(), what.brings(), store.now());
            store.carriers().add(handle, first);
        }
        store.note(handle, post, Kind.PUBLISHED, "");
        store.contents().changed(handle, post, citizen);
    }
}
