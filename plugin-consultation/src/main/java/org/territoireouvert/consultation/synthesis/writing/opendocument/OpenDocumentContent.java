package org.territoireouvert.consultation.synthesis.writing.opendocument;

import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.CONTENTS;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.CONTENTS_HEADING;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.HEADING;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.LIST;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.TABLE_CONTENTS;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.TABLE_HEADING;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.TEXT_BODY;
import static org.territoireouvert.consultation.synthesis.writing.opendocument.OpenDocumentStyles.WRITTEN;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.consultation.synthesis.writing.XmlElements;

/** Writes the contents of an OpenDocument text; a table of contents stands before the second heading. */
final class OpenDocumentContent {

    /** Start of the names of places that the table of contents leads to. */
    private static final String PLACE = "heading-";

    private final XmlElements xml;
    private final List<Heading> headings;
    private final String contents;
    private int heading;
    private int table;

    private OpenDocumentContent(XmlElements xml, List<Heading> headings, String contents) {
        this.xml = xml;
        this.headings = headings;
        this.contents = contents;
    }

    /** @param contents title of the table of contents */
    static String write(List<DocumentBlock> blocks, String contents) {
        List<Heading> headings = blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        return XmlElements.document(OpenDocumentStyles.namespaces(), "office:document-content", xml -> {
            xml.attributes("office:version", OpenDocumentWriter.VERSION);
            xml.start("office:body");
            xml.start("office:text");
            OpenDocumentContent content = new OpenDocumentContent(xml, headings, contents);
            for (DocumentBlock block : blocks) {
                content.block(block);
            }
            xml.end();
            xml.end();
        });
    }

    private void block(DocumentBlock block) throws XMLStreamException {
        switch (block) {
            case Heading title -> heading(title);
            case Paragraph paragraph -> paragraph(TEXT_BODY, paragraph.text());
            case Bullets bullets -> bullets(bullets);
            case Table counts -> table(counts);
            case Facts facts -> facts(facts);
        }
    }

    private void heading(Heading title) throws XMLStreamException {
        if (heading == 1) {
            tableOfContents();
        }
        String level = String.valueOf(title.level());
        xml.start("text:h", "text:style-name", HEADING + level, "text:outline-level", level);
        xml.empty("text:bookmark", "text:name", PLACE + heading);
        words(title.text());
        xml.end();
        heading++;
    }

    /** It has no numbers of pages, which only a word processor knows; updated there it stays the same. */
    private void tableOfContents() throws XMLStreamException {
        xml.start("text:table-of-content", "text:name", "Contents", "text:protected", "false");
        xml.start("text:table-of-content-source", "text:outline-level", String.valueOf(Heading.DEEPEST));
        xml.element("text:index-title-template", contents, "text:style-name", CONTENTS_HEADING);
        for (int level = 1; level <= Heading.DEEPEST; level++) {
            xml.start(
                    "text:table-of-content-entry-template",
                    "text:outline-level",
                    String.valueOf(level),
                    "text:style-name",
                    CONTENTS + level);
            xml.empty("text:index-entry-link-start");
            xml.empty("text:index-entry-text");
            xml.empty("text:index-entry-link-end");
            xml.end();
        }
        xml.end();
        xml.start("text:index-body");
        xml.start("text:index-title", "text:name", "Contents_Head");
        xml.element("text:p", contents, "text:style-name", CONTENTS_HEADING);
        xml.end();
        for (int at = 0; at < headings.size(); at++) {
            Heading entry = headings.get(at);
            xml.start("text:p", "text:style-name", CONTENTS + entry.level());
            startLink("#" + PLACE + at);
            words(entry.text());
            xml.end();
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private void bullets(Bullets bullets) throws XMLStreamException {
        xml.start("text:list", "text:style-name", LIST);
        for (DocumentText item : bullets.items()) {
            xml.start("text:list-item");
            paragraph(TEXT_BODY, item);
            xml.end();
        }
        xml.end();
    }

    private void table(Table counts) throws XMLStreamException {
        startTable(counts.columns().size());
        xml.start("table:table-header-rows");
        row(TABLE_HEADING, counts.columns().stream().map(Column::title).toList());
        xml.end();
        for (List<DocumentText> row : counts.rows()) {
            row(TABLE_CONTENTS, row);
        }
        xml.end();
    }

    private void facts(Facts facts) throws XMLStreamException {
        startTable(2);
        for (Fact fact : facts.facts()) {
            xml.start("table:table-row");
            cell(TABLE_HEADING, List.of(fact.term()));
            cell(TABLE_CONTENTS, fact.value());
            xml.end();
        }
        xml.end();
    }

    /** The first column says what a row is about. */
    private void startTable(int columns) throws XMLStreamException {
        table++;
        xml.start("table:table", "table:name", "Table" + table);
        xml.start("table:table-header-columns");
        xml.empty("table:table-column");
        xml.end();
        for (int column = 1; column < columns; column++) {
            xml.empty("table:table-column");
        }
    }

    private void row(String style, List<DocumentText> cells) throws XMLStreamException {
        xml.start("table:table-row");
        for (DocumentText cell : cells) {
            cell(style, List.of(cell));
        }
        xml.end();
    }

    private void cell(String style, List<DocumentText> texts) throws XMLStreamException {
        xml.start("table:table-cell", "office:value-type", "string");
        for (DocumentText text : texts) {
            paragraph(style, text);
        }
        xml.end();
    }

    private void startLink(String address) throws XMLStreamException {
        xml.start("text:a", "xlink:type", "simple", "xlink:href", address);
    }

    private void paragraph(String style, DocumentText text) throws XMLStreamException {
        xml.start("text:p", "text:style-name", style);
        if (text.address().isEmpty()) {
            words(text);
        } else {
            startLink(text.address());
            xml.attributes("office:title", text.description());
            words(text);
            xml.end();
        }
        xml.end();
    }

    /** The style of what people wrote says that it is in French. */
    private void words(DocumentText text) throws XMLStreamException {
        if (text.language().equals(Optional.of(Locale.FRENCH))) {
            xml.element("text:span", text.text(), "text:style-name", WRITTEN);
        } else {
            xml.text(text.text());
        }
    }
}
