package org.territoireouvert.consultation.language.word;

/**
 * A word of a text.
 *
 * @param written in small letters, with its accents, without an elided article
 * @param folded the same without accents, letters and digits only
 * @param stem what its other forms share; empty for a word that says nothing by itself
 */
public record Word(String written, String folded, String stem) {

    /** Tell whether it is one of the words that join others, as “le”, “pour”, “with”. */
    public boolean saysNothing() {
        return stem.isEmpty();
    }
}
