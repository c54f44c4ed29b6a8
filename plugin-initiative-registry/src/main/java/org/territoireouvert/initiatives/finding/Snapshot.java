package org.territoireouvert.initiatives.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All published entries as they were at one moment, in two orders. Immutable.
 *
 * @param bySlug to look one up
 * @param newest the one that changed last first
 * @param best the most complete first
 */
record Snapshot(Map<String, Card> bySlug, List<Card> newest, List<Card> best) {

    private static final Comparator<Card> NEWEST =
            Comparator.comparing(Card::updatedAt).thenComparing(Card::slug).reversed();
    private static final Comparator<Card> BEST =
            Comparator.comparingInt(Card::quality).reversed().thenComparing(NEWEST);

    static Snapshot of(Collection<Card> cards) {
        Map<String, Card> bySlug = new HashMap<>();
        cards.forEach(card -> bySlug.put(card.slug(), card));
        List<Card> newest = bySlug.values().stream().sorted(NEWEST).toList();
        return new Snapshot(bySlug, newest, newest.stream().sorted(BEST).toList());
    }

    /**
     * Returns this one with some entries as they are now.
     *
     * @param changed slugs
     * @param now those of them that are published
     */
    Snapshot with(Collection<String> changed, Collection<Card> now) {
        Map<String, Card> all = new HashMap<>(bySlug);
        changed.forEach(all::remove);
        now.forEach(card -> all.put(card.slug(), card));
        return of(all.values());
    }

    Optional<Card> find(String slug) {
        @Nullable Card card = bySlug.get(slug);
        return Optional.ofNullable(card);
    }

    /** Returns what the tables say as well as long as nobody changes an entry. */
    String mark() {
        long versions = newest.stream().mapToLong(Card::version).sum();
        return newest.size() + " " + versions + " "
                + (newest.isEmpty() ? "" : newest.get(0).updatedAt());
    }
}
