package org.territoireouvert.consultation.web.charter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The badge as a picture (SVG 1.1) that needs nothing else: no font, no script, no style sheet. Its words are dark on white, and it
 * has a border, so that it can be read on any ground.
 *
 * @param heading first line
 * @param label second line: what is reached
 * @param description for who does not see it
 * @param met how many criteria are kept
 * @param asked how many ask for something
 * @param language of the words
 */
record BadgePicture(String heading, String label, String description, long met, long asked, String language) {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String INK = "#1b2333";
    private static final int WIDTH = 300;
    private static final int HEIGHT = 56;
    private static final int BAR = 276;

    /** Writes it in UTF-8. */
    void write(OutputStream stream) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes(xml, "width", WIDTH, "height", HEIGHT, "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img");
            attributes(xml, "aria-labelledby", "t d", "lang", language, "font-family", "system-ui,sans-serif");
            text(xml, "title", heading + " – " + label, "id", "t");
            text(xml, "desc", description, "id", "d");
            rectangle(
                    xml,
                    "x",
                    1,
                    "y",
                    1,
                    "width",
                    WIDTH - 2,
                    "height",
                    HEIGHT - 2,
                    "rx",
                    8,
                    "fill",
                    "#fff",
                    "stroke",
                    INK);
            text(xml, "text", heading, "x", 12, "y", 20, "font-size", 12, "fill", INK);
            text(xml, "text", label, "x", 12, "y", 38, "font-size", 15, "font-weight", 700, "fill", INK);
            rectangle(xml, "x", 12, "y", 44, "width", BAR, "height", 5, "fill", "#fff", "stroke", INK);
            rectangle(xml, "x", 12, "y", 44, "width", asked == 0 ? 0 : BAR * met / asked, "height", 5, "fill", INK);
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException("The badge could not be written", failure);
        }
    }

    private static void rectangle(XMLStreamWriter xml, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes(xml, attributes);
    }

    private static void text(XMLStreamWriter xml, String element, String text, Object... attributes)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(xml, attributes);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Writes attributes, each name with its value after it. */
    private static void attributes(XMLStreamWriter xml, Object... attributes) throws XMLStreamException {
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index].toString(), attributes[index + 1].toString());
        }
    }
}
