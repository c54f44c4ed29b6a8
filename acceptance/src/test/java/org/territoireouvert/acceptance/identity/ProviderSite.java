package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site with one strict provider and a mail server, and the browser of a person who goes there and back. */
final class ProviderSite implements AutoCloseable {

    static final String IDENTITIES = "/mon-compte/identites";

    final TestClock clock = new TestClock();
    final StrictProvider provider;
    final PostOffice post = new PostOffice();
    final TestSite site;
    final TestBrowser browser;
    /** Where the form of the provider's button is sent. */
    final String start;

    ProviderSite(Kind kind) {
        provider = new StrictProvider(kind);
        start = "/connexion/fournisseur/" + provider.settings().code();
        site = TestSite.start(
                TestDatabases.sqlite().with(post.settings(), List.of(provider.settings())), clock, List.of());
        browser = site.browser();
    }

    /** Presses the button on a page. */
    HttpResponse<String> press(String page) {
        return browser.submit(page, start, Map.of());
    }

    /** Presses the button on a page and returns the way back that the provider offers. */
    URI leaveFrom(String page) {
        return leave(press(page));
    }

    /** Follows the page of a departure and returns the way back that the provider offers. */
    URI leave(HttpResponse<String> departure) {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(address(departure)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(Jsoup.parse(answer.body()).select("#oui").attr("href"));
    }

    /** Returns where the page of a departure leads, by itself and by its link. */
    static URI address(HttpResponse<String> departure) {
        assertThat(departure.statusCode()).as(departure.body()).isEqualTo(200);
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        assertThat(departure.headers().firstValue("Refresh")).contains("0; url=" + address);
        return URI.create(address);
    }

    HttpResponse<String> comeBack(URI address) {
        return browser.send(HttpRequest.newBuilder(address));
    }

    /** Goes through the provider for the first time and has an account made. */
    HttpResponse<String> newcomerAgrees() {
        HttpResponse<String> consent = comeBack(leaveFrom("/connexion"));
        assertThat(consent.uri().getPath()).isEqualTo(start + "/accord");
        return browser.submit(Jsoup.parse(consent.body()), start + "/accord", Map.of());
    }

    /** Signs out and returns the address at the provider to which that leads. */
    URI signOut(String page) {
        return address(browser.submit(page, "/deconnexion", Map.of()));
    }

    boolean isSignedIn() {
        return browser.get("/mon-compte").uri().getPath().equals("/mon-compte");
    }

    int count(String query) {
        return site.tables()
                .<Integer, RuntimeException>read(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    String text(String query) {
        return site.tables()
                .<String, RuntimeException>read(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Override
    public void close() {
        browser.close();
        site.close();
        post.close();
        provider.close();
    }
}
