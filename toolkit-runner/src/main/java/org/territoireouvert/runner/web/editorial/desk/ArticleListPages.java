package org.territoireouvert.runner.web.editorial.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleSearch;
import org.territoireouvert.runner.editorial.ArticleSearch.Standing;
import org.territoireouvert.runner.web.admin.list.AdminList;
import org.territoireouvert.runner.web.admin.list.ListTable;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** All articles of a kind, those that changed last first. */
final class ArticleListPages {

    private static final String STATE = "etat";
    private static final List<String> COLUMNS = List.of(
            "editorial.column.title",
            "editorial.column.state",
            "editorial.column.date",
            "editorial.column.changed",
            "editorial.column.path",
            "editorial.column.english");

    /** A line of the list. */
    public record Line(
            String id,
            String title,
            Badge state,
            Optional<Instant> date,
            Instant changed,
            String path,
            boolean isPublic,
            boolean english) {}

    private final WebParts parts;
    private final DeskFrame frame;

    ArticleListPages(WebParts parts, ArticleKind kind) {
        this.parts = parts;
        this.frame = new DeskFrame(parts, kind);
    }

    Response show(CoreRequest request) {
        AdminList query = query(request);
        Slice<Article> found = parts.editorial().articles().list(search(query), Keyset.of(request, 2));
        List<Line> lines = found.items().stream()
                .map(article -> line(article, request.locale()))
                .toList();
        return frame.list(request.locale(), "editorial/list")
                .with("list", query)
                .with("slice", new Slice<>(lines, found.previous(), found.next()));
    }

    Response table(CoreRequest request) {
        ArticleSearch search = search(query(request));
        Locale locale = request.locale();
        return new ListTable(parts).of(locale, frame.kind().code(), COLUMNS, sink -> {
            parts.editorial().articles().<IOException>each(search, article -> {
                Line line = line(article, locale);
                sink.row(
                        line.title(),
                        line.state().label(),
                        line.date().map(Instant::toString).orElse(""),
                        line.changed().toString(),
                        line.path(),
                        line.english());
            });
        });
    }

    private AdminList query(CoreRequest request) {
        return AdminList.of(
                request,
                parts.messages(),
                frame.kind().desk(),
                new AdminList.Offered(
                        STATE,
                        "editorial.state",
                        Arrays.stream(Standing.values()).map(Standing::code).toList()));
    }

    private ArticleSearch search(AdminList query) {
        Optional<Standing> standing = Arrays.stream(Standing.values())
                .filter(value -> value.code().equals(query.value(STATE)))
                .findFirst();
        return new ArticleSearch(frame.kind(), query.words(), standing, frame.now());
    }

    private Line line(Article article, Locale locale) {
        return new Line(
                article.id(),
                article.french().title(),
                frame.badge(article, locale),
                article.publishAt(),
                article.updatedAt(),
                article.path(),
                article.isPublicAt(frame.now()),
                article.hasEnglish());
    }
}
