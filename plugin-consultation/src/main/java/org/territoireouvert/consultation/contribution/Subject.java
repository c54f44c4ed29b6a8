package org.territoireouvert.consultation.contribution;

/**
 * To what in a text a contribution refers.
 *
 * @param article of the text, such as {@code a3}; empty for none
 * @param passage JSON that says which words in which version; empty for none
 */
public record Subject(String article, String passage) {

    /** Nothing in a text. */
    public static final Subject NONE = new Subject("", "");
}
