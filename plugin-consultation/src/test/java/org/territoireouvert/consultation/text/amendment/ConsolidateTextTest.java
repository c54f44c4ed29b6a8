package org.territoireouvert.consultation.text.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.ReplaceParagraphs;
import org.territoireouvert.consultation.text.amendment.Consolidation.Done;
import org.territoireouvert.consultation.text.amendment.Consolidation.Kind;
import org.territoireouvert.consultation.text.amendment.Consolidation.Problem;
import org.territoireouvert.consultation.text.amendment.Consolidation.Refused;
import org.territoireouvert.consultation.text.amendment.RebaseAmendment.ChangedSince;
import org.territoireouvert.consultation.text.amendment.RebaseAmendment.Disputed;
import org.territoireouvert.consultation.text.amendment.RebaseAmendment.Gone;
import org.territoireouvert.consultation.text.amendment.RebaseAmendment.Rebased;
import org.territoireouvert.runner.text.ShortestDiff;

class ConsolidateTextTest {

    private static final ArticleId FIRST = ArticleId.of(1);
    private static final ArticleId SECOND = ArticleId.of(2);
    private static final ArticleId THIRD = ArticleId.of(3);

    private static final LegalText TEXT = new LegalText(
            "Arrêté",
            List.of(
                    article(1, "Article 1", "un"),
                    new Section(1, "Titre II"),
                    article(2, "Article 2", "deux"),
                    article(3, "", "trois")),
            5);

    @Test
    void acceptedAmendmentsMakeTheNextVersion() {
        List<Amendment> amendments = new ArrayList<>(List.of(
                replace(SECOND, "DEUX", "bis"),
                new AddArticle(FIRST, "Article 1 bis", "", List.of(Paragraph.of("nouveau"))),
                new DeleteArticle(FIRST),
                new AddArticle(SECOND, "", "Suite", List.of())));

        Consolidation done = ConsolidateText.of(TEXT, amendments);
        Collections.reverse(amendments);

        assertThat(done)
                .isEqualTo(new Done(new LegalText(
                        "Arrêté",
                        List.of(
                                article(6, "Article 1 bis", "nouveau"),
                                new Section(SectionId.of(1), 1, "Titre II"),
                                article(2, "Article 2", "DEUX", "bis"),
                                new Article(ArticleId.of(7), "", "Suite", List.of()),
                                article(3, "", "trois")),
                        7)))
                .isEqualTo(ConsolidateText.of(TEXT, amendments));
    }

    @Test
    void withoutAmendmentsTheTextStays() {
        assertThat(ConsolidateText.of(TEXT, List.of())).isEqualTo(new Done(TEXT));
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        List<Amendment> amendments = List.of(
                replace(SECOND, "a"),
                new DeleteArticle(SECOND),
                new AddArticle(FIRST, "Article 1 bis", "", List.of()),
                new AddArticle(FIRST, "Article 1 ter", "", List.of()),
                replace(ArticleId.of(4), "a"),
                replace(THIRD));

        assertThat(ConsolidateText.of(TEXT, amendments))
                .isEqualTo(new Refused(List.of(
                        new Problem(Kind.OVERLAP, SECOND, List.of(0, 1)),
                        new Problem(Kind.UNKNOWN_ARTICLE, ArticleId.of(4), List.of(4)),
                        new Problem(Kind.NOTHING_LEFT, THIRD, List.of(5)),
                        new Problem(Kind.OVERLAP, FIRST, List.of(2, 3)))));
    }

    @Test
    void aTextDoesNotGrowBeyondItsLimits() {
        List<Block> articles = IntStream.rangeClosed(1, Limits.ARTICLES)
                .mapToObj(id -> (Block) article(id, "Article " + id))
                .toList();
        LegalText full = new LegalText("", articles, Limits.ARTICLES);

        assertThat(ConsolidateText.of(full, List.of(new AddArticle(FIRST, "x", "", List.of()))))
                .isEqualTo(new Refused(List.of(new Problem(Kind.TOO_LARGE, FIRST, List.of(0)))));
        assertThat(ConsolidateText.of(
                        full, List.of(new AddArticle(FIRST, "x", "", List.of()), new DeleteArticle(SECOND))))
                .isInstanceOf(Done.class);
        assertThatThrownBy(() -> new AddArticle(FIRST, "", " ", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAmendmentOnAnOldVersionIsBroughtToTheCurrentOne() {
        RebaseAmendment rebasing = new RebaseAmendment(new ShortestDiff());
        LegalText base = new LegalText("", List.of(article(1, "Article 1", "un", "deux")), 2);
        LegalText current = new LegalText("", List.of(article(1, "Article 1", "UN", "deux")), 2);
        LegalText without = new LegalText("", List.of(), 2);

        assertThat(rebasing.rebase(replace(FIRST, "un", "DEUX"), base, current))
                .isEqualTo(new Rebased(replace(FIRST, "UN", "DEUX")));
        assertThat(rebasing.rebase(replace(FIRST, "autre", "deux"), base, current))
                .isInstanceOf(Disputed.class);
        assertThat(rebasing.rebase(new DeleteArticle(FIRST), base, current)).isInstanceOf(ChangedSince.class);
        assertThat(rebasing.rebase(new DeleteArticle(FIRST), base, base))
                .isEqualTo(new Rebased(new DeleteArticle(FIRST)));
        assertThat(rebasing.rebase(replace(FIRST, "un"), base, without)).isEqualTo(new Gone());
        assertThatThrownBy(() -> rebasing.rebase(replace(SECOND, "un"), base, current))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReplaceParagraphs replace(ArticleId article, String... paragraphs) {
        return new ReplaceParagraphs(article, article(1, "x", paragraphs).paragraphs());
    }

    private static Article article(int id, String number, String... paragraphs) {
        return new Article(
                ArticleId.of(id),
                number,
                "",
                List.of(paragraphs).stream().map(Paragraph::of).toList());
    }
}
