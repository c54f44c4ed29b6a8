package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Sessions as a person sees them, and the cookies that hold them. */
@SuppressWarnings("NullAway") // the site is started before each test
class SessionPagesTest {

    private static final String EMAIL = "jeanne@exemple.fr";

    private SignedInSite site;
    private TestBrowser browser;
    private TestBrowser other;

    @BeforeEach
    void start() {
        site = new SignedInSite();
        browser = site.citizen(EMAIL);
        other = site.citizen(EMAIL);
    }

    @AfterEach
    void stop() {
        other.close();
        browser.close();
        site.close();
    }

    private static boolean isSignedIn(TestBrowser browser) {
        return browser.get("/mon-compte").uri().getPath().equals("/mon-compte");
    }

    private String idOf(TestBrowser browser) {
        return site.people
                .session(browser.cookie("ouvert").orElseThrow())
                .orElseThrow()
                .id();
    }

    @Test
    void everySessionIsListedAndThisOneIsMarked() {
        Document page = browser.page("/mon-compte/sessions");

        assertThat(page.select("main tbody tr")).hasSize(2);
        assertThat(page.select("main tbody tr:contains(Cet appareil) form").attr("action"))
                .isEqualTo("/mon-compte/sessions/" + idOf(browser) + "/fermer");
        assertThat(page.html()).doesNotContain(browser.cookie("ouvert").orElseThrow());
    }

    @Test
    void anotherDeviceIsSignedOut() {
        String action = "/mon-compte/sessions/" + idOf(other) + "/fermer";

        HttpResponse<String> answer = browser.submit("/mon-compte/sessions", action, Map.of());

        assertThat(SignedInSite.main(answer)).contains("L’appareil est déconnecté.");
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void thisDeviceIsSignedOutAndForgetsItsSecret() {
        HttpResponse<String> answer =
                browser.submit("/mon-compte/sessions", "/mon-compte/sessions/" + idOf(browser) + "/fermer", Map.of());

        assertThat(answer.uri().getPath()).isEqualTo("/");
        assertThat(browser.cookie("ouvert")).isEmpty();
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        browser.submit("/mon-compte/sessions", "/mon-compte/sessions/fermer", Map.of());

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        try (TestBrowser martin = site.citizen("martin@exemple.fr")) {
            SignedInSite.forge(martin, "/mon-compte/sessions/" + idOf(browser) + "/fermer", Map.of());
            SignedInSite.forge(martin, "/mon-compte/sessions/no-such-session/fermer", Map.of());

            assertThat(isSignedIn(browser)).isTrue();
            assertThat(martin.page("/mon-compte/sessions").select("main tbody tr"))
                    .hasSize(1);
        }
    }

    @Test
    void openingAPageNeverEndsASession() {
        assertThat(browser.get("/mon-compte/sessions/fermer").statusCode()).isEqualTo(405);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void aSecretThatAnAttackerPlantedIsNeverTaken() {
        String planted = "A".repeat(43);
        try (TestBrowser victim = site.site.browser()) {
            victim.setCookie("ouvert", planted);
            victim.submit("/connexion", "/connexion", Map.of("mel", "victime@exemple.fr"));
            String code = PostOffice.code(site.post.letter(1));
            victim.submit("/connexion/code", "/connexion/code", Map.of("code", code));

            assertThat(isSignedIn(victim)).isTrue();
            assertThat(victim.cookie("ouvert")).isPresent().get().isNotEqualTo(planted);
        }
        try (TestBrowser attacker = site.site.browser()) {
            attacker.setCookie("ouvert", planted);
            assertThat(isSignedIn(attacker)).isFalse();
        }
    }

    @Test
    void aFormThatIsOpenSurvivesTheRenewalOfTheSecret() {
        Document open = browser.page("/mon-compte/profil");
        String before = browser.cookie("ouvert").orElseThrow();
        site.people.storage().core().<Boolean, RuntimeException>write(handle -> {
            site.people.identity().sessions().renewAll(handle, site.account(EMAIL));
            return true;
        });
        browser.get("/");
        assertThat(browser.cookie("ouvert")).isPresent().get().isNotEqualTo(before);

        HttpResponse<String> answer =
                browser.submit(open, "/mon-compte/profil", Map.of("pseudonyme", "Mésange 12", "langue", "fr"));

        assertThat(SignedInSite.main(answer)).contains("C’est enregistré.");
    }

    @Test
    void theTokenOfAFormIsGoodForOneSessionOnly() {
        Document ofOther = other.page("/mon-compte/profil");

        HttpResponse<String> answer =
                browser.submit(ofOther, "/mon-compte/profil", Map.of("pseudonyme", "Mésange 12", "langue", "fr"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aSuspendedAndAnErasedAccountAreOutAtOnce() {
        String account = site.account(EMAIL);
        site.people.storage().core().<Boolean, RuntimeException>write(handle -> {
            site.people.identity().accounts().setState(handle, account, State.SUSPENDED, "spam");
            return true;
        });
        assertThat(isSignedIn(browser)).isFalse();
        site.people.storage().core().<Boolean, RuntimeException>write(handle -> {
            site.people.identity().accounts().setState(handle, account, State.ACTIVE, "");
            return true;
        });
        assertThat(isSignedIn(browser)).isTrue();

        site.people.data().erase().erase(account, Erasure.ANONYMISE, new Actor.Visitor());
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void anIdleSessionIsSentToTheSignIn() {
        site.clock.advance(Duration.ofHours(24).plusMinutes(1));

        assertThat(browser.get("/mon-compte/sessions").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        try (TestBrowser visitor = site.site.browser()) {
            visitor.submit("/connexion", "/connexion", Map.of("mel", EMAIL));
            Document page = visitor.page("/connexion/code");
            String body = "_jeton=" + page.select("input[name=_jeton]").val() + "&code="
                    + PostOffice.code(site.post.letter(1)).replace(" ", "");

            String cookie = firstCookie(site.site, visitor.cookie("visite").orElseThrow(), body);

            assertThat(cookie)
                    .startsWith("ouvert=")
                    .contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=1209600")
                    .doesNotContain("Secure", "Domain");
        }
    }

    @Test
    void inProductionTheCookieIsHeldToThisHostAndToHttps() {
        Configuration plain = TestDatabases.sqlite();
        Configuration production = new Configuration(
                plain.host(),
                0,
                Optional.of(URI.create("https://participer.exemple.fr")),
                plain.databaseUrl(),
                plain.databaseUser(),
                plain.databasePassword(),
                plain.dataDirectory(),
                plain.pluginsDirectory(),
                true,
                List.of(),
                plain.zone(),
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
        try (TestSite safe = TestSite.start(production, site.clock, List.of());
                TestBrowser visitor = safe.browser()) {
            HttpResponse<String> page = visitor.send(HttpRequest.newBuilder(URI.create(visitor.address("/connexion"))));

            assertThat(page.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-visite=")
                    .contains("; Secure", "; HttpOnly", "; Path=/")
                    .doesNotContain("Domain");
            assertThat(safe.server().signIn(EMAIL, "", java.util.Set.of())).startsWith("__Host-ouvert=");
        }
    }

    /** Sends a form without following what is answered; returns the first cookie of the answer. */
    private static String firstCookie(TestSite site, String visit, String body) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(site.address("/connexion/code")))
                            .header("Origin", site.address(""))
                            .header("Cookie", "visite=" + visit)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Set-Cookie").orElse("no cookie, status " + answer.statusCode());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
