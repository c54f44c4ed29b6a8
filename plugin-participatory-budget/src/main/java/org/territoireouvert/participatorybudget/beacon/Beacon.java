package org.territoireouvert.participatorybudget.beacon;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A chain of drand (drand.love), which publishes a round of randomness every few seconds. It is signed by independent organisations
 * together, so that nobody knows a round before its time as long as most of them do not conspire. A manifest names the chain and the rule
 * that finds the round; the number of the round is known when the log of the vote ends.
 *
 * @param chain hash of the chain
 * @param publicKey of the chain, with which anybody can check the signature of a round
 * @param genesis time of round 1, seconds since 1970
 * @param period seconds from one round to the next
 * @param delay seconds that have to pass between the end of the log and the round
 */
public record Beacon(String chain, String publicKey, long genesis, long period, long delay) {

    /**
     * The chain “quicknet” of the League of Entropy; its constants were announced in “quicknet is live on the League of Entropy mainnet”,
     * drand.love, 16 October 2023, and are what {@code https://api.drand.sh/<chain>/info} answers. Its signatures are BLS12-381 on G1
     * ({@code bls-unchained-g1-rfc9380}), 48 bytes.
     */
    public static final Beacon QUICKNET = new Beacon(
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                    + "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
            1_692_803_367,
            3,
            600);

    private static final String NAME = "drand";

    /** Returns the first round that is published at {@code end + delay} or later. */
    public long roundAfter(Instant end) {
        Instant earliest = end.plusSeconds(delay);
        long whole = earliest.getEpochSecond() + (earliest.getNano() > 0 ? 1 : 0);
        return 1 + Math.max(0, Math.ceilDiv(whole - genesis, period));
    }

    /** Returns when a round is published. */
    public Instant timeOf(long round) {
        return Instant.ofEpochSecond(genesis + (round - 1) * period);
    }

    /** Returns what the manifest says of it. */
    public Map<String, Object> written() {
        return Map.of(
                "beacon",
                NAME,
                "chain",
                chain,
                "delay",
                delay,
                "genesis",
                genesis,
                "period",
                period,
                "publicKey",
                publicKey);
    }

    /**
     * Returns the beacon of a manifest; empty when ties are settled by a draw in public.
     *
     * @throws IllegalArgumentException when it is none that this program knows
     */
    public static Optional<Beacon> of(Map<?, ?> manifest) {
        if (!manifest.containsKey("draw")) {
            return Optional.empty();
        }
        if (!QUICKNET.written().equals(manifest.get("draw"))) {
            throw new IllegalArgumentException("The manifest names an unknown beacon: " + manifest.get("draw"));
        }
        return Optional.of(QUICKNET);
    }
}
