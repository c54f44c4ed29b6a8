package org.territoireouvert.runner.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.runner.document.PdfPages.Column;

/**
 * Shares the width of a page out among the columns of a table: each gets its longest word, then as much more as its longest text asks
 * for, narrow columns first.
 */
final class TableColumns {

    private static final float BETWEEN = 10;

    /** Longer words, such as addresses, are broken. */
    private static final float LONGEST_WORD = 130;

    private static final float LONGEST_TERM = 150;

    /** So that the values of several blocks on a page stand below each other. */
    private static final float LEAST_TERM = 110;

    /** A text that is much longer than others does not take all of their room. */
    private static final float LONGEST_TEXT = 600;

    private final PdfFont font;
    private final float size;

    private TableColumns(PdfFont font, float size) {
        this.font = font;
        this.size = size;
    }

    /** Returns the columns of a table; figures stand at the right edge of theirs. */
    static List<Column> of(Table table, PdfFont font, float size) throws IOException {
        TableColumns measure = new TableColumns(font, size);
        int count = table.columns().size();
        float[] least = new float[count];
        float[] wanted = new float[count];
        float[] texts = new float[count];
        for (int at = 0; at < count; at++) {
            measure.add(table.columns().get(at).title(), at, least, wanted);
            for (List<DocumentText> row : table.rows()) {
                measure.add(row.get(at), at, least, wanted);
            }
            texts[at] = table.columns().get(at).isNumber() ? 0 : wanted[at];
        }
        float[] widths = shared(least, wanted, texts, PdfPages.WIDTH - BETWEEN * (count - 1));
        List<Column> columns = new ArrayList<>();
        float left = 0;
        for (int at = 0; at < count; at++) {
            columns.add(new Column(left, widths[at], table.columns().get(at).isNumber()));
            left += widths[at] + BETWEEN;
        }
        return columns;
    }

    /** Returns the column of terms, as wide as they need, and that of values. */
    static List<Column> of(Facts facts, PdfFont font, float size) throws IOException {
        float wanted = LEAST_TERM;
        for (Fact fact : facts.facts()) {
            wanted = Math.max(wanted, font.width(font.drawable(fact.term().text()), size));
        }
        float terms = Math.min(LONGEST_TERM, wanted + 1);
        float values = terms + BETWEEN;
        return List.of(new Column(0, terms, false), new Column(values, PdfPages.WIDTH - values, false));
    }

    private void add(DocumentText text, int column, float[] least, float[] wanted) throws IOException {
        String drawable = font.drawable(text.text());
        // One point more, so that rounding breaks no line.
        wanted[column] = Math.max(wanted[column], Math.min(font.width(drawable, size) + 1, LONGEST_TEXT));
        for (String word : drawable.split(" ")) {
            least[column] = Math.max(least[column], Math.min(font.width(word, size) + 1, LONGEST_WORD));
        }
    }

    /** @param texts how much of what is left over goes to a column, in proportion */
    private static float[] shared(float[] least, float[] wanted, float[] texts, float width) {
        float allWanted = sum(wanted);
        if (allWanted <= width) {
            return grown(wanted, sum(texts) > 0 ? texts : wanted, width - allWanted);
        }
        float allLeast = sum(least);
        if (allLeast > width) {
            return grown(new float[least.length], least, width);
        }
        return filled(least, wanted, width - allLeast);
    }

    /** Fills narrow columns first, so that a long text beside them does not break what is short. */
    private static float[] filled(float[] least, float[] wanted, float more) {
        float[] filled = least.clone();
        float left = more;
        List<Integer> narrowFirst = IntStream.range(0, least.length)
                .boxed()
                .sorted(Comparator.comparing(at -> wanted[at] - least[at]))
                .toList();
        for (int place = 0; place < least.length; place++) {
            int at = narrowFirst.get(place);
            float given = Math.min(wanted[at] - least[at], left / (least.length - place));
            filled[at] += given;
            left -= given;
        }
        return filled;
    }

    /** Returns widths that were given more, in proportion to some shares. */
    private static float[] grown(float[] widths, float[] shares, float more) {
        float all = sum(shares);
        float[] grown = widths.clone();
        for (int at = 0; at < grown.length; at++) {
            grown[at] += all > 0 ? more * shares[at] / all : more / grown.length;
        }
        return grown;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
