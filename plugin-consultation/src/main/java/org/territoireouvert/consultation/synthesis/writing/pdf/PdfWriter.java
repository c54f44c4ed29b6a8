package org.territoireouvert.consultation.synthesis.writing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.writing.Block;
import org.territoireouvert.consultation.synthesis.writing.Block.Count;
import org.territoireouvert.consultation.synthesis.writing.Block.Counts;
import org.territoireouvert.consultation.synthesis.writing.Block.Heading;
import org.territoireouvert.consultation.synthesis.writing.Block.Paragraph;
import org.territoireouvert.consultation.synthesis.writing.Block.Sentence;
import org.territoireouvert.consultation.synthesis.writing.Block.Source;
import org.territoireouvert.consultation.synthesis.writing.Block.Sources;
import org.territoireouvert.consultation.synthesis.writing.Labels;
import org.territoireouvert.consultation.synthesis.writing.SynthesisBlocks;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;
import org.territoireouvert.consultation.synthesis.writing.Words;
import org.territoireouvert.consultation.synthesis.writing.pdf.PdfPages.Line;
import org.territoireouvert.consultation.synthesis.writing.pdf.PdfPages.Look;

/** Writes a synthesis as PDF/UA-1: a screen reader finds headings, lists, tables, links and languages. */
public final class PdfWriter {

    /** Type of the file. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final Look BODY = new Look(11, false, false);
    private static final Look BOLD = new Look(11, true, false);
    private static final Look BULLET = new Look(10, false, false);
    private static final Look LINK = new Look(10, false, true);
    private static final int[] HEADING_SIZES = {20, 16, 14, 12, 11, 11};

    private static final float GAP = 6;
    private static final float INDENT = 16;

    /** Where the column of numbers starts, and how wide the column before it is. */
    private static final float NUMBERS = 390;

    private static final float NAMES = NUMBERS - INDENT;

    private final PdfTags tags;
    private final PdfFont font;
    private final PdfPages pages;
    private final PdfBookmarks bookmarks;
    private final boolean french;

    private PdfWriter(PDDocument pdf, SynthesisHeading heading, Labels labels) throws IOException {
        tags = new PdfTags(pdf.getDocumentCatalog());
        font = new PdfFont(pdf);
        pages = new PdfPages(pdf, tags, font, number -> labels.say("synthesis.document.page", number));
        bookmarks = new PdfBookmarks(pdf.getDocumentCatalog());
        french = heading.language().getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    /** Returns the file; the same synthesis gives the same bytes. */
    public static byte[] write(SynthesisHeading heading, SynthesisDocument document, Labels labels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PdfMetadata.write(pdf, heading);
            PdfWriter writer = new PdfWriter(pdf, heading, labels);
            for (Block block : SynthesisBlocks.of(heading, document, labels)) {
                writer.block(block);
            }
            writer.pages.close();
            writer.tags.finish();
            pdf.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph.words());
            case Sentence sentence -> sentence(sentence);
            case Sources sources -> sources(sources);
            case Counts counts -> counts(counts);
        }
    }

    /** A heading stays with two lines of what follows. */
    private void heading(Heading heading) throws IOException {
        Look look = new Look(HEADING_SIZES[heading.level() - 1], true, false);
        pages.space(2 * GAP);
        Line place = pages.keep(2 * look.height() + 2 * BODY.height());
        bookmarks.add(heading.level(), heading.words().text(), place);
        write(element(tags.document(), "H" + heading.level()), heading.words(), look, 0, PdfPages.WIDTH);
        pages.space(GAP);
    }

    private void paragraph(Words words) throws IOException {
        write(element(tags.document(), StandardStructureTypes.P), words, BODY, 0, PdfPages.WIDTH);
        pages.space(GAP);
    }

    private void sentence(Sentence sentence) throws IOException {
        paragraph(new Words(
                sentence.mark() + " " + sentence.words().text(),
                sentence.words().written()));
    }

    private void sources(Sources sources) throws IOException {
        PDStructureElement list = element(tags.document(), StandardStructureTypes.L);
        PDListAttributeObject bullets = new PDListAttributeObject();
        bullets.setListNumbering(PDListAttributeObject.LIST_NUMBERING_DISC);
        list.addAttribute(bullets);
        for (Source source : sources.sources()) {
            PDStructureElement item = element(list, StandardStructureTypes.LI);
            PDStructureElement bullet = element(item, StandardStructureTypes.LBL);
            PDStructureElement body = element(item, StandardStructureTypes.L_BODY);
            PDStructureElement link = element(body, StandardStructureTypes.LINK);
            pages.beside(bullet, "•", BULLET, INDENT / 2);
            List<Line> lines = write(link, source.words(), LINK, INDENT + GAP, PdfPages.WIDTH - INDENT - GAP);
            tags.link(link, lines, source.address(), source.description());
            pages.space(GAP / 2);
        }
        pages.space(GAP);
    }

    private void counts(Counts counts) throws IOException {
        PDStructureElement table = element(tags.document(), StandardStructureTypes.TABLE);
        PDStructureElement head = element(table, StandardStructureTypes.TR);
        row(
                header(head, PDTableAttributeObject.SCOPE_COLUMN),
                counts.counted(),
                header(head, PDTableAttributeObject.SCOPE_COLUMN),
                counts.number(),
                BOLD);
        for (Count count : counts.rows()) {
            PDStructureElement row = element(table, StandardStructureTypes.TR);
            row(
                    header(row, PDTableAttributeObject.SCOPE_ROW),
                    count.counted(),
                    element(row, StandardStructureTypes.TD),
                    Words.label(count.number()),
                    BODY);
        }
        pages.space(GAP);
    }

    private void row(PDStructureElement name, Words counted, PDStructureElement cell, Words number, Look look)
            throws IOException {
        pages.beside(cell, font.drawable(number.text()), look, NUMBERS);
        write(name, counted, look, 0, NAMES);
        pages.rule();
        pages.space(GAP / 2);
    }

    private PDStructureElement header(PDStructureElement row, String scope) {
        PDStructureElement header = element(row, StandardStructureTypes.TH);
        PDTableAttributeObject attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        header.addAttribute(attributes);
        return header;
    }

    /** What the font cannot show is still read aloud and copied as it was written. */
    private List<Line> write(PDStructureElement element, Words words, Look look, float left, float width)
            throws IOException {
        String drawable = font.drawable(words.text());
        if (!drawable.equals(words.text())) {
            element.setActualText(words.text());
        }
        if (words.written() && !french) {
            element.setLanguage(Locale.FRENCH.getLanguage());
        }
        return pages.write(element, drawable, look, left, width);
    }

    private PDStructureElement element(PDStructureElement parent, String type) {
        return tags.add(parent, type);
    }
}
