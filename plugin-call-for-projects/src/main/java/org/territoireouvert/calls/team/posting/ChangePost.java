package org.territoireouvert.calls.team.posting;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.State;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.team.EndPost;
import org.territoireouvert.calls.team.StepRepository.Kind;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.matching.TellMatches;
import org.territoireouvert.calls.team.merging.SettleMerge;

/** Those who carry a publication change it, say that it was found, take it back, or leave it to the others. */
public final class ChangePost {

    private final TeamStore store;
    private final TellMatches matches;
    private final EndPost end;
    private final SettleMerge merges;

    /** Works on these tables. */
    public ChangePost(TeamStore store) {
        this.store = store;
        this.matches = new TellMatches(store);
        this.end = new EndPost(store);
        this.merges = new SettleMerge(store);
    }

    /**
     * Keeps another text.
     *
     * @param revision of the text that was read
     */
    public Result change(Actor actor, String postId, int revision, PostText text) {
        return store.context().database().write(handle -> {
            Post post = own(handle, actor, postId);
            if (!store.isOpen(handle, post.callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            if (post.state() != State.OPEN) {
                return Result.Refused.of("team.refused.not-open");
            }
            if (post.revision() != revision) {
                return Result.Refused.of("team.refused.changed-meanwhile");
            }
            if (post.text().equals(text)) {
                return new Result.Done(post.path());
            }
            Post changed = post.changed(text, store.now());
            if (!store.posts().change(handle, changed)) {
                return Result.Refused.of("team.refused.changed-meanwhile");
            }
            store.note(handle, changed, Kind.CHANGED, "");
            store.contents().changed(handle, changed, actor);
            String by = TeamStore.personId(actor);
            if (changed.isSketch()) {
                askAgain(handle, changed, by);
                tellOthers(handle, changed, by);
            }
            matches.tell(handle, changed, by);
            return new Result.Done(changed.path());
        });
    }

    /** Words on a merge were given for the text before: all are asked again. */
    private void askAgain(Handle handle, Post changed, String by) {
        for (Merge merge : store.merges().open(handle, changed.id())) {
            String otherId = merge.fromId().equals(changed.id()) ? merge.toId() : merge.fromId();
            Post other = store.posts().find(handle, otherId).orElseThrow();
            List<Carrier> all = new ArrayList<>(store.carriers().of(handle, changed.id()));
            all.addAll(store.carriers().of(handle, otherId));
            store.acting()
                    .tell(
                            handle,
                            all,
                            Notice.of(
                                    TeamNews.MERGE_AGAIN,
                                    merge.path(),
                                    changed.text().title(),
                                    other.text().title()),
                            by);
        }
    }

    private void tellOthers(Handle handle, Post post, String by) {
        store.acting()
                .tell(
                        handle,
                        store.carriers().of(handle, post.id()),
                        Notice.of(TeamNews.CHANGED, post.path(), post.text().title()),
                        by);
    }

    /** Says that what was looked for was found, or that what was offered is given. */
    public Result found(Actor actor, String postId) {
        return store.context().database().write(handle -> {
            Post post = own(handle, actor, postId);
            if (post.isSketch() || !end.end(handle, post.in(State.FOUND, "", "", store.now()), actor)) {
                return Result.Refused.of("team.refused.not-open");
            }
            store.note(handle, post, Kind.FOUND, "");
            return new Result.Done(post.path());
        });
    }

    /** Opens one again that was found. */
    public Result reopen(Actor actor, String postId) {
        return store.context().database().write(handle -> {
            Post post = own(handle, actor, postId);
            if (!store.isOpen(handle, post.callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            if (!post.sketchId().isEmpty()
                    && store.posts()
                            .find(handle, post.sketchId())
                            .filter(sketch -> sketch.state() == State.OPEN)
                            .isEmpty()) {
                return Result.Refused.of("team.refused.not-open");
            }
            Post open = post.in(State.OPEN, "", "", store.now());
            if (!store.posts().settle(handle, open, State.FOUND)) {
                return Result.Refused.of("team.refused.not-found");
            }
            store.note(handle, open, Kind.REOPENED, "");
            store.contents().changed(handle, open, actor);
            matches.tell(handle, open, TeamStore.personId(actor));
            return new Result.Done(open.path());
        });
    }

    /** Takes one back that nobody else carries; possible at any time. */
    public Result withdraw(Actor actor, String postId) {
        return store.context().database().write(handle -> {
            Post post = own(handle, actor, postId);
            if (post.isSketch() && store.carriers().of(handle, postId).size() > 1) {
                return Result.Refused.of("team.refused.others-carry");
            }
            Post withdrawn = post.in(State.WITHDRAWN, "", "", store.now());
            boolean done = end.end(handle, withdrawn, actor) || store.posts().settle(handle, withdrawn, State.FOUND);
            if (!done) {
                return Result.Refused.of("team.refused.not-open");
            }
            store.contents().changed(handle, withdrawn, actor);
            store.note(handle, withdrawn, Kind.WITHDRAWN, "");
            return new Result.Done(Post.teams(post.callSlug()) + "/miens");
        });
    }

    /** Leaves a sketch to those who carry it too; possible at any time. */
    public Result leave(Actor actor, String postId, String carrierId) {
        return store.context().database().write(handle -> {
            Post post = own(handle, actor, postId);
            List<Carrier> all = store.carriers().of(handle, postId);
            Carrier mine = all.stream()
                    .filter(carrier -> carrier.id().equals(carrierId))
                    .filter(carrier -> store.acting().actsFor(actor, carrier.seat()))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("Carrier " + carrierId));
            if (!post.isSketch() || all.size() < 2) {
                return Result.Refused.of("team.refused.last-carrier");
            }
            leave(handle, post, mine, TeamStore.personId(actor));
            return new Result.Done(post.path());
        });
    }

    /** Takes a carrier out of a sketch that others carry too, and that the transaction holds. */
    public void leave(Handle handle, Post post, Carrier carrier, String by) {
        store.carriers().remove(handle, carrier.id());
        store.note(handle, post, Kind.LEFT, carrier.seat());
        tellOthers(handle, post, by);
        store.merges().open(handle, post.id()).forEach(merge -> merges.settle(handle, merge));
    }

    private Post own(Handle handle, Actor actor, String postId) {
        Post post = store.hold(handle, postId);
        if (store.acting().of(handle, actor, post).isEmpty()) {
            throw new NotFoundException("Publication " + postId + " is not theirs");
        }
        return post;
    }
}
