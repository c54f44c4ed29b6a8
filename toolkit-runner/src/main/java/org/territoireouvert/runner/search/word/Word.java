package org.territoireouvert.runner.search.word;

/**
 * A word of a text as it is searched.
 *
 * @param folded in small letters without accents
 * @param stem what its forms have in common ({@code cyclable}, {@code cyclables}); empty for a word that says nothing ({@code les})
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
public record Word(String folded, String stem, int start, int end) {

    /** Tells whether the word is too common to tell texts apart. */
    public boolean saysNothing() {
        return stem.isEmpty();
    }
}
