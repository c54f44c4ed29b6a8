package org.territoireouvert.initiatives.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.work.Job;

/**
 * The published entries in memory, so that filters, numbers and maps of 100,000 of them take milliseconds. What this process
 * changes is seen by the next question, what another one changes within ten seconds. Safe for all threads.
 */
public final class Catalogue {

    private static final Duration OTHERS = Duration.ofSeconds(10);
    private static final Duration JOB = Duration.ofMinutes(1);
    private static final int FEW = 2_000;
    private static final int MOST_MATCHING = 20_000;

    private final PluginContext context;
    private final CardRepository cards;
    private final Collection<ContentType> types;
    private final Matches matches = new Matches();
    private final ConcurrentLinkedQueue<String> changed = new ConcurrentLinkedQueue<>();
    private @Nullable Snapshot snapshot;
    private Instant looked = Instant.EPOCH;

    /**
     * Creates an empty one; it is read when first asked for.
     *
     * @param types of entries as contents of the site
     */
    public Catalogue(PluginContext context, Collection<ContentType> types) {
        this.context = context;
        this.cards = new CardRepository(context.database());
        this.types = List.copyOf(types);
    }

    /** Takes note that an entry was stored, after the commit. */
    public void changed(String slug) {
        changed.add(slug);
    }

    /** Returns the job that reads everything once after a start, so that nobody waits for it. */
    public Job job() {
        return new Job("catalogue", JOB, this::now);
    }

    /** Returns all published entries as they are now. */
    synchronized Snapshot now() {
        Instant now = context.clock().instant();
        Snapshot known = snapshot;
        Set<String> stored = new HashSet<>();
        for (String slug = changed.poll(); slug != null; slug = changed.poll()) {
            stored.add(slug);
        }
        if (known == null || stored.size() > FEW) {
            known = Snapshot.of(cards.all());
        } else if (!stored.isEmpty()) {
            known = known.with(stored, cards.some(stored));
        }
        if (Duration.between(looked, now).abs().compareTo(OTHERS) >= 0) {
            looked = now;
            if (!cards.mark().equals(known.mark())) {
                known = Snapshot.of(cards.all());
            }
        }
        snapshot = known;
        return known;
    }

    /** Finds entries. */
    public Found find(Wanted wanted, Keyset keyset) {
        return search(wanted).find(keyset);
    }

    /** Returns a part of what is found: slugs, in the order that is wanted. */
    public Slice<String> list(Wanted wanted, Keyset keyset) {
        return search(wanted).list(keyset);
    }

    /**
     * Counts what is found and was published between two moments.
     *
     * @param after excluded
     * @param until included
     */
    public int publishedBetween(Wanted wanted, Instant after, Instant until) {
        String first = PortableInstant.text(after);
        String last = PortableInstant.text(until);
        List<Card> found = new ArrayList<>();
        search(wanted.order(Wanted.Order.NEWEST)).each(card -> {
            if (card.publishedAt().compareTo(first) > 0 && card.publishedAt().compareTo(last) <= 0) {
                found.add(card);
            }
        });
        return found.size();
    }

    /** Returns the codes of territories with entries of which it is known how many live there, each once, the latest entry first. */
    public List<String> comparable(int limit) {
        return now().newest().stream()
                .filter(card -> card.population() > 0 && !card.territory().isEmpty())
                .map(Card::territory)
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Returns all that is found, in groups for a map. */
    public List<Cluster> clusters(Wanted wanted, Clustering clustering) {
        Clusters clusters = new Clusters(clustering);
        search(wanted.order(Wanted.Order.NEWEST)).each(clusters::add);
        return clusters.largestFirst();
    }

    private Search search(Wanted wanted) {
        Snapshot known = now();
        String words = wanted.words();
        Optional<List<String>> found = words.isBlank()
                ? Optional.empty()
                : Optional.of(matches.of(
                        words,
                        known,
                        context.clock().instant(),
                        () -> context.service(Contents.class).matching(types, words, MOST_MATCHING)));
        return new Search(known, wanted, found);
    }
}
