package org.territoireouvert.consultation.text.writing;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Section;

/** Writes a text as an act in Akoma Ntoso 3.0; read again, it is the same text, identifiers aside. */
public final class AkomaNtosoWriter {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** Elements by level of section. */
    private static final List<String> CONTAINERS = List.of("title", "chapter", "section", "subsection");

    private AkomaNtosoWriter() {}

    /** Returns the XML, in UTF-8 by its declaration. Articles are named {@code art_} and their identifier. */
    public static String write(LegalText text, Identification identification) {
        StringWriter characters = new StringWriter();
        try {
            Elements xml = new Elements(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters));
            xml.startDocument("akomaNtoso", NAMESPACE);
            xml.start("act");
            xml.attribute("name", "act");
            IdentificationElements.write(xml, identification);
            preface(xml, text.title());
            body(xml, text);
            xml.end();
            xml.endDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Characters in memory could not be written", impossible);
        }
        return characters.toString();
    }

    private static void preface(Elements xml, String title) throws XMLStreamException {
        if (!title.isEmpty()) {
            xml.start("preface");
            xml.start("longTitle");
            xml.start("p");
            xml.text("docTitle", title);
            xml.end();
            xml.end();
            xml.end();
        }
    }

    private static void body(Elements xml, LegalText text) throws XMLStreamException {
        xml.start("body");
        int depth = 0;
        for (Block block : text.blocks()) {
            switch (block) {
                case Section section -> {
                    for (; depth >= section.level(); depth--) {
                        xml.end();
                    }
                    depth++;
                    xml.start(CONTAINERS.get(section.level() - 1));
                    xml.attribute("eId", "sec_" + section.id().position());
                    xml.text("heading", section.heading());
                }
                case Article article -> article(xml, article);
            }
        }
        for (; depth > 0; depth--) {
            xml.end();
        }
        xml.end();
    }

    private static void article(Elements xml, Article article) throws XMLStreamException {
        xml.start("article");
        xml.attribute("eId", "art_" + article.id().value());
        if (!article.number().isEmpty()) {
            xml.text("num", article.number());
        }
        if (!article.heading().isEmpty()) {
            xml.text("heading", article.heading());
        }
        new ParagraphElements(xml).write(article.paragraphs());
        xml.end();
    }
}
