package org.territoireouvert.runner.web.editorial.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleState;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.editorial.ArticleVersion;
import org.territoireouvert.runner.editorial.PublishArticle;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Where an article stands: its text, its versions, publication and withdrawal. */
final class ArticleStatePages {

    private static final String VERSION = "version";
    private static final String WHEN = "quand";
    private static final String LATER = "plus-tard";
    private static final String NOW = "maintenant";

    /** A text as it looks. */
    public record Shown(ArticleText text, SafeHtml body, String language) {}

    private final WebParts parts;
    private final DeskFrame frame;
    private final Markdown markdown = SanitisedMarkdown.ofAuthority();

    ArticleStatePages(WebParts parts, ArticleKind kind) {
        this.parts = parts;
        this.frame = new DeskFrame(parts, kind);
    }

    Response show(CoreRequest request) {
        Article article = frame.article(request);
        return page(request, article, blank(article));
    }

    Response publish(CoreRequest request) {
        Article article = frame.article(request);
        FormInput form = FormInput.of(request);
        form.optional(VERSION, 9);
        Optional<Instant> at = moment(form);
        if (!form.isValid() || at.isEmpty()) {
            return page(request, article, form).status(422);
        }
        return isRead(form, article)
                ? answer(
                        request, article, form, parts.editorial().publish().publish(article, at.get(), request.actor()))
                : answer(request, article, form, PublishArticle.Outcome.OUTDATED);
    }

    Response withdraw(CoreRequest request) {
        Article article = frame.article(request);
        if (article.state() == ArticleState.DRAFT) {
            return page(request, article, blank(article).error("", "editorial.withdraw.draft"))
                    .status(422);
        }
        return answer(
                request, article, blank(article), parts.editorial().publish().withdraw(article, request.actor()));
    }

    private static boolean isRead(FormInput form, Article article) {
        return form.value(VERSION).equals(Integer.toString(article.version()));
    }

    private Response answer(CoreRequest request, Article article, FormInput form, PublishArticle.Outcome outcome) {
        parts.editorial().placed().forget();
        return switch (outcome) {
            case DONE -> new Response.Redirect(frame.kind().desk() + "/" + article.id() + AdminFrame.DONE);
            case OUTDATED ->
                page(request, article, form.error("", "editorial.publish.outdated"))
                        .status(422);
        };
    }

    private Optional<Instant> moment(FormInput form) {
        String when = form.required(WHEN, 20, "editorial.when.missing");
        ZoneId zone = parts.configuration().zone();
        return switch (when) {
            case NOW -> {
                form.optional(TypedMoment.DAY, 20);
                form.optional(TypedMoment.HOUR, 20);
                yield Optional.of(frame.now());
            }
            case LATER -> TypedMoment.read(form, zone);
            default -> {
                form.error(WHEN, "editorial.when.missing");
                yield Optional.empty();
            }
        };
    }

    private FormInput blank(Article article) {
        return FormInput.empty()
                .prefill(VERSION, Integer.toString(article.version()))
                .prefill(WHEN, NOW)
                .prefill(TypedMoment.HOUR, "08:00");
    }

    Response version(CoreRequest request) {
        Article article = frame.article(request);
        String number = request.pathParameter("version");
        ArticleVersion version = Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .flatMap(text -> parts.editorial().versions().find(article.id(), Integer.parseInt(text)))
                .orElseThrow(() -> new NotFoundException("version " + number));
        return below(request.locale(), article, "editorial/version", "editorial.version", number)
                .with("id", article.id())
                .with("number", number)
                .with("savedAt", version.savedAt())
                .with("savedBy", version.savedBy())
                .with("current", version.number() == article.version())
                .with("texts", texts(version.french(), version.english()));
    }

    private Page below(Locale locale, Article article, String template, String titleKey, Object... arguments) {
        return frame.below(locale, template, titleKey, arguments)
                .crumb(article.french().title(), frame.kind().desk() + "/" + article.id());
    }

    private Page page(CoreRequest request, Article article, FormInput form) {
        Locale locale = request.locale();
        List<ArticleVersion> versions = parts.editorial().versions().of(article.id());
        return frame.below(
                        locale,
                        "editorial/state",
                        "editorial.article",
                        article.french().title())
                .with("form", form)
                .with("article", article)
                .with("badge", frame.badge(article, locale))
                .with("isPublic", article.isPublicAt(frame.now()))
                .with("scheduled", article.isScheduledAt(frame.now()))
                .with("draft", article.state() == ArticleState.DRAFT)
                .with("withdrawn", article.state() == ArticleState.WITHDRAWN)
                .with("place", "editorial.place." + article.place().code())
                .with("texts", texts(article.french(), article.english()))
                .with("versions", versions);
    }

    private List<Shown> texts(ArticleText french, ArticleText english) {
        Shown first = new Shown(french, markdown.render(french.body()), "fr");
        return english.isEmpty()
                ? List.of(first)
                : List.of(first, new Shown(english, markdown.render(english.body()), "en"));
    }
}
