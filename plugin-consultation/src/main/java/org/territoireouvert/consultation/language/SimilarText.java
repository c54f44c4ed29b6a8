package org.territoireouvert.consultation.language;

/**
 * A text that is like another one.
 *
 * @param likeness above 0, at most 1
 */
public record SimilarText(String id, double likeness) {

    /** Tell whether it is in all likelihood a copy with few changes. */
    public boolean isNearlyTheSame() {
        return likeness >= Likeness.NEARLY_THE_SAME;
    }
}
