package org.territoireouvert.consultation.text;

import java.text.Normalizer;

/** Puts text into the one form in which it is kept, so that equal words are equal characters. */
public final class PlainText {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private PlainText() {}

    /**
     * Returns a text on one line, in Unicode form NFC: one space for any white space, none at the ends, nothing that cannot be seen.
     * No-break spaces stay inside the text, as French typography asks for them.
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isSpace(point)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isSeen(point)) {
                line.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(trimmed(line), Normalizer.Form.NFC);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || point == '\u0085';
    }

    /** Characters of direction, of control and without meaning could make a text look other than it is. */
    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> !isNoncharacter(point);
        };
    }

    /** Unicode keeps some code points for programs; XML knows not all of them. */
    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static String trimmed(CharSequence line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.subSequence(start, end).toString();
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == NO_BREAK_SPACE || unit == '\u202F' || unit == '\u2007';
    }
}
