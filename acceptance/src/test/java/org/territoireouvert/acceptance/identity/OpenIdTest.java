package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Any other provider, played by a server that knows nothing of FranceConnect: with PKCE, and data that are not signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the provider is started before the first test, the site before each
class OpenIdTest {

    private static final String START = "/connexion/fournisseur/openid";
    private static final String ISSUER = "val";
    private static final String CLIENT = "val-de-lisiere";

    private MockOAuth2Server provider;
    private TestSite site;
    private TestBrowser browser;

    /** Starts the provider and waits until it has made its keys, which takes longer than a site waits for an answer. */
    @BeforeAll
    void startProvider() throws Exception {
        provider = new MockOAuth2Server();
        provider.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (URI document : List.of(
                    provider.wellKnownUrl(ISSUER).uri(),
                    provider.jwksUrl(ISSUER).uri())) {
                client.send(HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    @AfterAll
    void stopProvider() {
        provider.shutdown();
    }

    @BeforeEach
    void start() {
        open(false);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private void open(boolean provesIdentity) {
        ProviderSettings settings = new ProviderSettings(
                Kind.OPENID,
                URI.create(provider.issuerUrl(ISSUER).toString()),
                CLIENT,
                "a secret of the tests",
                List.of("openid", "profile"),
                List.of("openid", "profile"),
                List.of(),
                "Compte Val",
                provesIdentity);
        site = TestSite.start(
                TestDatabases.sqlite().with(Optional.empty(), List.of(settings)), new TestClock(), List.of());
        browser = site.browser();
    }

    private void knows(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, 120));
    }

    /** Presses the button and follows the provider back. */
    private HttpResponse<String> goThere(String page) {
        return browser.send(HttpRequest.newBuilder(ProviderSite.address(browser.submit(page, START, Map.of()))));
    }

    private HttpResponse<String> newcomerAgrees() {
        return browser.submit(ProviderSite.read(goThere("/connexion")), START + "/accord", Map.of());
    }

    private int count(String query) {
        return site.tables()
                .<Integer, RuntimeException>read(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    @Test
    void aNewcomerGetsAnAccountAtNoHigherLevel() {
        knows("jeanne", Map.of("given_name", "Jeanne", "family_name", "Morel"));

        HttpResponse<String> consent = goThere("/connexion");
        assertThat(ProviderSite.read(consent).select("main").text())
                .contains("Créer un compte avec Compte Val", "Votre prénom", "Votre nom de naissance")
                .doesNotContain("identité vérifiée");
        browser.submit(ProviderSite.read(consent), START + "/accord", Map.of());

        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/mon-compte");
        assertThat(count("select level from core_account")).isEqualTo(IdentityLevel.MAILBOX.ordinal());
        assertThat(count("select count(*) from core_account where given_name = 'Jeanne' and shows_real_name = 0"))
                .isEqualTo(1);
    }

    @Test
    void theSecondTimeGoesStraightIn() {
        knows("jeanne", Map.of());
        newcomerAgrees();
        browser.asVisitor();
        knows("jeanne", Map.of());

        assertThat(goThere("/connexion").uri().getPath()).isEqualTo("/mon-compte");
        assertThat(count("select count(*) from core_account")).isEqualTo(1);
    }

    @Test
    void twoPeopleHaveTwoAccounts() {
        knows("jeanne", Map.of());
        newcomerAgrees();
        browser.asVisitor();
        knows("martin", Map.of());

        newcomerAgrees();

        assertThat(count("select count(*) from core_account")).isEqualTo(2);
    }

    @Test
    void theCodeIsTiedToTheBrowserByPkce() {
        knows("jeanne", Map.of());

        goThere("/connexion");

        Map<String, String> asked = Map.of();
        Map<String, String> exchanged = Map.of();
        for (var request = next(); request != null; request = next()) {
            String path = String.valueOf(request.getPath());
            if (path.contains("/authorize?")) {
                asked = parameters(path.substring(path.indexOf('?') + 1));
            } else if (path.endsWith("/token")) {
                exchanged = parameters(request.getBody().readUtf8());
            }
        }
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("scope", "openid+profile");
        assertThat(exchanged.get("code_verifier")).hasSize(43);
        assertThat(asked.get("code_challenge")).isEqualTo(Token.hash(exchanged.get("code_verifier")));
    }

    /** Returns the next request that the provider received, the last ones being those of this test. */
    private @Nullable RecordedRequest next() {
        try {
            return provider.takeRequest(10, TimeUnit.MILLISECONDS);
        } catch (RuntimeException noneLeft) {
            return null;
        }
    }

    @Test
    void aCodeThatSomebodyElseAskedForIsUseless() {
        knows("jeanne", Map.of());
        URI address = ProviderSite.address(browser.submit("/connexion", START, Map.of()));
        site.tables()
                .<Integer, RuntimeException>write(
                        handle -> handle.execute("update core_provider_request set verifier = ?", Token.secret()));

        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(address));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(count("select count(*) from core_pending_identity")).isZero();
    }

    @Test
    void aProviderThatTheOperatorTrustsRaisesTheLevel() {
        browser.close();
        site.close();
        open(true);
        browser.asCitizen("jeanne@exemple.fr");
        knows("jeanne", Map.of());

        HttpResponse<String> answer = goThere("/mon-compte/identites");

        assertThat(answer.body()).contains("Votre identité est liée");
        assertThat(count("select level from core_account")).isEqualTo(IdentityLevel.STATE_IDENTITY.ordinal());
    }

    @Test
    void aBirthDateThatNobodyAskedForIsNotKept() {
        browser.asCitizen("jeanne@exemple.fr");
        knows("jeanne", Map.of("birthdate", "1988-05-14"));

        goThere("/mon-compte/identites");

        assertThat(count("select count(*) from core_identity where birth_date is null"))
                .isEqualTo(1);
    }

    @Test
    void anAddressAloneNeverOpensAnAccount() {
        browser.asCitizen("jeanne@exemple.fr").asVisitor();
        knows("intrus", Map.of("email", "jeanne@exemple.fr", "email_verified", true));

        newcomerAgrees();

        assertThat(count("select count(*) from core_account")).isEqualTo(2);
        assertThat(count("select count(*) from core_identity i join core_account a on a.id = i.account_id"
                        + " where a.email = 'jeanne@exemple.fr'"))
                .isZero();
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts[1].replace("%20", "+"));
        }
        return parameters;
    }
}
