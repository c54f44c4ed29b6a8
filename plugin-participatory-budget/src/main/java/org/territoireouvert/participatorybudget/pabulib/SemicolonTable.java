package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Read a table of cells separated by semicolons, in UTF-8, with quotation marks where a cell needs them. */
public final class SemicolonTable {

    private SemicolonTable() {}

    /**
     * One record.
     *
     * @param number of the line on which it starts, from 1
     * @param cells without the spaces around them
     */
    public record Line(long number, List<String> cells) {
        /** Copy the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Read the records of a file; blank ones are left out.
     *
     * @param most records that are read; what follows is passed over
     * @throws PabulibException when the text cannot be understood
     */
    public static List<Line> read(InputStream input, int most) throws IOException, PabulibException {
        Problems problems = new Problems();
        RowReader rows = new RowReader(new LineReader(input, problems, bytes -> {}), problems);
        List<Line> lines = new ArrayList<>();
        for (Row row = rows.next(); row != null && lines.size() < most; row = rows.next()) {
            lines.add(new Line(row.line(), row.cells()));
        }
        problems.throwIfAny();
        return lines;
    }
}
