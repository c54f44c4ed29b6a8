package org.territoireouvert.consultation.synthesis;

/**
 * A contribution, or a piece of it, in the synthesis.
 *
 * @param contributionId where it comes from
 * @param place among the pieces of its contribution, from 0
 * @param themeId idea in which it is; empty for none
 * @param reason why it was set aside; empty when it was not
 * @param became what came of it, for instance an article of the text; empty for nothing yet
 */
public record Extract(
        String id, String contributionId, int place, String text, String themeId, String reason, String became) {

    /** How long a reason, and what it became, are at most, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Tells whether it waits. */
    public boolean isOpen() {
        return themeId.isEmpty() && reason.isEmpty();
    }

    /** Tells whether it is in an idea. */
    public boolean isGrouped() {
        return !themeId.isEmpty();
    }
}
