package org.territoireouvert.initiatives.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/**
 * One walk over the catalogue: who passes all conditions is found, who fails one alone is counted for its facet.
 *
 * @param matching slugs that hold the words, the best match first; empty when there are no words
 */
record Search(Snapshot snapshot, Wanted wanted, Optional<List<String>> matching) {

    private static final int HIGHEST_RANK = 999_999;

    /** Returns the entries that hold the words, in the order that is wanted. */
    private List<Card> candidates() {
        List<Card> ordered = wanted.order() == Wanted.Order.QUALITY ? snapshot.best() : snapshot.newest();
        if (matching.isEmpty()) {
            return ordered;
        }
        if (wanted.order() == Wanted.Order.BEST) {
            return matching.get().stream()
                    .flatMap(slug -> snapshot.find(slug).stream())
                    .toList();
        }
        Set<String> slugs = new HashSet<>(matching.get());
        return ordered.stream().filter(card -> slugs.contains(card.slug())).toList();
    }

    /** Gives all that is found, in order. */
    void each(Consumer<Card> consumer) {
        candidates().stream().filter(this::passes).forEach(consumer);
    }

    private boolean passes(Card card) {
        for (Predicate<Card> condition : wanted.conditions().values()) {
            if (!condition.test(card)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a part of what is found; counts nothing, and reads no further than that part. */
    Slice<String> list(Keyset keyset) {
        List<Card> ordered = candidates();
        return slice(
                (keyset.backwards() ? ordered.reversed() : ordered).stream().filter(this::passes), keyset);
    }

    Found find(Keyset keyset) {
        List<Map.Entry<Facet, Predicate<Card>>> conditions =
                List.copyOf(wanted.conditions().entrySet());
        Counts counts = new Counts();
        List<Card> found = new ArrayList<>();
        for (Card card : candidates()) {
            int failed = 0;
            Facet only = Facet.KIND;
            for (Map.Entry<Facet, Predicate<Card>> condition : conditions) {
                if (!condition.getValue().test(card)) {
                    failed++;
                    only = condition.getKey();
                }
                if (failed > 1) {
                    break;
                }
            }
            if (failed == 0) {
                found.add(card);
                counts.add(card);
            } else if (failed == 1) {
                counts.add(only, card);
            }
        }
        List<Card> ordered = keyset.backwards() ? found.reversed() : found;
        return new Found(found.size(), slice(ordered.stream(), keyset), counts);
    }

    /** Cuts a part out of what is found, which comes in the order of reading. */
    private Slice<String> slice(Stream<Card> found, Keyset keyset) {
        Map<String, Integer> ranks = ranks();
        List<Card> fetched = found.filter(
                        card -> keyset.position().isEmpty() || isBeyond(position(card, ranks), keyset))
                .limit(keyset.size() + 1L)
                .toList();
        return keyset.slice(fetched, card -> position(card, ranks)).map(Card::slug);
    }

    /** Both columns descend. */
    private static boolean isBeyond(List<String> position, Keyset keyset) {
        int order = position.get(0).compareTo(keyset.position().get(0));
        if (order == 0) {
            order = position.get(1).compareTo(keyset.position().get(1));
        }
        return keyset.backwards() ? order > 0 : order < 0;
    }

    private Map<String, Integer> ranks() {
        if (wanted.order() != Wanted.Order.BEST || matching.isEmpty()) {
            return Collections.emptyMap();
        }
        Map<String, Integer> ranks = new HashMap<>();
        List<String> slugs = matching.get();
        for (int rank = 0; rank < slugs.size(); rank++) {
            ranks.put(slugs.get(rank), HIGHEST_RANK - rank);
        }
        return ranks;
    }

    private List<String> position(Card card, Map<String, Integer> ranks) {
        Integer rank = ranks.get(card.slug());
        if (rank != null) {
            return List.of(String.valueOf(rank), card.slug());
        }
        return wanted.order() == Wanted.Order.QUALITY
                ? List.of("%03d %s".formatted(card.quality(), card.updatedAt()), card.slug())
                : List.of(card.updatedAt(), card.slug());
    }
}
