package org.territoireouvert.consultation.synthesis.writing;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document with elements of several namespaces, named as {@code prefix:name}. */
public final class XmlElements {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringWriter characters = new StringWriter();
    private final XMLStreamWriter xml;
    private final Map<String, String> namespaces;

    /** @param namespaces by prefix, in the order in which the root names them */
    private XmlElements(Map<String, String> namespaces) throws XMLStreamException {
        this.namespaces = namespaces;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters);
    }

    /** What is written between start and end of the root. */
    @FunctionalInterface
    public interface Content {
        void write(XmlElements xml) throws XMLStreamException;
    }

    /** Returns a document in UTF-8 by its declaration. */
    public static String document(Map<String, String> namespaces, String root, Content content) {
        return DECLARATION + undeclared(namespaces, root, content);
    }

    /** Returns a document without a declaration, to stand in another text. */
    public static String undeclared(Map<String, String> namespaces, String root, Content content) {
        try {
            XmlElements elements = new XmlElements(namespaces);
            elements.start(root);
            for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
                elements.xml.writeNamespace(namespace.getKey(), namespace.getValue());
            }
            content.write(elements);
            elements.xml.writeEndDocument();
            elements.xml.close();
            return elements.characters.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Characters in memory could not be written", impossible);
        }
    }

    public void start(String name, String... namesAndValues) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = name.substring(0, colon);
        xml.writeStartElement(prefix, name.substring(colon + 1), namespace(prefix));
        attributes(namesAndValues);
    }

    public void attributes(String... namesAndValues) throws XMLStreamException {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            String name = namesAndValues[at];
            int colon = name.indexOf(':');
            String prefix = name.substring(0, colon);
            xml.writeAttribute(prefix, namespace(prefix), name.substring(colon + 1), namesAndValues[at + 1]);
        }
    }

    public void text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
    }

    public void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    public void element(String name, String text, String... namesAndValues) throws XMLStreamException {
        start(name, namesAndValues);
        text(text);
        end();
    }

    /** Writes an element that has attributes only. */
    public void empty(String name, String... namesAndValues) throws XMLStreamException {
        start(name, namesAndValues);
        end();
    }

    private String namespace(String prefix) {
        String namespace = prefix.equals("xml") ? XMLConstants.XML_NS_URI : namespaces.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("The prefix \"" + prefix + "\" has no namespace");
        }
        return namespace;
    }
}
