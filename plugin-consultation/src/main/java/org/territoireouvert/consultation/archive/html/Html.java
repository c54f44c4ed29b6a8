package org.territoireouvert.consultation.archive.html;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What stands on a page of an archive. Elements are those of {@link Element}, every text is escaped, and addresses lead to a file of the
 * archive or, over HTTP, elsewhere: there is no way to write markup, a script or anything that a browser would load from elsewhere.
 */
public final class Html {

    /** What XML, and with it this writer, does not know. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\ufffe\\uffff]|\\p{Cs}");

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[\\h]*\\n\\s*");

    private final XMLStreamWriter xml;
    private final String root;

    /**
     * Creates the writer of one page.
     *
     * @param root way from the page to the folder of the archive: empty, or {@code ../}
     */
    Html(XMLStreamWriter xml, String root) {
        this.xml = xml;
        this.root = root;
    }

    /** Writes what stands between the tags of an element. */
    @FunctionalInterface
    public interface Body {
        /** Writes it. */
        void write(Html html) throws IOException;
    }

    private interface Write {
        void run() throws XMLStreamException;
    }

    private static void write(Write write) throws IOException {
        try {
            write.run();
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException gone ? gone : new IOException(failure);
        }
    }

    /** Writes an element. */
    public void element(Element element, Body body) throws IOException {
        element(element, "", "", body);
    }

    /**
     * Writes an element to which links lead.
     *
     * @param id unique on the page; see {@link PagePlace}
     */
    public void element(Element element, String id, Body body) throws IOException {
        element(element, "id", PagePlace.checked(id), body);
    }

    /** Writes an element that holds a text only. */
    public void element(Element element, String text) throws IOException {
        element(element, html -> html.text(text));
    }

    private void element(Element element, String attribute, String value, Body body) throws IOException {
        write(() -> {
            xml.writeStartElement(element.tag());
            if (!attribute.isEmpty()) {
                xml.writeAttribute(attribute, seen(value));
            }
        });
        body.write(this);
        write(xml::writeEndElement);
    }

    /** Writes a text. */
    public void text(String text) throws IOException {
        write(() -> xml.writeCharacters(seen(text)));
    }

    /** Ends a line inside a paragraph. */
    void lineBreak() throws IOException {
        write(() -> xml.writeEmptyElement("br"));
    }

    /** Returns a text without what a browser would not show. */
    static String seen(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** Writes a text that people wrote, a paragraph after each blank line; nothing for none. */
    public void paragraphs(String text) throws IOException {
        for (String paragraph : PARAGRAPHS.split(seen(text).strip())) {
            if (!paragraph.isBlank()) {
                element(Element.PARAGRAPH, paragraph);
            }
        }
    }

    /**
     * Writes a link to a file of the archive.
     *
     * @param path from the folder of the archive
     */
    public void link(String path, String words) throws IOException {
        element(Element.LINK, "href", root + ArchivePath.checked(path), html -> html.text(words));
    }

    /** Writes a link to a place in the archive. */
    public void link(PagePlace place, String words) throws IOException {
        element(Element.LINK, "href", root + place.address(), html -> html.text(words));
    }

    /** Writes a link that leads out of the archive; only the words of one that a browser would not ask over HTTP. */
    public void outside(String address, String words) throws IOException {
        if (address.startsWith("https://") || address.startsWith("http://")) {
            element(Element.LINK, "href", address, html -> html.text(words));
        } else {
            text(words);
        }
    }

    /** Writes a name with what is said of it, in a list of facts; nothing when nothing is said. */
    public void fact(String name, String text) throws IOException {
        if (!text.isBlank()) {
            element(Element.TERM, name);
            element(Element.FACT, text);
        }
    }

    /**
     * Writes a table.
     *
     * @param header a cell for each column
     * @param rows cells, as many as the header has; the first says what the row is about
     */
    public void table(String caption, List<String> header, List<List<Body>> rows) throws IOException {
        element(Element.TABLE, table -> {
            table.element(Element.CAPTION, caption);
            table.element(
                    Element.TABLE_HEAD,
                    head -> head.element(Element.ROW, row -> {
                        for (String cell : header) {
                            row.element(Element.HEADER_CELL, "scope", "col", html -> html.text(cell));
                        }
                    }));
            table.element(Element.TABLE_BODY, body -> {
                for (List<Body> cells : rows) {
                    body.element(Element.ROW, row -> row(row, cells));
                }
            });
        });
    }

    private static void row(Html row, List<Body> cells) throws IOException {
        row.element(Element.HEADER_CELL, "scope", "row", cells.getFirst());
        for (Body cell : cells.subList(1, cells.size())) {
            row.element(Element.CELL, cell);
        }
    }
}
