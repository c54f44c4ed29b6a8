package org.territoireouvert.consultation.archive.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.territoireouvert.consultation.csv.CsvTable;

/** Begins files in UTF-8. */
final class DataWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private DataWriter() {}

    static Writer of(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Begins a table, with the mark without which common spreadsheets break accents. */
    static CsvTable table(Writer writer, List<String> header) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        CsvTable table = new CsvTable(writer);
        table.row(header);
        return table;
    }
}
