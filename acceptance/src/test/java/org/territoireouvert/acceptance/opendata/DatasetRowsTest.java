package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.runner.opendata.DatasetWriter;

/** What rows of a data set may hold, and how they stand in the file. */
class DatasetRowsTest {

    @Test
    void noCellIsTakenForAFormula() throws Exception {
        Dataset dataset = Dataset.of("essai", "essai", List.of(Column.text("nom")), sink -> {
            for (String text : List.of("=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "bon")) {
                sink.row(text);
            }
        });
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        new DatasetWriter(new PlainJson(), "").writeCsv(dataset, written);

        assertThat(CsvRows.of(written.toString(StandardCharsets.UTF_8)))
                .extracting(row -> row.get("nom"))
                .containsExactly("'=1+1", "'+33", "'-2", "'@SUM(A1)", "'\t=1", "'\r=1", "'＝1", "bon");
    }

    @Test
    void aRowThatItsSchemaBeliesIsNotWritten() {
        Column code = Column.text("code").matching("[0-9]{5}");
        Column state = Column.text("etat").oneOf(List.of("ouvert", "clos"));

        for (List<String> row :
                List.of(List.of("1234", "clos"), List.of("12345", "fermé"), List.of("x12345", "clos"))) {
            Dataset dataset =
                    Dataset.of("essai", "essai", List.of(code, state), sink -> sink.row(row.get(0), row.get(1)));

            assertThatThrownBy(() ->
                            new DatasetWriter(new PlainJson(), "").writeCsv(dataset, OutputStream.nullOutputStream()))
                    .as(row.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("essai");
        }
    }
}
