package org.territoireouvert.consultation.language.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Which forms of words are one word. Small and large letters, and letters with and without accents, are one in each. */
public enum Language {
    /**
     * French: “mobilité”, “Mobilites” and “mobilités” are one word, “rénover” and “rénovation” too. Accents are taken off before the
     * stem is taken, as in the search of the whole site. The stem is the light one of J. Savoy, once {@link Plurals} has said what it does not know. Of words of other languages it takes
     * a plural in -s.
     */
    FRENCH {
        @Override
        String stem(String folded) {
            try (TokenStream stemmed = new FrenchLightStemFilter(new WordStream(Plurals.singular(folded)))) {
                stemmed.incrementToken();
                return stemmed.getAttribute(CharTermAttribute.class).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** Any language: no ending is taken off. */
    NEUTRAL {
        @Override
        String stem(String folded) {
            return folded;
        }
    };

    /** Return what all forms of a word have in common, of its small letters without accents. */
    abstract String stem(String folded);
}
