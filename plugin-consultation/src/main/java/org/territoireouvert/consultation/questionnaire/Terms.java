package org.territoireouvert.consultation.questionnaire;

/**
 * On what terms people answer.
 *
 * @param anonymous whether one answers by a code instead of an account
 * @param shownAtOnce whether everybody reads results while people still answer
 * @param open whether everybody may download the answers, without identity, once the step is over
 */
public record Terms(boolean anonymous, boolean shownAtOnce, boolean open) {

    /** With an account; results when the step is over; answers stay with the authority. */
    public static final Terms USUAL = new Terms(false, false, false);
}
