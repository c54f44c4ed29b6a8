package org.territoireouvert.consultation.text.anchor;

import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;

/**
 * A passage of an article, kept by its words.
 *
 * @param quote the exact words, not empty
 * @param before up to {@value #CONTEXT} characters before it; fewer only when the article starts there, or one fewer rather than half
 *     of a character outside the basic plane
 * @param after up to {@value #CONTEXT} characters behind it; in the same way up to the end of the article
 * @param offset of the quote in {@link Article#text()}, in {@code char}s from 0
 */
public record Anchor(ArticleId article, String quote, String before, String after, int offset) {

    /** Characters kept on each side. */
    public static final int CONTEXT = 32;

    /** Refuses an empty quote, long contexts and an offset that the context contradicts. */
    public Anchor {
        int most = Math.min(CONTEXT, offset);
        boolean startsThere = before.length() == most || offset > CONTEXT && before.length() == CONTEXT - 1;
        if (quote.isEmpty() || offset < 0 || !startsThere || after.length() > CONTEXT) {
            throw new IllegalArgumentException("No passage \"" + quote + "\" at " + offset);
        }
    }

    /**
     * Returns the anchor of a passage.
     *
     * @param start in {@link Article#text()}, from 0
     * @param end behind the last character, greater than the start
     * @throws IllegalArgumentException when the article has no such passage
     */
    public static Anchor of(Article article, int start, int end) {
        String text = article.text();
        if (start < 0 || start >= end || end > text.length() || splits(text, start) || splits(text, end)) {
            throw new IllegalArgumentException(
                    "The article \"" + article.id().value() + "\" has no passage from " + start + " to " + end);
        }
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        return new Anchor(
                article.id(),
                text.substring(start, end),
                text.substring(splits(text, from) ? from + 1 : from, start),
                text.substring(end, splits(text, to) ? to - 1 : to),
                start);
    }

    /** Returns whether it reaches back to the start of the article. */
    boolean opens() {
        return before.length() == offset;
    }

    /** Returns whether it is certain to reach to the end of the article. */
    boolean closes() {
        return after.length() < CONTEXT - 1;
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
