package org.territoireouvert.runner.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.runner.document.PdfPages.Column;
import org.territoireouvert.runner.document.PdfPages.Look;

/**
 * Writes tables: row below row, each as high as its highest cell. A row that does not fit begins the next page, below the head of the
 * table once more; one that is higher than a page goes on on the next.
 */
final class PdfTable {

    private static final Look CELL = new Look(10, false, false);
    private static final Look HEAD = new Look(10, true, false);
    private static final float PADDING = 3;

    /** Rows of more lines may be parted by the end of a page. */
    private static final int FEW_LINES = 16;

    private final PdfTags tags;
    private final PdfPages pages;
    private final PdfFont font;
    private final PdfText.Setter setter;

    PdfTable(PdfTags tags, PdfPages pages, PdfFont font, PdfText.Setter setter) {
        this.tags = tags;
        this.pages = pages;
        this.font = font;
        this.setter = setter;
    }

    /** A row whose lines are known, cell by cell. */
    private record Row(List<Column> columns, List<List<CellLine>> cells) {

        int height() {
            return cells.stream().mapToInt(List::size).max().orElse(0);
        }

        /** Returns the texts in the order of reading; those of lines that follow each other are the same object. */
        List<PdfText> texts() {
            List<PdfText> texts = new ArrayList<>();
            for (List<CellLine> lines : cells) {
                for (CellLine line : lines) {
                    if (texts.isEmpty() || texts.getLast() != line.text()) {
                        texts.add(line.text());
                    }
                }
            }
            return texts;
        }
    }

    private record CellLine(PdfText text, String line) {}

