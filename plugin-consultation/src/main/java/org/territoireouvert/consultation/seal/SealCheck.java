package org.territoireouvert.consultation.seal;

import java.time.Instant;
import java.util.List;

/**
 * What became of the lines of a seal.
 *
 * @param unchanged lines that say what is there now
 * @param changed numbers that became smaller because accounts of one person were joined or words were erased, no more than that explains
 * @param withdrawn lines whose author took them back
 * @param hidden lines that moderators or staff hide
 * @param erased lines whose words were erased with an account
 * @param altered lines that nothing explains: changed, or gone
 * @param added what came in since and stands in no line yet: letters and sheets of paper that staff typed later
 * @param findings the first lines that are altered, at most {@value #MOST_FINDINGS}
 */
public record SealCheck(
        Instant at,
        int unchanged,
        int changed,
        int withdrawn,
        int hidden,
        int erased,
        int altered,
        int added,
        List<String> findings) {

    /** How many altered lines are named. */
    static final int MOST_FINDINGS = 20;

    /** Copies the findings. */
    public SealCheck {
        findings = List.copyOf(findings);
    }

    /** Returns how many lines everybody could read when they were sealed, and cannot any more. */
    public int gone() {
        return withdrawn + hidden + erased;
    }
}
