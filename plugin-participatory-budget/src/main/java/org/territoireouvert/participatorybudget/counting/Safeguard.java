package org.territoireouvert.participatorybudget.counting;

import java.util.Arrays;

/** Add a condition that some cities write into their rules. */
public enum Safeguard {
    /** Leave out projects whose score is below the threshold of the vote (Warszawa, Łódź). */
    SCORE_THRESHOLD("threshold"),
    /** Leave out projects named by no ballot: greedy scans would otherwise fund them with what is left. */
    SUPPORTED_ONLY("supported"),
    /** Leave out p when votes ÷ voters &lt; cost ÷ (3 × budget): few supporters for a large part of the money (Świecie). */
    PROPORTIONATE_SUPPORT("prefilter"),
    /** Replace the outcome by greedy-by-votes when more voters prefer the latter (Wieliczka, Świecie). */
    COMPARISON("comparison");

    private final String word;

    Safeguard(String word) {
        this.word = word;
    }

    /** Return the name used in {@link CountingRule#words()}. */
    public String word() {
        return word;
    }

    /**
     * Find by name.
     *
     * @throws UnknownRuleException when there is none
     */
    public static Safeguard of(String word) {
        return Arrays.stream(values())
                .filter(safeguard -> safeguard.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownRuleException(
                        "safeguard",
                        word,
                        Arrays.stream(values()).map(Safeguard::word).toList()));
    }
}