    void write(Table table) throws IOException {
        if (table.rows().isEmpty()) {
            return;
        }
        PDStructureElement element = tags.add(tags.document(), StandardStructureTypes.TABLE);
        if (table.caption().filter(caption -> !caption.isEmpty()).isPresent()) {
            caption(element, table.caption().get());
        }
        List<Column> columns = TableColumns.of(table, font, CELL.size());
        PDStructureElement head = tags.add(element, StandardStructureTypes.TR);
        List<List<CellLine>> titles = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            DocumentText title = table.columns().get(at).title();
            PDStructureElement cell = header(head, PDTableAttributeObject.SCOPE_COLUMN);
            titles.add(cell(cell, List.of(title), HEAD, columns.get(at)));
        }
        Row repeated = new Row(columns, titles);
        row(repeated, null);
        List<Row> rows = new ArrayList<>();
        for (List<DocumentText> texts : table.rows()) {
            List<List<DocumentText>> cells = texts.stream().map(List::of).toList();
            rows.add(row(element, cells, columns, CELL));
        }
        rows(rows, repeated);
    }

    void write(Facts facts) throws IOException {
        if (facts.facts().isEmpty()) {
            return;
        }
        PDStructureElement element = tags.add(tags.document(), StandardStructureTypes.TABLE);
        List<Column> columns = TableColumns.of(facts, font, CELL.size());
        List<Row> rows = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            rows.add(row(element, List.of(List.of(fact.term()), fact.value()), columns, HEAD));
        }
        rows(rows, null);
    }

    /** The last two rows stay together, so that none is alone on a page. */
    private void rows(List<Row> rows, @Nullable Row repeated) throws IOException {
        for (int at = 0; at < rows.size(); at++) {
            if (at == rows.size() - 2) {
                int together = rows.get(at).height() + rows.get(at + 1).height();
                if (together <= FEW_LINES && pages.room() < together * CELL.height() + 4 * PADDING) {
                    pages.keep(PdfPages.wholeRoom());
                    head(repeated);
                }
            }
            row(rows.get(at), repeated);
        }
        pages.space(2 * PdfWriter.GAP);
    }

    private void caption(PDStructureElement table, DocumentText words) throws IOException {
        PdfText caption = setter.set(words, tags.add(table, "Caption"), PdfWriter.BODY, PdfPages.WIDTH);
        pages.keep((caption.lines().size() + 4) * PdfWriter.BODY.height());
        pages.write(caption, Column.WHOLE);
        setter.link(caption);
        pages.space(PADDING);
    }

    private PDStructureElement header(PDStructureElement row, String scope) {
        PDStructureElement header = tags.add(row, StandardStructureTypes.TH);
        PDTableAttributeObject attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        header.addAttribute(attributes);
        return header;
    }

    /** @param first look of the first cell, which is the head of the row */
    private Row row(PDStructureElement table, List<List<DocumentText>> texts, List<Column> columns, Look first)
            throws IOException {
        PDStructureElement row = tags.add(table, StandardStructureTypes.TR);
        List<List<CellLine>> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            PDStructureElement cell =
                    at == 0 ? header(row, PDTableAttributeObject.SCOPE_ROW) : tags.add(row, StandardStructureTypes.TD);
            cells.add(cell(cell, texts.get(at), at == 0 ? first : CELL, columns.get(at)));
        }
        return new Row(columns, cells);
    }

    private List<CellLine> cell(PDStructureElement cell, List<DocumentText> texts, Look look, Column column)
            throws IOException {
        List<CellLine> lines = new ArrayList<>();
        for (DocumentText text : texts) {
            PDStructureElement element = texts.size() == 1 ? cell : tags.add(cell, StandardStructureTypes.P);
            PdfText set = setter.set(text, element, look, column.width());
            set.lines().forEach(line -> lines.add(new CellLine(set, line)));
        }
        return lines;
    }

    /** @param repeated head of the table, drawn again on each new page */
    private void row(Row row, @Nullable Row repeated) throws IOException {
        int rows = row.height();
        int done = 0;
        while (done < rows) {
            int left = rows - done;
            int fitting = fitting(left, rows);
            if (fitting == 0) {
                pages.keep(PdfPages.wholeRoom());
                head(repeated);
                fitting = fitting(left, Integer.MAX_VALUE);
            }
            pages.space(PADDING);
            draw(row, done, done + fitting);
            pages.space(fitting * CELL.height());
            done += fitting;
        }
        pages.space(PADDING);
        pages.rule();
        for (PdfText text : row.texts()) {
            setter.link(text);
        }
    }

    /** Returns how many lines of a row stand on this page: all, some of a row that no page could hold, or none. */
    private int fitting(int left, int rows) throws IOException {
        int room = (int) ((pages.room() - 2 * PADDING) / CELL.height());
        int page = (int) ((PdfPages.wholeRoom() - 2 * PADDING) / CELL.height()) / 2;
        if (left <= room) {
            return left;
        }
        return rows > page && room > 2 ? room : 0;
    }

    private void head(@Nullable Row repeated) throws IOException {
        if (repeated != null) {
            pages.space(PADDING);
            for (int at = 0; at < repeated.columns().size(); at++) {
                List<String> lines =
                        repeated.cells().get(at).stream().map(CellLine::line).toList();
                pages.place(null, lines, HEAD, repeated.columns().get(at));
            }
            pages.space(repeated.height() * HEAD.height() + PADDING);
            pages.rule();
        }
    }

    /** Draws some lines of each cell; those of one text belong together. */
    private void draw(Row row, int from, int to) throws IOException {
        for (int at = 0; at < row.columns().size(); at++) {
            List<CellLine> lines = row.cells().get(at);
            int line = from;
            float moved = 0;
            while (line < Math.min(to, lines.size())) {
                PdfText text = lines.get(line).text();
                List<String> together = new ArrayList<>();
                while (line < Math.min(to, lines.size()) && lines.get(line).text() == text) {
                    together.add(lines.get(line).line());
                    line++;
                }
                text.places()
                        .addAll(pages.place(
                                text.element(),
                                together,
                                text.look(),
                                row.columns().get(at)));
                pages.space(together.size() * CELL.height());
                moved += together.size() * CELL.height();
            }
            pages.space(-moved);
        }
    }
}
