package org.territoireouvert.consultation.text.importing;

import java.io.Reader;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.building.ArticleHeading;
import org.territoireouvert.consultation.text.building.TextBuilder;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/**
 * Reads Akoma Ntoso 3.0 (OASIS LegalDocML). Containers from book to subsection are sections by their depth; points, items and indents
 * are items of lists, their numbers stand in the text; elements without a meaning here give their text. Text between articles is an
 * article without number, and after an inner section counts to that section. Notes and deleted words are left out.
 */
final class AkomaNtosoReader {

    private static final Set<String> LEFT_OUT = Set.of("meta", "del", "authorialNote", "toc", "coverPage");
    private static final Set<String> SECTIONS = Set.of(
            "book",
            "tome",
            "part",
            "subpart",
            "title",
            "subtitle",
            "chapter",
            "subchapter",
            "division",
            "subdivision",
            "section",
            "subsection");
    private static final Set<String> ITEMS = Set.of("point", "indent", "item", "li");
    private static final Set<String> PARTS =
            Set.of("preface", "preamble", "body", "mainBody", "conclusions", "attachments", "attachment");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "br",
            "content",
            "intro",
            "wrapUp",
            "paragraph",
            "subparagraph",
            "alinea",
            "clause",
            "subclause",
            "list",
            "sublist",
            "blockList",
            "listIntroduction",
            "listWrapUp",
            "ul",
            "ol",
            "block",
            "blockContainer",
            "container",
            "formula",
            "recital",
            "recitals",
            "citation",
            "citations",
            "rule",
            "transitional",
            "proviso",
            "level",
            "longTitle",
            "tr",
            "table",
            "toggle",
            "quotedStructure",
            "signature");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String CELL = " | ";

    private final XmlEvents xml;
    private final TextBuilder builder = new TextBuilder();
    private final StringBuilder text = new StringBuilder();
    private String mark = "";
    private String number = "";
    private String heading = "";
    private Awaited awaited = Awaited.NOTHING;
    private int sections;
    private int items;
    private int rows;

    /** What a number and a heading are for until something else begins. */
    private enum Awaited {
        NOTHING,
        SECTION,
        ARTICLE
    }

    private AkomaNtosoReader(XmlEvents xml) {
        this.xml = xml;
    }

    static LegalText read(Reader source) throws UnreadableTextException {
        return new AkomaNtosoReader(new XmlEvents(source)).read();
    }

    private LegalText read() throws UnreadableTextException {
        boolean root = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !xml.name().equals("akomaNtoso")) {
                    throw new UnreadableTextException(Kind.OTHER_FORMAT, xml.line(), "XML <" + xml.name() + ">");
                }
                root = false;
                start(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.name());
            } else if (xml.hasText()) {
                text.append(xml.text());
            }
        }
        return builder.text();
    }

    private void start(String name) throws UnreadableTextException {
        builder.at(xml.line());
        if (LEFT_OUT.contains(name)) {
            xml.skip();
        } else if (SECTIONS.contains(name)) {
            await(Awaited.SECTION);
            sections++;
        } else if (name.equals("article")) {
            await(Awaited.ARTICLE);
        } else if (PARTS.contains(name)) {
            await(Awaited.NOTHING);
            builder.closeArticle();
        } else if (ITEMS.contains(name)) {
            endParagraph();
            begin();
            items++;
        } else if (isHead(name)) {
            endParagraph();
        } else if (BLOCKS.contains(name)) {
            startBlock();
        } else if (CELLS.contains(name) && !PlainText.line(text.toString()).isEmpty()) {
            text.append(CELL);
        } else if (name.equals("docTitle")) {
            endParagraph();
        }
        rows += name.equals("tr") ? 1 : 0;
    }

    private void end(String name) throws UnreadableTextException {
        rows -= name.equals("tr") ? 1 : 0;
        switch (name) {
            case "num" -> number(taken());
            case "heading", "subheading" -> heading(taken());
            case "docTitle" -> builder.title(taken());
            default -> endOther(name);
        }
    }

    private void endOther(String name) throws UnreadableTextException {
        if (SECTIONS.contains(name)) {
            await(Awaited.NOTHING);
            builder.closeArticle();
            sections--;
        } else if (name.equals("article") || PARTS.contains(name)) {
            await(Awaited.NOTHING);
            builder.closeArticle();
        } else if (ITEMS.contains(name)) {
            endParagraph();
            endMark();
            items--;
        } else if (name.equals("paragraph")) {
            endParagraph();
            endMark();
        } else if (rows == 0 && BLOCKS.contains(name)) {
            endParagraph();
        }
    }

    /** In a table, the row is the paragraph. */
    private void startBlock() throws UnreadableTextException {
        if (rows > 0) {
            text.append(' ');
        } else {
            endParagraph();
            begin();
        }
    }

    private static boolean isHead(String name) {
        return name.equals("num") || name.equals("heading") || name.equals("subheading");
    }

    /** Ends what was open; the next number and heading are for something else. */
    private void await(Awaited next) throws UnreadableTextException {
        endParagraph();
        endMark();
        begin();
        awaited = next;
    }

    /** A paragraph with a number ends the wait for the number of the article around it. */
    private void number(String printed) throws UnreadableTextException {
        if (awaited != Awaited.NOTHING && number.isEmpty() && heading.isEmpty()) {
            number = printed;
        } else {
            mark = mark.isEmpty() ? printed : mark + " " + printed;
        }
    }

    private void heading(String name) throws UnreadableTextException {
        if (awaited == Awaited.NOTHING) {
            text.append(name);
            endParagraph();
        } else {
            heading = heading.isEmpty() ? name : heading + " " + name;
        }
    }

    /** Starts the section or article whose number and heading are known now. */
    private void begin() throws UnreadableTextException {
        Awaited begun = awaited;
        awaited = Awaited.NOTHING;
        if (begun == Awaited.SECTION) {
            String dash = number.isEmpty() || heading.isEmpty() ? "" : ArticleHeading.DASH;
            builder.section(sections, number + dash + heading);
        } else if (begun == Awaited.ARTICLE) {
            builder.article(number, heading);
        }
        number = "";
        heading = "";
    }

    private String taken() {
        String line = PlainText.line(text.toString());
        text.setLength(0);
        return line;
    }

    private void endParagraph() throws UnreadableTextException {
        String line = taken();
        if (!line.isEmpty()) {
            begin();
            builder.paragraph(items, mark.isEmpty() ? line : mark + " " + line);
            mark = "";
        }
    }

    private void endMark() throws UnreadableTextException {
        if (!mark.isEmpty()) {
            begin();
            builder.paragraph(items, mark);
            mark = "";
        }
    }
}
