package org.territoireouvert.runner.web.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.editorial.content.ArticleContent;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** One page or one piece of news; an old address leads to the new one. */
final class ReadPages {

    private final WebParts parts;
    private final EditorialParts editorial;
    private final Markdown markdown = SanitisedMarkdown.ofAuthority();

    ReadPages(WebParts parts) {
        this.parts = parts;
        this.editorial = parts.editorial();
    }

    Response page(CoreRequest request) {
        return show(request, ArticleKind.PAGE, request.pathParameter("slug"));
    }

    Response news(CoreRequest request) {
        return show(request, ArticleKind.NEWS, request.pathParameter("slug"));
    }

    Response help(CoreRequest request) {
        return show(request, ArticleKind.PAGE, Article.HELP);
    }

    private Response show(CoreRequest request, ArticleKind kind, String slug) {
        Instant now = parts.clock().instant();
        Optional<Article> found = editorial.articles().at(kind, slug);
        if (found.isEmpty()) {
            return editorial
                    .articles()
                    .onceAt(kind, slug)
                    .filter(article -> article.isPublicAt(now))
                    .<Response>map(article -> new Response.Redirect(article.path()))
                    .orElseThrow(() -> new NotFoundException(kind.path() + "/" + slug));
        }
        Article article = found.filter(candidate -> candidate.isPublicAt(now))
                .orElseThrow(() -> new NotFoundException(kind.path() + "/" + slug));
        if (!request.path().equals(article.path())) {
            return new Response.Redirect(article.path());
        }
        return show(request.locale(), article)
                .about(editorial.content().type(article.kind()), ArticleContent.item(article, now));
    }

    private Page show(Locale locale, Article article) {
        ArticleText text = article.text(locale);
        Page page = Page.of("editorial/page", text.title())
                .with("text", text)
                .with("body", markdown.render(text.body()))
                .with("onlyFrench", article.isOnlyFrenchFor(locale))
                .with("date", article.publishAt())
                .with("news", article.kind() == ArticleKind.NEWS)
                .with("help", help(locale, article))
                .with("updatedAt", article.updatedAt());
        Page described = text.summary().isEmpty() ? page : page.description(text.summary());
        return article.kind() == ArticleKind.NEWS
                ? described.crumb(parts.messages().format(locale, "editorial.news.title"), NewsPages.PATH)
                : described;
    }

    /** The other help pages stand on the help page. */
    private List<Link> help(Locale locale, Article article) {
        if (!article.slug().equals(Article.HELP) || article.kind() != ArticleKind.PAGE) {
            return List.of();
        }
        return editorial.placed().current().at(ArticlePlace.HELP).stream()
                .filter(page -> !page.id().equals(article.id()))
                .map(page -> new Link(page.text(locale).title(), page.path()))
                .toList();
    }
}
