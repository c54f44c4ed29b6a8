package org.territoireouvert.consultation.synthesis.writing.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;
import org.territoireouvert.consultation.synthesis.writing.Words;
import org.territoireouvert.consultation.synthesis.writing.XmlElements;

/** What a PDF says of itself: title, language, date, and that it keeps to PDF/UA-1 (ISO 14289-1). */
final class PdfMetadata {

    private static final float VERSION = 1.7f;
    private static final String PRODUCER = "Territoire ouvert";

    /** By these, programs that know nothing of PDF find the description in the file (XMP, part 1, 7.3.2). */
    private static final String PACKET_START = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";

    private static final String PACKET_END = "\n<?xpacket end=\"r\"?>";

    private PdfMetadata() {}

    static void write(PDDocument pdf, SynthesisHeading heading) throws IOException {
        String title = Words.written(heading.title()).text();
        String authority = Words.written(heading.authority()).text();
        pdf.setVersion(VERSION);
        // Names the file instead of the time at which it is made.
        pdf.setDocumentId(heading.publishedOn().toEpochDay() * 1000 + heading.version());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(authority);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(heading.publishedOn().atStartOfDay(ZoneOffset.UTC)));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(heading.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        byte[] packet = packet(heading, title, authority).getBytes(UTF_8);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(packet)));
    }

    private static String packet(SynthesisHeading heading, String title, String authority) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        namespaces.put("dc", "http://purl.org/dc/elements/1.1/");
        namespaces.put("xmp", "http://ns.adobe.com/xap/1.0/");
        namespaces.put("pdf", "http://ns.adobe.com/pdf/1.3/");
        namespaces.put("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        String description = XmlElements.undeclared(namespaces, "rdf:RDF", xml -> {
            xml.start("rdf:Description", "rdf:about", "");
            xml.element("pdfuaid:part", "1");
            several(xml, "dc:title", "rdf:Alt", title, "xml:lang", "x-default");
            several(xml, "dc:creator", "rdf:Seq", authority);
            several(xml, "dc:language", "rdf:Bag", heading.language().toLanguageTag());
            xml.element("xmp:CreateDate", heading.publishedOn() + "T00:00:00Z");
            xml.element("pdf:Producer", PRODUCER);
            xml.end();
        });
        return PACKET_START + description + PACKET_END;
    }

    private static void several(XmlElements xml, String name, String kind, String value, String... attributes)
            throws XMLStreamException {
        xml.start(name);
        xml.start(kind);
        xml.element("rdf:li", value, attributes);
        xml.end();
        xml.end();
    }
}
