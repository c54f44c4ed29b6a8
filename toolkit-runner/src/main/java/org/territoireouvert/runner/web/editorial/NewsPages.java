package org.territoireouvert.runner.web.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The list of news, newest first, and its feed. */
final class NewsPages {

    static final String PATH = ArticleKind.NEWS.path();
    static final String FEED = PATH + ".atom";

    private static final int IN_FEED = 30;

    /**
     * A line of the list.
     *
     * @param onlyFrench whether the words are French on an English page
     */
    public record Line(String title, String path, String summary, Instant date, boolean onlyFrench) {
        static Line of(Article article, Locale locale) {
            ArticleText text = article.text(locale);
            return new Line(
                    text.title(),
                    article.path(),
                    text.summary(),
                    article.publishAt().orElse(article.updatedAt()),
                    article.isOnlyFrenchFor(locale));
        }
    }

    private final WebParts parts;

    NewsPages(WebParts parts) {
        this.parts = parts;
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Slice<Article> found = read(Keyset.of(request, 2));
        List<Line> lines = found.items().stream()
                .map(article -> Line.of(article, request.locale()))
                .toList();
        return Page.of("editorial/news", parts.messages().format(request.locale(), "editorial.news.title"))
                .with("slice", new Slice<>(lines, found.previous(), found.next()));
    }

    Response feed(CoreRequest request) {
        List<Article> newest = read(Keyset.first(IN_FEED)).items();
        return new Response.Download(
                "actualites.atom",
                "application/atom+xml; charset=utf-8",
                stream -> new NewsFeed(parts, request.siteAddress(), request.locale()).write(newest, stream));
    }

    private Slice<Article> read(Keyset keyset) {
        return parts.editorial()
                .articles()
                .published(ArticleKind.NEWS, parts.clock().instant(), keyset);
    }
}
