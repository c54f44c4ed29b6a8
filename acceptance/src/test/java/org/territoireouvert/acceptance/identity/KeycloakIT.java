package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The way to a real Keycloak, which insists on PKCE, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // everything is started before the first test
class KeycloakIT {

    private static final String START = "/connexion/fournisseur/openid";

    private Keycloak keycloak;
    private TestSite site;

    @BeforeAll
    void start() throws Exception {
        keycloak = Keycloak.prepare();
        ProviderSettings settings = new ProviderSettings(
                Kind.OPENID,
                keycloak.issuer(),
                Keycloak.CLIENT,
                Keycloak.SECRET,
                List.of("openid", "profile"),
                List.of(),
                List.of(),
                "Compte Val",
                true);
        site = TestSite.start(
                TestDatabases.sqlite().with(Optional.empty(), List.of(settings)), InstantSource.system(), List.of());
        keycloak.start(
                site.server().address() + START + "/retour", site.server().address() + "/deconnexion/retour");
    }

    @AfterAll
    void stop() {
        if (site != null) {
            site.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aPersonSignsUpSignsOutAndSignsInAgain() {
        try (TestBrowser person = site.browser()) {
            HttpResponse<String> consent = signInThere(person);
            assertThat(ProviderSite.read(consent).select("main").text())
                    .contains("Créer un compte avec Compte Val", "Votre prénom");

            HttpResponse<String> account = person.submit(ProviderSite.read(consent), START + "/accord", Map.of());
            assertThat(account.uri().getPath()).isEqualTo("/mon-compte");
            assertThat(level()).isEqualTo(IdentityLevel.STATE_IDENTITY.ordinal());

            URI end = ProviderSite.address(person.submit("/mon-compte", "/deconnexion", Map.of()));
            HttpResponse<String> home = person.send(HttpRequest.newBuilder(end));
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.uri()).isEqualTo(URI.create(site.server().address() + "/"));
            assertThat(person.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");

            // The session there has ended too: the password is asked for again.
            assertThat(signInThere(person).uri().getPath()).isEqualTo("/mon-compte");
        }
    }

    private HttpResponse<String> signInThere(TestBrowser person) {
        URI departure = ProviderSite.address(person.submit("/connexion", START, Map.of()));
        HttpResponse<String> page = person.send(HttpRequest.newBuilder(departure));
        Element form = ProviderSite.read(page).selectFirst("#kc-form-login");
        assertThat(form).as(page.body()).isNotNull();
        String fields = "username=" + encode(Keycloak.PERSON) + "&password=" + encode(Keycloak.PASSWORD);
        return person.send(HttpRequest.newBuilder(URI.create(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(page))
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Its cookies are for HTTPS only, which this machine counts as for browsers, but not for the client of the tests. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private int level() {
        return site.tables()
                .<Integer, RuntimeException>read(handle -> handle.createQuery("select level from core_account")
                        .mapTo(Integer.class)
                        .one());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
