package org.territoireouvert.calls.web.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.calls.examination.ExaminedCall;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which a call is examined by several people. */
final class ExaminationSite implements AutoCloseable {

    static final String DESK = "/appels-a-projets/instruire/" + ExaminedCall.SLUG;
    static final String EVALUATIONS = "/appels-a-projets/evaluations";

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    final TestSite site;
    final ExaminedCall call;

    ExaminationSite(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        call = new ExaminedCall(site.tables());
    }

    TestBrowser agent(String name) {
        return site.browser().asAgent(name + "@exemple.fr", name, Role.EDITOR);
    }

    TestBrowser citizen(String name) {
        return site.browser().asCitizen(name + "@exemple.fr");
    }

    /** Returns the identifier of an account, which exists from the first sign-in on. */
    String person(String name) {
        return site.tables()
                .read(handle -> handle.createQuery("select id from core_account where email = :email")
                        .bind("email", name + "@exemple.fr")
                        .mapTo(String.class)
                        .one());
    }

    long count(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    String text(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    void listed(TestBrowser lead, String name, int most) {
        String path = DESK + "/evaluateurs";
        assertThat(lead.submit(path, path, Map.of("assessor", person(name), "most", Integer.toString(most)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Returns the addresses of what somebody has to assess. */
    static List<String> toDo(TestBrowser browser) {
        return browser.page(EVALUATIONS).select(".to-rows a").eachAttr("href");
    }

    static HttpResponse<String> mark(TestBrowser browser, String path, int effect, int upkeep, String comment) {
        browser.submit(path, path + "/accepter", Map.of());
        return browser.submit(
                path,
                path + "/notes",
                Map.of(
                        "points-effet",
                        Integer.toString(effect),
                        "points-entretien",
                        Integer.toString(upkeep),
                        "comment-effet",
                        comment,
                        "comment-entretien",
                        comment,
                        "comment",
                        "",
                        "finish",
                        "1"));
    }

    /** Sends what the page does not offer, with the token of another form of it. */
    static HttpResponse<String> insist(TestBrowser browser, String page, String action, Map<String, String> fields) {
        Map<String, String> sent = new java.util.HashMap<>(fields);
        browser.page(page)
                .select("form[method=post] input[type=hidden]")
                .forEach(input -> sent.putIfAbsent(input.attr("name"), input.val()));
        return browser.post(action, sent);
    }

    static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replaceAll("[\u00a0\u202f]", " ");
    }

    static String words(Document page) {
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    @Override
    public void close() {
        site.close();
    }
}
