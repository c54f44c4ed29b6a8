package org.territoireouvert.runner.identity.roll;

import java.util.Locale;

/**
 * Something in a file that keeps it from being imported. The message is {@code roll.problem.<kind>}, with the value.
 *
 * @param line of the file, from 1
 * @param value what stands there, or the name of the column; at most 60 characters
 */
public record RollProblem(int line, Kind kind, String value) {

    private static final int LONGEST = 60;

    /** What is wrong. */
    public enum Kind {
        /** The file is not CSV: a spreadsheet, a picture, quotes that do not end. */
        NOT_CSV,
        /** The file is not UTF-8. */
        ENCODING,
        /** Nobody stands in it. */
        EMPTY,
        /** A column is missing: its name. */
        COLUMN,
        /** A line has more or fewer cells than the first. */
        CELLS,
        /** A cell is empty: name of its column. */
        MISSING,
        /** A cell is too long: name of its column. */
        TOO_LONG,
        /** A cell holds a formula or characters that are not seen. */
        UNSAFE,
        /** The text is no birth date. */
        BIRTH_DATE,
        /** The commune is not known. */
        COMMUNE,
        /** The same person stands in an earlier line: its number. */
        DUPLICATE,
        /** There are more than 100,000 lines. */
        TOO_MANY
    }

    /** Returns the key of the message that says what is wrong and what to do; it is given the value. */
    public String messageKey() {
        return "roll.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Cuts the value. */
    public RollProblem {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
