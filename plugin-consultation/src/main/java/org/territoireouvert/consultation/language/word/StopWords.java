package org.territoireouvert.consultation.language.word;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * Words that say nothing by themselves. The French ones count without their accents too, as many people write them; the English
 * ones only as they are written, because “thé” is something to drink.
 */
final class StopWords {

    /** What the list of Lucene leaves out: it spares words that are nouns as well. */
    private static final String MORE_FRENCH =
            "ai ainsi afin alors apres après as assez aucun aucune aussi autre autres avant beaucoup"
                    + " bien bonjour car ça celle celles celui certain certaine certaines certains ceux chaque chez comme comment contre"
                    + " cordialement depuis dès deux doit doivent donc dont elles encore entre etc être avoir eux faire fait faites faudrait"
                    + " faut fois font jusque lors lorsque là madame mais merci moins monsieur nombreuses nombreux non ni notamment nôtre oui"
                    + " où parce pendant peu peut peuvent plus plusieurs pourquoi pourrait quand quelque quelques quoi rien sera si soient"
                    + " son sous souvent tel telle telles tels toujours tous tout toute toutes trop très va vais vers voici voilà vont vraiment"
                    + " votre vôtre";

    private static final String MORE_ENGLISH =
            "about all also am any been can could do does from had has have he her his how i its me more most my our she should so"
                    + " some than them us very was we were what when where which who why would you your";

    private static final Set<String> FRENCH = Stream.concat(
                    lines(FrenchAnalyzer.getDefaultStopSet()), Arrays.stream(MORE_FRENCH.split(" ")))
            .map(Words::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ENGLISH = Stream.concat(
                    lines(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET), Arrays.stream(MORE_ENGLISH.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contain(String written, String folded) {
        return FRENCH.contains(folded) || ENGLISH.contains(written);
    }

    private static Stream<String> lines(CharArraySet words) {
        return words.stream().map(word -> new String((char[]) word));
    }
}
