package org.territoireouvert.consultation.text.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.GeneratedTexts;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.comparison.ComparedArticle.Fate;
import org.territoireouvert.runner.text.ShortestDiff;

class CompareTextsTest {

    private final CompareTexts comparing = new CompareTexts(new ShortestDiff());

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void articlesAreMatchedByTheirIdentifiers() {
        LegalText older = text(
                new Section(1, "Titre I"),
                article(1, "un"),
                article(2, "deux"),
                article(3, "trois"),
                article(4, "quatre"));
        LegalText newer = text(
                new Section(1, "Titre premier"),
                article(4, "quatre"),
                article(1, "un"),
                article(3, "trois mots"),
                article(5, "cinq"));

        ComparedText compared = comparing.compare(older, newer);

        assertThat(compared.blocks().getFirst())
                .isEqualTo(new ComparedSection(
                        1,
                        List.of(
                                new Piece(Change.KEPT, "Titre "),
                                new Piece(Change.REMOVED, "I"),
                                new Piece(Change.ADDED, "premier"))));
        assertThat(compared.articles())
                .extracting(ComparedArticle::id, ComparedArticle::fate, ComparedArticle::moved)
                .containsExactlyInAnyOrder(
                        tuple(ArticleId.of(4), Fate.SAME, true),
                        tuple(ArticleId.of(1), Fate.SAME, false),
                        tuple(ArticleId.of(2), Fate.REMOVED, false),
                        tuple(ArticleId.of(3), Fate.CHANGED, false),
                        tuple(ArticleId.of(5), Fate.ADDED, false));
    }

    @Test
    void sectionThatGoesOrComesIsShownWhereItStood() {
        LegalText older =
                text(new Section(1, "Titre I"), article(1, "un"), new Section(1, "Titre II"), article(2, "deux"));
        LegalText newer = text(
                new Section(SectionId.of(1), 1, "Titre I"),
                article(1, "un"),
                article(2, "deux"),
                new Section(SectionId.of(3), 2, "Chapitre 1"));

        ComparedText compared = comparing.compare(older, newer);

        assertThat(compared.blocks().stream().filter(ComparedSection.class::isInstance))
                .containsExactly(
                        new ComparedSection(1, List.of(new Piece(Change.KEPT, "Titre I"))),
                        new ComparedSection(1, List.of(new Piece(Change.REMOVED, "Titre II"))),
                        new ComparedSection(2, List.of(new Piece(Change.ADDED, "Chapitre 1"))));
    }

    @Test
    void wordsOfAChangedParagraphAreCompared() {
        ComparedArticle article = comparing
                .compare(
                        text(article(1, "avant", "deux heures en zone verte", "fin")),
                        text(article(1, "avant", "trois heures en zone verte", "nouveau", "fin")))
                .articles()
                .getFirst();

        assertThat(article.paragraphs())
                .containsExactly(
                        new ComparedParagraph(0, List.of(new Piece(Change.KEPT, "avant"))),
                        new ComparedParagraph(
                                0,
                                List.of(
                                        new Piece(Change.REMOVED, "deux"),
                                        new Piece(Change.ADDED, "trois"),
                                        new Piece(Change.KEPT, " heures en zone verte"))),
                        new ComparedParagraph(0, List.of(new Piece(Change.ADDED, "nouveau"))),
                        new ComparedParagraph(0, List.of(new Piece(Change.KEPT, "fin"))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothVersionsCanBeReadOffTheComparison(long seed) {
        GeneratedTexts texts = new GeneratedTexts(seed);
        CompareParagraphs paragraphs = new CompareParagraphs(new ShortestDiff());
        for (int round = 0; round < 100; round++) {
            List<Paragraph> older = texts.paragraphs(0, 8);
            List<Paragraph> newer = texts.changed(older);

            List<ComparedParagraph> compared = paragraphs.compare(older, newer);

            assertThat(without(compared, Change.ADDED)).isEqualTo(wording(older));
            assertThat(without(compared, Change.REMOVED)).isEqualTo(wording(newer));
        }
    }

    private static List<String> without(List<ComparedParagraph> compared, Change left) {
        List<String> texts = new ArrayList<>();
        for (ComparedParagraph paragraph : compared) {
            String text = paragraph.pieces().stream()
                    .filter(piece -> piece.change() != left)
                    .map(Piece::text)
                    .collect(Collectors.joining());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> wording(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    private static LegalText text(Block... blocks) {
        return new LegalText("Arrêté", List.of(blocks), 9);
    }

    private static Article article(int id, String... paragraphs) {
        return new Article(
                ArticleId.of(id),
                "Article " + id,
                "",
                List.of(paragraphs).stream().map(Paragraph::of).toList());
    }
}
