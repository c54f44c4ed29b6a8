package org.territoireouvert.runner.content.tag;

import org.territoireouvert.api.text.SearchText;

/**
 * A key word of a content (mot-clé).
 *
 * @param slug part of its address
 * @param label as it was written
 */
public record Tag(String slug, String label) {

    /** Longest label, in characters. */
    public static final int LONGEST = 40;

    /** Writes a key word; words that differ in accents and capitals only are one. */
    public static Tag of(String label) {
        return new Tag(SearchText.slug(label), label);
    }
}
