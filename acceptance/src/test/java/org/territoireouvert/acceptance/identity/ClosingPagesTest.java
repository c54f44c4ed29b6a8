package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.testkit.TestBrowser;

/** Taking one's data away and closing one's account. */
@SuppressWarnings("NullAway") // the site is started before each test
class ClosingPagesTest {

    private static final String EMAIL = "jeanne@exemple.fr";
    private static final String CLOSE = "/mon-compte/fermer";
    private static final String DOWNLOAD = "/mon-compte/donnees/telecharger";

    private SignedInSite site;
    private TestBrowser browser;

    @BeforeEach
    void start() {
        site = new SignedInSite();
        browser = site.citizen(EMAIL);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private HttpResponse<byte[]> download(String cookie, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site.site.address(DOWNLOAD)))
                            .header("Origin", site.site.address(""))
                            .header("Cookie", cookie)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_jeton=" + token, StandardCharsets.US_ASCII))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private String token() {
        return browser.page("/mon-compte/donnees")
                .select("form[action=" + DOWNLOAD + "] input[name=_jeton]")
                .val();
    }

    @Test
    void theArchiveIsHandedOutToItsPersonOnly() throws Exception {
        String cookie = "ouvert=" + browser.cookie("ouvert").orElseThrow();
        String token = token();

        HttpResponse<byte[]> answer = download(cookie, token);

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(PersonExportTest.unpack(answer.body()).get("compte/compte.json"))
                .contains(EMAIL);
        assertThat(download("ouvert=" + "A".repeat(43), token).statusCode()).isEqualTo(403);
        assertThat(browser.get(DOWNLOAD).statusCode()).as("a link is useless").isEqualTo(405);
    }

    @Test
    void downloadsAreLimited() throws Exception {
        String cookie = "ouvert=" + browser.cookie("ouvert").orElseThrow();
        String token = token();
        for (int time = 0; time < 5; time++) {
            assertThat(download(cookie, token).statusCode()).isEqualTo(200);
        }

        HttpResponse<byte[]> answer = download(cookie, token);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Attendez une heure");
    }

    @Test
    void theAccountClosesWhenThePersonHasJustSignedIn() throws Exception {
        String account = site.account(EMAIL);

        HttpResponse<String> answer = browser.submit(CLOSE, CLOSE, Map.of("choix", "garder"));

        assertThat(answer.uri().getPath()).isEqualTo("/compte-ferme");
        assertThat(SignedInSite.main(answer)).contains("Votre compte est fermé");
        assertThat(browser.cookie("ouvert")).isEmpty();
        assertThat(site.people.account(account).state()).isEqualTo(State.ERASED);
        assertThat(site.post.letter(1).getSubject()).isEqualTo("Votre compte est fermé");
        assertThat(site.people.text("select details from core_audit where code = 'runtime.account-erased'"))
                .contains("choice", "anonymise");
    }

    @Test
    void whoSignedInLongAgoTypesACodeFirst() {
        String account = site.account(EMAIL);
        site.clock.advance(Duration.ofMinutes(11));
        assertThat(SignedInSite.forge(browser, CLOSE, Map.of("choix", "garder"))
                        .uri()
                        .getPath())
                .isEqualTo("/mon-compte/preuve");
        assertThat(site.people.account(account).isActive()).isTrue();

        browser.submit("/mon-compte/preuve?pour=fermer", "/mon-compte/preuve/code", Map.of());
        HttpResponse<String> proved = browser.submit(
                "/mon-compte/preuve?pour=fermer",
                "/mon-compte/preuve",
                Map.of("code", PostOffice.code(site.post.letter(1))));
        assertThat(proved.uri().getPath()).isEqualTo(CLOSE);
        browser.submit(CLOSE, CLOSE, Map.of("choix", "retirer"));

        assertThat(site.people.account(account).state()).isEqualTo(State.ERASED);
    }

    @Test
    void nothingClosesWithoutAChoice() {
        String account = site.account(EMAIL);

        for (String choice : new String[] {"", "autre", "x".repeat(100)}) {
            HttpResponse<String> answer = browser.submit(CLOSE, CLOSE, Map.of("choix", choice));

            assertThat(answer.statusCode()).as(choice).isEqualTo(422);
            assertThat(SignedInSite.read(answer).select(".to-errors a[href=#champ-choix]"))
                    .as(choice)
                    .isNotEmpty();
        }
        assertThat(site.people.account(account).isActive()).isTrue();
    }

    @Test
    void theSameAddressOpensANewAccountAfterwards() {
        String before = site.account(EMAIL);
        browser.submit(CLOSE, CLOSE, Map.of("choix", "garder"));

        browser.submit("/connexion", "/connexion", Map.of("mel", EMAIL));
        HttpResponse<String> answer = browser.submit(
                "/connexion/code", "/connexion/code", Map.of("code", PostOffice.code(site.post.letter(2))));

        assertThat(answer.uri().getPath()).isEqualTo("/mon-compte");
        assertThat(site.account(EMAIL)).isNotEqualTo(before);
    }

    @Test
    void theLastAdministratorIsToldWhy() {
        try (TestBrowser administrator = site.site.browser().asAdministrator()) {
            HttpResponse<String> answer = administrator.submit(CLOSE, CLOSE, Map.of("choix", "garder"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(SignedInSite.errors(answer)).contains("la seule personne qui administre");
            assertThat(administrator.get("/admin").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void staffAreToldThatTheirRolesAreTakenBack() {
        try (TestBrowser administrator = site.site.browser().asAdministrator()) {
            assertThat(SignedInSite.main(administrator.get(CLOSE))).contains("Vous avez des rôles d’agent");
        }
        assertThat(SignedInSite.main(browser.get(CLOSE))).doesNotContain("Vous avez des rôles d’agent");
    }
}
