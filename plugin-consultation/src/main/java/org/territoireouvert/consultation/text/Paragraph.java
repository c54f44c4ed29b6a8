package org.territoireouvert.consultation.text;

/**
 * A paragraph of an article (alinéa).
 *
 * @param level 0 for running text, 1 to {@value Limits#LIST_LEVELS} for an item of a list; the mark of a numbered item ("1.", "a)")
 *     stands in its text, as others quote it
 * @param text one line, not empty, at most {@value Limits#CHARACTERS} characters
 */
public record Paragraph(int level, String text) {

    /** Puts the text into its form. */
    public Paragraph {
        text = PlainText.line(text);
        if (level < 0 || level > Limits.LIST_LEVELS) {
            throw new IllegalArgumentException("A paragraph cannot have level \"" + level + "\"");
        }
        if (text.isEmpty() || text.length() > Limits.CHARACTERS) {
            throw new IllegalArgumentException("A paragraph cannot have \"" + text.length() + "\" characters");
        }
    }

    /** Returns running text. */
    public static Paragraph of(String text) {
        return new Paragraph(0, text);
    }

    /** Returns an item of a list. */
    public static Paragraph item(int level, String text) {
        return new Paragraph(level, text);
    }
}
