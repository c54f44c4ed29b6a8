package org.territoireouvert.consultation.text;

/**
 * What names a section in all versions of its text.
 *
 * @param value {@code s1}, {@code s2} …
 */
public record SectionId(String value) implements BlockId {

    /** Stands for the identifier that a text has not given yet. */
    static final SectionId NONE = new SectionId("s0");

    /** Refuses any other form. */
    public SectionId {
        if (!value.matches("s(0|[1-9]\\d{0,8})")) {
            throw new IllegalArgumentException("\"" + value + "\" does not name a section");
        }
    }

    /** Returns the identifier given at a position, from 1. */
    public static SectionId of(int position) {
        return new SectionId("s" + position);
    }

    @Override
    public int position() {
        return Integer.parseInt(value.substring(1));
    }
}
