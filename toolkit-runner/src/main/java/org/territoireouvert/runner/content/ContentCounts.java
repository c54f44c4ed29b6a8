package org.territoireouvert.runner.content;

/**
 * Numbers that stand on a content.
 *
 * @param comments published ones, answers included
 * @param supports people who support it
 */
public record ContentCounts(long comments, long supports) {

    /** Nobody has taken part. */
    public static final ContentCounts NONE = new ContentCounts(0, 0);
}
