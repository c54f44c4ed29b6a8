package org.territoireouvert.consultation.synthesis.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.document.PrintedDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.runner.document.PdfDocuments;
import org.territoireouvert.testkit.AccessiblePdf;

class PrintedSynthesisTest {

    static Stream<Arguments> syntheses() {
        return Stream.of(
                Arguments.of("in French", SampleSynthesis.DOCUMENT, Locale.FRENCH),
                Arguments.of("in English", SampleSynthesis.DOCUMENT, Locale.ENGLISH),
                Arguments.of("empty", SampleSynthesis.EMPTY, Locale.FRENCH),
                Arguments.of("of many pages", SampleSynthesis.longOne(), Locale.FRENCH),
                Arguments.of("with any text", SampleSynthesis.hostile(), Locale.ENGLISH));
    }

    private static PrintedDocument printed(SynthesisDocument document, Locale language) {
        return PrintedSynthesis.of(SampleSynthesis.heading(language), document, SampleSynthesis.labels(language));
    }

    private static AccessiblePdf read(SynthesisDocument document, Locale language) {
        return AccessiblePdf.of(new PdfDocuments().pdf(printed(document, language)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("syntheses")
    void canBeReadByAssistiveTechnology(String name, SynthesisDocument document, Locale language) {
        assertThat(read(document, language).failures()).isEmpty();
    }

    @Test
    void tellsTheSynthesisAndWhereContributionsWent() {
        AccessiblePdf pdf = read(SampleSynthesis.DOCUMENT, Locale.FRENCH);

        assertThat(pdf.title()).isEqualTo("Synthèse des avis");
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.text())
                .contains(
                        "§ 1 Beaucoup veulent garder des arbres : « de l’ombre, l’été ».",
                        "rien ne tient, et les anciens rentrent chez eux avant onze heures.",
                        "Pas encore lues 5",
                        "Page 1");
    }

    @Test
    void textOfPeopleIsInFrenchWhateverTheLanguageOfLabels() {
        List<String> headings = printed(SampleSynthesis.DOCUMENT, Locale.ENGLISH).blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .map(heading -> heading.level() + " "
                        + heading.text().language().map(Locale::getLanguage).orElse("-"))
                .toList();

        assertThat(headings).containsExactly("1 fr", "2 fr", "3 fr", "3 fr", "2 -", "2 -");
    }

    @Test
    void sourcesLeadToTheSiteAndSayWhere() {
        Optional<DocumentText> first = printed(SampleSynthesis.DOCUMENT, Locale.FRENCH).blocks().stream()
                .filter(Bullets.class::isInstance)
                .map(block -> ((Bullets) block).items().getFirst())
                .findFirst();

        assertThat(first).hasValueSatisfying(source -> {
            assertThat(source.address())
                    .isEqualTo("https://participer.example.fr/consultations/place/contributions/a1");
            assertThat(source.description()).isEqualTo("Lire la contribution\u00A0: " + source.address());
        });
    }
}
