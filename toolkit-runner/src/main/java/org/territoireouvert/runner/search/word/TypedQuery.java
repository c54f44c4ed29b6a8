package org.territoireouvert.runner.search.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, understood: all words, {@code "words in this order"}, {@code -without}. Anything can be typed; what has
 * no letter or digit is passed over.
 *
 * @param wanted must all be there
 * @param unwanted none may be there
 */
public record TypedQuery(List<Term> wanted, List<Term> unwanted) {

    /** Longest text that is read; the rest is cut off. */
    public static final int LONGEST = 300;

    private static final int MOST_TERMS = 16;
    private static final Pattern PART =
            Pattern.compile("\\G\\s*([-−]?)(?:[\"“«]([^\"”»]*)[\"”»]?|([^\\s\"“”«»]+)|[”»])");

    /** A condition on a text. */
    public sealed interface Term {
        /** A form of a word occurs. */
        record Stem(String stem) implements Term {}

        /** Words occur one after the other as they are, at least one. */
        record Phrase(List<String> words) implements Term {}
    }

    /** Understands what was typed, of any length. */
    public static TypedQuery of(String typed) {
        String text = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        List<Term> wanted = new ArrayList<>();
        List<Term> unwanted = new ArrayList<>();
        List<Term> sayingNothing = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find() && wanted.size() + unwanted.size() < MOST_TERMS) {
            read(part, wanted, unwanted, sayingNothing);
        }
        return new TypedQuery(wanted.isEmpty() ? sayingNothing : wanted, unwanted);
    }

    private static void read(Matcher part, List<Term> wanted, List<Term> unwanted, List<Term> sayingNothing) {
        boolean negated = !part.group(1).isEmpty();
        String quoted = part.group(2);
        String plain = part.group(3);
        List<Word> words = FrenchWords.of(quoted != null ? quoted : plain != null ? plain : "", MOST_TERMS);
        if (words.isEmpty()) {
            return;
        }
        if (quoted != null || negated && words.size() > 1) {
            (negated ? unwanted : wanted).add(phrase(words));
            return;
        }
        for (Word word : words) {
            if (word.saysNothing()) {
                (negated ? unwanted : sayingNothing).add(phrase(List.of(word)));
            } else {
                (negated ? unwanted : wanted).add(new Term.Stem(word.stem()));
            }
        }
    }

    private static Term phrase(List<Word> words) {
        return new Term.Phrase(words.stream().map(Word::folded).toList());
    }

    /** Tells whether nothing is looked for: a search for what is absent alone finds nothing either. */
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Tells whether a word of a text is one that was looked for. */
    public boolean wants(Word word) {
        return wanted.stream().anyMatch(term -> switch (term) {
            case Term.Stem stem -> stem.stem().equals(word.stem());
            case Term.Phrase phrase -> phrase.words().contains(word.folded());
        });
    }
}
