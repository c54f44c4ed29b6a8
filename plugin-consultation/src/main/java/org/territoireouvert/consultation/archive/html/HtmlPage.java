package org.territoireouvert.consultation.archive.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A page of an archive, in French: it needs neither a server nor a script.
 *
 * @param path of the page in the archive
 * @param title of the page, its heading too
 * @param archive name of the archive, which leads to its first page
 * @param skip words of the link that skips to the content
 * @param body what stands below the heading
 */
public record HtmlPage(String path, String title, String archive, String skip, Html.Body body) {

    /** The first page of an archive. */
    public static final String FIRST = "index.html";

    /** The style of all pages. */
    public static final String STYLE = "style.css";

    static final String CONTENT = "contenu";

    /** Refuses paths that are none. */
    public HtmlPage {
        ArchivePath.checked(path);
    }

    /** Writes it in UTF-8. */
    public void writeTo(OutputStream stream) throws IOException {
        // Wrapped, so that the XML writer leaves characters beyond the first plane as they are.
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            String root = ArchivePath.root(path);
            xml.writeDTD("<!DOCTYPE html>\n");
            xml.writeStartElement("html");
            xml.writeAttribute("lang", "fr");
            head(xml, root);
            xml.writeStartElement("body");
            Html html = new Html(xml, root);
            start(xml, html);
            body.write(html);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException gone ? gone : new IOException(failure);
        }
        writer.write('\n');
        writer.flush();
    }

    private void head(XMLStreamWriter xml, String root) throws XMLStreamException {
        xml.writeStartElement("head");
        empty(xml, "meta", "charset", "utf-8");
        empty(xml, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.writeStartElement("title");
        xml.writeCharacters(Html.seen(path.equals(FIRST) ? archive : title + " – " + archive));
        xml.writeEndElement();
        empty(xml, "link", "rel", "stylesheet", "href", root + STYLE);
        xml.writeEndElement();
    }

    /** Writes what stands on all pages, up to the heading. */
    private void start(XMLStreamWriter xml, Html html) throws XMLStreamException, IOException {
        xml.writeStartElement("a");
        xml.writeAttribute("class", "passer");
        xml.writeAttribute("href", "#" + CONTENT);
        xml.writeCharacters(skip);
        xml.writeEndElement();
        if (!path.equals(FIRST)) {
            xml.writeStartElement("header");
            xml.writeStartElement("p");
            html.link(FIRST, archive);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeStartElement("main");
        xml.writeAttribute("id", CONTENT);
        xml.writeStartElement("h1");
        xml.writeCharacters(Html.seen(title));
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }
}
