package org.territoireouvert.calls.team.posting;

import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.State;
import org.territoireouvert.calls.team.EndPost;
import org.territoireouvert.calls.team.StepRepository.Kind;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** Staff of a call take a publication away, with a reason that its carriers read. */
public final class RemovePost {

    private final TeamStore store;
    private final EndPost end;

    /** Works on these tables. */
    public RemovePost(TeamStore store) {
        this.store = store;
        this.end = new EndPost(store);
    }

    /** Takes it away. */
    public Result remove(Actor agent, String postId, String reason) {
        return store.context().database().write(handle -> {
            Post post = store.hold(handle, postId);
            Post removed = post.in(State.REMOVED, reason, post.nextId(), store.now());
            if (!post.state().isReadable()
                    || !end.end(handle, removed, agent) && !store.posts().settle(handle, removed, post.state())) {
                return Result.Refused.of("team.refused.not-open");
            }
            store.contents().changed(handle, removed, agent);
            store.note(handle, removed, Kind.REMOVED, "");
            store.acting()
                    .tell(
                            handle,
                            store.acting().carriers(handle, post),
                            Notice.of(TeamNews.REMOVED, post.path(), post.text().title(), reason),
                            "");
            store.context()
                    .service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(TeamNews.POST_REMOVED, agent, post.path())
                                    .with(
                                            "call",
                                            store.call(handle, post.callSlug()).title())
                                    .with("reason", reason));
            return new Result.Done(post.path());
        });
    }
}
