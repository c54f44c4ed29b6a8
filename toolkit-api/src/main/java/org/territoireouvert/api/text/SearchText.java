package org.territoireouvert.api.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes texts so that they can be found and addressed the same way on both database engines, of which one does not know
 * that É is the capital of é.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 80;

    private SearchText() {}

    /** Returns the words in lower-case ASCII letters and digits, one space between them: {@code l eclairage de l ecole}. */
    public static String fold(String text) {
        String ligatures = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        String plain = MARKS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    /** Returns the pattern for {@code LIKE} on folded text; an empty query finds everything. */
    public static String pattern(String query) {
        return "%" + fold(query) + "%";
    }

    /** Returns a part of an address, at most 80 characters: {@code l-eclairage-de-l-ecole}; {@code -} when no letter is left. */
    public static String slug(String title) {
        String words = fold(title).replace(' ', '-');
        String cut = words.length() <= LONGEST_SLUG ? words : words.substring(0, LONGEST_SLUG);
        String slug = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return slug.isEmpty() ? "-" : slug;
    }
}
