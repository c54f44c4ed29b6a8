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
import javax.xml.stream.XMLStreamException;
import org.territoireouvert.consultation.synthesis.writing.Block;
import org.territoireouvert.consultation.synthesis.writing.Block.Count;
import org.territoireouvert.consultation.synthesis.writing.Block.Counts;
import org.territoireouvert.consultation.synthesis.writing.Block.Heading;
import org.territoireouvert.consultation.synthesis.writing.Block.Paragraph;
import org.territoireouvert.consultation.synthesis.writing.Block.Sentence;
import org.territoireouvert.consultation.synthesis.writing.Block.Source;
import org.territoireouvert.consultation.synthesis.writing.Block.Sources;
import org.territoireouvert.consultation.synthesis.writing.Words;
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
    static String write(List<Block> blocks, String contents) {
        List<Heading> headings = blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        return XmlElements.document(OpenDocumentStyles.namespaces(), "office:document-content", xml -> {
            xml.attributes("office:version", OpenDocumentWriter.VERSION);
            xml.start("office:body");
            xml.start("office:text");
            OpenDocumentContent content = new OpenDocumentContent(xml, headings, contents);
            for (Block block : blocks) {
                content.block(block);
            }
            xml.end();
            xml.end();
        });
    }

    private void block(Block block) throws XMLStreamException {
        switch (block) {
            case Heading title -> heading(title);
            case Paragraph paragraph -> paragraph(TEXT_BODY, paragraph.words());
            case Sentence sentence -> sentence(sentence);
            case Sources sources -> sources(sources);
            case Counts counts -> counts(counts);
        }
    }

    private void heading(Heading title) throws XMLStreamException {
        if (heading == 1) {
            tableOfContents();
        }
        String level = String.valueOf(title.level());
        xml.start("text:h", "text:style-name", HEADING + level, "text:outline-level", level);
        xml.empty("text:bookmark", "text:name", PLACE + heading);
        words(title.words());
        xml.end();
        heading++;
    }

    /** It has no numbers of pages, which only a word processor knows; updated there it stays the same. */
    private void tableOfContents() throws XMLStreamException {
        xml.start("text:table-of-content", "text:name", "Contents", "text:protected", "false");
        xml.start("text:table-of-content-source", "text:outline-level", String.valueOf(Block.DEEPEST));
        xml.element("text:index-title-template", contents, "text:style-name", CONTENTS_HEADING);
        for (int level = 1; level <= Block.DEEPEST; level++) {
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
            words(entry.words());
            xml.end();
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private void sentence(Sentence sentence) throws XMLStreamException {
        xml.start("text:p", "text:style-name", TEXT_BODY);
        xml.text(sentence.mark() + " ");
        words(sentence.words());
        xml.end();
    }

    private void sources(Sources sources) throws XMLStreamException {
        xml.start("text:list", "text:style-name", LIST);
        for (Source source : sources.sources()) {
            xml.start("text:list-item");
            xml.start("text:p", "text:style-name", TEXT_BODY);
            startLink(source.address());
            xml.attributes("office:title", source.description());
            words(source.words());
            xml.end();
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void counts(Counts counts) throws XMLStreamException {
        table++;
        xml.start("table:table", "table:name", "Table" + table);
        xml.start("table:table-header-columns");
        xml.empty("table:table-column");
        xml.end();
        xml.empty("table:table-column");
        xml.start("table:table-header-rows");
        row(TABLE_HEADING, counts.counted(), counts.number());
        xml.end();
        for (Count count : counts.rows()) {
            row(TABLE_CONTENTS, count.counted(), Words.label(count.number()));
        }
        xml.end();
    }

    private void row(String style, Words... cells) throws XMLStreamException {
        xml.start("table:table-row");
        for (Words cell : cells) {
            xml.start("table:table-cell", "office:value-type", "string");
            paragraph(style, cell);
            xml.end();
        }
        xml.end();
    }

    private void startLink(String address) throws XMLStreamException {
        xml.start("text:a", "xlink:type", "simple", "xlink:href", address);
    }

    private void paragraph(String style, Words words) throws XMLStreamException {
        xml.start("text:p", "text:style-name", style);
        words(words);
        xml.end();
    }

    private void words(Words words) throws XMLStreamException {
        if (words.written()) {
            xml.element("text:span", words.text(), "text:style-name", WRITTEN);
        } else {
            xml.text(words.text());
        }
    }
}
