package org.territoireouvert.consultation.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.language.word.Language;
import org.territoireouvert.consultation.language.word.Word;
import org.territoireouvert.consultation.language.word.Words;

/**
 * Compares the themes of contributions with those of a text that sums them up. A synthesis that passes over what many have written
 * shows by it; whether it may is for people to say.
 */
public final class ThemeShares {

    /** Words by which a theme is recognised. */
    private static final int TELLING_WORDS = 50;

    private ThemeShares() {}

    /**
     * Return the shares of themes, in their order. A sentence speaks of the theme of which it has most telling words, of the first of
     * several; one that has none speaks of no theme.
     *
     * @param themes ids of texts by the names of their themes, in the order of the map; those that are not among the texts are passed over
     * @param synthesis of any length
     */
    public static List<ThemeShare> of(
            Texts texts, Map<String, List<String>> themes, Language language, String synthesis) {
        int[][] places = themes.values().stream().map(texts::places).toArray(int[][]::new);
        int[] words = wordsOf(texts, places, language, synthesis);
        Set<String> withTheme = new TreeSet<>();
        themes.values().forEach(withTheme::addAll);
        int textsWithTheme = texts.places(withTheme).length;
        int wordsWithTheme = IntStream.of(words).sum();
        List<ThemeShare> shares = new ArrayList<>();
        for (String theme : themes.keySet()) {
            int at = shares.size();
            shares.add(new ThemeShare(theme, part(places[at].length, textsWithTheme), part(words[at], wordsWithTheme)));
        }
        return shares;
    }

    private static double part(int some, int all) {
        return all == 0 ? 0 : some / (double) all;
    }

    /** Return for each theme the number of words in sentences that speak of it. */
    private static int[] wordsOf(Texts texts, int[][] themes, Language language, String synthesis) {
        int[] found = new int[themes.length];
        try (Words words = new Words(language)) {
            List<Set<String>> telling = new ArrayList<>();
            for (int[] theme : themes) {
                telling.add(KeyWords.of(texts, theme, TELLING_WORDS, KeyWords.ONE_IN_A_HUNDRED).stream()
                        .flatMap(word -> stems(words, word.written()).stream())
                        .collect(Collectors.toSet()));
            }
            for (String sentence : sentences(synthesis)) {
                List<String> stems = stems(words, sentence);
                int theme = theme(stems, telling);
                if (theme >= 0) {
                    found[theme] += stems.size();
                }
            }
        }
        return found;
    }

    private static int theme(List<String> stems, List<Set<String>> telling) {
        int theme = -1;
        long most = 0;
        for (int next = 0; next < telling.size(); next++) {
            long common = stems.stream()
                    .distinct()
                    .filter(telling.get(next)::contains)
                    .count();
            if (common > most) {
                most = common;
                theme = next;
            }
        }
        return theme;
    }

    private static List<String> stems(Words words, String text) {
        return words.of(text).stream()
                .filter(word -> !word.saysNothing())
                .map(Word::stem)
                .toList();
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.FRENCH);
        for (String line : text.lines().toList()) {
            ends.setText(line);
            int start = 0;
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                sentences.add(line.substring(start, end));
                start = end;
            }
        }
        return sentences;
    }
}
