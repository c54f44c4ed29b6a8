package org.territoireouvert.runner.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.territoireouvert.api.document.PrintedDocument;

/** What a PDF says of itself: title, language, date, and that it keeps to PDF/UA-1 (ISO 14289-1). */
final class PdfMetadata {

    private static final float VERSION = 1.7f;
    private static final String PRODUCER = "Territoire ouvert";
    private static final long NUMBERS_OF_A_DAY = 1000;

    /** By these, programs that know nothing of PDF find the description in the file (XMP, part 1, 7.3.2). */
    private static final String PACKET_START = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";

    private static final String PACKET_END = "\n<?xpacket end=\"r\"?>";

    private static final String RDF = "rdf";
    private static final String DUBLIN_CORE = "dc";
    private static final String XMP = "xmp";
    private static final String PDF = "pdf";
    private static final String PDF_UA = "pdfuaid";

    private final XMLStreamWriter xml;
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    private PdfMetadata(XMLStreamWriter xml) {
        this.xml = xml;
        namespaces.put(RDF, "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        namespaces.put(DUBLIN_CORE, "http://purl.org/dc/elements/1.1/");
        namespaces.put(XMP, "http://ns.adobe.com/xap/1.0/");
        namespaces.put(PDF, "http://ns.adobe.com/pdf/1.3/");
        namespaces.put(PDF_UA, "http://www.aiim.org/pdfua/ns/id/");
    }

    static void write(PDDocument pdf, PrintedDocument document) throws IOException {
        pdf.setVersion(VERSION);
        // Names the file instead of the time at which it is made.
        pdf.setDocumentId(document.date().toEpochDay() * NUMBERS_OF_A_DAY + document.number());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(document.title().text());
        if (!document.author().isEmpty()) {
            information.setAuthor(document.author().text());
        }
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(document.date().atStartOfDay(ZoneOffset.UTC)));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(document.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        byte[] packet = (PACKET_START + description(document) + PACKET_END).getBytes(UTF_8);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(packet)));
    }

    private static String description(PrintedDocument document) {
        StringWriter characters = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters);
            new PdfMetadata(xml).describe(document);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Characters in memory could not be written", impossible);
        }
        return characters.toString();
    }

    private void describe(PrintedDocument document) throws XMLStreamException {
        start(RDF, "RDF");
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            xml.writeNamespace(namespace.getKey(), namespace.getValue());
        }
        start(RDF, "Description");
        xml.writeAttribute(RDF, namespace(RDF), "about", "");
        element(PDF_UA, "part", "1");
        several(DUBLIN_CORE, "title", "Alt", document.title().text());
        if (!document.author().isEmpty()) {
            several(DUBLIN_CORE, "creator", "Seq", document.author().text());
        }
        several(DUBLIN_CORE, "language", "Bag", document.language().toLanguageTag());
        element(XMP, "CreateDate", document.date() + "T00:00:00Z");
        element(PDF, "Producer", PRODUCER);
        xml.writeEndDocument();
    }

    /** Writes a value in the list that its property asks for. */
    private void several(String prefix, String name, String list, String value) throws XMLStreamException {
        start(prefix, name);
        start(RDF, list);
        start(RDF, "li");
        if (list.equals("Alt")) {
            xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", "x-default");
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String prefix, String name, String value) throws XMLStreamException {
        start(prefix, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void start(String prefix, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace(prefix));
    }

    private String namespace(String prefix) {
        return Objects.requireNonNull(namespaces.get(prefix), prefix);
    }
}
