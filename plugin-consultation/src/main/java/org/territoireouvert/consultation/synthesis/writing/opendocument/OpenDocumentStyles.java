package org.territoireouvert.consultation.synthesis.writing.opendocument;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.consultation.synthesis.writing.XmlElements;

/** The styles of an OpenDocument text: names that word processors know, so that they can be changed as usual. */
final class OpenDocumentStyles {

    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    static final String STANDARD = "Standard";
    static final String TEXT_BODY = "Text_20_body";
    static final String HEADING = "Heading_20_";
    static final String CONTENTS = "Contents_20_";
    static final String CONTENTS_HEADING = "Contents_20_Heading";
    static final String LIST = "List_20_1";
    static final String TABLE_HEADING = "Table_20_Heading";
    static final String TABLE_CONTENTS = "Table_20_Contents";

    /** Style of text that people wrote: it is in French. */
    static final String WRITTEN = "Written";

    private static final String FONT = "Liberation Sans";
    private static final String[] HEADING_SIZES = {"20pt", "16pt", "14pt", "12pt", "11pt", "11pt"};

    private OpenDocumentStyles() {}

    /** Returns the namespaces of contents and styles, by prefix. */
    static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("office", OFFICE);
        namespaces.put("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0");
        namespaces.put("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
        namespaces.put("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0");
        namespaces.put("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
        namespaces.put("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
        namespaces.put("xlink", "http://www.w3.org/1999/xlink");
        return namespaces;
    }

    /** @param title stands at the foot of each page with its number */
    static String write(Locale language, DocumentText title) {
        return XmlElements.document(namespaces(), "office:document-styles", xml -> {
            xml.attributes("office:version", OpenDocumentWriter.VERSION);
            xml.start("office:font-face-decls");
            xml.empty("style:font-face", "style:name", FONT, "svg:font-family", "'" + FONT + "'");
            xml.end();
            xml.start("office:styles");
            defaults(xml, language);
            paragraphs(xml);
            characters(xml);
            list(xml);
            xml.end();
            page(xml, title);
        });
    }

    private static void defaults(XmlElements xml, Locale language) throws XMLStreamException {
        xml.start("style:default-style", "style:family", "paragraph");
        xml.empty("style:paragraph-properties", "fo:line-height", "130%", "fo:orphans", "2", "fo:widows", "2");
        xml.start("style:text-properties", "style:font-name", FONT, "fo:font-size", "11pt");
        xml.attributes(spoken(language));
        xml.end();
        xml.end();
    }

    private static void paragraphs(XmlElements xml) throws XMLStreamException {
        xml.empty("style:style", "style:name", STANDARD, "style:family", "paragraph", "style:class", "text");
        paragraph(xml, TEXT_BODY, "Text body", "fo:margin-bottom", "0.2cm");
        paragraph(xml, TABLE_CONTENTS, "Table Contents", "fo:margin-bottom", "0cm");
        for (int level = 1; level <= Heading.DEEPEST; level++) {
            heading(xml, level);
            paragraph(xml, CONTENTS + level, "Contents " + level, "fo:margin-left", 0.5 * (level - 1) + "cm");
        }
        bold(xml, CONTENTS_HEADING, "Contents Heading", HEADING_SIZES[1]);
        bold(xml, TABLE_HEADING, "Table Heading", "11pt");
    }

    private static void paragraph(XmlElements xml, String name, String shown, String... properties)
            throws XMLStreamException {
        startParagraph(xml, name, shown);
        xml.empty("style:paragraph-properties", properties);
        xml.end();
    }

    private static void bold(XmlElements xml, String name, String shown, String size) throws XMLStreamException {
        startParagraph(xml, name, shown);
        xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", "bold");
        xml.end();
    }

    private static void heading(XmlElements xml, int level) throws XMLStreamException {
        startParagraph(xml, HEADING + level, "Heading " + level);
        xml.attributes("style:next-style-name", TEXT_BODY, "style:default-outline-level", String.valueOf(level));
        xml.empty(
                "style:paragraph-properties",
                "fo:margin-top",
                "0.5cm",
                "fo:margin-bottom",
                "0.2cm",
                "fo:keep-with-next",
                "always");
        xml.empty("style:text-properties", "fo:font-size", HEADING_SIZES[level - 1], "fo:font-weight", "bold");
        xml.end();
    }

    private static void startParagraph(XmlElements xml, String name, String shown) throws XMLStreamException {
        xml.start(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                shown,
                "style:family",
                "paragraph",
                "style:parent-style-name",
                STANDARD);
    }

    private static void characters(XmlElements xml) throws XMLStreamException {
        xml.start("style:style", "style:name", WRITTEN, "style:family", "text");
        xml.empty("style:text-properties", spoken(Locale.FRENCH));
        xml.end();
    }

    private static void list(XmlElements xml) throws XMLStreamException {
        xml.start("text:list-style", "style:name", LIST, "style:display-name", "List 1");
        xml.start("text:list-level-style-bullet", "text:level", "1", "text:bullet-char", "•");
        xml.empty("style:list-level-properties", "text:space-before", "0.4cm", "text:min-label-width", "0.5cm");
        xml.end();
        xml.end();
    }

    private static void page(XmlElements xml, DocumentText title) throws XMLStreamException {
        xml.start("office:automatic-styles");
        xml.start("style:page-layout", "style:name", "A4");
        xml.empty(
                "style:page-layout-properties",
                "fo:page-width",
                "21cm",
                "fo:page-height",
                "29.7cm",
                "fo:margin",
                "2cm",
                "style:print-orientation",
                "portrait");
        xml.end();
        xml.end();
        xml.start("office:master-styles");
        xml.start("style:master-page", "style:name", STANDARD, "style:page-layout-name", "A4");
        xml.start("style:footer");
        xml.start("text:p", "text:style-name", STANDARD);
        xml.element("text:span", title.text(), "text:style-name", WRITTEN);
        xml.text(" – ");
        xml.element("text:page-number", "1", "text:select-page", "current");
        xml.end();
        xml.end();
        xml.end();
        xml.end();
    }

    private static String[] spoken(Locale language) {
        boolean french = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        return new String[] {"fo:language", language.getLanguage(), "fo:country", french ? "FR" : "GB"};
    }
}
