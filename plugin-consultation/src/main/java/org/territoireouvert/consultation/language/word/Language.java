package org.territoireouvert.consultation.language.word;

import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/** Which forms of words are one word. Small and large letters, and letters with and without accents, are one in each. */
public enum Language {
    /**
     * French: “mobilité”, “Mobilites” and “mobilités” are one word. The accents are taken off before the stem is taken, as in the
     * search of the whole site. The endings of other languages stay, apart from a plural in -s.
     */
    FRENCH {
        @Override
        String stem(String folded) {
            boolean plural = PLURAL.matcher(folded).matches();
            SnowballStemmer stemmer = new FrenchStemmer();
            stemmer.setCurrent(plural ? folded.substring(0, folded.length() - 1) : folded);
            stemmer.stem();
            String stem = stemmer.getCurrent();
            return stem.isEmpty() ? folded : stem;
        }
    },
    /** Any language: no ending is taken off. */
    NEUTRAL {
        @Override
        String stem(String folded) {
            return folded;
        }
    };

    /** Plurals that the stemmer leaves alone: vélos, menus; jeux, lieux, vœux. */
    private static final Pattern PLURAL =
            Pattern.compile("[a-z]{3,}[aiou]s|(?:(?:en)?j|(?:mi|ban)?li|f|vo|chev|nev)eux");

    /** Return what all forms of a word have in common, of its small letters without accents. */
    abstract String stem(String folded);
}
