package org.territoireouvert.participatorybudget.counting.judgment;

import java.util.Arrays;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;

/** Say what a judge who skipped a project counts for; results differ, so declare it before the vote. */
public enum MissingJudgments {
    /** Only a project's own judges count; tallies are brought to the same total (Paris). */
    NORMALIZED("normalized"),
    /** A missing judgment is the worst grade. */
    WORST("worst"),
    /** A missing judgment is the project's own majority grade. */
    MAJORITY_GRADE("median"),
    /** Nothing may be missing. */
    REFUSED("strict");

    private final String word;

    MissingJudgments(String word) {
        this.word = word;
    }

    /** Return the published name. */
    public String word() {
        return word;
    }

    /**
     * Find by published name; {@code "static0"} is {@code "worst"} and {@code "plain"} is {@code "strict"}, as others call them.
     *
     * @throws UnknownRuleException when there is none
     */
    public static MissingJudgments of(String word) {
        String ours = switch (word) {
            case "static0" -> WORST.word;
            case "plain" -> REFUSED.word;
            default -> word;
        };
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(ours))
                .findFirst()
                .orElseThrow(() -> new UnknownRuleException(
                        "mode",
                        word,
                        Arrays.stream(values()).map(MissingJudgments::word).toList()));
    }
}
