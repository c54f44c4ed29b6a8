package org.territoireouvert.runner.search.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts the part out of a text where most of the wanted words are. */
public final class Excerpt {

    private static final int LENGTH = 220;
    private static final int MOST_WORDS = 3_000;
    private static final Pattern SIGNS_OF_MARKDOWN = Pattern.compile("[*_#`\\s]+");

    private Excerpt() {}

    /** Returns the best part of a text; of one that has none of the words, its beginning. */
    public static List<Piece> of(String summary, String body, Predicate<Word> wanted) {
        List<Piece> ofSummary = best(summary, wanted);
        List<Piece> ofBody = marks(ofSummary) > 0 ? List.of() : best(body, wanted);
        return ofSummary.isEmpty() || marks(ofBody) > 0 ? ofBody : ofSummary;
    }

    private static long marks(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).count();
    }

    private static List<Piece> best(String source, Predicate<Word> wanted) {
        String text = SIGNS_OF_MARKDOWN.matcher(source).replaceAll(" ").strip();
        List<Word> words = FrenchWords.of(text, MOST_WORDS);
        List<Word> marked = words.stream().filter(wanted).toList();
        if (text.isEmpty()) {
            return List.of();
        }
        int start = start(words, marked);
        int end = end(text, words, start);
        return pieces(text, start, end, marked);
    }

    private static int start(List<Word> words, List<Word> marked) {
        int best = 0;
        long most = 0;
        for (Word first : marked) {
            long inside = marked.stream()
                    .filter(word -> word.start() >= first.start() && word.end() <= first.start() + LENGTH / 2)
                    .count();
            if (inside > most) {
                most = inside;
                best = first.start();
            }
        }
        int wish = best - LENGTH / 4;
        return wish <= 0
                ? 0
                : words.stream()
                        .mapToInt(Word::start)
                        .filter(at -> at >= wish)
                        .findFirst()
                        .orElse(0);
    }

    private static int end(String text, List<Word> words, int start) {
        if (text.length() <= start + LENGTH) {
            return text.length();
        }
        return words.stream()
                .mapToInt(Word::end)
                .filter(at -> at > start && at <= start + LENGTH)
                .max()
                .orElseGet(() ->
                        text.offsetByCodePoints(start, Math.min(LENGTH, text.codePointCount(start, text.length()))));
    }

    private static List<Piece> pieces(String text, int start, int end, List<Word> marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Word word : marked) {
            if (word.start() >= at && word.end() <= end) {
                add(pieces, (at == start && start > 0 ? "… " : "") + text.substring(at, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                at = word.end();
            }
        }
        add(
                pieces,
                (at == start && start > 0 ? "… " : "") + text.substring(at, end) + (end < text.length() ? " …" : ""),
                false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
