package org.territoireouvert.runner.web.editorial.desk;

import java.time.Instant;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleSearch.Standing;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What the pages of one kind of article share: their titles, the way up, the article of an address. */
record DeskFrame(WebParts parts, ArticleKind kind) {

    Messages messages() {
        return parts.messages();
    }

    Instant now() {
        return parts.clock().instant();
    }

    /** Starts the page of the whole list. */
    Page list(Locale locale, String template) {
        return new AdminFrame(messages())
                .page(locale, template, kind.desk(), "editorial." + kind.code() + ".plural")
                .with("kind", kind.code())
                .with("desk", kind.desk());
    }

    /** Starts a page below the list. */
    Page below(Locale locale, String template, String titleKey, Object... arguments) {
        return new AdminFrame(messages())
                .page(locale, template, kind.desk(), titleKey, arguments)
                .crumb(messages().format(locale, "editorial." + kind.code() + ".plural"), kind.desk())
                .with("kind", kind.code())
                .with("desk", kind.desk());
    }

    Article article(CoreRequest request) {
        String id = request.pathParameter("id");
        return parts.editorial().articles().find(kind, id).orElseThrow(() -> new NotFoundException(kind + " " + id));
    }

    Badge badge(Article article, Locale locale) {
        Standing standing = Standing.of(article, now());
        Tone tone = switch (standing) {
            case DRAFT -> Tone.WARN;
            case SCHEDULED -> Tone.SOON;
            case PUBLISHED -> Tone.OPEN;
            case WITHDRAWN -> Tone.CLOSED;
        };
        return new Badge(tone, messages().format(locale, "editorial.state." + standing.code()));
    }
}
