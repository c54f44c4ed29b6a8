package org.territoireouvert.runner.text;

/** Text of strangers, fit to be shown on a terminal, in a log or in a sentence: without what would steer or disguise them. */
public final class ShownText {

    private static final char REPLACEMENT = '\ufffd';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private ShownText() {}

    /** Returns a text in which every character that is not shown itself stands as U+FFFD; line ends too. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(REPLACEMENT);
            }
        });
        return shown.toString();
    }

    /** Returns at most so many characters of a text, with an ellipsis where it was cut. */
    public static String start(String text, int most) {
        String shown = of(text.length() > most ? text.substring(0, most) : text);
        return text.length() > most ? shown + "…" : shown;
    }

    /**
     * Tells whether a character is one that people see or a plain space: no control, no direction mark, no invisible joint, no line end, no
     * half of a pair and no character that is not assigned.
     */
    public static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ' || point == NO_BREAK_SPACE || point == '\u202f';
            default -> true;
        };
    }

    /** Tells whether all characters of a text are shown. */
    public static boolean isAllShown(String text) {
        return text.codePoints().allMatch(ShownText::isShown);
    }
}
