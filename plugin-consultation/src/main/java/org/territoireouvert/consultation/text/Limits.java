package org.territoireouvert.consultation.text;

/** How large a legal text may be. */
public final class Limits {

    /** Bytes of a file that is read. */
    public static final int BYTES = 2 * 1024 * 1024;

    /** Articles in a text. */
    public static final int ARTICLES = 2_000;

    /** Sections in a text. */
    public static final int SECTIONS = 2_000;

    /** Paragraphs in a text. */
    public static final int PARAGRAPHS = 10_000;

    /** Characters in a paragraph. */
    public static final int CHARACTERS = 20_000;

    /** Characters in a title or a heading. */
    public static final int HEADING = 1_000;

    /** Characters in the number of an article. */
    public static final int NUMBER = 100;

    /** Levels of sections. */
    public static final int SECTION_LEVELS = 4;

    /** Levels of lists. */
    public static final int LIST_LEVELS = 6;

    private Limits() {}

    /** Puts a heading into its form; refuses a longer one. */
    static String heading(String text, int most) {
        String line = PlainText.line(text);
        if (line.length() > most) {
            throw new IllegalArgumentException(
                    "\"" + line.substring(0, 80) + "…\" has " + line.length() + " characters; the limit is " + most);
        }
        return line;
    }
}
