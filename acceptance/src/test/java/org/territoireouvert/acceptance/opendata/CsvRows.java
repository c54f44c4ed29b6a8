package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Rows of a CSV file of the site. */
public final class CsvRows {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvRows() {}

    /** Returns the rows of a file, each a map from column to text, in their order. */
    public static List<Map<String, String>> of(String text) {
        assertThat(text).startsWith(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), format)) {
            return parser.getRecords().stream()
                    .map(row -> (Map<String, String>) new LinkedHashMap<>(row.toMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
