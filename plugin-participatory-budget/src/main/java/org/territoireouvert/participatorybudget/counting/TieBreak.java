package org.territoireouvert.participatorybudget.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.participatorybudget.counting.profile.Profile;

/**
 * Order tied projects by a chain of criteria; what the chain leaves tied is ordered by id.
 *
 * <p>Written {@code "lexico"}, {@code "es"} (lowest cost, most votes, id: equalshares.net), or a list such as
 * {@code "minCost,maxVotes,lot:SEED"}. A seed published before the count makes the lot verifiable by anyone.
 *
 * <p>With a seed of 64 hexadecimal digits, the lot orders projects by HMAC-SHA-256 of the id in UTF-8 under the 32 bytes of the seed,
 * smallest first. With any other seed, as in rules of the first versions, by SHA-256 of the seed followed by the id. A chain with
 * {@code "lot"} alone can be published before a seed is drawn; it must be completed before it can order anything.
 *
 * @param seed of the lot, without spaces or commas; empty when the chain has no lot or waits for its seed
 */
public record TieBreak(List<Criterion> chain, String seed) {

    /** By id only. */
    public static final TieBreak LEXICO = new TieBreak(List.of(Criterion.LEXICO), "");

    /** Lowest cost, then most votes, then id. */
    public static final TieBreak EQUAL_SHARES =
            new TieBreak(List.of(Criterion.MIN_COST, Criterion.MAX_VOTES, Criterion.LEXICO), "");

    /** One link of the chain. */
    public enum Criterion {
        MIN_COST("minCost"),
        MAX_COST("maxCost"),
        MAX_VOTES("maxVotes"),
        FILE_ORDER("fileOrder"),
        LEXICO("lexico"),
        LOT("lot");

        private final String word;

        Criterion(String word) {
            this.word = word;
        }

        /** Return the word used in {@link TieBreak#parse}. */
        public String word() {
            return word;
        }

        static Optional<Criterion> of(String word) {
            return Arrays.stream(values())
                    .filter(criterion -> criterion.word.equals(word))
                    .findFirst();
        }
    }

    public TieBreak {
        chain = List.copyOf(chain);
        if (!seed.matches("[^\\s,]*")) {
            throw new IllegalArgumentException("seed \"" + seed + "\" contains a space or a comma");
        }
        if (!seed.isEmpty() && !chain.contains(Criterion.LOT)) {
            throw new IllegalArgumentException("seed \"" + seed + "\" has no lot");
        }
    }

    /**
     * Read a chain from its words.
     *
     * @throws UnknownRuleException when a word is not known
     */
    public static TieBreak parse(String text) {
        if (text.equals("es")) {
            return EQUAL_SHARES;
        }
        List<Criterion> chain = new ArrayList<>();
        String seed = "";
        for (String word : text.split(",", -1)) {
            String[] parts = word.strip().split(":", 2);
            chain.add(Criterion.of(parts[0]).orElseThrow(() -> unknown(text)));
            if (parts.length == 2 && (chain.getLast() != Criterion.LOT || !parts[1].matches("\\S+"))) {
                throw unknown(text);
            }
            seed = parts.length == 2 ? parts[1] : seed;
        }
        return new TieBreak(chain, seed);
    }

    private static UnknownRuleException unknown(String text) {
        return new UnknownRuleException(
                "tie order",
                text,
                List.of("lexico", "es", "minCost,maxCost,maxVotes,fileOrder,lexico,lot,lot:SEED in any order"));
    }

    /** Return the words that {@link #parse} reads. */
    public String words() {
        if (equals(EQUAL_SHARES)) {
            return "es";
        }
        return chain.stream()
                .map(criterion -> criterion == Criterion.LOT && !seed.isEmpty() ? "lot:" + seed : criterion.word())
                .collect(Collectors.joining(","));
    }

    /** Return whether a seed must be drawn before this can order anything. */
    public boolean awaitsSeed() {
        return seed.isEmpty() && chain.contains(Criterion.LOT);
    }

    /** Return the same chain with the seed it waited for; this one when it waits for none. */
    public TieBreak withSeed(String drawn) {
        return awaitsSeed() ? new TieBreak(chain, drawn) : this;
    }

    /**
     * Return for each project its place in the order of ties, 0 first.
     *
     * @throws MissingSeedException when the seed of a lot was not drawn
     */
    public int[] places(Profile profile) {
        if (awaitsSeed()) {
            throw new MissingSeedException();
        }
        Comparator<Integer> order = (left, right) -> 0;
        for (Criterion criterion : chain) {
            order = order.thenComparing(comparator(criterion, profile));
        }
        order = order.thenComparing(comparator(Criterion.LEXICO, profile));
        List<Integer> sorted = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            sorted.add(project);
        }
        sorted.sort(order);
        int[] places = new int[sorted.size()];
        for (int place = 0; place < places.length; place++) {
            places[sorted.get(place)] = place;
        }
        return places;
    }

    private Comparator<Integer> comparator(Criterion criterion, Profile profile) {
        return switch (criterion) {
            case MIN_COST -> Comparator.comparingLong(profile::cost);
            case MAX_COST -> Comparator.<Integer>comparingLong(profile::cost).reversed();
            case MAX_VOTES -> Comparator.<Integer>comparingLong(profile::votes).reversed();
            case FILE_ORDER -> Comparator.naturalOrder();
            case LEXICO ->
                Comparator.comparing(
                        project -> profile.election().projects().get(project).id());
            case LOT -> lot(profile);
        };
    }

    private Comparator<Integer> lot(Profile profile) {
        Lot lot = new Lot(seed);
        byte[][] priorities = new byte[profile.projects()][];
        for (int project = 0; project < priorities.length; project++) {
            priorities[project] =
                    lot.priority(profile.election().projects().get(project).id());
        }
        return (left, right) -> Arrays.compareUnsigned(priorities[left], priorities[right]);
    }
}
