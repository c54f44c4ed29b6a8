package org.territoireouvert.api.web;

/**
 * A state in one to five words; its mark changes shape with its meaning.
 *
 * @param tone what it means
 * @param label plain text
 */
public record Badge(Tone tone, String label) {

    /** Meanings of a state. */
    public enum Tone {
        /** Can be acted upon, is done, is funded. */
        OPEN,
        /** Comes soon, is under way. */
        SOON,
        /** Needs attention. */
        WARN,
        /** Is broken. */
        ERR,
        /** Is over, is not funded. */
        CLOSED
    }

    /** Returns the style of this tone. */
    public String style() {
        return "to-badge--" + tone.name().toLowerCase(java.util.Locale.ROOT);
    }
}
