package org.territoireouvert.consultation.text.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.GeneratedTexts;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.building.UnreadableTextException;
import org.territoireouvert.consultation.text.importing.TextReader;

class WritersTest {

    private static final Identification IDENTIFICATION =
            new Identification("/fr/arrete/2026/stationnement", "v1", LocalDate.of(2026, 3, 2), "Ville & \"pays\"");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void markdownIsReadAsTheSameText(long seed) throws UnreadableTextException {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int round = 0; round < 50; round++) {
            LegalText text = texts.text();

            String markdown = MarkdownWriter.write(text);

            assertThat(TextReader.read(markdown.getBytes(UTF_8))).as(markdown).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void akomaNtosoIsReadAsTheSameText(long seed) throws UnreadableTextException {
        GeneratedTexts texts = new GeneratedTexts(seed);
        for (int round = 0; round < 50; round++) {
            LegalText text = texts.text();

            String xml = AkomaNtosoWriter.write(text, IDENTIFICATION);

            assertThat(TextReader.read(xml.getBytes(UTF_8))).as(xml).isEqualTo(text);
        }
    }

    @Test
    void markdownReadsAsPeopleWriteIt() {
        LegalText text = new LegalText(
                "Arrêté",
                List.of(
                        new Section(SectionId.of(1), 1, "Titre Ier – Zones"),
                        new Article(
                                ArticleId.of(1),
                                "Article 1er",
                                "Zone verte",
                                List.of(
                                        Paragraph.of("Sont créées :"),
                                        Paragraph.item(1, "la place ;"),
                                        Paragraph.item(2, "1. la rue."),
                                        Paragraph.of("Fin."))),
                        new Article(ArticleId.of(2), "", "", List.of(Paragraph.of("Signé.")))),
                2);

        assertThat(MarkdownWriter.write(text)).isEqualTo("""
                        # Arrêté

                        ## Titre Ier – Zones

                        ### Article 1er – Zone verte

                        Sont créées :

                        - la place ;
                          - 1\\. la rue.

                        Fin.

                        ___

                        Signé.

                        """);
    }

    @Test
    void akomaNtosoHasPointsInListsAndNamesItsArticles() {
        LegalText text = new LegalText(
                "",
                List.of(new Article(
                        ArticleId.of(1),
                        "Article 1er",
                        "",
                        List.of(Paragraph.item(1, "a < b ;"), Paragraph.item(2, "c & d."), Paragraph.item(1, "e.")))),
                1);

        assertThat(AkomaNtosoWriter.write(text, IDENTIFICATION))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("showAs=\"Ville &amp; &quot;pays&quot;\"")
                .contains("<article eId=\"art_a1\"><num>Article 1er</num><list><point><intro><p>a &lt; b ;</p></intro>"
                        + "<list><point><content><p>c &amp; d.</p></content></point></list></point>"
                        + "<point><content><p>e.</p></content></point></list></article>");
    }
}
