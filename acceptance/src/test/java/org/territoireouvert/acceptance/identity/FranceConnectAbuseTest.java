package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.acceptance.identity.StrictProvider.Fault;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.testkit.TestBrowser;

/** What is refused of somebody who comes back from FranceConnect, and what goes on when it fails. */
@SuppressWarnings("NullAway") // the site is started before each test
class FranceConnectAbuseTest {

    private static final String IDENTITIES = ProviderSite.IDENTITIES;

    private ProviderSite world;

    @BeforeEach
    void start() {
        world = new ProviderSite(Kind.FRANCECONNECT);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anAnswerWorksOnce() {
        URI back = world.leaveFrom("/connexion");
        world.comeBack(back);

        HttpResponse<String> again = world.comeBack(back);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Cette demande n’est plus valable");
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() throws Exception {
        URI back = world.leaveFrom("/connexion");
        Callable<Integer> answer = () -> world.comeBack(back).statusCode();

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> future : threads.invokeAll(java.util.Collections.nCopies(6, answer))) {
                statuses.add(future.get());
            }
        }

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void anAnswerOfAnotherBrowserIsRefused() {
        URI back = world.leaveFrom("/connexion");
        try (TestBrowser thief = world.site.browser()) {
            assertThat(thief.send(HttpRequest.newBuilder(back)).statusCode()).isEqualTo(400);
        }
        assertThat(world.count("select count(*) from core_account")).isZero();
    }

    @Test
    void anAnswerToALinkIsRefusedWhenSomebodyElseHasSignedInMeanwhile() {
        world.browser.asCitizen("jeanne@exemple.fr");
        URI back = world.leaveFrom(IDENTITIES);
        world.browser.staysAs("martin@exemple.fr");

        assertThat(world.comeBack(back).statusCode()).isEqualTo(400);
        assertThat(world.count("select count(*) from core_identity")).isZero();
    }

    @Test
    void anAnswerAfterTenMinutesIsRefused() {
        URI back = world.leaveFrom("/connexion");
        world.clock.advance(Duration.ofMinutes(11));

        assertThat(world.comeBack(back).statusCode()).isEqualTo(400);
    }

    @Test
    void wrongStateIsRefused() {
        URI back = world.leaveFrom("/connexion");

        assertThat(world.comeBack(URI.create(back.toString().replaceFirst("state=...", "state=xyz")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.comeBack(URI.create(back.toString().replaceFirst("state=.*", "")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAnswerInTheNameOfAnotherProviderIsRefused() {
        URI back = world.leaveFrom("/connexion");

        assertThat(world.comeBack(URI.create(back + "&iss=https%3A%2F%2Fexemple.org"))
                        .statusCode())
                .isEqualTo(502);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OTHER_NONCE",
                "OTHER_ISSUER",
                "OTHER_AUDIENCE",
                "SEVERAL_AUDIENCES",
                "UNSIGNED_TOKEN",
                "SIGNED_WITH_PUBLIC_KEY",
                "EXPIRED_TOKEN",
                "UNKNOWN_KEY",
                "UNSIGNED_DATA",
                "DATA_OF_ANOTHER_PERSON",
                "DATA_FOR_ANOTHER_SITE",
                "NO_TOKEN"
            })
    void nothingOfAnAnswerThatIsNotAsPromisedIsBelieved(Fault fault) {
        world.provider.fault = fault;

        HttpResponse<String> answer = world.comeBack(world.leaveFrom("/connexion"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("Rien n’a été enregistré");
        assertThat(world.count("select count(*) from core_pending_identity")).isZero();
        assertThat(world.browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void anIdentityOfNobodyIsNotBelieved() {
        world.provider.subject = "";

        assertThat(world.comeBack(world.leaveFrom("/connexion")).statusCode()).isEqualTo(502);
    }

    @Test
    void tooWeakAProofIsExplained() {
        world.provider.fault = Fault.WEAK_LEVEL;

        HttpResponse<String> answer = world.comeBack(world.leaveFrom("/connexion"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("pas assez sûr de votre identité");
    }

    @Test
    void aNewKeyOfTheProviderIsFound() {
        world.newcomerAgrees();
        world.browser.asVisitor();
        world.provider.rotateKey();

        assertThat(world.comeBack(world.leaveFrom("/connexion")).uri().getPath())
                .isEqualTo("/mon-compte");
    }

    @Test
    void whoCancelsIsNotSignedIn() {
        URI back = world.leaveFrom("/connexion");

        HttpResponse<String> answer =
                world.comeBack(URI.create(back.toString().replaceFirst("code=[^&]*", "error=access_denied")));

        assertThat(answer.body()).contains("Vous n’êtes pas connecté", "/connexion");
        assertThat(world.browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, 503",
        "temporarily_unavailable, 503",
        "invalid_scope, 200",
        "%3Cscript%3E, 200",
    })
    void everyErrorOfTheProviderEndsOnAPlainPage(String error, int status) {
        URI back = world.leaveFrom("/connexion");

        HttpResponse<String> answer = world.comeBack(URI.create(back.toString()
                .replaceFirst("code=[^&]*", "error=" + error + "&error_description=Envoyez+votre+mot+de+passe")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("avec un code envoyé à votre adresse")
                .doesNotContain("mot de passe", "script");
        assertThat(world.count("select count(*) from core_pending_identity")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW_TOKEN", "ENDLESS_DATA", "TOKEN_DOWN"})
    void aProviderThatFailsOnTheWayBackIsExplained(Fault fault) {
        URI back = world.leaveFrom("/connexion");
        world.provider.fault = fault;

        HttpResponse<String> answer = world.comeBack(back);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("FranceConnect ne répond pas");
        assertThat(world.browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void nobodyWaitsForAProviderThatHasJustFailed() {
        world.provider.fault = Fault.DOWN;
        world.browser.submit("/connexion", world.start, Map.of());
        int asked = world.provider.requests.get();

        HttpResponse<String> soon = world.browser.submit("/connexion", world.start, Map.of());
        assertThat(soon.statusCode()).isEqualTo(503);
        assertThat(world.provider.requests).hasValue(asked);

        world.provider.fault = Fault.NONE;
        world.clock.advance(Duration.ofSeconds(11));
        assertThat(world.leaveFrom("/connexion")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SLOW", "ENDLESS", "OTHER_ISSUER_IN_DISCOVERY", "ENDPOINTS_ELSEWHERE"})
    void theCodeByMailGoesOnWorkingWhenTheProviderDoesNot(Fault fault) {
        world.provider.fault = fault;

        HttpResponse<String> answer = world.browser.submit("/connexion", world.start, Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("FranceConnect ne répond pas", "avec un code envoyé à votre adresse");

        world.browser.submit("/connexion", "/connexion", Map.of("mel", "jeanne@exemple.fr"));
        HttpResponse<String> in = world.browser.submit(
                "/connexion/code", "/connexion/code", Map.of("code", PostOffice.code(world.post.letter(1))));
        assertThat(in.uri().getPath()).isEqualTo("/mon-compte");
    }

    @Test
    void theStateOfASignOutIdentifiesNobody() {
        world.newcomerAgrees();
        HttpResponse<String> departure = world.browser.submit("/mon-compte", "/deconnexion", Map.of());
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        String state = address.replaceFirst(".*[?&]state=([^&]*).*", "$1");

        assertThat(world.browser
                        .get(world.start + "/retour?code=x&state=" + state)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnknownProviderIsNotFound() {
        Document page = world.browser.page("/connexion");
        String token = page.select("input[name=_jeton]").attr("value");

        assertThat(world.browser
                        .post("/connexion/fournisseur/ailleurs", Map.of("_jeton", token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.browser
                        .get("/connexion/fournisseur/ailleurs/retour?state=x")
                        .statusCode())
                .isEqualTo(404);
    }
}
