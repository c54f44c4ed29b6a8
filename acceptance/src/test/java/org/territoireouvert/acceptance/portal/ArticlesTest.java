package org.territoireouvert.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleSearch;
import org.territoireouvert.runner.editorial.ArticleSearch.Standing;
import org.territoireouvert.runner.editorial.ArticleVersion;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.editorial.PublishArticle;
import org.territoireouvert.runner.editorial.SaveArticle;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Writing, publishing and withdrawing pages and news, on both databases. */
class ArticlesTest {

    private final TestClock clock = new TestClock();
    private final Desk.Told told = new Desk.Told();

    private Instant now() {
        return clock.instant();
    }

    private List<String> publicNews(EditorialParts parts) {
        return parts.articles().published(ArticleKind.NEWS, now(), Keyset.first(Slice.SIZE)).items().stream()
                .map(Article::slug)
                .toList();
    }

    private Article found(EditorialParts parts, Article article) {
        return parts.articles().find(article.kind(), article.id()).orElseThrow();
    }

    @BothDatabases
    void aDraftIsSeenByNobodyUntilItIsPublishedAndAgainAfterItsWithdrawal(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Article draft = Desk.write(parts, ArticleKind.NEWS, "vote", "Le vote");
        assertThat(publicNews(parts)).isEmpty();

        parts.publish().publish(draft, now(), Desk.EDITOR);
        assertThat(publicNews(parts)).containsExactly("vote");

        parts.publish().withdraw(found(parts, draft), Desk.EDITOR);
        assertThat(publicNews(parts)).isEmpty();
        assertThat(codes(storage)).containsExactly("runtime.article-published", "runtime.article-withdrawn");
    }

    private static List<String> codes(Storage storage) {
        return storage.core()
                .read(handle -> handle.createQuery("select code from core_audit order by position")
                        .mapTo(String.class)
                        .list());
    }

    @BothDatabases
    void aDateToComeIsWaitedForAndToldOnce(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Article draft = Desk.write(parts, ArticleKind.NEWS, "vote", "Le vote");
        parts.publish().publish(draft, now().plus(Duration.ofHours(2)), Desk.EDITOR);
        told.paths.clear();

        assertThat(publicNews(parts)).isEmpty();
        assertThat(parts.release().turn()).isZero();

        clock.advance(Duration.ofHours(2));
        assertThat(publicNews(parts)).containsExactly("vote");
        assertThat(parts.release().turn()).isOne();
        assertThat(parts.release().turn()).isZero();
        assertThat(told.paths).containsExactly("/actualites/vote");
    }

    @BothDatabases
    void ofTwoEditorsAtOnceTheSecondIsToldAndNothingIsLost(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Article read = Desk.write(parts, ArticleKind.PAGE, "charte", "Charte");

        assertThat(parts.save().save(Desk.text(read, "charte", "Charte d’Ana"), Desk.EDITOR))
                .isInstanceOf(SaveArticle.Saved.class);
        SaveArticle.Outcome second = parts.save().save(Desk.text(read, "charte", "Charte de Luc"), Desk.EDITOR);

        assertThat(second)
                .isInstanceOfSatisfying(
                        SaveArticle.Outdated.class,
                        outdated ->
                                assertThat(outdated.current().french().title()).isEqualTo("Charte d’Ana"));
        assertThat(parts.publish().publish(read, now(), Desk.EDITOR)).isEqualTo(PublishArticle.Outcome.OUTDATED);
        assertThat(parts.versions().of(read.id()))
                .extracting(version -> version.french().title())
                .containsExactly("Charte d’Ana", "Charte");
        assertThat(parts.versions().of(read.id()))
                .extracting(ArticleVersion::savedBy)
                .containsOnly("Inès Carpentier");
    }

    @BothDatabases
    void anOldAddressLeadsToTheArticleUntilAnotherOneTakesIt(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Article page = Desk.write(parts, ArticleKind.PAGE, "reglement", "Règlement");
        parts.save().save(Desk.text(page, "regles", "Règles"), Desk.EDITOR);
        parts.save().save(Desk.text(found(parts, page), "nos-regles", "Règles"), Desk.EDITOR);

        assertThat(parts.articles().onceAt(ArticleKind.PAGE, "reglement"))
                .map(Article::slug)
                .hasValue("nos-regles");
        assertThat(parts.articles().onceAt(ArticleKind.PAGE, "regles"))
                .map(Article::slug)
                .hasValue("nos-regles");
        assertThat(parts.articles().onceAt(ArticleKind.NEWS, "regles")).isEmpty();

        Desk.write(parts, ArticleKind.PAGE, "regles", "Autres règles");
        assertThat(parts.articles().onceAt(ArticleKind.PAGE, "regles")).isEmpty();
        assertThat(parts.articles().at(ArticleKind.PAGE, "regles"))
                .map(article -> article.french().title())
                .hasValue("Autres règles");
    }

