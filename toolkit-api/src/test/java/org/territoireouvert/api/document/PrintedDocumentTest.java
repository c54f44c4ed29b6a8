package org.territoireouvert.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Table;

class PrintedDocumentTest {

    private static PrintedDocument titled(String title, int... levels) {
        List<DocumentBlock> blocks = Arrays.stream(levels)
                .<DocumentBlock>mapToObj(level -> new Heading(level, DocumentText.of("Partie " + level)))
                .toList();
        return new PrintedDocument(
                DocumentText.of(title),
                DocumentText.EMPTY,
                Locale.FRENCH,
                LocalDate.of(2026, 11, 27),
                1,
                page -> "",
                blocks);
    }

    @Test
    void headingsGoDownByOneLevelAndUpByAny() {
        assertThat(titled("Fiche", 1, 2, 3, 1, 2).blocks()).hasSize(5);
    }

    @Test
    void headingThatSkipsALevelIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> titled("Fiche", 1, 3))
                .withMessage("The heading \"Partie 3\" is at level 3; here it may be at level 2 at most");
        assertThatIllegalArgumentException().isThrownBy(() -> titled("Fiche", 2));
    }

    @Test
    void documentWithoutTitleOrBlocksIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> titled("\u200B", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> titled("Fiche"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void headingsHaveSixLevels(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(level, DocumentText.of("Titre")));
    }

    @Test
    void everyRowHasACellForEachColumn() {
        List<Column> columns = List.of(Column.words("Nom"), Column.numbers("Nombre"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(Optional.empty(), columns, List.of(List.of(DocumentText.of("Une seule")))))
                .withMessageContaining("A row has 1 cells, the table 2 columns");
    }

    @Test
    void factNeedsAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fact(DocumentText.of("Lieu"), List.of()));
    }

    @Test
    void textLosesInvisibleMarksAndLineEnds() {
        assertThat(DocumentText.of(" \u202Eune\u0000\n deux\u00A0!\uFEFF ").text())
                .isEqualTo("une deux\u00A0!");
    }

    @Test
    void linesOfATextAreTextsInItsLanguage() {
        assertThat(DocumentText.lines("un\n\n deux \r\n\u200B", Locale.FRENCH))
                .containsExactly(
                        DocumentText.of("un").in(Locale.FRENCH),
                        DocumentText.of("deux").in(Locale.FRENCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert()", "/initiatives", "https:///", "mailto:", "https://a b"})
    void linkLeadsToTheWebOrAMailbox(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentText.of("Lire").leadingTo(address, "Lire la fiche"));
    }

    @Test
    void linkSaysWhereItLeads() {
        assertThat(DocumentText.of("Écrire")
                        .leadingTo("mailto:parcs@corvaux.fr", "Écrire au service")
                        .address())
                .isEqualTo("mailto:parcs@corvaux.fr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentText.of("Lire").leadingTo("https://example.org", " "));
    }
}
