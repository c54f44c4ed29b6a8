package org.territoireouvert.runner.editorial;

/**
 * An article in one language.
 *
 * @param title plain text
 * @param summary one or two plain sentences, possibly empty
 * @param body Markdown
 */
public record ArticleText(String title, String summary, String body) {

    /** Nothing written. */
    public static final ArticleText NONE = new ArticleText("", "", "");

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 150;
    /** Longest summary, in characters. */
    public static final int LONGEST_SUMMARY = 400;
    /** Longest body, in characters. */
    public static final int LONGEST_BODY = 50_000;

    /** Tells whether nobody has written it. */
    public boolean isEmpty() {
        return title.isEmpty() && summary.isEmpty() && body.isEmpty();
    }
}
