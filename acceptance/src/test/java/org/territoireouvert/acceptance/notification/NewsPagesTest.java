package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.notification.CoreNotices;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.testkit.TestBrowser;

/** A person reads their news on the site, chooses what they get, and ends mails with one click. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class NewsPagesTest {

    private static final Notice CHANGED = Notice.of(CoreNotices.CONTENT_CHANGED, "/contact", "Le parc <i>");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private NewsSite news;
    private TestBrowser browser;
    private String person;

    @BeforeAll
    void start() {
        news = new NewsSite(List.of(), true);
    }

    @AfterAll
    void stop() {
        news.close();
    }

    @BeforeEach
    void signIn() {
        String email = "lectrice" + NUMBER.incrementAndGet() + "@exemple.fr";
        browser = news.site.browser().asCitizen(email);
        person = news.account(email);
    }

    private void tell() {
        news.desk.write(handle -> news.desk.parts().core().tell(handle, person, CHANGED));
    }

    private String link(String owner, String kind) {
        UnsubscribeLinks links = new UnsubscribeLinks(
                () -> InstanceSecret.read(news.desk.storage().core(), news.clock));
        return links.path(new UnsubscribeLinks.Ending(person, owner, kind));
    }

    /** Sends what a mail program sends: no cookie, no token, no page before it. */
    private HttpResponse<String> oneClick(String path) {
        return news.site
                .browser()
                .send(HttpRequest.newBuilder(URI.create(news.site.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    @Test
    void newsStandInTheListWithTheirNumberInTheHeader() {
        tell();
        tell();

        Document page = browser.page("/mon-compte/notifications");

        assertThat(page.select("main ol h2").eachText().stream().map(text -> text.replace('\u00a0', ' ')))
                .containsExactly("« Le parc <i> » a changé.", "« Le parc <i> » a changé.");
        assertThat(page.select(".to-header a[href=/mon-compte/notifications]")
                        .first()
                        .text())
                .isEqualTo("Nouvelles 2 non lues");

        browser.submit("/mon-compte/notifications", "/mon-compte/notifications/lues", Map.of());
        assertThat(browser.page("/mon-compte/notifications").select(".to-header .to-badge"))
                .isEmpty();
    }

    @Test
    void oneIsReadAndLeadsToItsPage() {
        tell();
        String action = browser.page("/mon-compte/notifications")
                .select("form[action$=/lire]")
                .attr("action");

        HttpResponse<String> answer = browser.submit("/mon-compte/notifications", action, Map.of());

        assertThat(answer.uri().getPath()).isEqualTo("/contact");
        assertThat(news.desk.parts().notices().unread(person)).isZero();
    }

    @Test
    void nobodyReadsTheNewsOfSomebodyElse() {
        tell();
        String action = browser.page("/mon-compte/notifications")
                .select("form[action$=/lire]")
                .attr("action");
        TestBrowser other = news.site.browser().asCitizen("autre@exemple.fr");

        HttpResponse<String> answer = other.submit("/mon-compte/abonnements", action, token(other));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(news.desk.parts().notices().unread(person)).isEqualTo(1);
    }

    private static Map<String, String> token(TestBrowser browser) {
        return Map.of(
                "_jeton",
                browser.page("/mon-compte/abonnements")
                        .select("input[name=_jeton]")
                        .val());
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        HttpResponse<String> answer = news.site.browser().get("/mon-compte/notifications");

        assertThat(answer.uri().getPath()).startsWith("/connexion");
    }

    @Test
    void whatIsFollowedIsFollowedNoLonger() {
        ContentRef park = new ContentRef("consultation.consultation", "parc-" + person);
        news.desk.write(handle -> news.desk.parts().follows().follow(handle, person, park));
        Map<String, String> fields = new HashMap<>(token(browser));
        fields.put("type", park.type());
        fields.put("id", park.id());

        browser.post("/mon-compte/abonnements/ne-plus-suivre", fields);

        assertThat(news.desk.parts().follows().isFollowing(person, park)).isFalse();
        fields.put("type", "n’importe quoi");
        assertThat(browser.post("/mon-compte/abonnements/ne-plus-suivre", fields)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void choicesAreKeptAndInventedOnesPassedOver() {
        browser.submit(
                "/mon-compte/abonnements",
                "/mon-compte/abonnements",
                Map.of(
                        "quand.core.content-changed", "weekly",
                        "quand.core.comment-answered", "toutes les secondes",
                        "quand.autre.greffon", "none"));

        assertThat(news.desk.texts(
                        "select kind || ' ' || frequency from core_notice_preference where person_id = ?", person))
                .containsExactly("content-changed weekly");
        assertThat(browser.page("/mon-compte/abonnements")
                        .select("select[name=quand.core.content-changed] option[selected]")
                        .val())
                .isEqualTo("weekly");
    }

    @Test
    void newslettersAreForThoseWhoSayYes() {
        Document before = browser.page("/mon-compte/abonnements");
        assertThat(before.select("input[name=lettres][checked]")).isEmpty();

        browser.submit("/mon-compte/abonnements", "/mon-compte/abonnements", Map.of("lettres", "1"));
        assertThat(browser.page("/mon-compte/journal").select("main").text())
                .contains("Recevoir les lettres d’information");

        HttpResponse<String> ended = oneClick(link(UnsubscribeLinks.NEWSLETTER, "n1"));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(browser.page("/mon-compte/abonnements").select("input[name=lettres][checked]"))
                .isEmpty();
    }

    @Test
    void theFeedIsReadUnderItsSecretAddressUntilItIsRevoked() {
        tell();
        Document page = Jsoup.parse(browser.submit("/mon-compte/abonnements", "/mon-compte/abonnements/flux", Map.of())
                .body());
        String address = page.select(".to-notice code").text();
        String path = URI.create(address).getPath();

        HttpResponse<String> feed = news.site.browser().get(path);
        Document atom = Jsoup.parse(feed.body(), "", Parser.xmlParser());
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(atom.select("entry > title").text()).contains("Le parc <i>");
        assertThat(atom.select("feed > id").text()).doesNotContain(path);
        assertThat(browser.page("/mon-compte/abonnements").text()).doesNotContain(address);

        browser.submit("/mon-compte/abonnements", "/mon-compte/abonnements/flux/supprimer", Map.of());
        assertThat(news.site.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(news.site.browser().get("/flux/notifications/devine.atom").statusCode())
                .isEqualTo(404);
    }

    @Test
    void openingTheLinkOfAMailEndsNothing() {
        HttpResponse<String> page = news.site.browser().get(link("core", "content-changed"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(news.desk.count("select count(*) from core_notice_preference where person_id = ?", person))
                .isZero();
    }

    @Test
    void oneClickEndsMailsOfAKindWithoutSigningIn() {
        HttpResponse<String> answer = oneClick(link("core", "content-changed"));

        assertThat(NewsSite.main(answer)).contains("C’est fait", "Un changement dans ce que je suis");
        assertThat(news.desk.text("select frequency from core_notice_preference where person_id = ?", person))
                .contains("none");
    }

    @Test
    void oneClickEndsAllNewsByMail() {
        oneClick(link("*", "*"));
        tell();

        assertThat(news.desk.text("select mail_period from core_notice where person_id = ?", person))
                .contains("none");
    }

    @Test
    void aForgedLinkEndsNothing() {
        String good = link("*", "*");
        String forged = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA");

        assertThat(oneClick(forged).statusCode()).isEqualTo(404);
        assertThat(oneClick("/desabonnement/" + person).statusCode()).isEqualTo(404);
        assertThat(news.desk.count("select count(*) from core_notice_preference where person_id = ?", person))
                .isZero();
    }

    @Test
    void newsCanBePrinted() {
        tell();

        HttpResponse<String> page = browser.get("/mon-compte/notifications/imprimer?jours=30");

        assertThat(NewsSite.main(page)).contains("Le parc <i>", "/contact");
    }

    @Test
    void aPlaceInTheListThatNobodyWroteIsRefused() {
        tell();

        assertThat(browser.get("/mon-compte/notifications?apres=%00%ff").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/mon-compte/notifications?apres=%21").statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyModeratorsChooseHowTheyLearnOfWhatWaits() {
        String waiting = "select[name='quand.core.moderation-waiting'], input[name='quand.core.moderation-waiting']";
        try (TestBrowser moderator = news.site.browser().asAgent("mona@exemple.fr", "Mona Dération", Role.MODERATOR)) {
            news.desk.write(handle -> news.desk
                    .parts()
                    .core()
                    .tell(
                            handle,
                            news.account("mona@exemple.fr"),
                            Notice.of(CoreNotices.MODERATION_WAITING, "/admin/moderation", "Le parc")));

            assertThat(moderator.page("/mon-compte/abonnements").select(waiting))
                    .isNotEmpty();
            assertThat(moderator.page("/mon-compte/notifications").select("a[href='/admin/moderation']"))
                    .isNotEmpty();
        }
        assertThat(browser.page("/mon-compte/abonnements").select(waiting)).isEmpty();
    }
}
