package org.territoireouvert.runner.identity.account;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.SearchText;

/**
 * Decides which names people may show: readable ones that do not pass for somebody else's. Letters of several alphabets that look
 * alike (Unicode Technical Standard 39) are compared by their shape, so that "Mаirie" with a Cyrillic letter is seen for what it is.
 */
public final class DisplayNames {

    private static final int LONGEST = 80;
    private static final List<String> OFFICIAL = List.of(
            "mairie",
            "maire",
            "prefecture",
            "prefet",
            "administrateur",
            "administratrice",
            "administration",
            "moderateur",
            "moderatrice",
            "moderation",
            "officiel",
            "officielle",
            "collectivite",
            "territoire ouvert");
    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();
    private static final SpoofChecker ALPHABETS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .build();
    private static final List<String> OFFICIAL_SHAPES =
            OFFICIAL.stream().map(DisplayNames::shape).toList();

    private DisplayNames() {}

    /** Returns a name as it is kept: composed (NFC), with single spaces and none around. */
    public static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    /**
     * Tells what is wrong with a pseudonym.
     *
     * @param name {@linkplain #clean cleaned}
     * @param authority name of the authority, which nobody may use
     * @return key of the message that says what to write instead; empty when the name may be shown
     */
    public static Optional<String> problem(String name, String authority) {
        Optional<String> unreadable = problemOfRealName(name);
        if (unreadable.isPresent()) {
            return unreadable;
        }
        return passesForOfficial(name, authority) ? Optional.of("name.official") : Optional.empty();
    }

    /** Tells what is wrong with a first or last name; the same, but nobody is refused the name Lemaire. */
    public static Optional<String> problemOfRealName(String name) {
        if (length(name) > LONGEST) {
            return Optional.of("name.too-long");
        }
        if (name.codePoints().anyMatch(DisplayNames::isInvisible)) {
            return Optional.of("name.invisible");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of("name.no-letter");
        }
        return ALPHABETS.failsChecks(letters(name)) ? Optional.of("name.alphabets") : Optional.empty();
    }

    private static boolean passesForOfficial(String name, String authority) {
        String shape = " " + words(shape(name)) + " ";
        String owner = words(shape(authority));
        return OFFICIAL_SHAPES.stream().anyMatch(official -> shape.contains(" " + words(official) + " "))
                || !owner.isBlank() && shape.contains(" " + owner + " ");
    }

    /** Returns a text that is the same for all names that look alike. */
    public static String shape(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SHAPES.getSkeleton(SearchText.fold(SHAPES.getSkeleton(plain)));
    }

    private static String words(String shape) {
        return shape.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String letters(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int length(String name) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(name);
        int count = 0;
        while (graphemes.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Controls, marks of direction, private and unassigned characters: what cannot be seen or changes how the rest is read. */
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
