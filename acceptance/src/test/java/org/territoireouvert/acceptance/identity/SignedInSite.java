package org.territoireouvert.acceptance.identity;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site with a mail server and people who have signed in there, each with a browser. */
final class SignedInSite implements AutoCloseable {

    final TestClock clock = new TestClock();
    final PostOffice post = new PostOffice();
    final TestSite site;
    final KnownPeople people;
    private final Storage storage;

    SignedInSite() {
        this(TestDatabases.sqlite(), List.of());
    }

    SignedInSite(Configuration configuration, List<PluginSource> plugins) {
        site = TestSite.start(configuration.with(post.settings(), List.of()), clock, plugins);
        storage = Storage.open(configuration);
        people = KnownPeople.in(storage, clock);
    }

    TestBrowser citizen(String email) {
        return site.browser().asCitizen(email);
    }

    String account(String email) {
        return people.identity().accounts().findByEmail(email).orElseThrow().id();
    }

    /** Sends fields that no page offers now, with a token of the person's own, as somebody would who plays with addresses. */
    static HttpResponse<String> forge(TestBrowser browser, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(
                "_jeton",
                browser.page("/mon-compte").select("input[name=_jeton]").val());
        return browser.post(action, all);
    }

    static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String errors(HttpResponse<String> answer) {
        return plain(read(answer).select(".to-errors").text());
    }

    static String main(HttpResponse<String> answer) {
        return plain(read(answer).select("main").text());
    }

    @Override
    public void close() {
        storage.close();
        site.close();
        post.close();
    }
}
