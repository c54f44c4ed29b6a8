package org.territoireouvert.calls.model.award;

import java.util.regex.Pattern;

/** Hides electronic addresses, telephone numbers and bank accounts that somebody typed into a text that is published. */
public final class PrivateWords {

    private static final String HIDDEN = "[…]";
    private static final Pattern PRIVATE = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"
            + "|\\b[A-Z]{2}[0-9]{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){3,7}(?:[ \u00a0\u202f]?[A-Z0-9]{1,3})?\\b"
            + "|(?<![0-9])(?:\\+33|0033|0)[ \u00a0\u202f.-]?[1-9](?:[ \u00a0\u202f.-]?[0-9]{2}){4}(?![0-9])");

    private PrivateWords() {}

    /** Returns the text without them. */
    public static String hide(String text) {
        return PRIVATE.matcher(text).replaceAll(HIDDEN);
    }
}
