package org.territoireouvert.runner.editorial.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleRepository;

/** Pages and news as content types of the runtime: for search, site map and links. */
public final class ArticleContent {

    private final ArticleRepository articles;
    private final InstantSource clock;

    /** Reads through a repository. */
    public ArticleContent(ArticleRepository articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** Returns both types; their messages are the runtime's. */
    public List<ContentType> types() {
        return List.of(type(ArticleKind.PAGE), type(ArticleKind.NEWS));
    }

    /** Returns the type of a kind. */
    public ContentType type(ArticleKind kind) {
        return ContentType.of(
                kind.code(),
                "editorial." + kind.code() + ".singular",
                "editorial." + kind.code() + ".plural",
                new Reader(kind),
                Feature.HISTORY);
    }

    private final class Reader implements ContentType.Source {

        private final ArticleKind kind;

        Reader(ArticleKind kind) {
            this.kind = kind;
        }

        @Override
        public List<ContentItem> published(String afterId, int limit) {
            Instant now = clock.instant();
            return articles.published(kind, now, afterId, limit).stream()
                    .map(article -> item(article, now))
                    .toList();
        }

        @Override
        public Optional<ContentItem> find(String id) {
            return articles.find(kind, id).map(article -> item(article, clock.instant()));
        }
    }

    /** Describes an article at a time. */
    public static ContentItem item(Article article, Instant now) {
        return ContentItem.of(article.id(), article.french().title(), article.path(), article.updatedAt())
                .hiddenIf(!article.isPublicAt(now))
                .summary(article.french().summary())
                .text("editorial.part.body", article.french().body())
                .text(
                        "editorial.part.english",
                        (article.english().title() + "\n\n" + article.english().body()).strip());
    }
}
