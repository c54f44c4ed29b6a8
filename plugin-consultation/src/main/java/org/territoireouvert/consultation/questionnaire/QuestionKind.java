package org.territoireouvert.consultation.questionnaire;

/** How a question is answered. */
public enum QuestionKind {
    /** One of several choices. */
    SINGLE,
    /** As many of several choices as one wants, within bounds. */
    MULTIPLE,
    /** A whole number on a short scale, whose ends may have words. */
    SCALE,
    /** One of several choices for each of several rows. */
    MATRIX,
    /** Choices in an order, the most preferred first; some may be left out. */
    RANKING,
    /** A number within bounds, with two decimals at most. */
    NUMBER,
    /** A day. */
    DATE,
    /** One line. */
    SHORT_TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A point on the map. */
    PLACE,
    /** Files that somebody joins. */
    FILE;

    /** Tells whether it has choices from which people pick. */
    public boolean isChosen() {
        return this == SINGLE || this == MULTIPLE || this == MATRIX || this == RANKING;
    }

    /** Tells whether a later question may depend on what was chosen, or on whether a file was joined. */
    public boolean opensOthers() {
        return this == SINGLE || this == MULTIPLE || this == FILE;
    }

    /** Tells whether each answer falls into a few classes, so that it can be crossed with another. */
    public boolean isCrossed() {
        return this == SINGLE || this == MULTIPLE || this == SCALE;
    }

    /** Tells whether it is answered in words. */
    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT;
    }

    /** Tells whether single answers are read by everybody only where the question says so. */
    public boolean isTelling() {
        return isText() || this == PLACE || this == FILE;
    }

    /** Tells whether answers lie between bounds that staff set. */
    public boolean isBounded() {
        return this == SCALE || this == NUMBER;
    }
}
