package org.territoireouvert.runner.web.editorial.desk;

import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.editorial.SaveArticle;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The form in which an article is written. */
final class ArticleForm {

    static final String VERSION = "version";
    static final String SLUG = "adresse";

    private static final String TITLE = "titre";
    private static final String SUMMARY = "resume";
    private static final String BODY = "texte";
    private static final String PLACE = "place";
    private static final String ENGLISH = "-en";
    private static final int LONGEST_SLUG = 80;

    private ArticleForm() {}

    static FormInput of(Article article) {
        return fill(FormInput.empty(), article.french(), article.english())
                .prefill(VERSION, Integer.toString(article.version()))
                .prefill(SLUG, article.slug())
                .prefill(PLACE, article.place().code());
    }

    static FormInput blank() {
        return FormInput.empty().prefill(VERSION, "0").prefill(PLACE, ArticlePlace.NONE.code());
    }

    /** Writes texts into a form. */
    static FormInput fill(FormInput form, ArticleText french, ArticleText english) {
        return form.prefill(TITLE, french.title())
                .prefill(SUMMARY, french.summary())
                .prefill(BODY, french.body())
                .prefill(TITLE + ENGLISH, english.title())
                .prefill(SUMMARY + ENGLISH, english.summary())
                .prefill(BODY + ENGLISH, english.body());
    }

    /**
     * Reads what was typed; problems stand in the form.
     *
     * @param id of the article, empty for a new one
     */
    static SaveArticle.Text read(FormInput form, CoreRequest request, ArticleKind kind, String id) {
        String title = form.required(TITLE, ArticleText.LONGEST_TITLE, "editorial.title.missing");
        String typedSlug = form.optional(SLUG, LONGEST_SLUG);
        ArticlePlace place = kind == ArticleKind.NEWS ? ArticlePlace.NONE : place(form);
        ArticleText french = new ArticleText(
                title,
                form.optional(SUMMARY, ArticleText.LONGEST_SUMMARY),
                form.required(BODY, ArticleText.LONGEST_BODY, "editorial.body.missing"));
        ArticleText english = new ArticleText(
                form.optional(TITLE + ENGLISH, ArticleText.LONGEST_TITLE),
                form.optional(SUMMARY + ENGLISH, ArticleText.LONGEST_SUMMARY),
                form.optional(BODY + ENGLISH, ArticleText.LONGEST_BODY));
        if (!english.isEmpty() && english.title().isEmpty()) {
            form.error(TITLE + ENGLISH, "editorial.english.title.missing");
        }
        if (!english.isEmpty() && english.body().isEmpty()) {
            form.error(BODY + ENGLISH, "editorial.english.body.missing");
        }
        String slug = typedSlug.isEmpty() ? SearchText.slug(title) : typedSlug;
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && form.errorOf(SLUG).isEmpty()) {
            form.error(SLUG, "editorial.slug.wrong");
        }
        return new SaveArticle.Text(id, kind, version(request), slug, place, french, english);
    }

    private static ArticlePlace place(FormInput form) {
        return ArticlePlace.read(form.optional(PLACE, LONGEST_SLUG)).orElseGet(() -> {
            form.error(PLACE, "editorial.place.wrong");
            return ArticlePlace.NONE;
        });
    }

    private static int version(CoreRequest request) {
        String typed = request.form(VERSION).orElse("");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
