package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Signing in with a mailbox, as a person sees it, with a real mail server. */
@SuppressWarnings("NullAway") // the site is started before each test
class SignInPagesTest {

    private final TestClock clock = new TestClock();
    private PostOffice post;
    private TestSite site;
    private TestBrowser browser;

    @BeforeEach
    void start() {
        post = new PostOffice();
        Configuration configuration = TestDatabases.sqlite().with(post.settings(), List.of());
        site = TestSite.start(configuration, clock, List.of());
        browser = site.browser();
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
        post.close();
    }

    private HttpResponse<String> ask(String email) {
        return browser.submit("/connexion", "/connexion", Map.of("mel", email));
    }

    private HttpResponse<String> enter(String code) {
        return browser.submit("/connexion/code", "/connexion/code", Map.of("code", code));
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void theFirstSignInOpensAnAccountUnderAPseudonym() {
        assertThat(ask("Jeanne.Morel@Exemple.FR").uri().getPath()).isEqualTo("/connexion/code");

        HttpResponse<String> answer = enter(PostOffice.code(post.letter(1)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/mon-compte");
        assertThat(browser.page("/").select("header").text())
                .contains("Mon compte")
                .doesNotContain("jeanne");
        assertThat(browser.page("/").select("header a[href=/mon-compte]").text())
                .matches(".*[A-ZÉ].* [0-9]{4}.*");
    }

    @Test
    void theNextSignInFindsTheSameAccount() {
        ask("jeanne@exemple.fr");
        enter(PostOffice.code(post.letter(1)));
        String name = browser.page("/").select("header a[href=/mon-compte]").text();
        browser.asVisitor();

        ask("JEANNE@exemple.fr");
        enter(PostOffice.code(post.letter(2)));

        assertThat(browser.page("/").select("header a[href=/mon-compte]").text())
                .isEqualTo(name);
    }

    @Test
    void theAnswerIsTheSameWhetherAnAccountExists() {
        ask("jeanne@exemple.fr");
        enter(PostOffice.code(post.letter(1)));
        browser.asVisitor();

        String known = ask("jeanne@exemple.fr")
                .body()
                .replaceAll("value=\"[\\w-]*\"", "")
                .replace("jeanne", "x");
        String unknown = ask("martin@exemple.fr")
                .body()
                .replaceAll("value=\"[\\w-]*\"", "")
                .replace("martin", "x");

        assertThat(known.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("[a-z]…[a-z]@", "…@"))
                .isEqualTo(unknown.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("[a-z]…[a-z]@", "…@"));
        assertThat(PostOffice.text(post.letter(3)).replaceAll("[0-9]{4} ?[0-9]{4}", ""))
                .isEqualTo(PostOffice.text(post.letter(2)).replaceAll("[0-9]{4} ?[0-9]{4}", ""));
    }

    @Test
    void theLinkOfTheMailOnlyFillsTheCodeIn() {
        ask("jeanne@exemple.fr");
        URI link = URI.create(PostOffice.link(post.letter(1)));

        Document page = browser.page(link.getPath() + "?" + link.getQuery());
        assertThat(page.select("input[name=code]").val()).hasSize(8);
        browser.page(link.getPath() + "?" + link.getQuery());
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");

        assertThat(browser.submit(
                                page,
                                "/connexion/code",
                                Map.of("code", page.select("input[name=code]").val()))
                        .uri()
                        .getPath())
                .isEqualTo("/mon-compte");
    }

    @Test
    void theLinkIsUselessInAnotherBrowser() {
        ask("jeanne@exemple.fr");
        URI link = URI.create(PostOffice.link(post.letter(1)));
        try (TestBrowser thief = site.browser()) {
            Document page = thief.page(link.getPath() + "?" + link.getQuery());

            HttpResponse<String> answer = thief.submit(
                    page,
                    "/connexion/code",
                    Map.of("code", page.select("input[name=code]").val()));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Aucun code n’est attendu sur ce navigateur");
        }
    }

    @Test
    void wrongAndReplayedAndExpiredCodesAreExplained() {
        ask("jeanne@exemple.fr");
        String code = PostOffice.code(post.letter(1));

        HttpResponse<String> wrong = enter(code.equals("0000 0000") ? "1111 1111" : "0000 0000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).title()).startsWith("Erreur");
        assertThat(read(wrong).select(".to-errors").text()).contains("Il reste 4 essais");

        clock.advance(Duration.ofMinutes(11));
        assertThat(read(enter(code)).select(".to-errors").text()).contains("plus de 10 minutes");

        ask("jeanne@exemple.fr");
        String second = PostOffice.code(post.letter(2));
        enter(second);
        browser.page("/");
        assertThat(enter(second).body()).contains("Aucun code n’est attendu");
    }

    @Test
    void wrongAddressesAreRefusedAndNothingIsSent() {
        for (String wrong :
                List.of("", "jeanne", "jeanne@", "a@b", "a b@exemple.fr", "x".repeat(300) + "@exemple.fr")) {
            HttpResponse<String> answer = ask(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(read(answer).select(".to-errors a[href=#champ-mel]").size())
                    .as(wrong)
                    .isEqualTo(1);
        }
        assertThat(post.count()).isZero();
    }

    @Test
    void headersCannotBeAddedToTheMail() {
        HttpResponse<String> answer = ask("jeanne@exemple.fr\r\nBcc: autre@exemple.fr");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(post.count()).isZero();
    }

    @Test
    void signingInGivesANewSecret() {
        browser.setCookie("ouvert", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        ask("jeanne@exemple.fr");
        enter(PostOffice.code(post.letter(1)));

        String secret = browser.cookie("ouvert").orElseThrow();
        assertThat(secret)
                .isNotEqualTo("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .hasSize(43);
    }

    @Test
    void theSessionOfBeforeEndsWhenSomebodySignsInAgain() {
        ask("jeanne@exemple.fr");
        enter(PostOffice.code(post.letter(1)));
        String before = browser.cookie("ouvert").orElseThrow();
        browser.submit("/connexion?retour=/", "/connexion", Map.of("mel", "martin@exemple.fr"));
        enter(PostOffice.code(post.letter(2)));

        try (TestBrowser other = site.browser()) {
            other.setCookie("ouvert", before);
            assertThat(other.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
        }
    }

    @Test
    void suspendedAccountIsToldSoAndStaysOut() {
        ask("jeanne@exemple.fr");
        enter(PostOffice.code(post.letter(1)));
        suspend("jeanne@exemple.fr");

        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
        ask("jeanne@exemple.fr");
        HttpResponse<String> answer = enter(PostOffice.code(post.letter(2)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Votre compte est suspendu");
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void aPersonGoesOnWhereTheyWere() {
        browser.get("/connexion?retour=/contact");
        browser.submit("/connexion?retour=/contact", "/connexion", Map.of("mel", "jeanne@exemple.fr"));

        assertThat(enter(PostOffice.code(post.letter(1))).uri().getPath()).isEqualTo("/contact");
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (String elsewhere :
                List.of("https://exemple.org/", "//exemple.org", "/\\exemple.org", "javascript:alert(1)", "/%0d%0aX")) {
            browser.asVisitor();
            browser.submit("/connexion", "/connexion", Map.of("mel", "jeanne@exemple.fr", "retour", elsewhere));
            if (post.count() == 0) {
                post.letter(1);
            }
        }
        HttpResponse<String> answer = enter(PostOffice.code(post.letter(post.count())));
        assertThat(answer.uri().getHost()).isEqualTo("localhost");
    }

    @Test
    void theDemonstrationIsNowhereElse() {
        assertThat(browser.get("/demonstration").statusCode()).isEqualTo(404);
        assertThat(browser.get("/demonstration/courriels").statusCode()).isEqualTo(404);
        assertThat(browser.post("/demonstration/entrer", Map.of("role", "ADMINISTRATOR"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/connexion").body()).doesNotContain("/demonstration");
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        Document page = Jsoup.parse(browser.get("/connexion", "en").body());

        assertThat(page.select("h1").text()).isEqualTo("Sign in");
        assertThat(page.select("main").text()).doesNotContain("adresse");
    }

    private void suspend(String email) {
        Accounts accounts = new Accounts(site.tables(), () -> "unused", clock);
        String id = accounts.findByEmail(email).orElseThrow().id();
        site.tables().<Integer, RuntimeException>write(handle -> {
            accounts.setState(handle, id, Account.State.SUSPENDED, "spam");
            return 0;
        });
    }
}
