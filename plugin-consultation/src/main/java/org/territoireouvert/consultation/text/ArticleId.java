package org.territoireouvert.consultation.text;

/**
 * What names an article in all versions of its text.
 *
 * @param value {@code a1}, {@code a2} … in the order in which they were given
 */
public record ArticleId(String value) implements BlockId {

    /** Refuses any other form. */
    public ArticleId {
        if (!value.matches("a[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("\"" + value + "\" does not name an article");
        }
    }

    /** Returns the identifier given at a position, from 1. */
    public static ArticleId of(int position) {
        return new ArticleId("a" + position);
    }

    @Override
    public int position() {
        return Integer.parseInt(value.substring(1));
    }
}
