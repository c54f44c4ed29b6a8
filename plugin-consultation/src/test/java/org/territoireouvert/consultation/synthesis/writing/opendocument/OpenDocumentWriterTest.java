package org.territoireouvert.consultation.synthesis.writing.opendocument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.writing.SampleSynthesis;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class OpenDocumentWriterTest {

    @Test
    void typeStandsFirstAndPlain() throws IOException {
        byte[] file = write(SampleSynthesis.DOCUMENT, Locale.FRENCH);

        // ODF 1.3 part 2, 3.3: readers look at the bytes from 30 on.
        assertThat(new String(file, 30, 47, UTF_8)).isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first).isNotNull().extracting(ZipEntry::getMethod).isEqualTo(ZipEntry.STORED);
        }
    }

    @Test
    void manifestNamesAllParts() throws Exception {
        Map<String, Document> parts = parts(write(SampleSynthesis.DOCUMENT, Locale.FRENCH));

        assertThat(attributes(part(parts, "META-INF/manifest.xml"), "manifest:file-entry", "manifest:full-path"))
                .containsExactly("/", "content.xml", "styles.xml", "meta.xml");
    }

    @Test
    void headingsHaveLevelsThatNeverSkip() throws Exception {
        Document content = part(parts(write(SampleSynthesis.DOCUMENT, Locale.FRENCH)), "content.xml");

        assertThat(texts(content, "text:h"))
                .containsExactly(
                        "Synthèse des avis",
                        "La place du marché",
                        "Se garer",
                        "Les bancs",
                        "Ce que sont devenues les contributions",
                        "Pourquoi des contributions ont été écartées");
        assertThat(attributes(content, "text:h", "text:outline-level")).containsExactly("1", "2", "3", "3", "2", "2");
        assertThat(attributes(content, "text:h", "text:style-name"))
                .startsWith("Heading_20_1", "Heading_20_2", "Heading_20_3");
    }

    @Test
    void contentsLeadToHeadings() throws Exception {
        Document content = part(parts(write(SampleSynthesis.DOCUMENT, Locale.FRENCH)), "content.xml");

        List<String> places = attributes(content, "text:bookmark", "text:name");

        assertThat(attributes(content, "text:a", "xlink:href"))
                .startsWith(places.stream().map(place -> "#" + place).toArray(String[]::new));
    }

    @Test
    void sentencesAreNumberedAndSourcesAreLinks() throws Exception {
        Document content = part(parts(write(SampleSynthesis.DOCUMENT, Locale.FRENCH)), "content.xml");

        assertThat(texts(content, "text:p"))
                .contains(
                        "§\u00A01 Beaucoup veulent garder des arbres\u202F: «\u00A0de l’ombre, l’été\u00A0».",
                        "Cette phrase vient de 5 extraits, dont 2 sont cités ici.",
                        "«\u00A0Gardez les tilleuls.\u00A0»",
                        "Position minoritaire\u00A0: peu de personnes la défendent.",
                        "Cette phrase ne cite aucun extrait.");
        assertThat(attributes(content, "text:a", "xlink:href"))
                .endsWith("https://participer.example.fr/consultations/place/contributions/a3");
    }

    @Test
    void coverageIsATableWithHeads() throws Exception {
        Document content = part(parts(write(SampleSynthesis.DOCUMENT, Locale.FRENCH)), "content.xml");

        Element table = (Element) content.getElementsByTagName("table:table").item(0);
        assertThat(texts(table, "table:table-header-rows")).containsExactly("PlaceContributions");
        assertThat(texts(table, "table:table-row"))
                .contains("Classées dans des idées40", "Pas encore lues5", "Toutes les contributions50");
    }

    @Test
    void textOfPeopleIsInFrenchWhateverTheLanguageOfLabels() throws Exception {
        Map<String, Document> parts = parts(write(SampleSynthesis.DOCUMENT, Locale.ENGLISH));

        assertThat(texts(part(parts, "meta.xml"), "dc:language")).containsExactly("en");
        assertThat(texts(part(parts, "meta.xml"), "dc:title")).containsExactly("Synthèse des avis");
        assertThat(attributes(part(parts, "styles.xml"), "style:text-properties", "fo:language"))
                .contains("en", "fr");
        assertThat(texts(part(parts, "content.xml"), "text:span")).contains("Se garer");
        assertThat(texts(part(parts, "content.xml"), "text:h")).contains("What became of the contributions");
    }

    @Test
    void anyTextIsWellFormed() throws Exception {
        Document content = part(parts(write(SampleSynthesis.hostile(), Locale.FRENCH)), "content.xml");

        assertThat(texts(content, "text:h").get(1))
                .startsWith("<b>&amp; ")
                .contains("🌳")
                .endsWith("été\u00A0!");
        assertThat(attributes(content, "text:a", "xlink:href")).contains("https://participer.example.fr/a?b=<&\"");
    }

    @Test
    void emptySynthesisSaysSo() throws Exception {
        Document content = part(parts(write(SampleSynthesis.EMPTY, Locale.FRENCH)), "content.xml");

        assertThat(texts(content, "text:p")).contains("Cette synthèse n’a pas encore d’idée.");
    }

    @Test
    void sameSynthesisGivesTheSameBytes() {
        assertThat(write(SampleSynthesis.DOCUMENT, Locale.FRENCH))
                .isEqualTo(write(SampleSynthesis.DOCUMENT, Locale.FRENCH));
    }

    private static byte[] write(SynthesisDocument document, Locale language) {
        return OpenDocumentWriter.write(SampleSynthesis.heading(language), document, SampleSynthesis.labels(language));
    }

    private static Document part(Map<String, Document> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** Reads all parts but the type; each must be well-formed. */
    private static Map<String, Document> parts(byte[] file)
            throws IOException, ParserConfigurationException, SAXException {
        Map<String, Document> parts = new LinkedHashMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("mimetype")) {
                    parts.put(
                            entry.getName(),
                            factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
                }
            }
        }
        return parts;
    }

    private static List<String> texts(Document document, String name) {
        return texts(document.getDocumentElement(), name);
    }

    private static List<String> texts(Element root, String name) {
        return elements(root, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Document document, String name, String attribute) {
        return elements(document.getDocumentElement(), name).stream()
                .map(element -> element.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }
}
