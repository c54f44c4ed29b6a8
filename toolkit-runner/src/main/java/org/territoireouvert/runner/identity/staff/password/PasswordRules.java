package org.territoireouvert.runner.identity.staff.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a new password is hard enough to guess (ASVS 5.0, 6.2): long enough, any character, and not made of what
 * everybody tries first. A known word, a run of keys or of the alphabet, a year, something repeated count as one sign each,
 * whatever their length; eight signs must remain.
 */
public final class PasswordRules {

    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 128;

    private static final int FEWEST_SIGNS = 8;
    private static final int SHORTEST_CHUNK = 3;
    private static final List<String> ROWS = List.of(
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz");

    private PasswordRules() {}

    /** Why a password is refused. */
    public enum Problem {
        /** Fewer than {@link #SHORTEST} characters. */
        SHORT,
        /** More than {@link #LONGEST} characters. */
        LONG,
        /** Among the first that somebody would try. */
        EASY
    }

    /**
     * Tells what is wrong with a password.
     *
     * @param about what others know of the person and the site: names, address; words of three letters and more count
     */
    public static Optional<Problem> problem(String password, Collection<String> about) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Problem.LONG);
        }
        Set<String> known = new HashSet<>(CommonWords.all());
        about.forEach(text -> {
            known.add(fold(text));
            known.addAll(words(text));
        });
        String plain = fold(composed);
        int signs = Math.min(signs(plain, known), signs(withoutDisguise(plain), known));
        return signs < FEWEST_SIGNS ? Optional.of(Problem.EASY) : Optional.empty();
    }

    private static List<String> words(String text) {
        return java.util.Arrays.stream(fold(text).split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST_CHUNK)
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutDisguise(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
    }

    private static int signs(String text, Set<String> known) {
        int signs = 0;
        int position = 0;
        while (position < text.length()) {
            int chunk = Math.max(
                    Math.max(word(text, position, known), run(text, position)),
                    Math.max(repetition(text, position), year(text, position)));
            position += chunk < SHORTEST_CHUNK ? 1 : chunk;
            signs++;
        }
        return signs;
    }

    private static int word(String text, int start, Set<String> known) {
        for (int length = text.length() - start; length >= SHORTEST_CHUNK; length--) {
            if (known.contains(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Returns how many neighbours on a keyboard or in the alphabet follow each other, in either direction. */
    private static int run(String text, int start) {
        int longest = 0;
        for (String row : ROWS) {
            longest = Math.max(longest, common(text, start, row));
            longest = Math.max(
                    longest,
                    common(text, start, new StringBuilder(row).reverse().toString()));
        }
        return longest;
    }

    private static int common(String text, int start, String row) {
        int from = row.indexOf(text.charAt(start));
        int length = 0;
        while (from >= 0
                && start + length < text.length()
                && from + length < row.length()
                && text.charAt(start + length) == row.charAt(from + length)) {
            length++;
        }
        return length;
    }

    /** Returns the length of what has stood in the text before, or of one character repeated. */
    private static int repetition(String text, int start) {
        int same = 1;
        while (start + same < text.length() && text.charAt(start + same) == text.charAt(start)) {
            same++;
        }
        String before = text.substring(0, start);
        int length = Math.min(start, text.length() - start);
        while (length >= SHORTEST_CHUNK && !before.contains(text.substring(start, start + length))) {
            length--;
        }
        return Math.max(same, length);
    }

    private static int year(String text, int start) {
        return text.substring(start).matches("(?s)(?:19|20)[0-9]{2}.*") ? 4 : 0;
    }
}
