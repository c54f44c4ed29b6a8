package org.territoireouvert.ambassadors.web.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** An ambassador accepts their page, signs the charter and answers messages; nobody’s address is shown. */
class SpacePagesTest {

    private static final String CONTACT = "/ambassadeurs/paul-lestrade/contact";

    private static TestSite site;
    private static TestBrowser paul;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        site.asAdministrator();
        String account = "/admin/ambassadeurs/personnes/paul-lestrade/compte";
        assertThat(site.submit(account, account, Map.of("email", "chez-moi")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> invited = site.submit(account, account, Map.of("email", "Paul@Exemple.fr"));
        assertThat(Jsoup.parse(invited.body()).select("main").text()).contains("invitation est partie");
        paul = site.browser().asCitizen("paul@exemple.fr");
        String link = invitationLink();
        assertThat(paul.page(link).text()).contains("Paul Lestrade");
        assertThat(paul.submit(link, link, Map.of()).uri().getPath()).isEqualTo("/ambassadeurs/espace");
        assertThat(paul.get(link).statusCode()).isEqualTo(410);
    }

    /** The link stands only in the mail. */
    private static String invitationLink() {
        List<String> mails = site.tables()
                .read(handle -> handle.createQuery("select body from core_mail")
                        .mapTo(String.class)
                        .list());
        String mail = mails.stream()
                .filter(body -> body.contains("/ambassadeurs/invitation/"))
                .findFirst()
                .orElseThrow();
        return mail.substring(mail.indexOf("/ambassadeurs/invitation/"))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @AfterAll
    static void stop() {
        paul.close();
        site.close();
    }

    @Test
    void theCharterAsksAgainAfterANewVersion() {
        site.asAdministrator();
        String charter = "/admin/ambassadeurs/charte";
        site.submit(charter, charter, Map.of("text", "Charte " + System.nanoTime()));

        Document space = paul.page("/ambassadeurs/espace");
        assertThat(space.select("#amb-charter").text()).contains("Charte à signer");
        HttpResponse<String> without = paul.submit("/ambassadeurs/espace", "/ambassadeurs/espace/charte", Map.of());
        assertThat(without.statusCode()).isEqualTo(422);
        paul.submit("/ambassadeurs/espace", "/ambassadeurs/espace/charte", Map.of("agree", "1"));

        assertThat(paul.page("/ambassadeurs/espace").select("#amb-charter")).isEmpty();
        assertThat(site.page("/ambassadeurs/paul-lestrade").text()).contains("Charte, version 3, signée le");
    }

    @Test
    void aVisitorWritesAndTheReplyGoesByMailWithoutAnyAddressShown() {
        try (TestBrowser visitor = site.browser()) {
            HttpResponse<String> sent =
                    visitor.submit(CONTACT, CONTACT, Map.of("text", "Bonjour Paul", "email", "Lea@exemple.fr"));
            assertThat(Jsoup.parse(sent.body()).select("main").text()).contains("Votre message est envoyé");
            assertThat(visitor.get(CONTACT).body()).doesNotContainIgnoringCase("paul@exemple.fr");
        }
        String path = paul.page("/ambassadeurs/espace")
                .select("#amb-messages ~ ul a")
                .get(0)
                .attr("href");
        assertThat(paul.get(path).body()).contains("Bonjour Paul").doesNotContainIgnoringCase("lea@exemple.fr");
        assertThat(paul.submit(path, path, Map.of("reply", "Bonjour Léa")).statusCode())
                .isEqualTo(200);
        assertThat(paul.post(
                                path,
                                Map.of(
                                        "reply",
                                        "Encore",
                                        "_jeton",
                                        paul.page("/contact")
                                                .select("input[name=_jeton]")
                                                .attr("value")))
                        .statusCode())
                .isEqualTo(409);

        List<String> left = site.tables()
                .read(handle -> handle.createQuery("select email from amb_message")
                        .mapTo(String.class)
                        .list());
        assertThat(left).doesNotContain("lea@exemple.fr");
        try (TestBrowser stranger = site.browser().asCitizen("noe@exemple.fr")) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoHasAnAccountReadsTheReplyOnTheSite() {
        try (TestBrowser ada = site.browser().asCitizen("ada@exemple.fr")) {
            ada.submit(CONTACT, CONTACT, Map.of("text", "Une idée pour le lavoir"));
            String path = paul.page("/ambassadeurs/espace").select("#amb-messages ~ ul li").stream()
                    .filter(item -> item.text().contains("lavoir"))
                    .findFirst()
                    .orElseThrow()
                    .select("a")
                    .attr("href");
            paul.submit(path, path, Map.of("reply", "Parlons-en jeudi"));

            assertThat(ada.page(path).text()).contains("Parlons-en jeudi");
        }
    }

    @Test
    void tooManyMessagesOfOnePersonAreRefused() {
        try (TestBrowser max = site.browser().asCitizen("max@exemple.fr")) {
            for (int number = 0; number < 5; number++) {
                max.submit(CONTACT, CONTACT, Map.of("text", "Message " + number));
            }
            HttpResponse<String> sixth = max.submit(CONTACT, CONTACT, Map.of("text", "Message 6"));

            assertThat(sixth.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(sixth.body()).select(".to-errors").text()).contains("5 messages");
        }
    }

    @Test
    void onlyALinkedAccountHasTheSpace() {
        try (TestBrowser other = site.browser().asCitizen("zoe@exemple.fr")) {
            assertThat(other.get("/ambassadeurs/espace").statusCode()).isEqualTo(404);
        }
    }
}
