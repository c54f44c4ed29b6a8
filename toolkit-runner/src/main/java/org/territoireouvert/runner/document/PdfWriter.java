package org.territoireouvert.runner.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.document.PrintedDocument;
import org.territoireouvert.runner.document.PdfPages.Column;
import org.territoireouvert.runner.document.PdfPages.Line;
import org.territoireouvert.runner.document.PdfPages.Look;

/** Writes a document as PDF/UA-1: a screen reader finds headings, lists, tables, links and languages. */
final class PdfWriter {

    static final Look BODY = new Look(11, false, false);

    /** Room between blocks. */
    static final float GAP = 6;

    private static final int[] HEADING_SIZES = {20, 15, 13, 12, 11, 11};
    private static final float INDENT = 16;
    private static final Column BULLET = new Column(INDENT / 2, INDENT, false);
    private static final Column ITEM = new Column(INDENT + GAP, PdfPages.WIDTH - INDENT - GAP, false);

    /** Lines of what follows that stay with a heading: the head of a table and its first row, or of a text two lines. */
    private static final int KEPT_OF_TABLE = 4;

    private static final int KEPT_OF_TEXT = 2;

    private final PdfTags tags;
    private final PdfPages pages;
    private final PdfBookmarks bookmarks;
    private final PdfText.Setter setter;
    private final PdfTable tables;

    private PdfWriter(PDDocument pdf, PrintedDocument document) throws IOException {
        PdfFont font = new PdfFont(pdf);
        tags = new PdfTags(pdf.getDocumentCatalog());
        pages = new PdfPages(pdf, tags, font, document.foot());
        bookmarks = new PdfBookmarks(pdf.getDocumentCatalog());
        setter = new PdfText.Setter(tags, font, document.language());
        tables = new PdfTable(tags, pages, font, setter);
    }

    /** Returns the file; the same document gives the same bytes. */
    static byte[] write(PrintedDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PdfMetadata.write(pdf, document);
            PdfWriter writer = new PdfWriter(pdf, document);
            writer.blocks(document.blocks());
            writer.pages.close();
            writer.tags.finish();
            pdf.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void blocks(List<DocumentBlock> blocks) throws IOException {
        for (int at = 0; at < blocks.size(); at++) {
            switch (blocks.get(at)) {
                case Heading heading -> heading(heading, kept(blocks.subList(at, blocks.size())));
                case Paragraph paragraph -> paragraph(paragraph.text());
                case Bullets bullets -> bullets(bullets.items());
                case Table table -> tables.write(table);
                case Facts facts -> tables.write(facts);
            }
        }
    }

    /** Returns the height of headings in a row with what must follow the last of them on the same page. */
    private static float kept(List<DocumentBlock> blocks) {
        float height = 0;
        for (DocumentBlock block : blocks) {
            if (block instanceof Heading heading) {
                height += look(heading).height() + above(heading) + GAP;
            } else {
                int lines = block instanceof Table || block instanceof Facts ? KEPT_OF_TABLE : KEPT_OF_TEXT;
                return height + lines * BODY.height();
            }
        }
        return height;
    }

    private static Look look(Heading heading) {
        return new Look(HEADING_SIZES[heading.level() - 1], true, false);
    }

    private static float above(Heading heading) {
        return heading.level() <= 2 ? 3 * GAP : 2 * GAP;
    }

    private void heading(Heading heading, float kept) throws IOException {
        PDStructureElement element = tags.add(tags.document(), "H" + heading.level());
        PdfText text = setter.set(heading.text(), element, look(heading), PdfPages.WIDTH);
        pages.spaceAbove(above(heading));
        Line place = pages.keep(
                kept - above(heading) + (text.lines().size() - 1) * text.look().height());
        bookmarks.add(heading.level(), heading.text().text(), place);
        draw(text, Column.WHOLE);
        pages.space(GAP);
    }

    private void paragraph(DocumentText text) throws IOException {
        if (!text.isEmpty()) {
            PDStructureElement element = tags.add(tags.document(), StandardStructureTypes.P);
            draw(setter.set(text, element, BODY, PdfPages.WIDTH), Column.WHOLE);
            pages.space(GAP);
        }
    }

    private void bullets(List<DocumentText> items) throws IOException {
        List<DocumentText> shown =
                items.stream().filter(item -> !item.isEmpty()).toList();
        if (shown.isEmpty()) {
            return;
        }
        PDStructureElement list = tags.add(tags.document(), StandardStructureTypes.L);
        PDListAttributeObject marks = new PDListAttributeObject();
        marks.setListNumbering(PDListAttributeObject.LIST_NUMBERING_DISC);
        list.addAttribute(marks);
        for (DocumentText item : shown) {
            PDStructureElement one = tags.add(list, StandardStructureTypes.LI);
            PDStructureElement label = tags.add(one, StandardStructureTypes.LBL);
            PDStructureElement body = tags.add(one, StandardStructureTypes.L_BODY);
            PdfText text = setter.set(item, body, BODY, ITEM.width());
            pages.keep(Math.min(text.lines().size(), KEPT_OF_TEXT) * BODY.height());
            pages.place(label, List.of("•"), BODY, BULLET);
            draw(text, ITEM);
            pages.space(GAP / 2);
        }
        pages.space(GAP);
    }

    private void draw(PdfText text, Column column) throws IOException {
        pages.write(text, column);
        setter.link(text);
    }
}
