package org.territoireouvert.consultation.commenting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.anchor.Anchor;

/**
 * Finds the words of an article that somebody means, whether they chose a paragraph, copied some words or typed them: case, kinds of
 * spaces, apostrophes and hyphens do not matter.
 */
public final class FindWords {

    /** Stands for all paragraphs. */
    public static final int WHOLE_ARTICLE = 0;

    private FindWords() {}

    /** What was found. */
    public sealed interface Outcome {
        /** The words; empty for the whole article. */
        record Found(Optional<Anchor> words) implements Outcome {}

        /** The words are not there, or there is no such paragraph. */
        record Missing() implements Outcome {}

        /** The words stand there more than once. */
        record Several() implements Outcome {}
    }

    /**
     * Finds words.
     *
     * @param paragraph in which they are, from 1; {@link #WHOLE_ARTICLE} for any
     * @param words as they were typed; empty for all that the paragraph, or the article, says
     * @param near where they begin, counted from the start of the paragraph, to choose among several; −1 when nobody knows
     */
    public static Outcome find(Article article, int paragraph, String words, int near) {
        if (paragraph < WHOLE_ARTICLE || paragraph > article.paragraphs().size()) {
            return new Outcome.Missing();
        }
        int from = start(article.paragraphs(), paragraph);
        String scope = paragraph == WHOLE_ARTICLE
                ? article.text()
                : article.paragraphs().get(paragraph - 1).text();
        String looked = lines(words);
        if (looked.isEmpty()) {
            return new Outcome.Found(
                    paragraph == WHOLE_ARTICLE
                            ? Optional.empty()
                            : Optional.of(Anchor.of(article, from, from + scope.length())));
        }
        List<Integer> places = places(folded(scope), folded(looked));
        if (places.isEmpty()) {
            return new Outcome.Missing();
        }
        if (places.size() > 1 && !places.contains(near)) {
            return new Outcome.Several();
        }
        int start = from + (places.size() > 1 ? near : places.getFirst());
        return new Outcome.Found(Optional.of(Anchor.of(article, start, start + looked.length())));
    }

    private static int start(List<Paragraph> paragraphs, int paragraph) {
        return paragraphs.stream()
                .limit(Math.max(0, paragraph - 1))
                .mapToInt(before -> before.text().length() + 1)
                .sum();
    }

    private static String lines(String words) {
        return words.lines()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<Integer> places(String scope, String words) {
        List<Integer> places = new ArrayList<>();
        for (int at = scope.indexOf(words); at >= 0; at = scope.indexOf(words, at + 1)) {
            places.add(at);
        }
        return places;
    }

    /** Returns a text of the same length in which what people type in several ways is one character. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(folded(text.charAt(at)));
        }
        return folded.toString();
    }

    private static char folded(char unit) {
        return switch (unit) {
            case '’', '‘', 'ʼ' -> '\'';
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            case '\u2010', '\u2011', '–' -> '-';
            case '“', '”' -> '"';
            default -> Character.toLowerCase(unit);
        };
    }
}
