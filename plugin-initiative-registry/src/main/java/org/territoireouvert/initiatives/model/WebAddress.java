package org.territoireouvert.initiatives.model;

/** What may stand behind a link of a sheet: a page on the web, never a script. */
public final class WebAddress {

    /** Longest address that is kept. */
    public static final int LONGEST = 2_000;

    private static final String PAGE = "(?i)https?://[^\\s<>\"']+";
    private static final String MAIL = "[^\\s@<>\"']+@[^\\s@<>\"']+";

    private WebAddress() {}

    /** Tells whether a text is the address of a page. */
    public static boolean isPage(String text) {
        return text.length() <= LONGEST && text.matches(PAGE);
    }

    /** Tells whether a text is an e-mail address. */
    public static boolean isMail(String text) {
        return text.length() <= LONGEST && text.matches(MAIL);
    }

    /** Returns the address of a page, empty for anything else. */
    public static String orNone(String text) {
        return isPage(text) ? text : "";
    }

    /** Returns the address of a page or of a mailbox, empty for anything else. */
    public static String orMail(String text) {
        return isMail(text) ? text : orNone(text);
    }
}
