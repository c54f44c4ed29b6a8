package org.territoireouvert.acceptance.portal;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.editorial.SaveArticle;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;

/** What tests of pages and news share: texts, use cases on a storage, forms as a browser sends them. */
final class Desk {

    static final Agent EDITOR = new Agent("agent-1", "Inès Carpentier", Set.of());

    /** Articles of which the listener was told, by their address. */
    static final class Told {
        final List<String> paths = new ArrayList<>();
    }

    private Desk() {}

    static EditorialParts parts(Storage storage, TestClock clock, Told told) {
        return EditorialParts.of(
                storage.core(),
                new TimeOrderedIds(clock, new SecureRandom()),
                clock,
                new HashChain(clock),
                (handle, article, by) -> told.paths.add(article.path()));
    }

    static SaveArticle.Text text(Article known, String slug, String title) {
        return new SaveArticle.Text(
                known.id(),
                known.kind(),
                known.version(),
                slug,
                known.place(),
                new ArticleText(title, "", "Un texte."),
                ArticleText.NONE);
    }

    static Article write(EditorialParts parts, ArticleKind kind, String slug, String title) {
        SaveArticle.Outcome outcome = parts.save()
                .save(
                        new SaveArticle.Text(
                                "",
                                kind,
                                0,
                                slug,
                                ArticlePlace.NONE,
                                new ArticleText(title, "", "Un texte."),
                                ArticleText.NONE),
                        EDITOR);
        return ((SaveArticle.Saved) outcome).article();
    }

    static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    static String main(HttpResponse<String> answer) {
        return plain(read(answer).select("main").text());
    }

    /** Returns all fields of a form as they stand, to be sent again with changes. */
    static Map<String, String> fields(TestBrowser browser, String path, String action, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>();
        Element form = browser.page(path).selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("The page " + path + " has no form for " + action);
        }
        form.select("input[name], textarea[name]").stream()
                .filter(input -> !input.attr("type").matches("radio|checkbox") || input.hasAttr("checked"))
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select[name]")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        fields.putAll(changes);
        return fields;
    }
}
