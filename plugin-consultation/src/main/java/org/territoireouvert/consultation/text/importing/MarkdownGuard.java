package org.territoireouvert.consultation.text.importing;

import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/** Refuses what no legal text looks like before it is parsed: the parser keeps an object for each mark and each line. */
final class MarkdownGuard {

    /** Lines of a file. */
    static final int MOST_LINES = 100_000;

    /** Characters of a file that may mean more than themselves. */
    static final int MOST_MARKS = 200_000;

    /** Longest line; escapes can double the characters of a paragraph. */
    private static final int LONGEST_LINE = 2 * Limits.CHARACTERS + 100;

    private static final String MARKS = "\\`*_[]<>&!";

    private int line = 1;
    private int start;
    private int marks;

    private MarkdownGuard() {}

    static void check(String markdown) throws UnreadableTextException {
        MarkdownGuard guard = new MarkdownGuard();
        for (int at = 0; at < markdown.length(); at++) {
            guard.take(markdown, at);
        }
        guard.refuseLongLine(markdown, markdown.length());
    }

    private void take(String markdown, int at) throws UnreadableTextException {
        char unit = markdown.charAt(at);
        if (unit == '\n' || unit == '\r') {
            refuseLongLine(markdown, at);
            line++;
            start = at + 1;
            refuseIf(line > MOST_LINES, Kind.TOO_MANY_LINES, MOST_LINES);
        } else if (MARKS.indexOf(unit) >= 0) {
            marks++;
            refuseIf(marks > MOST_MARKS, Kind.TOO_MANY_MARKS, MOST_MARKS);
        }
    }

    private void refuseLongLine(String markdown, int end) throws UnreadableTextException {
        boolean tooLong = end - start > LONGEST_LINE;
        String beginning = tooLong ? markdown.substring(start, start + LONGEST_LINE) : "";
        refuseIf(tooLong, Kind.PARAGRAPH_TOO_LONG, Limits.CHARACTERS, beginning);
    }

    private void refuseIf(boolean beyond, Kind kind, Object... values) throws UnreadableTextException {
        if (beyond) {
            throw new UnreadableTextException(kind, line, values);
        }
    }
}
