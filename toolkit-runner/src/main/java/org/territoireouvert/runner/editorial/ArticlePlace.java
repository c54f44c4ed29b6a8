package org.territoireouvert.runner.editorial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the frame of the site links to a page. */
public enum ArticlePlace {
    /** Nowhere: only other pages link to it. */
    NONE,
    /** The main menu, behind the entries of the plugins. */
    MENU,
    /** The legal line of the footer. */
    FOOTER,
    /** The help in the footer and on the help page. */
    HELP;

    /** Returns the word for it in tables, forms and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word; empty when there is no such place. */
    public static Optional<ArticlePlace> read(String code) {
        return Arrays.stream(values())
                .filter(place -> place.code().equals(code))
                .findFirst();
    }
}
