package org.territoireouvert.ambassadors.request.model;

/**
 * Something that was opened by an answer.
 *
 * @param kind what it is
 * @param label plain text, empty to show the address
 * @param address starts with {@code https://} or {@code http://}, or with {@code /} for a page of this site
 */
public record OpenedThing(Kind kind, String label, String address) {

    /** What can be opened. */
    public enum Kind {
        /** A data set. */
        DATASET,
        /** A repository of source code. */
        CODE,
        /** A document. */
        DOCUMENT
    }

    private static final int LONGEST = 500;

    /** Returns what is shown of it. */
    public String shown() {
        return label.isEmpty() ? address : label;
    }

    /** Returns the kind as messages name it. */
    public String word() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Tells whether a text can be an address of something opened. */
    public static boolean isAddress(String text) {
        boolean here = text.startsWith("/") && !text.startsWith("//");
        return text.length() <= LONGEST
                && (here || text.matches("https?://[^\\s<>\"]+"))
                && text.chars().noneMatch(Character::isWhitespace)
                && text.chars().noneMatch(Character::isISOControl);
    }
}
