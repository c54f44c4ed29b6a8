package org.territoireouvert.consultation.web;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;

/** Finds the article of a text that an address names. */
public final class RequestedArticles {

    private final PluginContext context;
    private final TextRepository texts;

    /** Creates it. */
    public RequestedArticles(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
    }

    /** An article in the version in which it is read. */
    public record Read(TextVersion version, Article article) {}

    /** Returns the article in the last version. */
    public Read last(Handle handle, PlannedStep step, Request request) {
        return texts.last(handle, step)
                .flatMap(version -> article(version, request))
                .orElseThrow(() -> new NotFoundException("No article " + named(request)));
    }

    /** Returns the article in a version; in the last one when there is no such version. */
    public Read in(Handle handle, PlannedStep step, Request request, int version) {
        return texts.find(handle, step, version)
                .flatMap(found -> article(found, request))
                .orElseGet(() -> last(handle, step, request));
    }

    private static Optional<Read> article(TextVersion version, Request request) {
        return Optional.of(named(request))
                .filter(typed -> typed.matches("a[1-9]\\d{0,8}"))
                .flatMap(typed -> version.text().article(new ArticleId(typed)))
                .map(article -> new Read(version, article));
    }

    private static String named(Request request) {
        return request.pathParameter("article");
    }

    /** Returns the address of an article. */
    public static String path(PlannedStep step, ArticleId article) {
        return step.path() + "/articles/" + article.value();
    }

    /** Returns what an article is called on pages. */
    public String title(Locale locale, Article article) {
        String title = article.title();
        return title.isEmpty() ? context.messages().format(locale, "texts.untitled") : title;
    }
}
