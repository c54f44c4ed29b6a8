package org.territoireouvert.consultation.synthesis.writing;

import java.text.Normalizer;

/**
 * A line of text without control characters, spaces in a row or line ends.
 *
 * @param written whether people wrote it, so that it is in French whatever the language of the labels
 */
record Words(String text, boolean written) {

    private static final int SOFT_HYPHEN = 0xAD;

    Words {
        text = clean(text);
    }

    static Words label(String text) {
        return new Words(text, false);
    }

    static Words written(String text) {
        return new Words(text, true);
    }

    /** Neither XML nor fonts take every character; no-break spaces are text and stay. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(point -> point != SOFT_HYPHEN && isText(point))
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    private static boolean isText(int point) {
        int kind = Character.getType(point);
        return kind != Character.CONTROL && kind != Character.SURROGATE && kind != Character.UNASSIGNED;
    }
}
