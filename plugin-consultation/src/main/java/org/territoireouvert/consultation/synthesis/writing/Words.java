package org.territoireouvert.consultation.synthesis.writing;

import java.text.Normalizer;

/**
 * A line of text without invisible marks, spaces in a row or line ends.
 *
 * @param written whether people wrote it, so that it is in French whatever the language of the labels
 */
public record Words(String text, boolean written) {

    /** Scripts and pictures need them to join characters or keep them apart. */
    private static final String JOINERS = "\u200C\u200D";

    public Words {
        text = clean(text);
    }

    public static Words label(String text) {
        return new Words(text, false);
    }

    public static Words written(String text) {
        return new Words(text, true);
    }

    /** Neither XML nor fonts take every character; no-break spaces are text and stay. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(Words::isText)
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Marks that turn the direction of what follows could show something else than what is there. */
    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> JOINERS.indexOf(point) >= 0;
            default -> true;
        };
    }
}
