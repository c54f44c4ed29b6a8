package org.territoireouvert.acceptance.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** What becomes of the link that an invited person gets by mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class InvitationPagesTest {

    private static final String GONE = "Cette invitation ne sert plus";
    private static final Pattern LINK = Pattern.compile("(/organisations/invitation\\?cle=[\\w-]+)");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));
    private TestSite site;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static String registered(TestBrowser browser, String name) {
        return browser.submit(
                        "/organisations/nouvelle",
                        "/organisations/nouvelle",
                        Map.of("nom", name, "nature", "association"))
                .uri()
                .getPath();
    }

    /** Invites somebody and returns the link of the letter. */
    private String invite(TestBrowser by, String organisation, String email, String role) {
        Document members = by.page(organisation + "/membres");
        HttpResponse<String> invited = by.submit(
                members, members.select("form[action$=/inviter]").attr("action"), Map.of("mel", email, "role", role));
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(200);
        String letter = site.tables()
                .read(handle -> handle.createQuery(
                                "select body from core_mail where recipient = :to order by id desc limit 1")
                        .bind("to", email)
                        .mapTo(String.class)
                        .one());
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group(1);
    }

    private static HttpResponse<String> accept(TestBrowser browser, Document page) {
        return browser.submit(
                page,
                "/organisations/invitation/accepter",
                Map.of("cle", page.select("input[name=cle]").attr("value")));
    }

    private static String heading(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("h1").text();
    }

    @Test
    void theLinkShowsTheOfferAndIsAcceptedOnce() {
        try (TestBrowser ada = site.browser().asCitizen("ada@exemple.fr");
                TestBrowser bob = site.browser().asCitizen("bob@exemple.fr");
                TestBrowser eve = site.browser().asCitizen("eve@exemple.fr")) {
            String organisation = registered(ada, "Chorale du quai");
            String link = invite(ada, organisation, "bob@exemple.fr", "representative");
            Document offer = bob.page(link);
            Document copied = eve.page(link);

            HttpResponse<String> accepted = accept(bob, offer);

            assertThat(offer.select("h1").text()).contains("Chorale du quai");
            assertThat(accepted.uri().getPath()).isEqualTo(organisation);
            assertThat(bob.page(organisation + "/membres").select("form[action$=/inviter]"))
                    .as("a representative invites others")
                    .isNotEmpty();
            assertThat(heading(accept(eve, copied))).isEqualTo(GONE);
            assertThat(eve.get(organisation + "/membres").statusCode()).isEqualTo(404);
            assertThat(heading(bob.get(link))).isEqualTo(GONE);
        }
    }

    @Test
    void aVisitorSignsInFirstAndLosesNothing() {
        try (TestBrowser ada = site.browser().asCitizen("ada2@exemple.fr");
                TestBrowser visitor = site.browser()) {
            String organisation = registered(ada, "Les Jardins partagés");
            String link = invite(ada, organisation, "zoe@exemple.fr", "member");
            Document offer = visitor.page(link);

            HttpResponse<String> asked = accept(visitor, offer);
            visitor.staysAs("zoe@exemple.fr");
            HttpResponse<String> resumed = visitor.get("/connexion/reprendre");

            assertThat(asked.uri().getPath()).isEqualTo("/connexion");
            assertThat(resumed.statusCode()).isEqualTo(200);
            assertThat(resumed.body()).contains("/organisations/invitation/accepter");
            assertThat(visitor.get(organisation + "/membres").statusCode())
                    .as("nothing is done before the person says so again")
                    .isEqualTo(404);
        }
    }

    @Test
    void anInvitationThatIsDeclinedOrLateServesNoMore() {
        try (TestBrowser ada = site.browser().asCitizen("ada3@exemple.fr");
                TestBrowser bob = site.browser().asCitizen("bob3@exemple.fr")) {
            String organisation = registered(ada, "Compost collectif");
            String declined = invite(ada, organisation, "bob3@exemple.fr", "member");
            Document offer = bob.page(declined);
            bob.submit(
                    offer,
                    "/organisations/invitation/decliner",
                    Map.of("cle", offer.select("input[name=cle]").attr("value")));
            String late = invite(ada, organisation, "bob3@exemple.fr", "member");

            assertThat(heading(bob.get(declined))).isEqualTo(GONE);
            assertThat(heading(bob.get(late))).contains("Compost collectif");
            clock.advance(Duration.ofDays(31));
            try (TestBrowser later = site.browser().asCitizen("bob3@exemple.fr")) {
                assertThat(heading(later.get(late))).isEqualTo(GONE);
                assertThat(later.get(organisation + "/membres").statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void theKeyOfAnInvitationIsNotTold() {
        try (TestBrowser ada = site.browser().asCitizen("ada4@exemple.fr")) {
            String organisation = registered(ada, "Théâtre des Lilas");
            String link = invite(ada, organisation, "moi@exemple.fr", "member");

            HttpResponse<String> offer = ada.get(link);

            assertThat(offer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(offer.headers().firstValue("Referrer-Policy")).isEqualTo(Optional.of("strict-origin"));
            assertThat(ada.page(organisation + "/membres").select("main").html())
                    .doesNotContain(link.substring(link.indexOf('=') + 1));
        }
    }
}
