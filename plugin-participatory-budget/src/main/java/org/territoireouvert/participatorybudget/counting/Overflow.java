package org.territoireouvert.participatorybudget.counting;

import java.util.Arrays;

/** Say what a greedy scan does with the first project that no longer fits. */
public enum Overflow {
    /** Leave it out and go on. */
    SKIP("skip"),
    /** End the scan. */
    STOP("stop");

    private final String word;

    Overflow(String word) {
        this.word = word;
    }

    /** Return the published name. */
    public String word() {
        return word;
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