    @BothDatabases
    void oneAddressBelongsToOneArticleOfAKind(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Desk.write(parts, ArticleKind.PAGE, "vote", "Le vote");
        Article other = Desk.write(parts, ArticleKind.PAGE, "autre", "Autre");
        Desk.write(parts, ArticleKind.NEWS, "vote", "Le vote est ouvert");

        assertThat(parts.save().save(Desk.text(other, "vote", "Autre"), Desk.EDITOR))
                .isInstanceOf(SaveArticle.AddressTaken.class);
    }

    @BothDatabases
    void theListIsSearchedWhateverAccentsAndByWhereAnArticleStands(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Article ecole = Desk.write(parts, ArticleKind.NEWS, "ecole", "L’école rénovée");
        parts.publish().publish(ecole, now(), Desk.EDITOR);
        Article eau = Desk.write(parts, ArticleKind.NEWS, "eau", "100 % d’eau");
        parts.publish().publish(eau, now().plus(Duration.ofDays(1)), Desk.EDITOR);
        Desk.write(parts, ArticleKind.NEWS, "bois", "Bois");

        assertThat(list(parts, "ECOLE", Optional.empty())).containsExactly("ecole");
        assertThat(list(parts, "%", Optional.empty())).hasSize(3);
        assertThat(list(parts, "", Optional.of(Standing.PUBLISHED))).containsExactly("ecole");
        assertThat(list(parts, "", Optional.of(Standing.SCHEDULED))).containsExactly("eau");
        assertThat(list(parts, "", Optional.of(Standing.DRAFT))).containsExactly("bois");
        assertThat(list(parts, "", Optional.of(Standing.WITHDRAWN))).isEmpty();
    }

    private List<String> list(EditorialParts parts, String words, Optional<Standing> standing) {
        ArticleSearch search = new ArticleSearch(ArticleKind.NEWS, words, standing, now());
        return parts.articles().list(search, Keyset.first(Slice.SIZE)).items().stream()
                .map(Article::slug)
                .toList();
    }

    @BothDatabases
    void newsAreReadPartByPart(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        for (int number = 10; number < 35; number++) {
            Article article = Desk.write(parts, ArticleKind.NEWS, "n" + number, "Nouvelle " + number);
            parts.publish().publish(article, now().minus(Duration.ofDays(40 - number)), Desk.EDITOR);
        }

        Slice<Article> first = parts.articles().published(ArticleKind.NEWS, now(), Keyset.first(Slice.SIZE));
        Slice<Article> second = parts.articles()
                .published(ArticleKind.NEWS, now(), Keyset.after(first.next().orElseThrow(), 2, Slice.SIZE));

        assertThat(first.items()).hasSize(20).first().extracting(Article::slug).isEqualTo("n34");
        assertThat(second.items()).hasSize(5).last().extracting(Article::slug).isEqualTo("n10");
        assertThat(second.next()).isEmpty();
    }

    @BothDatabases
    void contentsAreReadInTheOrderOfTheirIds(Storage storage) throws Exception {
        EditorialParts parts = Desk.parts(storage, clock, told);
        Article one = Desk.write(parts, ArticleKind.PAGE, "un", "Un");
        Article two = Desk.write(parts, ArticleKind.PAGE, "deux", "Deux");
        Article draft = Desk.write(parts, ArticleKind.PAGE, "trois", "Trois");
        parts.publish().publish(one, now(), Desk.EDITOR);
        parts.publish().publish(two, now(), Desk.EDITOR);
        var source = parts.content().type(ArticleKind.PAGE).source();

        List<ContentItem> first = source.published("", 1);
        List<ContentItem> rest = source.published(first.getFirst().id(), 10);

        assertThat(first).extracting(ContentItem::path).containsExactly("/pages/un");
        assertThat(rest).extracting(ContentItem::path).containsExactly("/pages/deux");
        assertThat(source.find(draft.id()).orElseThrow().isPublic()).isFalse();
    }

    @BothDatabases
    void theHelpPageIsThereOnceAndStaysAsTheAuthorityLeavesIt(Storage storage) {
        EditorialParts parts = Desk.parts(storage, clock, told);
        parts.help().settle();
        parts.help().settle();
        Article help = parts.articles().at(ArticleKind.PAGE, Article.HELP).orElseThrow();
        assertThat(help.path()).isEqualTo("/aide");
        assertThat(help.hasEnglish()).isTrue();

        parts.save().save(Desk.text(help, "mode-d-emploi", "Mode d’emploi"), Desk.EDITOR);
        parts.help().settle();

        assertThat(parts.articles().at(ArticleKind.PAGE, Article.HELP)).isEmpty();
        assertThat(parts.articles().onceAt(ArticleKind.PAGE, Article.HELP)).isPresent();
    }
}
