package org.territoireouvert.runner.opendata.catalog;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.territoireouvert.runner.opendata.XmlText;

/** Writes RDF/XML. */
final class RdfXmlWriter implements GraphWriter {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    @Override
    public void write(List<Node> nodes, Writer writer) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeNamespace("rdf", RDF);
            for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            for (Node node : nodes) {
                node(node, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void node(Node node, XMLStreamWriter xml) throws XMLStreamException {
        start(node.types().get(0), xml);
        if (!node.address().isEmpty()) {
            xml.writeAttribute("rdf", RDF, "about", node.address());
        }
        for (String type : node.types().subList(1, node.types().size())) {
            xml.writeEmptyElement("rdf", "type", RDF);
            xml.writeAttribute("rdf", RDF, "resource", Vocabulary.address(type));
        }
        for (Node.Property property : node.properties()) {
            start(property.term(), xml);
            switch (property.value()) {
                case Node.Words words -> {
                    if (!words.language().isEmpty()) {
                        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", words.language());
                    }
                    xml.writeCharacters(XmlText.of(words.text()));
                }
                case Node.Typed typed -> {
                    xml.writeAttribute("rdf", RDF, "datatype", Vocabulary.address(typed.type()));
                    xml.writeCharacters(typed.text());
                }
                case Node.Reference reference -> xml.writeAttribute("rdf", RDF, "resource", reference.address());
                case Node.Inner inner -> node(inner.node(), xml);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(String term, XMLStreamWriter xml) throws XMLStreamException {
        int colon = term.indexOf(':');
        String prefix = term.substring(0, colon);
        xml.writeStartElement(prefix, term.substring(colon + 1), Vocabulary.PREFIXES.get(prefix));
    }
}
