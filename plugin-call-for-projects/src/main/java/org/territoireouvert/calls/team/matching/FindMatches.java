package org.territoireouvert.calls.team.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Likeness;
import org.territoireouvert.calls.model.team.Likeness.Side;
import org.territoireouvert.calls.model.team.PlaceRelation;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.TeamKind;
import org.territoireouvert.calls.team.TeamStore;

/** Finds what could go together with a publication: open ones of the same call that others carry. */
public final class FindMatches {

    private static final int LOOKED_AT = 100;

    /** The closest first, the latest first among those that are as close. */
    private static final Comparator<Match> ORDER = Comparator.comparingInt(
                    (Match match) -> match.likeness().points())
            .reversed()
            .thenComparing(match -> match.post().madeAt(), Comparator.reverseOrder())
            .thenComparing(match -> match.post().id());

    private final TeamStore store;

    /** Looks in these tables. */
    public FindMatches(TeamStore store) {
        this.store = store;
    }

    /** Returns at most so many, the closest first; none for a publication that is not open. */
    public List<Match> of(Handle handle, Post post, int limit) {
        if (!post.isOpen(store.today())) {
            return List.of();
        }
        List<Post> all = store.posts().comparable(handle, post.callSlug(), store.today());
        Map<String, Set<TeamKind>> kinds = kinds(all);
        PlaceRelation.Between places = new NearPlaces(store.context().service(Territories.class));
        Side side = side(post, kinds);
        List<Match> found = new ArrayList<>();
        for (Post other : all) {
            Likeness.of(side, side(other, kinds), places).ifPresent(likeness -> found.add(new Match(other, likeness)));
        }
        List<Match> closest = found.stream().sorted(ORDER).limit(LOOKED_AT).toList();
        Set<String> hidden =
                store.contents().hidden(closest.stream().map(Match::post).toList());
        Map<String, List<Carrier>> carriers = carriers(handle, closest);
        List<Carrier> own = store.acting().carriers(handle, post);
        return closest.stream()
                .filter(match -> !hidden.contains(match.post().id()))
                .filter(match -> !isOwn(own, carriers.getOrDefault(owner(match.post()), List.of())))
                .limit(limit)
                .toList();
    }

    /** Of a need or an offer its own kind, of a sketch those of its open needs. */
    private static Map<String, Set<TeamKind>> kinds(List<Post> all) {
        Map<String, Set<TeamKind>> kinds = new HashMap<>();
        for (Post post : all) {
            post.text().kind().ifPresent(kind -> {
                kinds.computeIfAbsent(post.id(), id -> EnumSet.noneOf(TeamKind.class))
                        .add(kind);
                if (!post.sketchId().isEmpty()) {
                    kinds.computeIfAbsent(post.sketchId(), id -> EnumSet.noneOf(TeamKind.class))
                            .add(kind);
                }
            });
        }
        return kinds;
    }

    private static Side side(Post post, Map<String, Set<TeamKind>> kinds) {
        return new Side(post, kinds.getOrDefault(post.id(), Set.of()));
    }

    private static String owner(Post post) {
        return post.sketchId().isEmpty() ? post.id() : post.sketchId();
    }

    private Map<String, List<Carrier>> carriers(Handle handle, List<Match> matches) {
        return store.carriers()
                .ofAll(
                        handle,
                        matches.stream()
                                .map(match -> owner(match.post()))
                                .distinct()
                                .toList());
    }

    private static boolean isOwn(List<Carrier> own, List<Carrier> others) {
        return own.stream().anyMatch(one -> others.stream().anyMatch(one::isSameAs));
    }
}
