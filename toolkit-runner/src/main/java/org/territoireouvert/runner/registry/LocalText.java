package org.territoireouvert.runner.registry;

import java.util.Locale;
import org.territoireouvert.runner.text.Languages;
import org.territoireouvert.runner.text.ShownText;

/**
 * A text in the languages of the site; on one line, without characters that are not shown.
 *
 * @param fr in French
 * @param en in English
 */
public record LocalText(String fr, String en) {

    /** Longest text of any kind. */
    public static final int LONGEST = 2_000;

    /**
     * Validates both.
     *
     * @throws IllegalArgumentException when one is blank, too long or hides something
     */
    public LocalText {
        checked(fr, LONGEST);
        checked(en, LONGEST);
    }

    /** Returns the text in a language. */
    public String in(Locale locale) {
        return Languages.isEnglish(locale) ? en : fr;
    }

    /**
     * Returns a line of text as it is.
     *
     * @throws IllegalArgumentException when it is blank, longer than {@code most} or holds characters that are not shown
     */
    public static String checked(String text, int most) {
        if (text.isBlank() || text.length() > most || !ShownText.isAllShown(text)) {
            throw new IllegalArgumentException("\"" + ShownText.start(text, 80) + "\" is no line of 1 to " + most
                    + " characters that are all shown");
        }
        return text;
    }
}
