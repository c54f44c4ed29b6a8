package org.territoireouvert.runner.search.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.frenchStemmer;

/**
 * Cuts a text into words, so that both database engines are given the same ones and need to know no French. Accents are taken
 * off before the stem is taken: who types “mobilite” on a telephone then finds “mobilités” too. The stems are those of the French
 * Snowball stemmer (Porter).
 */
public final class FrenchWords {

    private static final Pattern WORD = Pattern.compile(
            "(?:(?<![\\p{L}\\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ])?" + "([\\p{L}\\p{M}\\p{N}]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS_AND_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_WORD = 60;

    /** Plurals that the stemmer leaves alone: vélos, menus; jeux, lieux, vœux. */
    private static final Pattern PLURAL =
            Pattern.compile("[a-z]{3,}[aiou]s|(?:(?:en)?j|(?:mi|ban)?li|f|vo|chev|nev)eux");

    private static final Set<String> SAYING_NOTHING =
            Set.of(("a au aux avec c ce ces cet cette d dans de des du elle elles en"
                            + " est et eux il ils j je l la le les leur leurs lui m ma mais me mes mon n ne nos notre nous on ont ou par"
                            + " pas pour qu que qui s sa se ses son sont sur t ta te tes ton tu un une vos votre vous y")
                    .split(" "));

    private FrenchWords() {}

    /** Returns the words of a text in order, at most {@code most}. */
    public static List<Word> of(String text, int most) {
        List<Word> words = new ArrayList<>();
        frenchStemmer stemmer = new frenchStemmer(); // keeps a state, so each text has its own
        Matcher matcher = WORD.matcher(text);
        while (words.size() < most && matcher.find()) {
            String folded = fold(matcher.group(1));
            if (!folded.isEmpty()) {
                String stem = SAYING_NOTHING.contains(folded) ? "" : stem(stemmer, folded);
                words.add(new Word(folded, stem, matcher.start(1), matcher.end(1)));
            }
        }
        return words;
    }

    private static String fold(String word) {
        String small = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = MARKS_AND_SIGNS
                .matcher(small.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss"))
                .replaceAll("");
        return plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD);
    }

    private static String stem(frenchStemmer stemmer, String folded) {
        boolean plural = PLURAL.matcher(folded).matches();
        stemmer.setCurrent(plural ? folded.substring(0, folded.length() - 1) : folded);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        // The stemmer marks vowels that are consonants by capitals and may leave one.
        return stem.isEmpty() ? folded : stem.toLowerCase(Locale.ROOT);
    }
}
