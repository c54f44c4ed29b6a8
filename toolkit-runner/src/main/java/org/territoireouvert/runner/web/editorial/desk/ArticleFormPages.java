package org.territoireouvert.runner.web.editorial.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.editorial.ArticleVersion;
import org.territoireouvert.runner.editorial.SaveArticle;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Writes an article, shows a preview of what was typed, and both texts when a colleague was faster. */
final class ArticleFormPages {

    private static final String ACT = "acte";
    private static final String PREVIEW = "apercu";

    /** A text as it will look. */
    public record Preview(ArticleText text, SafeHtml body, String language) {}

    /** What a colleague saved in the meantime. */
    public record Colleague(String name, ArticleVersion version) {}

    private final WebParts parts;
    private final DeskFrame frame;
    private final Markdown markdown = SanitisedMarkdown.ofAuthority();

    ArticleFormPages(WebParts parts, ArticleKind kind) {
        this.parts = parts;
        this.frame = new DeskFrame(parts, kind);
    }

    Response begin(CoreRequest request) {
        return page(request, Optional.empty(), ArticleForm.blank());
    }

    /** Shows the form, with the text of an earlier version when one is asked for. */
    Response edit(CoreRequest request) {
        Article article = frame.article(request);
        FormInput form = ArticleForm.of(article);
        request.query("version")
                .flatMap(number -> version(article, number))
                .ifPresent(version -> ArticleForm.fill(form, version.french(), version.english()));
        return page(request, Optional.of(article), form);
    }

    private Optional<ArticleVersion> version(Article article, String number) {
        return number.matches("[0-9]{1,9}")
                ? parts.editorial().versions().find(article.id(), Integer.parseInt(number))
                : Optional.empty();
    }

    Response save(CoreRequest request) {
        Optional<Article> article =
                request.path().endsWith("/nouvelle") ? Optional.empty() : Optional.of(frame.article(request));
        FormInput form = FormInput.of(request);
        form.optional(ArticleForm.VERSION, 9);
        SaveArticle.Text text = ArticleForm.read(
                form, request, frame.kind(), article.map(Article::id).orElse(""));
        if (!form.isValid()) {
            return page(request, article, form).status(422);
        }
        if (request.form(ACT).filter(PREVIEW::equals).isPresent()) {
            return page(request, article, form).with("previews", previews(text));
        }
        return switch (parts.editorial().save().save(text, (Agent) request.actor())) {
            case SaveArticle.Saved saved -> {
                parts.editorial().placed().forget();
                yield new Response.Redirect(
                        frame.kind().desk() + "/" + saved.article().id() + AdminFrame.DONE);
            }
            case SaveArticle.Outdated outdated -> outdated(request, outdated.current(), form);
            case SaveArticle.AddressTaken taken ->
                page(
                                request,
                                article,
                                form.error(
                                        ArticleForm.SLUG,
                                        "editorial.slug.taken",
                                        taken.other().french().title()))
                        .status(422);
            case SaveArticle.Missing missing -> throw new NotFoundException(frame.kind() + " " + text.id());
        };
    }

    /** Keeps what was typed in the form and shows the colleague's text above; saving once more replaces it knowingly. */
    private Response outdated(CoreRequest request, Article current, FormInput form) {
        form.error("", "editorial.outdated");
        form.prefill(ArticleForm.VERSION, Integer.toString(current.version()));
        List<Colleague> colleague = parts.editorial().versions().find(current.id(), current.version()).stream()
                .map(version -> new Colleague(version.savedBy(), version))
                .toList();
        return page(request, Optional.of(current), form).status(422).with("colleague", colleague);
    }

    private List<Preview> previews(SaveArticle.Text text) {
        Preview french =
                new Preview(text.french(), markdown.render(text.french().body()), "fr");
        return text.english().isEmpty()
                ? List.of(french)
                : List.of(
                        french,
                        new Preview(
                                text.english(), markdown.render(text.english().body()), "en"));
    }

    private Page page(CoreRequest request, Optional<Article> article, FormInput form) {
        Locale locale = request.locale();
        String kind = "editorial." + frame.kind().code();
        Page page = article.map(found -> frame.below(
                                locale,
                                "editorial/form",
                                "editorial.edit",
                                found.french().title())
                        .crumb(found.french().title(), frame.kind().desk() + "/" + found.id()))
                .orElseGet(() -> frame.below(locale, "editorial/form", kind + ".new"));
        List<Choice> places = Arrays.stream(ArticlePlace.values())
                .map(place ->
                        new Choice(place.code(), parts.messages().format(locale, "editorial.place." + place.code())))
                .toList();
        String desk = frame.kind().desk();
        return page.with("form", form)
                .with(
                        "action",
                        article.map(found -> desk + "/" + found.id() + "/modifier")
                                .orElse(desk + "/nouvelle"))
                .with("places", places)
                .with(
                        "published",
                        article.filter(found -> found.isPublicAt(frame.now())).isPresent())
                .with(
                        "english",
                        !form.value("titre-en").isEmpty()
                                || !form.value("texte-en").isEmpty())
                .with("previews", List.of())
                .with("colleague", List.of());
    }
}
