package org.territoireouvert.runner.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of a PDF: Liberation Sans, which PDFBox brings along; the file holds the glyphs that it shows. */
final class PdfFont {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Stands for a character that the font lacks. */
    private static final int MISSING = '□';

    private final TrueTypeFont outlines;
    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final float unitsPerSize;

    PdfFont(PDDocument pdf) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDFont.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            outlines = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Ligatures are one character each for who searches or copies.
            outlines.setEnableGsub(false);
            font = PDType0Font.load(pdf, outlines, true);
            glyphs = outlines.getUnicodeCmapLookup();
            unitsPerSize = outlines.getUnitsPerEm();
        }
    }

    PDType0Font font() {
        return font;
    }

    /** Returns a text with a box for each character that the font lacks. */
    String drawable(String text) {
        return text.codePoints()
                .map(point -> glyphs.getGlyphId(point) == 0 ? MISSING : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns the width of a drawable text in points; by the font's own table, many times faster than by the encoded text. */
    float width(String text, float size) throws IOException {
        int units = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            units += outlines.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(at)));
        }
        return units * size / unitsPerSize;
    }

    /** Breaks a drawable text at spaces into lines no wider than that, and words that are wider where it must. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = width(" ", size);
        for (String word : text.split(" ")) {
            float wide = width(word, size);
            if (!line.isEmpty() && used + space + wide > width) {
                // The space is kept where nobody sees it: without it, who reads aloud or copies joins two words.
                lines.add(line.append(' ').toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used += space;
            }
            if (wide > width) {
                word = broken(word, size, width, lines);
                wide = width(word, size);
            }
            line.append(word);
            used += wide;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Returns the end of a word whose whole lines were added. */
    private String broken(String word, float size, float width, List<String> lines) throws IOException {
        int start = 0;
        float used = 0;
        for (int at = 0; at < word.length(); ) {
            int next = at + Character.charCount(word.codePointAt(at));
            float wide = width(word.substring(at, next), size);
            if (used + wide > width && at > start) {
                lines.add(word.substring(start, at));
                start = at;
                used = 0;
            }
            used += wide;
            at = next;
        }
        return word.substring(start);
    }
}
