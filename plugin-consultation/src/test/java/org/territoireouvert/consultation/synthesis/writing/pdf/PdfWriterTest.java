package org.territoireouvert.consultation.synthesis.writing.pdf;

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
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.writing.SampleSynthesis;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfWriterTest {

    static Stream<Arguments> syntheses() {
        return Stream.of(
                Arguments.of("in French", SampleSynthesis.DOCUMENT, Locale.FRENCH),
                Arguments.of("in English", SampleSynthesis.DOCUMENT, Locale.ENGLISH),
                Arguments.of("empty", SampleSynthesis.EMPTY, Locale.FRENCH),
                Arguments.of("of many pages", SampleSynthesis.longOne(), Locale.FRENCH),
                Arguments.of("with any text", SampleSynthesis.hostile(), Locale.ENGLISH));
    }

    @BeforeAll
    static void prepareChecks() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("syntheses")
    void keepsToPdfUa(String name, SynthesisDocument document, Locale language) throws Exception {
        assertThat(failures(write(document, language))).isEmpty();
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

    @Test
    void saysItsTitleAndLanguage() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.DOCUMENT, Locale.ENGLISH)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Synthèse des avis");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void structureTellsTheSynthesisInOrder() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.DOCUMENT, Locale.FRENCH)) {
            List<String> types = elements(pdf).stream()
                    .map(PDStructureElement::getStructureType)
                    .toList();

            assertThat(types)
                    .startsWith("Document", "H1", "P", "P", "P", "H2", "P", "P", "P", "L")
                    .containsSequence("L", "LI", "Lbl", "LBody", "Link", "LI", "Lbl", "LBody", "Link", "H3")
                    .containsSequence("H2", "P", "Table", "TR", "TH", "TH", "TR", "TH", "TD");
        }
    }

    @Test
    void textOfPeopleIsInFrenchWhateverTheLanguageOfLabels() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.DOCUMENT, Locale.ENGLISH)) {
            List<String> headings = elements(pdf).stream()
                    .filter(element -> element.getStructureType().startsWith("H"))
                    .map(element -> element.getStructureType() + " " + element.getLanguage())
                    .toList();

            assertThat(headings).containsExactly("H1 fr", "H2 fr", "H3 fr", "H3 fr", "H2 null", "H2 null");
        }
    }

    @Test
    void textCanBeSearchedAcrossLines() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.DOCUMENT, Locale.FRENCH)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains(
                            "«\u00A0de l’ombre, l’été\u00A0».",
                            "rien ne tient, et les anciens rentrent chez eux avant onze heures.",
                            "Pas encore lues 5");
        }
    }

    @Test
    void whatTheFontLacksIsStillThereToBeHeard() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.hostile(), Locale.FRENCH)) {
            assertThat(elements(pdf))
                    .filteredOn(element -> element.getStructureType().equals("H2"))
                    .first()
                    .extracting(PDStructureElement::getActualText)
                    .asString()
                    .contains("🌳 العربية 木");
        }
    }

    @Test
    void linksLeadToTheSiteAndSayWhere() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.DOCUMENT, Locale.FRENCH)) {
            List<PDAnnotationLink> links = links(pdf);

            assertThat(links).hasSize(3);
            assertThat(((PDActionURI) links.getFirst().getAction()).getURI())
                    .isEqualTo("https://participer.example.fr/consultations/place/contributions/a1");
            assertThat(links.getFirst().getContents())
                    .isEqualTo("Lire la contribution\u00A0: "
                            + "https://participer.example.fr/consultations/place/contributions/a1");
        }
    }

    @Test
    void linkOverTheEndOfAPageGoesOnOnTheNext() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.longOne(), Locale.FRENCH)) {
            long sources = SampleSynthesis.longOne().sections().stream()
                    .flatMap(section -> section.phrases().stream())
                    .mapToLong(phrase -> phrase.sources().size())
                    .sum();

            assertThat(links(pdf)).hasSizeGreaterThan((int) sources);
        }
    }

    @Test
    void bookmarksAreTheHeadings() throws IOException {
        try (PDDocument pdf = read(SampleSynthesis.DOCUMENT, Locale.FRENCH)) {
            List<String> titles = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);

            assertThat(titles)
                    .containsExactly(
                            "Synthèse des avis",
                            "- La place du marché",
                            "- - Se garer",
                            "- - Les bancs",
                            "- Ce que sont devenues les contributions",
                            "- Pourquoi des contributions ont été écartées");
        }
    }

    @Test
    void sameSynthesisGivesTheSameBytes() {
        assertThat(write(SampleSynthesis.DOCUMENT, Locale.FRENCH))
                .isEqualTo(write(SampleSynthesis.DOCUMENT, Locale.FRENCH));
    }

    private static byte[] write(SynthesisDocument document, Locale language) {
        return PdfWriter.write(SampleSynthesis.heading(language), document, SampleSynthesis.labels(language));
    }

    private static PDDocument read(SynthesisDocument document, Locale language) throws IOException {
        return Loader.loadPDF(write(document, language));
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
