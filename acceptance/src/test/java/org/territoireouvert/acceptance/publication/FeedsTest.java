package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.opendata.feed.AtomFeed;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestSite;

/** The feeds, read by a library that knows Atom. */
class FeedsTest {

    private static final TestClock CLOCK = new TestClock();

    private static TestSite site;
    private static List<String> paths;

    @BeforeAll
    static void start() {
        site = Paris.demonstration(CLOCK);
        paths = site.page("/flux").select("main a[href$=.atom]").eachAttr("href");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Feed parse(String text) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    private static Feed feed(String path) throws FeedException {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        return parse(answer.body());
    }

    private static List<String> ids(Feed feed) {
        return feed.getEntries().stream().map(Entry::getId).toList();
    }

    @Test
    void everyFeedSaysWhatItIsAndWhoTells() throws Exception {
        assertThat(paths).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        for (String path : paths) {
            Feed feed = feed(path);

            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getId()).isEqualTo(site.address(path));
            assertThat(feed.getTitle()).as(path).isNotBlank();
            assertThat(feed.getAuthors())
                    .as(path)
                    .hasSize(1)
                    .allMatch(author -> !author.getName().isBlank());
            assertThat(feed.getAlternateLinks()).extracting("href").containsExactly(site.address("/"));
            assertThat(feed.getOtherLinks()).extracting("href").containsExactly(site.address(path));
            assertThat(feed.getEntries()).as(path).isNotEmpty();
        }
    }

    @Test
    void idsAreAddressesThatStayAndStandOnce() throws Exception {
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            List<String> ids = ids(feed(path));

            assertThat(ids(feed(path))).isEqualTo(ids);
            all.addAll(ids);
        }
        assertThat(all).doesNotHaveDuplicates().allMatch(id -> URI.create(id).isAbsolute());
    }

    @Test
    void theNewestComesFirstAndDatesTheFeed() throws Exception {
        for (String path : paths) {
            Feed feed = feed(path);
            List<Date> dates = feed.getEntries().stream().map(Entry::getUpdated).toList();

            assertThat(dates).as(path).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(feed.getUpdated()).as(path).isEqualTo(dates.get(0));
            assertThat(dates.get(0).toInstant()).as(path).isBeforeOrEqualTo(CLOCK.instant());
        }
    }

    @Test
    void everyEntryLeadsToThePageThatItNames() throws Exception {
        for (String path : paths) {
            for (Entry entry : feed(path).getEntries()) {
                String address = entry.getAlternateLinks().get(0).getHref();
                String page = address.substring(site.address("").length());

                assertThat(address).startsWith(site.address("/"));
                assertThat(site.get(page).statusCode()).as(page).isEqualTo(200);
                assertThat(PlainText.of(site.page(page).select("h1").text()))
                        .as(page)
                        .contains(PlainText.of(entry.getTitle()));
            }
        }
    }

    private static List<String> announced(String page) {
        return site.page(page).select("head link[rel=alternate][type=application/atom+xml]").eachAttr("href").stream()
                .map(href -> URI.create(site.address(page)).resolve(href).getPath())
                .toList();
    }

    @Test
    void pagesAnnounceTheirFeeds() {
        assertThat(announced("/")).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(announced("/initiatives")).containsExactly("/flux/initiatives.atom");
        assertThat(announced("/statistiques")).isEmpty();
    }

    @Test
    void aFeedThatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = site.get(paths.get(0));
        String tag = first.headers().firstValue("ETag").orElseThrow();

        try (TestBrowser reader = site.browser()) {
            HttpResponse<String> second = reader.send(HttpRequest.newBuilder(URI.create(site.address(paths.get(0))))
                    .header("If-None-Match", tag));

            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void feedsThatAreNotAndParametersThatAreNotAreRefused() {
        assertThat(site.get("/flux/rien.atom").statusCode()).isEqualTo(404);
        assertThat(site.get("/flux/initiatives.rss").statusCode()).isEqualTo(404);
        assertThat(site.get("/flux/initiatives.atom?page=2").statusCode()).isEqualTo(400);
        assertThat(site.get("/flux?tri=nom").statusCode()).isEqualTo(400);
    }

    @Test
    void textOfAnyKindStaysText() throws IOException, FeedException {
        Instant at = Instant.parse("2026-11-24T23:30:00Z");
        String title = "<b>Été</b> & ]]> \u0000\u000b 🌳";
        AtomFeed feed = new AtomFeed(
                "https://ville.exemple.fr",
                "/flux/essai.atom",
                "Essai",
                "Ville",
                "fr",
                List.of(new org.territoireouvert.api.data.Feed.Entry("a b/é", title, "/essai", title, at)));
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        feed.write(written);
        Entry entry =
                parse(written.toString(StandardCharsets.UTF_8)).getEntries().get(0);

        assertThat(entry.getTitle())
                .startsWith("<b>Été</b> & ]]>")
                .endsWith("🌳")
                .doesNotContain("\u0000", "\u000b");
        assertThat(URI.create(entry.getId()).getHost()).isEqualTo("ville.exemple.fr");
        assertThat(entry.getUpdated()).isEqualTo(Date.from(at));
    }
}
