package org.territoireouvert.runner.search;

/**
 * A word of a text as it is searched.
 *
 * @param folded in small letters without accents
 * @param stem what its forms have in common ({@code cyclable}, {@code cyclables}); empty for a word that says nothing ({@code les})
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
record Word(String folded, String stem, int start, int end) {

    boolean saysNothing() {
        return stem.isEmpty();
    }
}
