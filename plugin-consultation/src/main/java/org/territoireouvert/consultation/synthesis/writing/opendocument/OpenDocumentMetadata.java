package org.territoireouvert.consultation.synthesis.writing.opendocument;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.consultation.synthesis.writing.SynthesisHeading;
import org.territoireouvert.consultation.synthesis.writing.XmlElements;

/** What an OpenDocument file says of itself, and of the parts in it. */
final class OpenDocumentMetadata {

    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    private OpenDocumentMetadata() {}

    static String write(SynthesisHeading heading) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("office", OpenDocumentStyles.OFFICE);
        namespaces.put("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
        namespaces.put("dc", "http://purl.org/dc/elements/1.1/");
        String date = heading.publishedOn() + "T00:00:00";
        return XmlElements.document(namespaces, "office:document-meta", xml -> {
            xml.attributes("office:version", OpenDocumentWriter.VERSION);
            xml.start("office:meta");
            xml.element("meta:generator", "Territoire ouvert");
            xml.element("dc:title", DocumentText.of(heading.title()).text());
            xml.element("dc:subject", DocumentText.of(heading.consultation()).text());
            xml.element(
                    "meta:initial-creator", DocumentText.of(heading.authority()).text());
            xml.element("dc:creator", DocumentText.of(heading.authority()).text());
            xml.element("meta:creation-date", date);
            xml.element("dc:date", date);
            xml.element("dc:language", heading.language().toLanguageTag());
            xml.end();
        });
    }

    static String manifest(Collection<String> parts) {
        return XmlElements.document(Map.of("manifest", MANIFEST), "manifest:manifest", xml -> {
            xml.attributes("manifest:version", OpenDocumentWriter.VERSION);
            xml.empty(
                    "manifest:file-entry",
                    "manifest:full-path",
                    "/",
                    "manifest:version",
                    OpenDocumentWriter.VERSION,
                    "manifest:media-type",
                    OpenDocumentWriter.MEDIA_TYPE);
            for (String part : parts) {
                xml.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
            }
        });
    }
}
