package org.territoireouvert.runner.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.text.SpreadsheetText;

/** Writes tables row by row, so that one of any size needs little memory. */
public final class DatasetWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Json json;
    private final String siteAddress;

    /**
     * Prepares a writer.
     *
     * @param siteAddress with which paths of this site become whole addresses, without a slash at the end
     */
    public DatasetWriter(Json json, String siteAddress) {
        this.json = json;
        this.siteAddress = siteAddress;
    }

    /** Writes a table that is not open data, whose cells may hold anything. */
    public static void writeTable(List<String> header, Dataset.Rows rows, OutputStream stream) throws Exception {
        Writer writer = writer(stream);
        CSVPrinter printer = csv(header, writer);
        rows.write(cells -> {
            if (cells.length != header.size()) {
                throw new IllegalArgumentException("The table has " + header.size() + " columns, not " + cells.length);
            }
            printRow(printer, cells);
        });
        writer.flush();
    }

    /** Writes CSV (RFC 4180), UTF-8 with a byte order mark, without which common spreadsheets break accents. */
    public void writeCsv(Dataset dataset, OutputStream stream) throws Exception {
        Writer writer = writer(stream);
        CSVPrinter printer = csv(dataset.columns().stream().map(Column::name).toList(), writer);
        RowCheck check = new RowCheck(dataset, siteAddress);
        dataset.rows().write(cells -> printRow(printer, check.checked(cells)));
        writer.flush();
    }

    /** Writes one JSON array with one object a row. */
    public void writeJson(Dataset dataset, OutputStream stream) throws Exception {
        Writer writer = writer(stream);
        RowCheck check = new RowCheck(dataset, siteAddress);
        writer.write("[");
        String[] separator = {"\n"};
        dataset.rows().write(cells -> {
            writer.write(separator[0]);
            separator[0] = ",\n";
            json.write(object(dataset, check.checked(cells)), writer);
        });
        writer.write("\n]\n");
        writer.flush();
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static CSVPrinter csv(List<String> header, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(header);
        return printer;
    }

    private static void printRow(CSVPrinter printer, @Nullable Object[] cells) throws IOException {
        for (Object cell : cells) {
            printer.print(csvCell(cell));
        }
        printer.println();
    }

    private static Map<String, @Nullable Object> object(Dataset dataset, @Nullable Object[] cells) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index++) {
            row.put(dataset.columns().get(index).name(), cells[index]);
        }
        return row;
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
