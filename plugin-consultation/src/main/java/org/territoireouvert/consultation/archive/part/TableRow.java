package org.territoireouvert.consultation.archive.part;

import java.util.Arrays;
import java.util.List;
import org.territoireouvert.consultation.archive.html.Html;

/** Makes rows of tables whose cells hold texts only. */
final class TableRow {

    private TableRow() {}

    static List<Html.Body> of(String... cells) {
        return Arrays.stream(cells)
                .<Html.Body>map(cell -> html -> html.text(cell))
                .toList();
    }
}
