package org.territoireouvert.initiatives.web.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.ThisPlugin;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which several people write. */
public final class WritingSite implements AutoCloseable {

    public static final String OWN = "/initiatives/mes-fiches";
    public static final String REVIEW = "/admin/initiatives/relecture";

    public final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    public final TestSite site;

    /** Starts it. */
    public WritingSite(Engine engine) {
        this(TestDatabases.fresh(engine));
    }

    /** Starts it on a database. */
    public WritingSite(Configuration configuration) {
        site = TestSite.start(configuration, clock, List.of(ThisPlugin.source()));
    }

    public TestBrowser citizen(String name) {
        return site.browser().asCitizen(name + "@exemple.fr");
    }

    public TestBrowser editor() {
        return site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    /** Begins an entry and returns the address of its draft. */
    public static String begin(TestBrowser writer, String kind) {
        HttpResponse<String> step =
                writer.submit("/initiatives/nouvelle", "/initiatives/nouvelle", Map.of("genre", kind));
        assertThat(step.statusCode()).isEqualTo(200);
        String path = step.uri().getPath();
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Fills in a step of a draft. */
    public static HttpResponse<String> step(TestBrowser writer, String draft, String part, Map<String, String> fields) {
        return writer.submit(draft + "/" + part, draft + "/" + part, fields);
    }

    /** Begins an initiative with a title. */
    public static String titled(TestBrowser writer, String title) {
        String draft = begin(writer, "initiative");
        assertThat(step(writer, draft, "sujet", Map.of("titre", title)).statusCode())
                .isEqualTo(200);
        return draft;
    }

    /** Sends a draft. */
    public static HttpResponse<String> submit(TestBrowser writer, String draft, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.putIfAbsent("sans-personne", "1");
        return writer.submit(draft, draft + "/soumettre", fields);
    }

    /** Has an editor decide on the oldest draft that waits. */
    public static HttpResponse<String> decide(TestBrowser editor, String act, String message) {
        String path = editor.page(REVIEW).select("main .to-rows a").attr("href");
        return editor.submit(path, path, Map.of("acte", act, "message", message));
    }

    /** Publishes an entry that a person wrote. */
    public String published(TestBrowser writer, String title) {
        String draft = titled(writer, title);
        submit(writer, draft, Map.of());
        try (TestBrowser editor = editor()) {
            decide(editor, "publier", "");
        }
        return "/initiatives/" + SearchText.slug(title);
    }

    public static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    public static String text(Document page) {
        assertThat(page.select("main").text())
                .as("a macro that a template does not know")
                .doesNotContain("#ini");
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    public static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replaceAll("[\u00a0\u202f]", " ");
    }

    public void remind() throws Exception {
        site.plugin("initiative-registry").contributions().jobs().stream()
                .filter(job -> job.name().equals("remind-authors"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    public long count(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        site.close();
    }
}
