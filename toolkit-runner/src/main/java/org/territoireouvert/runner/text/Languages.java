package org.territoireouvert.runner.text;

import java.util.List;
import java.util.Locale;

/** The languages of the site: French, and English for those who ask for it. */
public final class Languages {

    /** Every language, French first. */
    public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Languages() {}

    /** Tells whether a page in this language is written in English. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** Returns French or English, whichever serves a language. */
    public static Locale of(Locale locale) {
        return isEnglish(locale) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
