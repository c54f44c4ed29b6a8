package org.territoireouvert.consultation.synthesis.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("syntheses")
    void keepsToPdfUa(String name, SynthesisDocument document, Locale language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] file = write(document, language);
        Files.write(Path.of("/tmp/docs-" + name.replace(' ', '-') + ".pdf"), file);
        Files.write(
                Path.of("/tmp/docs-" + name.replace(' ', '-') + ".odt"),
                OpenDocumentWriter.write(
                        SampleSynthesis.heading(language), document, SampleSynthesis.labels(language)));

        List<String> failures;
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            failures = validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
        }

        assertThat(failures).isEmpty();
    }

    @Test
    void sameSynthesisGivesTheSameBytes() {
        assertThat(write(SampleSynthesis.DOCUMENT, Locale.FRENCH))
                .isEqualTo(write(SampleSynthesis.DOCUMENT, Locale.FRENCH));
    }

    private static byte[] write(SynthesisDocument document, Locale language) {
        return PdfWriter.write(SampleSynthesis.heading(language), document, SampleSynthesis.labels(language));
    }
}
