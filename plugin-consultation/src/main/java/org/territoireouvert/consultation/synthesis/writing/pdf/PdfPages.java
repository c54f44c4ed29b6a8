package org.territoireouvert.consultation.synthesis.writing.pdf;

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
    private static final float BOTTOM = 70;
    private static final float FOOT = 40;
    private static final float RULE_WIDTH = 0.5f;
    private static final float RULE_GREY = 0.6f;
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
    }

    /** Where a line stands. */
    record Line(PDPage page, PDRectangle area) {}

    private record Page(PDPage page, PDPageContentStream stream) {}

    /** Writes text in as many lines and on as many pages as it takes, and returns where they stand. */
    List<Line> write(PDStructureElement element, String text, Look look, float left, float width) throws IOException {
        List<Line> written = new ArrayList<>();
        @Nullable Page marked = null;
        for (String line : font.lines(text, look.size(), width)) {
            Page page = pageWith(look.height(), marked);
            if (page != marked) {
                mark(page, element);
                marked = page;
            }
            float wide = draw(page.stream(), line, look, MARGIN + left, top);
            top -= look.height();
            written.add(new Line(page.page(), new PDRectangle(MARGIN + left, top, wide, look.height())));
        }
        if (marked != null) {
            marked.stream().endMarkedContent();
        }
        return written;
    }

    /** Writes a few characters beside the line that comes next; that line then stands on the same page. */
    void beside(PDStructureElement element, String text, Look look, float left) throws IOException {
        Page page = pageWith(look.height(), null);
        mark(page, element);
        draw(page.stream(), text, look, MARGIN + left, top);
        page.stream().endMarkedContent();
    }

    /** Draws a thin line below what was written last; like the foot it is decoration. */
    void rule() throws IOException {
        Page page = current;
        if (page != null) {
            page.stream().beginMarkedContent(COSName.ARTIFACT);
            page.stream().setStrokingColor(RULE_GREY);
            page.stream().setLineWidth(RULE_WIDTH);
            page.stream().moveTo(MARGIN, top);
            page.stream().lineTo(MARGIN + WIDTH, top);
            page.stream().stroke();
            page.stream().endMarkedContent();
        }
    }

    /** Leaves room below the last line. */
    void space(float height) {
        top -= height;
    }

    /** Begins a new page unless so much room is left; returns the page and the height on it. */
    Line keep(float height) throws IOException {
        return new Line(pageWith(height, null).page(), new PDRectangle(MARGIN, top, WIDTH, 0));
    }

    void close() throws IOException {
        if (current != null) {
            current.stream().close();
        }
    }

    /** @param marked the page on which a marked content is open, if any */
    private Page pageWith(float height, @Nullable Page marked) throws IOException {
        Page page = current;
        if (page != null && top - height >= BOTTOM) {
            return page;
        }
        if (marked != null) {
            marked.stream().endMarkedContent();
        }
        close();
        PDPage added = new PDPage(SIZE);
        pdf.addPage(added);
        tags.page(added);
        page = new Page(added, new PDPageContentStream(pdf, added));
        current = page;
        top = SIZE.getHeight() - MARGIN;
        foot(page);
        return page;
    }

    private void mark(Page page, PDStructureElement element) throws IOException {
        page.stream()
                .beginMarkedContent(COSName.getPDFName(element.getStructureType()), tags.mark(element, page.page()));
    }

    /** The foot is decoration: it would interrupt a sentence that goes on on the next page. */
    private void foot(Page page) throws IOException {
        page.stream().beginMarkedContent(COSName.ARTIFACT);
        draw(page.stream(), font.drawable(foot.apply(pdf.getNumberOfPages())), FOOT_LOOK, MARGIN, FOOT);
        page.stream().endMarkedContent();
    }

    /** Returns how wide the text is; {@code upper} is the height of its upper edge. */
    private float draw(PDPageContentStream stream, String text, Look look, float left, float upper) throws IOException {
        float wide = font.width(text.stripTrailing(), look.size());
        float blue = look.link() ? 0.55f : 0;
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
            stream.lineTo(left + wide, under);
            stream.stroke();
        }
        return wide;
    }
}
