package org.territoireouvert.consultation.text.importing;

import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableStreamException;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/** The events of an XML document from a stranger: no document type, no entity of its own, no fetching, bounded depth. */
final class XmlEvents {

    private static final int DEEPEST = 150;

    /** Newer JDKs have a limit of their own, which says less. */
    private static final String DEPTH_OF_JDK = "jdk.xml.maxElementDepth";

    private final XMLStreamReader xml;
    private int depth;

    XmlEvents(Reader source) throws UnreadableTextException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        if (factory.isPropertySupported(DEPTH_OF_JDK)) {
            factory.setProperty(DEPTH_OF_JDK, Integer.toString(2 * DEEPEST));
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        try {
            xml = factory.createXMLStreamReader(source);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Moves on; returns a constant of {@link XMLStreamConstants}. */
    int next() throws UnreadableTextException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw new UnreadableTextException(Kind.DOCUMENT_TYPE, line());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableTextException(Kind.BROKEN_XML, line());
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private void enter() throws UnreadableTextException {
        depth++;
        if (depth > DEEPEST) {
            throw new UnreadableTextException(Kind.TOO_DEEP, line(), DEEPEST);
        }
    }

    /** Moves to the end of the element that has just started. */
    void skip() throws UnreadableTextException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    boolean hasText() {
        return xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA;
    }

    String text() {
        return xml.getText();
    }

    /** Returns the name of the element without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** Returns an attribute by its name without prefix; empty for none. */
    String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** Returns the line reached, from 1. */
    int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    private static UnreadableTextException broken(XMLStreamException failure) {
        if (failure.getNestedException() instanceof UnreadableStreamException stream) {
            return stream.problem();
        }
        int line = failure.getLocation() == null
                ? 0
                : Math.max(0, failure.getLocation().getLineNumber());
        return new UnreadableTextException(Kind.BROKEN_XML, line);
    }
}
