package org.territoireouvert.participatorybudget.beacon;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.participatorybudget.proof.Hash;

/**
 * A round of a beacon. That the signature is the one of the chain is not checked here, since neither Java nor Bouncy Castle knows BLS
 * signatures; it is published, and drand's own programs check it. What is checked: the randomness is the SHA-256 of the signature.
 *
 * @param round number
 * @param randomness published
 * @param signature 96 hexadecimal digits in lower case
 */
public record BeaconRound(long round, Hash randomness, String signature) {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{96})");

    /** Tells whether the randomness is that of the signature. */
    public boolean isSound() {
        return signature.matches("[0-9a-f]{96}")
                && Hash.of(HexFormat.of().parseHex(signature)).equals(randomness);
    }

    /** Returns it in one line. */
    public String text() {
        return round + " " + randomness + " " + signature;
    }

    /** Reads what {@link #text} wrote; empty when it is something else. */
    public static Optional<BeaconRound> parse(String text) {
        Matcher matcher = TYPED.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new BeaconRound(Long.parseLong(matcher.group(1)), new Hash(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** Returns what a leaf of the log says of it. */
    public Map<String, Object> details() {
        return Map.of("randomness", randomness.hex(), "round", round, "signature", signature);
    }

    /** Reads a leaf of the log, or the answer of a server; empty when it is none of a round. */
    public static Optional<BeaconRound> of(Map<?, ?> written) {
        return parse(written.get("round") + " " + written.get("randomness") + " " + written.get("signature"));
    }
}
