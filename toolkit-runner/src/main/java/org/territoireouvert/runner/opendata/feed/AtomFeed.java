package org.territoireouvert.runner.opendata.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.runner.opendata.XmlText;

/**
 * A feed as Atom.
 *
 * @param siteAddress without a slash at the end
 * @param path of the feed
 * @param title of the feed
 * @param author name of the authority
 * @param language of the titles
 * @param entries newest first
 */
public record AtomFeed(
        String siteAddress, String path, String title, String author, String language, List<Feed.Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Returns when something last changed; the beginning of time for a feed without entries. */
    public Instant updatedAt() {
        return entries.stream()
                .map(Feed.Entry::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Writes it. */
    public void write(OutputStream stream) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", javax.xml.XMLConstants.XML_NS_URI, "lang", language);
            text(xml, "id", siteAddress + path);
            text(xml, "title", title);
            text(xml, "updated", updatedAt().toString());
            xml.writeStartElement("author");
            text(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", siteAddress + path, "application/atom+xml");
            link(xml, "alternate", siteAddress + "/", "text/html");
            for (Feed.Entry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException gone ? gone : new IOException(e);
        }
    }

    private void entry(XMLStreamWriter xml, Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", siteAddress + path + "#" + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8));
        text(xml, "title", entry.title());
        text(xml, "updated", entry.updatedAt().toString());
        link(xml, "alternate", siteAddress + entry.path(), "text/html");
        if (!entry.summary().isEmpty()) {
            text(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
