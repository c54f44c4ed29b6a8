package org.territoireouvert.calls.team.merging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Merge.State;
import org.territoireouvert.calls.model.team.Merge.Voice;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.TeamLimits;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** The carriers of a sketch propose to those of another one that both become one, with a text; all carriers of both decide. */
public final class ProposeMerge {

    private final TeamStore store;
    private final SettleMerge settle;

    /** What both become. */
    public record Merged(String title, String words, Theme theme) {}

    /** Works on these tables. */
    public ProposeMerge(TeamStore store) {
        this.store = store;
        this.settle = new SettleMerge(store);
    }

    /** Proposes; who does says yes for those for whom they act. */
    public Result propose(Actor.Citizen citizen, String fromId, String toId, Merged what) {
        if (fromId.equals(toId)) {
            return Result.Refused.of("team.refused.itself");
        }
        return store.context().database().write(handle -> {
            hold(handle, fromId, toId);
            Post from = store.posts().find(handle, fromId).orElseThrow(() -> new NotFoundException("Sketch " + fromId));
            List<Carrier> mine = store.acting().of(handle, citizen, from);
            if (!from.isSketch() || mine.isEmpty()) {
                throw new NotFoundException("Sketch " + fromId + " is not theirs");
            }
            Optional<Post> found = store.posts().find(handle, toId).filter(Post::isSketch);
            Optional<Result.Refused> refusal = refusal(handle, from, found);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Post to = found.orElseThrow();
            Merge merge = new Merge(
                    store.context().ids().next(),
                    from.callSlug(),
                    fromId,
                    toId,
                    what.title(),
                    what.words(),
                    what.theme(),
                    State.OPEN,
                    "",
                    "",
                    citizen.personId(),
                    store.now(),
                    Optional.empty());
            List<Carrier> all = settle.carriers(handle, merge);
            if (all.size() > TeamLimits.CARRIERS) {
                return Result.Refused.of("team.refused.too-many-carriers", TeamLimits.CARRIERS);
            }
            store.merges().add(handle, merge);
            mine.forEach(carrier ->
                    store.merges().say(handle, merge.id(), yes(carrier, from, to), citizen.personId(), store.now()));
            store.acting()
                    .tell(
                            handle,
                            all,
                            Notice.of(
                                    TeamNews.MERGE_PROPOSED,
                                    merge.path(),
                                    from.text().title(),
                                    to.text().title()),
                            citizen.personId());
            return new Result.Done(settle.settle(handle, merge).map(Post::path).orElse(merge.path()));
        });
    }

    private Optional<Result.Refused> refusal(Handle handle, Post from, Optional<Post> to) {
        if (to.isEmpty()) {
            return Optional.of(Result.Refused.of("team.refused.no-sketch"));
        }
        if (!to.get().callSlug().equals(from.callSlug())) {
            return Optional.of(Result.Refused.of("team.refused.other-call"));
        }
        if (!store.isOpen(handle, from.callSlug())) {
            return Optional.of(Result.Refused.of("team.refused.closed"));
        }
        if (from.state() != Post.State.OPEN || to.get().state() != Post.State.OPEN) {
            return Optional.of(Result.Refused.of("team.refused.not-open"));
        }
        List<Merge> open = store.merges().open(handle, from.id());
        if (open.stream()
                .anyMatch(merge -> merge.fromId().equals(to.get().id())
                        || merge.toId().equals(to.get().id()))) {
            return Optional.of(Result.Refused.of("team.refused.merge-twice"));
        }
        return open.size() >= TeamLimits.MERGES
                ? Optional.of(Result.Refused.of("team.refused.too-many-merges", TeamLimits.MERGES))
                : Optional.empty();
    }

    private static Voice yes(Carrier carrier, Post from, Post to) {
        return new Voice(
                carrier.seat().organisationId(), carrier.seat().personId(), true, "", from.revision(), to.revision());
    }

    /** Holds both, always in the same order, so that nobody waits for the other forever. */
    void hold(Handle handle, String one, String other) {
        Stream.of(one, other).sorted().forEach(id -> store.posts().hold(handle, id));
    }
}
