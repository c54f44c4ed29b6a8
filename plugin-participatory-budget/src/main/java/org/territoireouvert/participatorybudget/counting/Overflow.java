package org.territoireouvert.participatorybudget.counting;

import java.math.BigInteger;
import java.util.Arrays;

/** Say what a greedy scan does with the first project that no longer fits. */
public enum Overflow {
    /** Leave it out and go on. */
    SKIP("skip"),
    /** End the scan. */
    STOP("stop"),
    /** End the scan, but fund that project when what is left covers 80 % of it, beyond the budget (Poznań). */
    STOP_80("stop-80");

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private final String word;

    Overflow(String word) {
        this.word = word;
    }

    /** Return the published name. */
    public String word() {
        return word;
    }

    /** Tell whether a project that does not fit is funded all the same. */
    boolean stretchesTo(long cost, long left) {
        return this == STOP_80
                && BigInteger.valueOf(left)
                                .multiply(FIVE)
                                .compareTo(BigInteger.valueOf(cost).multiply(FOUR))
                        >= 0;
    }

    /**
     * Find by published name.
     *
     * @throws UnknownRuleException when there is none
     */
    public static Overflow of(String word) {
        return Arrays.stream(values())
                .filter(overflow -> overflow.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownRuleException(
                        "overflow",
                        word,
                        Arrays.stream(values()).map(Overflow::word).toList()));
    }
}
