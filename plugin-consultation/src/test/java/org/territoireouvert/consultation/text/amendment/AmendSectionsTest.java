package org.territoireouvert.consultation.text.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.AddSection;
import org.territoireouvert.consultation.text.amendment.Amendment.ChangeHeading;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteSection;
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

/** Sections and headings are amended as articles are. */
class AmendSectionsTest {

    private static final SectionId TITLE = SectionId.of(1);
    private static final SectionId CHAPTER = SectionId.of(2);
    private static final SectionId EMPTY = SectionId.of(3);
    private static final ArticleId FIRST = ArticleId.of(1);

    private static final LegalText TEXT = new LegalText(
            "Arrêté",
            List.of(
                    new Section(1, "Titre I"),
                    new Section(2, "Chapitre 1"),
                    article(1, "Objet"),
                    new Section(1, "Titre II")),
            1);

    private final RebaseAmendment rebasing = new RebaseAmendment(new ShortestDiff());

    private static Article article(int id, String heading) {
        return new Article(ArticleId.of(id), "Article " + id, heading, List.of(Paragraph.of("un")));
    }

    private static List<Block> blocks(Amendment... amendments) {
        return ConsolidateText.of(TEXT, List.of(amendments)) instanceof Done done
                ? done.text().blocks()
                : List.of();
    }

    private static List<Kind> refused(Amendment... amendments) {
        return ConsolidateText.of(TEXT, List.of(amendments)) instanceof Refused refused
                ? refused.problems().stream().map(Problem::kind).toList()
                : List.of();
    }

    @Test
    void headingsOfSectionsAndArticlesChange() {
        assertThat(blocks(new ChangeHeading(CHAPTER, "Chapitre premier"), new ChangeHeading(FIRST, "")))
                .containsExactly(
                        new Section(TITLE, 1, "Titre I"),
                        new Section(CHAPTER, 2, "Chapitre premier"),
                        article(1, ""),
                        new Section(EMPTY, 1, "Titre II"));
    }

    @Test
    void headingAndParagraphsOfAnArticleChangeTogether() {
        assertThat(blocks(new ChangeHeading(FIRST, "But"), new ReplaceParagraphs(FIRST, List.of(Paragraph.of("deux")))))
                .contains(new Article(FIRST, "Article 1", "But", List.of(Paragraph.of("deux"))));
    }

    @Test
    void newArticlesAndSectionsStandUnderASection() {
        assertThat(blocks(new AddArticle(TITLE, "Article 0", "", List.of()), new AddSection(EMPTY, 2, "Chapitre 1")))
                .containsExactly(
                        new Section(TITLE, 1, "Titre I"),
                        new Article(ArticleId.of(4), "Article 0", "", List.of()),
                        new Section(CHAPTER, 2, "Chapitre 1"),
                        article(1, "Objet"),
                        new Section(EMPTY, 1, "Titre II"),
                        new Section(SectionId.of(5), 2, "Chapitre 1"));
    }

    @Test
    void sectionIsDeletedOnceNothingBelongsToIt() {
        assertThat(blocks(new DeleteSection(EMPTY))).hasSize(3);
        assertThat(refused(new DeleteSection(TITLE))).containsExactly(Kind.NOT_EMPTY);
        assertThat(refused(new DeleteSection(CHAPTER))).containsExactly(Kind.NOT_EMPTY);
        assertThat(blocks(new DeleteSection(TITLE), new DeleteArticle(FIRST), new DeleteSection(CHAPTER)))
                .containsExactly(new Section(EMPTY, 1, "Titre II"));
    }

    @Test
    void identifierOfADeletedSectionIsNotGivenAgain() {
        LegalText without = ((Done) ConsolidateText.of(TEXT, List.of(new DeleteSection(EMPTY)))).text();

        LegalText next = ((Done) ConsolidateText.of(without, List.of(new AddSection(FIRST, 1, "Titre III")))).text();

        assertThat(next.blocks().getLast()).isEqualTo(new Section(SectionId.of(4), 1, "Titre III"));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(refused(new ChangeHeading(TITLE, " "))).containsExactly(Kind.NOTHING_LEFT);
        assertThat(refused(new AddSection(EMPTY, 3, "Sous-section"))).containsExactly(Kind.SKIPS_LEVEL);
        assertThat(refused(new ChangeHeading(SectionId.of(9), "x"))).containsExactly(Kind.UNKNOWN_ARTICLE);
        assertThat(refused(new ChangeHeading(EMPTY, "x"), new DeleteSection(EMPTY)))
                .containsExactly(Kind.OVERLAP);
        assertThat(refused(new AddArticle(TITLE, "1", "", List.of()), new AddSection(TITLE, 2, "x")))
                .containsExactly(Kind.OVERLAP);
    }

    @Test
    void headingsWrittenOnAnOldVersionAreMergedByWords() {
        LegalText now = ((Done) ConsolidateText.of(
                        TEXT, List.of(new ChangeHeading(CHAPTER, "Chapitre 1 – Zones"), new DeleteSection(EMPTY))))
                .text();

        assertThat(rebasing.rebase(new ChangeHeading(CHAPTER, "Section 1"), TEXT, now))
                .isEqualTo(new Rebased(new ChangeHeading(CHAPTER, "Section 1 – Zones")));
        assertThat(rebasing.rebase(new ChangeHeading(CHAPTER, "Chapitre 1 : lieux"), TEXT, now))
                .isInstanceOf(Disputed.class);
        assertThat(rebasing.rebase(new DeleteSection(CHAPTER), TEXT, now)).isInstanceOf(ChangedSince.class);
        assertThat(rebasing.rebase(new ChangeHeading(EMPTY, "x"), TEXT, now)).isEqualTo(new Gone());
        assertThat(rebasing.rebase(new AddSection(TITLE, 2, "x"), TEXT, now))
                .isEqualTo(new Rebased(new AddSection(TITLE, 2, "x")));
    }
}
