package org.territoireouvert.calls.team.merging;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Merge.State;
import org.territoireouvert.calls.model.team.Merge.Voice;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.TeamStore;

/** A carrier says yes or no to a merge, for the texts that they read. */
public final class AnswerMerge {

    private final TeamStore store;
    private final SettleMerge settle;

    /**
     * A word.
     *
     * @param carrierId for which carrier, of one of both sketches
     * @param words said with it; obligatory with a no
     * @param fromRevision of the first text that was read
     * @param toRevision of the second one
     */
    public record Word(String carrierId, boolean agrees, String words, int fromRevision, int toRevision) {}

    /** Works on these tables. */
    public AnswerMerge(TeamStore store) {
        this.store = store;
        this.settle = new SettleMerge(store);
    }

    /** Says it. */
    public Result say(Actor.Citizen citizen, String mergeId, Word word) {
        return say(store.context().ids().next(), citizen, mergeId, word);
    }

    /**
     * Says it; what comes of the merge gets an identifier of one’s choice.
     *
     * @param mergedId that no publication has
     */
    public Result say(String mergedId, Actor.Citizen citizen, String mergeId, Word word) {
        return store.context().database().write(handle -> {
            Merge merge = hold(handle, mergeId);
            List<Carrier> mine = mine(handle, citizen, merge);
            if (mine.isEmpty()) {
                throw new NotFoundException("Merge " + mergeId + " is not theirs");
            }
            Carrier carrier = mine.stream()
                    .filter(one -> one.id().equals(word.carrierId()))
                    .findFirst()
                    .orElse(mine.getFirst());
            if (!merge.isOpen()) {
                return Result.Refused.of("team.refused.merge-settled");
            }
            if (!store.isOpen(handle, merge.callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            Post from = store.posts().find(handle, merge.fromId()).orElseThrow();
            Post to = store.posts().find(handle, merge.toId()).orElseThrow();
            Voice voice = new Voice(
                    carrier.seat().organisationId(),
                    carrier.seat().personId(),
                    word.agrees(),
                    word.words(),
                    word.fromRevision(),
                    word.toRevision());
            if (!voice.isFor(from, to)) {
                return Result.Refused.of("team.refused.text-changed");
            }
            store.merges().say(handle, mergeId, voice, citizen.personId(), store.now());
            return new Result.Done(
                    settle.settle(handle, mergedId, merge).map(Post::path).orElse(merge.path()));
        });
    }

    /** Takes the proposal back; any carrier of the sketch that proposed it may. */
    public Result takeBack(Actor.Citizen citizen, String mergeId) {
        return store.context().database().write(handle -> {
            Merge merge = hold(handle, mergeId);
            Post from = store.posts().find(handle, merge.fromId()).orElseThrow();
            if (store.acting().of(handle, citizen, from).isEmpty()) {
                throw new NotFoundException("Merge " + mergeId + " is not theirs");
            }
            return store.merges().settle(handle, mergeId, State.VOID, "", "", store.now())
                    ? new Result.Done(merge.path())
                    : Result.Refused.of("team.refused.merge-settled");
        });
    }

    /** Returns for whom an actor has a word, who carries both once. */
    public List<Carrier> mine(Handle handle, Actor actor, Merge merge) {
        return settle.carriers(handle, merge).stream()
                .filter(carrier -> store.acting().actsFor(actor, carrier.seat()))
                .toList();
    }

    private Merge hold(Handle handle, String mergeId) {
        Merge merge = store.merges().find(handle, mergeId).orElseThrow(() -> new NotFoundException("Merge " + mergeId));
        Stream.of(merge.fromId(), merge.toId())
                .sorted()
                .forEach(id -> store.posts().hold(handle, id));
        return store.merges().find(handle, mergeId).orElseThrow();
    }
}
