package org.territoireouvert.runner.portal;

import java.util.Locale;
import org.territoireouvert.runner.text.Languages;

/**
 * A text that the authority writes for the home page, in Markdown; English is empty where nobody has written it.
 *
 * @param title in French
 * @param body in French
 */
public record FreeText(String title, String body, String englishTitle, String englishBody) {

    /** No text. */
    public static final FreeText NONE = new FreeText("", "", "", "");

    /** Returns the title in a language, French for want of English. */
    public String title(Locale locale) {
        return isEnglish(locale) ? englishTitle : title;
    }

    /** Returns the body in a language, French for want of English. */
    public String body(Locale locale) {
        return isEnglish(locale) ? englishBody : body;
    }

    /** Returns the code of the language in which a reader gets it. */
    public String language(Locale locale) {
        return isEnglish(locale) ? "en" : "fr";
    }

    private boolean isEnglish(Locale locale) {
        return Languages.isEnglish(locale) && !englishTitle.isEmpty() && !englishBody.isEmpty();
    }
}
