package org.territoireouvert.consultation.text.writing;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.territoireouvert.consultation.text.Paragraph;

/** Writes the paragraphs of an article: running text as paragraphs, items as points of lists in lists. */
record ParagraphElements(Elements xml) {

    /** An article must have something below its heading. */
    void write(List<Paragraph> paragraphs) throws XMLStreamException {
        if (paragraphs.isEmpty()) {
            xml.start("content");
            xml.empty("p");
            xml.end();
        }
        int level = 0;
        for (int at = 0; at < paragraphs.size(); at++) {
            Paragraph paragraph = paragraphs.get(at);
            int next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1).level() : 0;
            level = paragraph.level() == 0 ? running(paragraph) : item(paragraph, level, next);
        }
    }

    private int running(Paragraph paragraph) throws XMLStreamException {
        xml.start("paragraph");
        holder("content", paragraph);
        xml.end();
        return 0;
    }

    /**
     * Writes an item.
     *
     * @param level of the list that is open, 0 for none
     * @param next level of what follows
     * @return the level of the list that is open now
     */
    private int item(Paragraph paragraph, int level, int next) throws XMLStreamException {
        for (int open = level; open < paragraph.level(); open++) {
            xml.start("list");
            if (open + 1 < paragraph.level()) {
                xml.start("point");
            }
        }
        xml.start("point");
        if (next > paragraph.level()) {
            holder("intro", paragraph);
            return paragraph.level();
        }
        holder("content", paragraph);
        xml.end();
        for (int open = paragraph.level(); open > next; open--) {
            xml.end();
            if (open > 1) {
                xml.end();
            }
        }
        return next;
    }

    private void holder(String name, Paragraph paragraph) throws XMLStreamException {
        xml.start(name);
        xml.text("p", paragraph.text());
        xml.end();
    }
}
