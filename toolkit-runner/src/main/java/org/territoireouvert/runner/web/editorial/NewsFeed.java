package org.territoireouvert.runner.web.editorial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.web.server.WebParts;

/** The newest news as an Atom feed (RFC 4287). */
final class NewsFeed {

    private final WebParts parts;
    private final String site;
    private final Locale locale;

    NewsFeed(WebParts parts, String site, Locale locale) {
        this.parts = parts;
        this.site = site;
        this.locale = locale;
    }

    void write(List<Article> newest, OutputStream stream) throws IOException {
        Instance instance = parts.instance().current();
        String author = instance.authority().isEmpty() ? instance.siteName() : instance.authority();
        Instant updated = newest.stream()
                .map(Article::updatedAt)
                .max(Instant::compareTo)
                .orElseGet(() -> parts.clock().instant().truncatedTo(ChronoUnit.DAYS));
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
                + " xml:lang=\"" + locale.getLanguage() + "\">\n");
        element(writer, "id", site + NewsPages.PATH);
        element(writer, "title", parts.messages().format(locale, "editorial.news.feed", instance.siteName()));
        element(writer, "updated", updated.toString());
        writer.write("<author><name>" + Encode.forXml(author) + "</name></author>\n");
        link(writer, "self", "application/atom+xml", site + NewsPages.FEED);
        link(writer, "alternate", "text/html", site + NewsPages.PATH);
        for (Article article : newest) {
            entry(writer, article);
        }
        writer.write("</feed>\n");
        writer.flush();
    }

    /** The identifier of an entry stays when its address changes. */
    private void entry(Writer writer, Article article) throws IOException {
        ArticleText text = article.text(locale);
        writer.write("<entry>\n");
        element(writer, "id", site + NewsPages.PATH + "#" + article.id());
        element(writer, "title", text.title());
        element(
                writer,
                "published",
                article.publishAt().orElse(article.updatedAt()).toString());
        element(writer, "updated", article.updatedAt().toString());
        link(writer, "alternate", "text/html", site + article.path());
        element(writer, "summary", text.summary());
        writer.write("</entry>\n");
    }

    private static void element(Writer writer, String name, String text) throws IOException {
        writer.write("<" + name + ">" + Encode.forXml(text) + "</" + name + ">\n");
    }

    private static void link(Writer writer, String relation, String type, String address) throws IOException {
        writer.write("<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + Encode.forXmlAttribute(address)
                + "\"/>\n");
    }
}
