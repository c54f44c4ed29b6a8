package org.territoireouvert.runner.web.site;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.text.SpreadsheetText;

/** Writes data sets row by row, so that one of any size needs little memory. */
public final class DatasetWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Json json;

    /** Writes in this form of JSON. */
    public DatasetWriter(Json json) {
        this.json = json;
    }

    /** Writes CSV (RFC 4180), UTF-8 with a byte order mark, without which common spreadsheets break accents. */
    public void writeCsv(Dataset dataset, OutputStream stream) throws Exception {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(dataset.columns());
        dataset.rows().write(cells -> {
            check(dataset, cells);
            for (Object cell : cells) {
                printer.print(csvCell(cell));
            }
            printer.println();
        });
        writer.flush();
    }

    /** Writes one JSON array with one object a row. */
    void writeJson(Dataset dataset, OutputStream stream) throws Exception {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        String[] separator = {"[\n"};
        dataset.rows().write(cells -> {
            check(dataset, cells);
            writer.write(separator[0]);
            separator[0] = ",\n";
            writeObject(dataset, cells, writer);
        });
        writer.write(separator[0].startsWith("[") ? "[]\n" : "\n]\n");
        writer.flush();
    }

    private void writeObject(Dataset dataset, @Nullable Object[] cells, Writer writer) throws IOException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index++) {
            Object cell = cells[index];
            row.put(dataset.columns().get(index), cell instanceof Instant instant ? instant.toString() : cell);
        }
        json.write(row, writer);
    }

    private static void check(Dataset dataset, @Nullable Object[] cells) {
        if (cells.length != dataset.columns().size()) {
            throw new IllegalArgumentException("The data set \"" + dataset.name() + "\" has "
                    + dataset.columns().size() + " columns, not " + cells.length);
        }
    }

    private static String csvCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Money money -> money.toDecimal().toPlainString();
            case Number number -> number.toString();
            default -> SpreadsheetText.safe(cell.toString());
        };
    }
}
