package org.territoireouvert.calls.team.merging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Merge.State;
import org.territoireouvert.calls.model.team.Merge.Voice;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.team.EndPost;
import org.territoireouvert.calls.team.StepRepository.Kind;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** Draws from the words on a merge what follows; both sketches are held by the transaction. */
public final class SettleMerge {

    private final TeamStore store;
    private final EndPost end;

    /** Works on these tables. */
    public SettleMerge(TeamStore store) {
        this.store = store;
        this.end = new EndPost(store);
    }

    /** Returns the carriers of both sketches; who carries both stands there once. */
    public List<Carrier> carriers(Handle handle, Merge merge) {
        List<Carrier> all = new ArrayList<>(store.carriers().of(handle, merge.fromId()));
        store.carriers().of(handle, merge.toId()).stream()
                .filter(other -> all.stream().noneMatch(other::isSameAs))
                .forEach(all::add);
        return all;
    }

    /** Settles a merge when it can be; returns the sketch that came of it. */
    public Optional<Post> settle(Handle handle, Merge merge) {
        return settle(handle, store.context().ids().next(), merge);
    }

    /**
     * Settles one under an identifier of one’s choice.
     *
     * @param mergedId of the sketch that comes of it
     */
    public Optional<Post> settle(Handle handle, String mergedId, Merge merge) {
        Post from = store.posts().find(handle, merge.fromId()).orElseThrow();
        Post to = store.posts().find(handle, merge.toId()).orElseThrow();
        List<Carrier> all = carriers(handle, merge);
        List<Voice> voices = store.merges().voices(handle, merge.id());
        return switch (Merge.outcome(all, voices, from, to)) {
            case OPEN -> Optional.empty();
            case REFUSED -> {
                String reason = voices.stream()
                        .filter(voice -> !voice.agrees())
                        .map(Voice::words)
                        .findFirst()
                        .orElse("");
                store.merges().settle(handle, merge.id(), State.REFUSED, reason, "", store.now());
                tell(handle, all, TeamNews.MERGE_REFUSED, merge.path(), from, to);
                yield Optional.empty();
            }
            case AGREED -> Optional.of(merge(handle, mergedId, merge, from, to, all));
        };
    }

    private Post merge(Handle handle, String mergedId, Merge merge, Post from, Post to, List<Carrier> all) {
        Actor by = new Actor.PluginActor(store.context().id());
        Set<String> places = new LinkedHashSet<>(from.text().places());
        places.addAll(to.text().places());
        boolean everywhere =
                from.text().places().isEmpty() || to.text().places().isEmpty();
        PostText text = new PostText(
                Optional.empty(),
                merge.title(),
                merge.words(),
                merge.theme(),
                everywhere ? List.of() : List.copyOf(places),
                Optional.empty());
        Post merged = Post.first(mergedId, merge.callSlug(), Nature.SKETCH, text, "", store.now());
        store.merges().settle(handle, merge.id(), State.MERGED, "", mergedId, store.now());
        store.posts().add(handle, merged, merge.proposedBy());
        for (Carrier carrier : all) {
            store.carriers()
                    .add(
                            handle,
                            new Carrier(
                                    store.context().ids().next(),
                                    mergedId,
                                    carrier.seat(),
                                    carrier.brings(),
                                    store.now()));
        }
        store.note(
                handle,
                merged,
                Kind.MADE_OF,
                "« " + from.text().title() + " », « " + to.text().title() + " »");
        for (Post original : List.of(from, to)) {
            store.posts().handNeeds(handle, original.id(), mergedId);
            end.end(handle, original.in(Post.State.MERGED, "", mergedId, store.now()), by);
            store.note(handle, original, Kind.MERGED, merged.text().title());
            handMentors(handle, original.id(), mergedId);
        }
        store.contents().changed(handle, merged, by);
        tell(handle, all, TeamNews.MERGED, merged.path(), from, to);
        return merged;
    }

    /** Those who accompany one of both accompany what came of it; who accompanies both does so once. */
    private void handMentors(Handle handle, String from, String to) {
        List<String> there = store.contacts().ofSketch(handle, to, Contact.State.ACCEPTED).stream()
                .map(Contact::aboutId)
                .toList();
        for (Contact contact : store.contacts().ofSketch(handle, from, Contact.State.ACCEPTED)) {
            if (there.contains(contact.aboutId())) {
                store.contacts().settle(handle, contact.id(), Contact.State.ACCEPTED, Contact.State.ENDED, store.now());
            } else {
                store.contacts().hand(handle, contact.id(), to);
            }
        }
    }

    private void tell(Handle handle, List<Carrier> all, NotificationKind kind, String path, Post from, Post to) {
        store.acting()
                .tell(
                        handle,
                        all,
                        Notice.of(kind, path, from.text().title(), to.text().title()),
                        "");
    }
}
