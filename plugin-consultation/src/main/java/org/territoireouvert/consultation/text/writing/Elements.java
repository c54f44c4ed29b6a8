package org.territoireouvert.consultation.text.writing;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of one namespace, one after the other; texts and values are escaped. */
record Elements(XMLStreamWriter xml) {

    void startDocument(String root, String namespace) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
    }

    void endDocument() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        start(name);
        xml.writeCharacters(text);
        end();
    }

    /** Writes an element that has attributes only. */
    void empty(String name, String... namesAndValues) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int at = 0; at < namesAndValues.length; at += 2) {
            attribute(namesAndValues[at], namesAndValues[at + 1]);
        }
    }
}
