package org.territoireouvert.runner.text;

/** Writes texts so that a spreadsheet that opens a file takes none of them for a formula (ASVS 5.0, 1.2.10). */
public final class SpreadsheetText {

    /** Characters with which a formula starts, the full-width ones included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\0\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetText() {}

    /** Returns a text as a cell, with an apostrophe in front of what could be a formula. */
    public static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
