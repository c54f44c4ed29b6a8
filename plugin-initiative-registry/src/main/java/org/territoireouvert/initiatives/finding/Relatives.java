package org.territoireouvert.initiatives.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.initiatives.model.Entry;

/** Finds what resembles an entry: by its text, topics and methods, and on territories like its own. */
public final class Relatives {

    private static final int ALIKE = 20;
    private static final int TEXT = 8;
    private static final int LEAST = 5;

    private final PluginContext context;
    private final Catalogue catalogue;

    /** Asks the catalogue. */
    public Relatives(PluginContext context, Catalogue catalogue) {
        this.context = context;
        this.catalogue = catalogue;
    }

    private record Scored(Card card, double score) {}

    /**
     * Returns the slugs of entries that resemble one, the closest first. The words of the closest count as much as four shared
     * topics or methods.
     */
    public List<String> similar(Entry entry, ContentType type, int limit) {
        Snapshot all = catalogue.now();
        Optional<Card> own = all.find(entry.slug());
        if (own.isEmpty()) {
            return List.of();
        }
        Map<String, Double> byText = new HashMap<>();
        List<ContentItem> texts = context.service(Contents.class)
                .similar(type, entry.title() + " " + entry.sheet().subject().summary(), ALIKE);
        for (int rank = 0; rank < texts.size(); rank++) {
            byText.put(texts.get(rank).id(), TEXT * (1 - (double) rank / ALIKE));
        }
        List<Scored> scored = new ArrayList<>();
        for (Card card : all.newest()) {
            double score = 2 * shared(own.get().topics(), card.topics())
                    + 2 * shared(own.get().methods(), card.methods())
                    + byText.getOrDefault(card.slug(), 0.0);
            if (score >= LEAST && !card.slug().equals(entry.slug())) {
                scored.add(new Scored(card, score));
            }
        }
        return slugs(
                scored.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()), limit);
    }

    private static <T> double shared(Set<T> one, Set<T> other) {
        int number = 0;
        for (T value : one) {
            if (other.contains(value)) {
                number++;
            }
        }
        return number;
    }

    /** Returns the slugs of entries on other territories of the same kind with half to twice as many people, the nearest first. */
    public List<String> elsewhere(Entry entry, int limit) {
        Snapshot all = catalogue.now();
        Optional<Card> own = all.find(entry.slug())
                .filter(card -> card.population() > 0 && !card.territory().isEmpty());
        if (own.isEmpty()) {
            return List.of();
        }
        Wanted.Likeness likeness =
                new Wanted.Likeness(own.get().territory(), own.get().population());
        return slugs(
                all.newest().stream()
                        .filter(likeness::test)
                        .map(card -> new Scored(card, distance(own.get(), card)))
                        .sorted(Comparator.comparingDouble(Scored::score)),
                limit);
    }

    private static double distance(Card one, Card other) {
        return one.point().flatMap(here -> other.point().map(here::distance)).orElse(Double.MAX_VALUE);
    }

    private static List<String> slugs(Stream<Scored> scored, int limit) {
        return scored.limit(limit).map(each -> each.card().slug()).toList();
    }
}
