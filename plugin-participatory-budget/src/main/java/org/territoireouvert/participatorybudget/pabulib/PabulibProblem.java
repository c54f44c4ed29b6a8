package org.territoireouvert.participatorybudget.pabulib;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One thing wrong with a file: where, what, and how to mend it.
 *
 * @param line counted from 1
 * @param arguments by name, in the order of the sentence; the names are those between braces in {@link Kind#sentence()}
 */
public record PabulibProblem(Kind kind, long line, Map<String, String> arguments) {

    /** Longest value quoted in a sentence. */
    private static final int QUOTED = 80;

    /** Kinds of problems, each with its English sentence; the same arguments serve other languages. */
    public enum Kind {
        INVALID_UTF8("The line is not valid UTF-8; save the file in UTF-8."),
        LINE_TOO_LONG("The line is longer than {limit} bytes; shorten its longest text."),
        UNTERMINATED_QUOTE(
                "A quotation mark that opens in this line is never closed; close it, or double it inside a text."),
        MISSING_SECTION("Section \"{section}\" is missing; add a line \"{section}\" followed by its header line."),
        MISSING_HEADER(
                "Section \"{section}\" starts with \"{value}\"; its first line must name the columns, \"{column}\" first."),
        MISSING_COLUMN("Section \"{section}\" has no column \"{column}\"; add it to the header line."),
        DUPLICATE_COLUMN("Column \"{column}\" appears twice; keep one."),
        TOO_MANY_CELLS(
                "The line has {actual} cells for {expected} columns; put texts that contain \";\" in quotation marks."),
        MISSING_KEY("The META section has no value for \"{key}\"; add a line \"{key};value\"."),
        DUPLICATE_KEY("The META key \"{key}\" appears twice; keep one."),
        NOT_A_NUMBER("\"{value}\" is not a number for \"{field}\"; write digits, with a point before decimals."),
        NEGATIVE_NUMBER("\"{value}\" is negative for \"{field}\"; write zero or more."),
        NUMBER_TOO_LONG("\"{value}\" is too long for \"{field}\"; write at most 12 digits and 6 decimals."),
        COUNT_TOO_LARGE("\"{value}\" is too large for \"{field}\"; the limit is {limit}."),
        UNKNOWN_VOTE_TYPE("\"{value}\" is not a vote type; write approval, choose-1, cumulative, scoring or ordinal."),
        UNKNOWN_SELECTED("\"{value}\" is not a value of \"selected\"; write 0, 1, 2 or 3."),
        MISSING_VALUE("\"{field}\" is empty; fill it in."),
        DUPLICATE_PROJECT("Project \"{value}\" already appears on line {first}; give each project its own id."),
        DUPLICATE_VOTER("Voter \"{value}\" appears twice; keep one line per voter."),
        UNKNOWN_PROJECT(
                "The vote names project \"{value}\", which the PROJECTS section does not list; add it or correct the id."),
        POINTS_MISMATCH("The vote names {votes} projects but gives {points} points; write one number per project."),
        COUNT_MISMATCH(
                "\"{field}\" declares {declared} but the file has {actual}; correct the number or complete the file.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** Return the English sentence with argument names between braces. */
        public String sentence() {
            return sentence;
        }

        /** Return the key under which translations stand, such as {@code "pabulib.problem.duplicate-voter"}. */
        public String messageKey() {
            return "pabulib.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PabulibProblem {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Create a problem from argument names and values in turn; long values are cut. */
    static PabulibProblem of(Kind kind, long line, String... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            String value = namesAndValues[at + 1];
            arguments.put(namesAndValues[at], value.length() > QUOTED ? value.substring(0, QUOTED) + "…" : value);
        }
        return new PabulibProblem(kind, line, arguments);
    }

    /** Return the English sentence with the line: {@code Line 12: Voter "7" appears twice; keep one line per voter.} */
    public String sentence() {
        StringBuilder text = new StringBuilder("Line ").append(line).append(": ");
        String pattern = kind.sentence();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            String name = pattern.substring(open + 1, close);
            text.append(pattern, from, open).append(arguments.getOrDefault(name, "?"));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }
}
