package org.territoireouvert.calls.examination.desk;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table line by line as CSV (RFC 4180). An apostrophe stands in front of a text that a spreadsheet would take for a formula.
 */
final class CsvLines {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private final Writer target;

    CsvLines(Writer target) {
        this.target = target;
    }

    void line(Object... cells) throws IOException {
        line(List.of(cells));
    }

    void line(List<?> cells) throws IOException {
        for (int index = 0; index < cells.size(); index++) {
            Object cell = cells.get(index);
            target.write(index == 0 ? "" : ",");
            target.write(cell instanceof Number ? cell.toString() : quoted(cell.toString()));
        }
        target.write("\r\n");
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
