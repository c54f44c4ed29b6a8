package org.territoireouvert.consultation.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table row by row as CSV (RFC 4180, lines end with CR LF). Numbers stand as they are; an apostrophe stands in front of a text
 * that a spreadsheet would take for a formula (ASVS 5.0, 1.2.10).
 */
public final class CsvTable {

    /** Characters with which a formula starts, the full-width ones included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private final CSVPrinter printer;

    /** Begins a table. */
    public CsvTable(Appendable target) throws IOException {
        this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
    }

    /** Writes a row: numbers, or what is written as its text. */
    public void row(Object... cells) throws IOException {
        row(List.of(cells));
    }

    /** Writes a row: numbers, or what is written as its text. */
    public void row(List<?> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Number ? cell : safe(cell.toString()));
        }
        printer.println();
    }

    private static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
