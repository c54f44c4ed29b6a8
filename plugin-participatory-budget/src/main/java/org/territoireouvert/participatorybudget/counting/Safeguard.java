package org.territoireouvert.participatorybudget.counting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Add a condition that some cities write into their rules. */
public enum Safeguard {
    /** Leave out projects whose score is below the threshold of the vote (Warszawa, Łódź). */
    SCORE_THRESHOLD("threshold"),
    /** Leave out projects that fewer than a tenth of the ballots name, blank ones not counted (Warszawa until 2018). */
    TENTH_OF_BALLOTS("tenth"),
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

    /** Return those of the safeguards that leave projects out, with one more. */
    static Set<Safeguard> thatFilter(Set<Safeguard> safeguards, Safeguard more) {
        Set<Safeguard> filters = EnumSet.of(more);
        filters.addAll(safeguards);
        filters.remove(COMPARISON);
        return filters;
    }

    /** Return those of the safeguards that leave nobody out. */
    static Set<Safeguard> withoutFilters(Set<Safeguard> safeguards) {
        return safeguards.contains(COMPARISON) ? Set.of(COMPARISON) : Set.of();
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
