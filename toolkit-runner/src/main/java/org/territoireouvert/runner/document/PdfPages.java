package org.territoireouvert.runner.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Fills pages with lines from top to bottom; each line is marked as part of an element. Lengths are in points. */
final class PdfPages {

    /** Width of the lines. */
    static final float WIDTH = 481;

    private static final PDRectangle SIZE = PDRectangle.A4;
    private static final float MARGIN = (SIZE.getWidth() - WIDTH) / 2;
    private static final float FIRST = SIZE.getHeight() - MARGIN;
    private static final float BOTTOM = 70;
    private static final float FOOT = 40;
    private static final float RULE_WIDTH = 0.5f;
    private static final float RULE_GREY = 0.6f;
    private static final float LINK_BLUE = 0.55f;
    private static final Look FOOT_LOOK = new Look(9, false, false);

    private final PDDocument pdf;
    private final PdfTags tags;
    private final PdfFont font;
    private final IntFunction<String> foot;

    private @Nullable Page current;
    private float top;

    /** @param foot what stands below a page, by its number */
    PdfPages(PDDocument pdf, PdfTags tags, PdfFont font, IntFunction<String> foot) {
        this.pdf = pdf;
        this.tags = tags;
        this.font = font;
        this.foot = foot;
    }

    /**
     * How text looks.
     *
     * @param bold drawn with an outline: the font has one weight
     * @param link blue and underlined
     */
    record Look(float size, boolean bold, boolean link) {
        float height() {
            return size * 1.35f;
        }

        private float baseline() {
            return size * 1.08f;
        }

        /** Returns the look of a link among such text. */
        Look linked() {
            return new Look(size, bold, true);
        }
    }

    /** Where lines stand from left to right; with {@code atRight} they end at the right edge. */
    record Column(float left, float width, boolean atRight) {

        /** All of the page. */
        static final Column WHOLE = new Column(0, WIDTH, false);
    }

    /** Where a line stands. */
    record Line(PDPage page, PDRectangle area) {}

    private record Page(PDPage page, PDPageContentStream stream) {}

    /** Writes a text on as many pages as it takes. One line is not left alone on a page. */
    void write(PdfText text, Column column) throws IOException {
        List<String> lines = text.lines();
        float height = text.look().height();
        int done = 0;
        while (done < lines.size()) {
            int fitting = fitting(lines.size() - done, height);
            if (fitting == 0) {
                next();
            } else {
                text.places().addAll(place(text.element(), lines.subList(done, done + fitting), text.look(), column));
                space(fitting * height);
                done += fitting;
            }
        }
    }

    private int fitting(int lines, float height) throws IOException {
        int fitting = (int) (room() / height);
        if (fitting >= lines) {
            return lines;
        }
        if (fitting <= 1) {
            return 0;
        }
        return fitting == lines - 1 && fitting > 2 ? fitting - 1 : fitting;
    }

    /**
     * Draws lines that fit on the page, from where it is filled to, and leaves it so: others may stand beside them.
     *
     * @param element to which they belong; none for decoration, which is not read aloud
     */
    List<Line> place(@Nullable PDStructureElement element, List<String> lines, Look look, Column column)
            throws IOException {
        List<Line> placed = new ArrayList<>();
        Page page = page();
        if (element == null) {
            page.stream().beginMarkedContent(COSName.ARTIFACT);
        } else {
            page.stream()
                    .beginMarkedContent(
                            COSName.getPDFName(element.getStructureType()), tags.mark(element, page.page()));
        }
        float upper = top;
        for (String line : lines) {
            float wide = font.width(line.stripTrailing(), look.size());
            float left = MARGIN + column.left() + (column.atRight() ? column.width() - wide : 0);
            draw(page.stream(), line, look, left, upper);
            upper -= look.height();
            placed.add(new Line(page.page(), new PDRectangle(left, upper, wide, look.height())));
        }
        page.stream().endMarkedContent();
        return placed;
    }

    /** Draws a thin line below what was written last; like the foot it is decoration. */
    void rule() throws IOException {
        Page page = page();
        page.stream().beginMarkedContent(COSName.ARTIFACT);
        page.stream().setStrokingColor(RULE_GREY);
        page.stream().setLineWidth(RULE_WIDTH);
        page.stream().moveTo(MARGIN, top);
        page.stream().lineTo(MARGIN + WIDTH, top);
        page.stream().stroke();
        page.stream().endMarkedContent();
    }

    /** Leaves room below the last line. */
    void space(float height) {
        top -= height;
    }

    /** Leaves room above what comes next, unless it stands at the head of a page. */
    void spaceAbove(float height) {
        if (current != null && top < FIRST) {
            top -= height;
        }
    }

    /** Returns how much room is left on the page. */
    float room() throws IOException {
        page();
        return top - BOTTOM;
    }

    /** Returns how much room an empty page has. */
    static float wholeRoom() {
        return FIRST - BOTTOM;
    }

    /** Begins a new page unless so much room is left; returns the page and the height on it. */
    Line keep(float height) throws IOException {
        if (room() < Math.min(height, wholeRoom())) {
            next();
        }
        return new Line(page().page(), new PDRectangle(MARGIN, top, WIDTH, 0));
    }

    void close() throws IOException {
        page().stream().close();
    }

    private Page page() throws IOException {
        Page page = current;
        return page == null ? next() : page;
    }

    /** Begins a new page. */
    private Page next() throws IOException {
        if (current != null) {
            current.stream().close();
        }
        PDPage added = new PDPage(SIZE);
        pdf.addPage(added);
        tags.page(added);
        Page page = new Page(added, new PDPageContentStream(pdf, added));
        current = page;
        foot(page);
        top = FIRST;
        return page;
    }

    /** The foot is decoration: it would interrupt a sentence that goes on on the next page. */
    private void foot(Page page) throws IOException {
        page.stream().beginMarkedContent(COSName.ARTIFACT);
        draw(page.stream(), font.drawable(foot.apply(pdf.getNumberOfPages())), FOOT_LOOK, MARGIN, FOOT);
        page.stream().endMarkedContent();
    }

    /** @param upper height of the upper edge */
    private void draw(PDPageContentStream stream, String text, Look look, float left, float upper) throws IOException {
        float blue = look.link() ? LINK_BLUE : 0;
        stream.setNonStrokingColor(0, 0, blue);
        stream.setStrokingColor(0, 0, blue);
        stream.setLineWidth(look.size() / 40);
        stream.beginText();
        stream.setFont(font.font(), look.size());
        stream.setRenderingMode(look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.newLineAtOffset(left, upper - look.baseline());
        stream.showText(text);
        stream.endText();
        if (look.link()) {
            float under = upper - look.baseline() - look.size() / 8;
            stream.moveTo(left, under);
            stream.lineTo(left + font.width(text.stripTrailing(), look.size()), under);
            stream.stroke();
        }
    }
}
