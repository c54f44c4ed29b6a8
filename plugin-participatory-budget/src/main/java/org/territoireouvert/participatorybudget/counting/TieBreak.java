package org.territoireouvert.participatorybudget.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * {@code "minCost,maxVotes,lot:SEED"}. The lot orders projects by SHA-256 of the seed followed by the id, both in UTF-8, smallest
 * digest first: a seed published before the count makes it verifiable by anyone.
 *
 * @param seed of the lot, without spaces or commas; empty when the chain has none
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
        if (chain.contains(Criterion.LOT) == seed.isEmpty()) {
            throw new IllegalArgumentException(
                    seed.isEmpty() ? "a lot needs a seed, as in \"lot:SEED\"" : "seed \"" + seed + "\" has no lot");
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
            seed = parts.length == 2 ? parts[1] : seed;
        }
        if (chain.contains(Criterion.LOT) == seed.isEmpty()) {
            throw unknown(text);
        }
        return new TieBreak(chain, seed);
    }

    private static UnknownRuleException unknown(String text) {
        return new UnknownRuleException(
                "tie order",
                text,
                List.of("lexico", "es", "minCost,maxCost,maxVotes,fileOrder,lexico,lot:SEED in any order"));
    }

    /** Return the words that {@link #parse} reads. */
    public String words() {
        if (equals(EQUAL_SHARES)) {
            return "es";
        }
        return chain.stream()
                .map(criterion -> criterion == Criterion.LOT ? "lot:" + seed : criterion.word())
                .collect(Collectors.joining(","));
    }

    /** Return for each project its place in the order of ties, 0 first. */
    public int[] places(Profile profile) {
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
        byte[][] digests = new byte[profile.projects()][];
        for (int project = 0; project < digests.length; project++) {
            digests[project] =
                    digest(profile.election().projects().get(project).id().value());
        }
        return (left, right) -> Arrays.compareUnsigned(digests[left], digests[right]);
    }

    private byte[] digest(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((seed + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", impossible);
        }
    }
}
