package org.territoireouvert.consultation.text.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Samples;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

class AkomaNtosoReaderTest {

    @Test
    void aByLawIsReadInItsStructure() throws UnreadableTextException {
        LegalText text = TextReader.read(Samples.bytes("stationnement.xml"));

        assertThat(text.title()).isEqualTo("Arrêté municipal relatif au stationnement");
        assertThat(text.blocks())
                .containsExactly(
                        article(1, "", "", Paragraph.of("Vu le code de la route,")),
                        new Section(SectionId.of(1), 1, "Titre Ier – Dispositions générales"),
                        new Section(SectionId.of(2), 2, "Zones"),
                        article(
                                2,
                                "Article 1er",
                                "Zone verte",
                                Paragraph.of("I. Sont créées :"),
                                Paragraph.item(1, "1° la place du Marché ;"),
                                Paragraph.item(1, "2° la rue des Tanneurs."),
                                Paragraph.of("II. Le stationnement est limité à deux heures."),
                                Paragraph.of("Zone | Durée")),
                        article(3, "", "", Paragraph.of("Sans numéro.")),
                        article(4, "", "", Paragraph.of("Fait à Val-de-Lisière.")));
    }

    private static Article article(int id, String number, String heading, Paragraph... paragraphs) {
        return new Article(ArticleId.of(id), number, heading, List.of(paragraphs));
    }
}
