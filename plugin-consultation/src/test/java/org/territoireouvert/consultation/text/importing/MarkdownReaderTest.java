package org.territoireouvert.consultation.text.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Samples;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

class MarkdownReaderTest {

    @Test
    void aByLawIsReadInItsStructure() throws UnreadableTextException {
        LegalText text = TextReader.read(Samples.bytes("stationnement.md"));

        assertThat(text.title()).isEqualTo("Arrêté municipal relatif au stationnement dans le centre-bourg");
        assertThat(text.blocks())
                .containsExactly(
                        article(
                                1,
                                "",
                                "",
                                Paragraph.of("Le maire de Val-de-Lisière,"),
                                Paragraph.of(
                                        "Vu le code général des collectivités territoriales, notamment l'article L. 2213-2,"),
                                Paragraph.of("Vu le code de la route,"),
                                Paragraph.of("Arrête :")),
                        new Section(SectionId.of(1), 1, "Titre Ier – Dispositions générales"),
                        article(
                                2,
                                "Article 1er",
                                "Objet",
                                Paragraph.of(
                                        "Le présent arrêté fixe les règles de stationnement applicables dans le centre-bourg."),
                                Paragraph.of("Il remplace l'arrêté du 3 mars 2019.")),
                        new Section(SectionId.of(2), 2, "Chapitre 1 – Zones"),
                        article(
                                3,
                                "Article 2",
                                "Zones de stationnement",
                                Paragraph.of("Sont créées :"),
                                Paragraph.item(1, "1. la zone verte :"),
                                Paragraph.item(2, "la place du Marché ;"),
                                Paragraph.item(2, "la rue des Tanneurs ;"),
                                Paragraph.item(1, "2. la zone bleue, rue de l'Église.")),
                        article(
                                4,
                                "Article 2 bis",
                                "",
                                Paragraph.of(
                                        "Le stationnement est limité à deux heures en zone verte, du lundi au samedi.")),
                        new Section(SectionId.of(3), 1, "Titre II – Dispositions finales"),
                        article(
                                5,
                                "Article 3",
                                "Exécution",
                                Paragraph.of(
                                        "La directrice générale des services est chargée de l'exécution du présent arrêté."),
                                Paragraph.of("<script>alert(\"1\")</script>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Article 7                        | Article 7         | ''
                    Article premier - Objet          | Article premier   | Objet
                    ARTICLE 1ER : OBJET              | ARTICLE 1ER       | OBJET
                    Art. 12. – Zones                 | Art. 12           | Zones
                    Article L. 2213-2                | Article L. 2213-2 | ''
                    Article R2213-1 Champ            | Article R2213-1   | Champ
                    Article IV — Durée               | Article IV        | Durée
                    Article unique                   | Article unique    | ''
                    Article 3 quater : Zones         | Article 3 quater  | Zones
                    Article 3 B : Zones              | Article 3 B       | Zones
                    """)
    void headingsOfArticlesHaveNumberAndHeading(String line, String number, String heading)
            throws UnreadableTextException {
        Article article = read("## " + line).articles().getFirst();

        assertThat(article.number()).isEqualTo(number);
        assertThat(article.heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Articles 7 et 8", "Article civil", "Article premièrement", "L'article 7", "Articulation 7"})
    void otherHeadingsAreSections(String line) throws UnreadableTextException {
        assertThat(read("## " + line).blocks()).containsExactly(new Section(SectionId.of(1), 1, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Article 7 du code de la route.", "Articles 7 : x", "L'article 7 : voir ci-dessous"})
    void sentencesThatNameAnArticleStartNone(String line) throws UnreadableTextException {
        assertThat(read(line).blocks()).containsExactly(article(1, "", "", Paragraph.of(line)));
    }

    @Test
    void aNumberAloneInItsLineStartsAnArticle() throws UnreadableTextException {
        assertThat(read("**Article 4**\nLe stationnement\nest interdit.").blocks())
                .containsExactly(article(1, "Article 4", "", Paragraph.of("Le stationnement est interdit.")));
    }

    @Test
    void levelsOfSectionsHaveNoGapsAndEndAtTheFourth() throws UnreadableTextException {
        assertThat(read("## a\n#### b\n### c\n#### d\n##### e\n###### f\n## g").blocks())
                .containsExactly(
                        new Section(SectionId.of(1), 1, "a"),
                        new Section(SectionId.of(2), 2, "b"),
                        new Section(SectionId.of(3), 2, "c"),
                        new Section(SectionId.of(4), 3, "d"),
                        new Section(SectionId.of(5), 4, "e"),
                        new Section(SectionId.of(6), 4, "f"),
                        new Section(SectionId.of(7), 1, "g"));
    }

    @Test
    void whatIsIndentedFencedOrInHtmlStaysText() throws UnreadableTextException {
        assertThat(
                        read("    indenté\n\n```\n<b>code</b>\n```\n\n<div onclick=\"x()\">\n\n[lien](javascript:x) ![image](y)")
                                .articles()
                                .getFirst()
                                .paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("indenté", "<b>code</b>", "<div onclick=\"x()\">", "lien image");
    }

    @Test
    void characterTricksAreTakenOut() throws UnreadableTextException {
        assertThat(read("\uFEFFinter\u00ADdit \u202Eesrever\u202C e\u0301te\u0301\u00A0:\u0007 fin")
                        .articles()
                        .getFirst()
                        .text())
                .isEqualTo("interdit esrever été\u00A0: fin");
    }

    private static LegalText read(String markdown) throws UnreadableTextException {
        return TextReader.read(markdown.getBytes(UTF_8));
    }

    private static Article article(int id, String number, String heading, Paragraph... paragraphs) {
        return new Article(ArticleId.of(id), number, heading, List.of(paragraphs));
    }
}
