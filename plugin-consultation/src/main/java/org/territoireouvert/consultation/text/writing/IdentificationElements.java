package org.territoireouvert.consultation.text.writing;

import javax.xml.stream.XMLStreamException;

/** Writes what Akoma Ntoso wants to know of every document: work, expression, manifestation. */
final class IdentificationElements {

    private static final String SOURCE = "#authority";

    private IdentificationElements() {}

    static void write(Elements xml, Identification identification) throws XMLStreamException {
        String expression = identification.work() + "/fra@" + identification.version();
        xml.start("meta");
        xml.start("identification");
        xml.attribute("source", SOURCE);
        level(xml, "FRBRWork", identification.work(), identification);
        xml.empty("FRBRcountry", "value", "fr");
        xml.end();
        level(xml, "FRBRExpression", expression, identification);
        xml.empty("FRBRlanguage", "language", "fra");
        xml.end();
        level(xml, "FRBRManifestation", expression + ".xml", identification);
        xml.end();
        xml.end();
        xml.start("references");
        xml.attribute("source", SOURCE);
        xml.empty(
                "TLCOrganization",
                "eId",
                SOURCE.substring(1),
                "href",
                "/ontology/organization/fr/authority",
                "showAs",
                identification.authority());
        xml.end();
        xml.end();
    }

    private static void level(Elements xml, String name, String address, Identification identification)
            throws XMLStreamException {
        xml.start(name);
        xml.empty("FRBRthis", "value", address);
        xml.empty("FRBRuri", "value", address);
        xml.empty("FRBRdate", "date", identification.date().toString(), "name", name.substring("FRBR".length()));
        xml.empty("FRBRauthor", "href", SOURCE);
    }
}
