package org.territoireouvert.participatorybudget.counting.judgment;

import java.util.Arrays;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;

/** Say what a judge who skipped a project counts for; results differ, so declare it before the vote. */
public enum MissingJudgments {
    /** Only a project's own judges count; tallies are brought to the same total (Paris). */
    NORMALIZED("normalized"),
    /** A missing judgment is the worst grade. */
    WORST("static0"),
    /** A missing judgment is the project's own majority grade. */
    MAJORITY_GRADE("median"),
    /** Nothing may be missing. */
    REFUSED("plain");

    private final String word;

    MissingJudgments(String word) {
        this.word = word;
    }

    /** Return the published name. */
    public String word() {
        return word;
    }

    /**
     * Find by published name; {@code "strict"} is {@code "plain"}.
     *
     * @throws UnknownRuleException when there is none
     */
    public static MissingJudgments of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(word) || mode == REFUSED && word.equals("strict"))
                .findFirst()
                .orElseThrow(() -> new UnknownRuleException(
                        "mode",
                        word,
                        Arrays.stream(values()).map(MissingJudgments::word).toList()));
    }
}
