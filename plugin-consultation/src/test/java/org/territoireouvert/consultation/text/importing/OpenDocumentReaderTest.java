package org.territoireouvert.consultation.text.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

class OpenDocumentReaderTest {

    @Test
    void aByLawIsReadInItsStructure() throws UnreadableTextException {
        LegalText text = TextReader.read(OpenDocumentFile.of("""
                        <text:p text:style-name="P1">Arrêté <text:span>municipal</text:span></text:p>
                        <text:p>Vu le code de la route,<text:line-break/>Arrête<text:s text:c="2"/>:</text:p>
                        <text:h text:outline-level="1">Titre Ier</text:h>
                        <text:p text:style-name="P2">Chapitre 1</text:p>
                        <text:h text:outline-level="3">Article 1er – Zones</text:h>
                        <text:p>Sont<text:tab/>créées :</text:p>
                        <text:list><text:list-item><text:p>la zone verte :</text:p>
                        <text:list><text:list-item><text:p>la place ;</text:p></text:list-item></text:list></text:list-item>
                        <text:list-item><text:p>la zone bleue.</text:p></text:list-item></text:list>
                        <table:table><table:table-row><table:table-cell><text:p>Zone</text:p></table:table-cell>
                        <table:table-cell><text:p>Durée</text:p></table:table-cell></table:table-row>
                        <table:table-row><table:table-cell><text:p>verte</text:p></table:table-cell>
                        <table:table-cell><text:p>2 h</text:p></table:table-cell></table:table-row></table:table>
                        <text:p>Article 2 : Le présent arrêté est affiché.</text:p>
                        """));

        assertThat(text.title()).isEqualTo("Arrêté municipal");
        assertThat(text.blocks())
                .containsExactly(
                        article(1, "", "", Paragraph.of("Vu le code de la route,"), Paragraph.of("Arrête :")),
                        new Section(SectionId.of(1), 1, "Titre Ier"),
                        new Section(SectionId.of(2), 2, "Chapitre 1"),
                        article(
                                2,
                                "Article 1er",
                                "Zones",
                                Paragraph.of("Sont créées :"),
                                Paragraph.item(1, "la zone verte :"),
                                Paragraph.item(2, "la place ;"),
                                Paragraph.item(1, "la zone bleue."),
                                Paragraph.of("Zone | Durée"),
                                Paragraph.of("verte | 2 h")),
                        article(3, "Article 2", "", Paragraph.of("Le présent arrêté est affiché.")));
    }

    @Test
    void whatWasDeletedUnderTrackedChangesAndNotesAreLeftOut() throws UnreadableTextException {
        LegalText text = TextReader.read(OpenDocumentFile.of("""
                        <text:tracked-changes><text:changed-region><text:deletion><text:p>supprimé</text:p></text:deletion>
                        </text:changed-region></text:tracked-changes>
                        <text:p>Le stationnement <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>payant
                        <text:change-end text:change-id="c2"/>est limité<text:note><text:note-citation>1</text:note-citation>
                        <text:note-body><text:p>note</text:p></text:note-body></text:note>.</text:p>
                        """));

        assertThat(text.articles().getFirst().text()).isEqualTo("Le stationnement payant est limité.");
    }

    @Test
    void numbersOfItemsStandInTheirText() throws UnreadableTextException {
        LegalText text = TextReader.read(OpenDocumentFile.of("""
                        <text:list text:style-name="L1">
                        <text:list-item><text:p>zone verte :</text:p><text:p>payante</text:p>
                        <text:list><text:list-item><text:p>place</text:p></text:list-item>
                        <text:list-item><text:p>rue</text:p><text:list><text:list-item><text:p>nord</text:p></text:list-item></text:list>
                        </text:list-item></text:list></text:list-item>
                        <text:list-item text:start-value="4"><text:p>zone bleue</text:p></text:list-item></text:list>
                        <text:p>entre</text:p>
                        <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>zone rouge</text:p>
                        </text:list-item></text:list>
                        <text:list text:style-name="L9"><text:list-item><text:p>sans numéro</text:p></text:list-item></text:list>
                        """));

        assertThat(text.articles().getFirst().paragraphs())
                .containsExactly(
                        Paragraph.item(1, "1° zone verte :"),
                        Paragraph.item(1, "payante"),
                        Paragraph.item(2, "a) place"),
                        Paragraph.item(2, "b) rue"),
                        Paragraph.item(3, "nord"),
                        Paragraph.item(1, "4° zone bleue"),
                        Paragraph.of("entre"),
                        Paragraph.item(1, "5° zone rouge"),
                        Paragraph.item(1, "sans numéro"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12, (12)",
        "a, 1, (a)",
        "A, 27, (AA)",
        "a, 9999, (9999)",
        "i, 4, (iv)",
        "I, 1994, (MCMXCIV)",
        "I, 9999, (9999)",
        "x, 3, ''"
    })
    void numbersArePrintedAsTheStyleSays(String digits, int number, String printed) {
        assertThat(new NumberFormat("(", digits, ")").print(number)).isEqualTo(printed);
    }

    private static Article article(int id, String number, String heading, Paragraph... paragraphs) {
        return new Article(ArticleId.of(id), number, heading, List.of(paragraphs));
    }
}
