package org.territoireouvert.consultation.text.anchor;

import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;

/**
 * A passage of an article, kept by its words.
 *
 * @param quote the exact words, not empty
 * @param before up to {@value #CONTEXT} characters before it; fewer only when the article starts there
 * @param after up to {@value #CONTEXT} characters behind it; fewer only when the article ends there
 * @param offset of the quote in {@link Article#text()}, in {@code char}s from 0
 */
public record Anchor(ArticleId article, String quote, String before, String after, int offset) {

    /** Characters kept on each side. */
    public static final int CONTEXT = 32;

    /** Refuses an empty quote, long contexts and an offset that the context contradicts. */
    public Anchor {
        boolean startsThere = before.length() == Math.min(CONTEXT, offset);
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
        if (start < 0 || start >= end || end > text.length()) {
            throw new IllegalArgumentException(
                    "The article \"" + article.id().value() + "\" has no passage from " + start + " to " + end);
        }
        return new Anchor(
                article.id(),
                text.substring(start, end),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)),
                start);
    }
}
