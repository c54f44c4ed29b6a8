package org.territoireouvert.runner.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.runner.document.PdfPages.Line;
import org.territoireouvert.runner.document.PdfPages.Look;

/**
 * A text that is ready to be drawn.
 *
 * @param element to which its lines belong
 * @param lines none when the text is empty
 * @param places where its lines stand, added as they are drawn
 */
record PdfText(DocumentText text, PDStructureElement element, Look look, List<String> lines, List<Line> places) {

    /** Breaks texts into lines for elements. */
    record Setter(PdfTags tags, PdfFont font, Locale language) {

        /** Returns a text in an element, or in a link within it. */
        PdfText set(DocumentText text, PDStructureElement parent, Look look, float width) throws IOException {
            boolean leads = !text.address().isEmpty();
            PDStructureElement element = leads ? tags.add(parent, StandardStructureTypes.LINK) : parent;
            Look shown = leads ? look.linked() : look;
            String drawable = font.drawable(text.text());
            // What the font cannot show is still read aloud and copied as it was written.
            if (!drawable.equals(text.text())) {
                element.setActualText(text.text());
            }
            text.language()
                    .map(Locale::toLanguageTag)
                    .filter(other -> !other.equals(language.toLanguageTag()))
                    .ifPresent(element::setLanguage);
            return new PdfText(text, element, shown, font.lines(drawable, shown.size(), width), new ArrayList<>());
        }

        /** Makes a link of a text that was drawn, if it leads somewhere. */
        void link(PdfText drawn) throws IOException {
            DocumentText text = drawn.text;
            if (!text.address().isEmpty()) {
                tags.link(drawn.element, drawn.places, text.address(), text.description());
            }
        }
    }
}
