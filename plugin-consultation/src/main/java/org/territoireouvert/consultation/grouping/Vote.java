package org.territoireouvert.consultation.grouping;

/** What a participant says to a statement (d’accord, pas d’accord, passe). */
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int number;

    Vote(int number) {
        this.number = number;
    }

    /** Return 1 for agreement, -1 for disagreement, 0 for a pass. */
    public int number() {
        return number;
    }
}
