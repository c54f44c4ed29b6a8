package org.territoireouvert.runner.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.document.PrintedDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfWriterTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("in French", SampleDocument.small(Locale.FRENCH)),
                Arguments.of("in English", SampleDocument.small(Locale.ENGLISH)),
                Arguments.of("without words", SampleDocument.blank()),
                Arguments.of("of many pages", SampleDocument.longOne()),
                Arguments.of("with any text", SampleDocument.hostile()));
    }

    @BeforeAll
    static void prepareChecks() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void keepsToPdfUa(String name, PrintedDocument document) throws Exception {
        assertThat(failures(write(document))).isEmpty();
    }

    /** Shows that the check above checks. */
    @Test
    void fileWithoutTagsDoesNotKeepToPdfUa() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }

        assertThat(failures(bytes.toByteArray())).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void sameDocumentGivesTheSameBytes(String name, PrintedDocument document) {
        assertThat(write(document)).isEqualTo(write(document));
    }

    @Test
    void saysItsTitleAndLanguage() throws IOException {
        try (PDDocument pdf = read(SampleDocument.small(Locale.ENGLISH))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Des bancs à l’ombre");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Commune de Corvaux");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void structureTellsTheBlocksInOrder() throws IOException {
        try (PDDocument pdf = read(SampleDocument.small(Locale.FRENCH))) {
            List<String> types = elements(pdf).stream()
                    .map(PDStructureElement::getStructureType)
                    .toList();

            assertThat(types)
                    .startsWith("Document", "H1", "P", "H2", "L")
                    .containsSequence("L", "LI", "Lbl", "LBody", "Link", "LI", "Lbl", "LBody", "H3")
                    .containsSequence("H3", "Table", "Caption", "TR", "TH", "TH", "TH", "TH", "TR", "TH", "TD")
                    .endsWith("TR", "TH", "TD", "TR", "TH", "TD", "P", "P");
        }
    }

    @Test
    void textInAnotherLanguageSaysIt() throws IOException {
        try (PDDocument pdf = read(SampleDocument.small(Locale.ENGLISH))) {
            assertThat(elements(pdf))
                    .filteredOn(element -> element.getStructureType().equals("P"))
                    .extracting(PDStructureElement::getLanguage)
                    .containsOnly("fr");
            assertThat(elements(pdf))
                    .filteredOn(element -> element.getStructureType().startsWith("H"))
                    .extracting(PDStructureElement::getLanguage)
                    .containsOnlyNulls();
        }
    }

    @Test
    void textCanBeSearchedAcrossLines() throws IOException {
        try (PDDocument pdf = read(SampleDocument.small(Locale.FRENCH))) {
            assertThat(text(pdf))
                    .contains(
                            "posés là où les anciens s’arrêtent\u00A0: «\u00A0enfin\u00A0».",
                            "Treize bancs de chêne, posés par le service des espaces verts.",
                            "Partenaires Amicale des anciens École du Bourg");
        }
    }

    @Test
    void whatTheFontLacksIsStillThereToBeHeard() throws IOException {
        try (PDDocument pdf = read(SampleDocument.hostile())) {
            assertThat(elements(pdf))
                    .filteredOn(element -> element.getStructureType().equals("H1"))
                    .first()
                    .extracting(PDStructureElement::getActualText)
                    .asString()
                    .contains("🌳 العربية 木");
        }
    }

    @Test
    void linksLeadAwayAndSayWhere() throws IOException {
        try (PDDocument pdf = read(SampleDocument.small(Locale.FRENCH))) {
            List<PDAnnotationLink> links = links(pdf);

            assertThat(links).hasSize(1);
            assertThat(((PDActionURI) links.getFirst().getAction()).getURI()).isEqualTo(SampleDocument.ADDRESS);
            assertThat(links.getFirst().getContents()).isEqualTo("Lire le plan");
        }
    }

    @Test
    void linkOverTheEndOfAPageGoesOnOnTheNext() throws IOException {
        try (PDDocument pdf = read(SampleDocument.longOne())) {
            assertThat(links(pdf)).hasSizeGreaterThan(24);
        }
    }

    @Test
    void headOfATableStandsAgainOnEachPageWithoutBeingReadAgain() throws IOException {
        try (PDDocument pdf = read(SampleDocument.longOne())) {
            long drawn = text(pdf).split("Heures de travail", -1).length - 1;
            long read = elements(pdf).stream()
                    .filter(element -> element.getStructureType().equals("Table"))
                    .count();

            assertThat(drawn).isGreaterThan(read);
            assertThat(elements(pdf))
                    .filteredOn(element -> element.getStructureType().equals("TH"))
                    .as("four heads for each of two tables, one for each row, one fact")
                    .hasSize(2 * 4 + 121 + 1);
        }
    }

    @Test
    void bookmarksAreTheHeadings() throws IOException {
        try (PDDocument pdf = read(SampleDocument.small(Locale.FRENCH))) {
            List<String> titles = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);

            assertThat(titles).containsExactly("Des bancs à l’ombre", "- Documents", "- - Coûts", "- Repères");
        }
    }

    private static byte[] write(PrintedDocument document) {
        return new PdfDocuments().pdf(document);
    }

    private static PDDocument read(PrintedDocument document) throws IOException {
        return Loader.loadPDF(write(document));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[ \\r\\n]+", " ");
    }

    /** Returns what veraPDF finds against PDF/UA-1. */
    private static List<String> failures(byte[] file) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
        }
    }

    private static List<PDAnnotationLink> links(PDDocument pdf) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                links.add((PDAnnotationLink) annotation);
            }
        }
        return links;
    }

    private static List<PDStructureElement> elements(PDDocument pdf) {
        List<PDStructureElement> elements = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    private static void collect(PDOutlineNode node, String mark, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(mark + item.getTitle());
            collect(item, mark + "- ", titles);
        }
    }
}
