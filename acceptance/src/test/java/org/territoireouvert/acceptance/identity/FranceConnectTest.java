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
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.people.Standings;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** FranceConnect, played by a provider that refuses what the real one refuses. */
@SuppressWarnings("NullAway") // the site is started before each test
class FranceConnectTest {

    private static final String START = "/connexion/fournisseur/franceconnect";
    private static final String IDENTITIES = "/mon-compte/identites";
    private static final String REMOVAL = IDENTITIES + "/franceconnect/retirer";

    private final TestClock clock = new TestClock();
    private StrictProvider provider;
    private PostOffice post;
    private TestSite site;
    private TestBrowser browser;

    @BeforeEach
    void start() {
        provider = new StrictProvider(Kind.FRANCECONNECT);
        post = new PostOffice();
        site = TestSite.start(
                TestDatabases.sqlite().with(post.settings(), List.of(provider.settings())), clock, List.of());
        browser = site.browser();
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
        post.close();
        provider.close();
    }

    /** Presses the button on a page and returns the way back that the provider offers. */
    private URI leaveFrom(String page) {
        return leave(browser.submit(page, START, Map.of()));
    }

    private URI leave(HttpResponse<String> departure) {
        assertThat(departure.statusCode()).as(departure.body()).isEqualTo(200);
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        assertThat(departure.headers().firstValue("Refresh")).contains("0; url=" + address);
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(address)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(Jsoup.parse(answer.body()).select("#oui").attr("href"));
    }

    private HttpResponse<String> comeBack(URI address) {
        return browser.send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> newcomerAgrees() {
        HttpResponse<String> consent = comeBack(leaveFrom("/connexion"));
        assertThat(consent.uri().getPath()).isEqualTo(START + "/accord");
        return browser.submit(Jsoup.parse(consent.body()), START + "/accord", Map.of());
    }

    private int count(String query) {
        return site.tables()
                .<Integer, RuntimeException>read(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    @Test
    void theRequestHoldsTheDocumentedParametersAndNothingElse() {
        leaveFrom("/connexion");

        assertThat(provider.lastRequest)
                .containsEntry("scope", "openid")
                .containsEntry("acr_values", "eidas1")
                .containsEntry("redirect_uri", site.server().address() + START + "/retour")
                .doesNotContainKeys("code_challenge", "prompt", "claims", "response_mode");
        assertThat(provider.lastRequest.get("state")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(provider.lastRequest.get("nonce")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void aNewcomerAgreesBeforeAnythingIsKept() {
        HttpResponse<String> consent = comeBack(leaveFrom("/connexion"));

        assertThat(Jsoup.parse(consent.body()).text()).contains("Rien n’est gardé sans votre accord");
        assertThat(count("select count(*) from core_account")).isZero();

        HttpResponse<String> answer = browser.submit(Jsoup.parse(consent.body()), START + "/accord", Map.of());
        assertThat(answer.uri().getPath()).isEqualTo("/mon-compte");
        assertThat(count("select level from core_account")).isEqualTo(IdentityLevel.STATE_IDENTITY.ordinal());
        assertThat(count("select count(*) from core_consent where purpose = 'identity:franceconnect'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from core_sign_in where method = 'FRANCECONNECT'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from core_identity where subject like '%" + provider.subject + "%'"))
                .isZero();
    }

    @Test
    void whoDeclinesLeavesNothingBehind() {
        HttpResponse<String> consent = comeBack(leaveFrom("/connexion"));

        browser.submit(Jsoup.parse(consent.body()), START + "/refus", Map.of());

        assertThat(count("select count(*) from core_account")).isZero();
        assertThat(count("select count(*) from core_pending_identity")).isZero();
        assertThat(browser.get(START + "/accord").statusCode()).isEqualTo(400);
    }

    @Test
    void theSecondTimeGoesStraightIn() {
        newcomerAgrees();
        browser.asVisitor();

        assertThat(comeBack(leaveFrom("/connexion")).uri().getPath()).isEqualTo("/mon-compte");
        assertThat(count("select count(*) from core_account")).isEqualTo(1);
    }

    @Test
    void anIdentityIsLinkedToTheAccountThatHasSignedIn() {
        browser.asCitizen("jeanne@exemple.fr");

        HttpResponse<String> answer = comeBack(leaveFrom(IDENTITIES));

        assertThat(answer.body()).contains("Votre identité est liée");
        assertThat(count("select count(*) from core_account")).isEqualTo(1);
        assertThat(count("select level from core_account")).isEqualTo(IdentityLevel.STATE_IDENTITY.ordinal());
    }

    @Test
    void unlinkingErasesTheIdentityAndTheLevelWithIt() {
        browser.asCitizen("jeanne@exemple.fr");
        comeBack(leaveFrom(IDENTITIES));

        HttpResponse<String> answer = browser.submit(REMOVAL, REMOVAL, Map.of());

        assertThat(answer.body()).contains("n’est plus liée");
        assertThat(count("select count(*) from core_identity")).isZero();
        assertThat(count("select level from core_account")).isEqualTo(IdentityLevel.MAILBOX.ordinal());
        assertThat(count("select count(*) from core_consent where withdrawn_at is null"))
                .isZero();
    }

    @Test
    void theOnlyWayInIsNotUnlinked() {
        newcomerAgrees();

        HttpResponse<String> answer = browser.submit(REMOVAL, REMOVAL, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("C’est votre seul moyen de vous connecter");
        assertThat(count("select count(*) from core_identity")).isEqualTo(1);
    }

    @Test
    void anIdentityOfAnotherAccountStaysThere() {
        browser.asCitizen("jeanne@exemple.fr");
        comeBack(leaveFrom(IDENTITIES));
        browser.asCitizen("martin@exemple.fr");

        HttpResponse<String> answer = comeBack(leaveFrom(IDENTITIES));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("liée à un autre compte");
        assertThat(count("select count(*) from core_identity i join core_account a on a.id = i.account_id"
                        + " where a.email = 'jeanne@exemple.fr'"))
                .isEqualTo(1);
    }

    @Test
    void anAddressAloneNeverOpensAnAccount() {
        browser.asCitizen("jeanne@exemple.fr");
        browser.asVisitor();
        provider.person = Map.of("email", "jeanne@exemple.fr", "email_verified", "true");

        newcomerAgrees();

        assertThat(count("select count(*) from core_account")).isEqualTo(2);
    }

    @Test
    void theBirthDateIsKeptOnlyWhenAnAgeIsToBeProved() {
        provider.person = Map.of("birthdate", "1988-05-14");
        browser.asCitizen("jeanne@exemple.fr");
        comeBack(leaveFrom(IDENTITIES));
        assertThat(count("select count(*) from core_identity where birth_date is not null"))
                .isZero();

        comeBack(
                leave(browser.submit(browser.page(IDENTITIES + "?"), START, Map.of("pour", "age", "_jeton", token()))));

        assertThat(provider.lastRequest.get("scope")).isEqualTo("openid birthdate");
        assertThat(count("select count(*) from core_identity where birth_date = '1988-05-14'"))
                .isEqualTo(1);
        String person = site.tables()
                .<String, RuntimeException>read(handle -> handle.createQuery("select id from core_account")
                        .mapTo(String.class)
                        .one());
        Standings standings = new Standings(site.tables(), clock, java.time.ZoneOffset.UTC);
        Citizen citizen = new Citizen(person, "", IdentityLevel.STATE_IDENTITY);
        assertThat(standings
                        .of(
                                citizen,
                                Requirement.of(IdentityLevel.STATE_IDENTITY).aged(18, null))
                        .isMet())
                .isTrue();
        assertThat(standings
                        .of(
                                citizen,
                                Requirement.of(IdentityLevel.STATE_IDENTITY).aged(60, null))
                        .isMet())
                .isFalse();
    }

    private String token() {
        return browser.page("/contact").select("input[name=_jeton]").attr("value");
    }

    @Test
    void anAnswerWorksOnce() {
        URI back = leaveFrom("/connexion");
        comeBack(back);

        HttpResponse<String> again = comeBack(back);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Cette demande n’est plus valable");
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() throws Exception {
        URI back = leaveFrom("/connexion");
        Callable<Integer> answer = () -> comeBack(back).statusCode();

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
        URI back = leaveFrom("/connexion");
        try (TestBrowser thief = site.browser()) {
            assertThat(thief.send(HttpRequest.newBuilder(back)).statusCode()).isEqualTo(400);
        }
        assertThat(count("select count(*) from core_account")).isZero();
    }

    @Test
    void anAnswerToALinkIsRefusedWhenSomebodyElseHasSignedInMeanwhile() {
        browser.asCitizen("jeanne@exemple.fr");
        URI back = leaveFrom(IDENTITIES);
        browser.staysAs("martin@exemple.fr");

        assertThat(comeBack(back).statusCode()).isEqualTo(400);
        assertThat(count("select count(*) from core_identity")).isZero();
    }

    @Test
    void anAnswerAfterTenMinutesIsRefused() {
        URI back = leaveFrom("/connexion");
        clock.advance(Duration.ofMinutes(11));

        assertThat(comeBack(back).statusCode()).isEqualTo(400);
    }

    @Test
    void wrongStateIsRefused() {
        URI back = leaveFrom("/connexion");

        assertThat(comeBack(URI.create(back.toString().replaceFirst("state=...", "state=xyz")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(comeBack(URI.create(back.toString().replaceFirst("state=.*", "")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAnswerInTheNameOfAnotherProviderIsRefused() {
        URI back = leaveFrom("/connexion");

        assertThat(comeBack(URI.create(back + "&iss=https%3A%2F%2Fexemple.org")).statusCode())
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
        provider.fault = fault;

        HttpResponse<String> answer = comeBack(leaveFrom("/connexion"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("Rien n’a été enregistré");
        assertThat(count("select count(*) from core_pending_identity")).isZero();
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void tooWeakAProofIsExplained() {
        provider.fault = Fault.WEAK_LEVEL;

        HttpResponse<String> answer = comeBack(leaveFrom("/connexion"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("pas assez sûr de votre identité");
    }

    @Test
    void aNewKeyOfTheProviderIsFound() {
        newcomerAgrees();
        browser.asVisitor();
        provider.rotateKey();

        assertThat(comeBack(leaveFrom("/connexion")).uri().getPath()).isEqualTo("/mon-compte");
    }

    @Test
    void whoCancelsIsNotSignedIn() {
        URI back = leaveFrom("/connexion");

        HttpResponse<String> answer =
                comeBack(URI.create(back.toString().replaceFirst("code=[^&]*", "error=access_denied")));

        assertThat(answer.body()).contains("Vous n’êtes pas connecté", "/connexion");
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, 503",
        "temporarily_unavailable, 503",
        "invalid_scope, 200",
        "%3Cscript%3E, 200",
    })
    void everyErrorOfTheProviderEndsOnAPlainPage(String error, int status) {
        URI back = leaveFrom("/connexion");

        HttpResponse<String> answer = comeBack(URI.create(back.toString()
                .replaceFirst("code=[^&]*", "error=" + error + "&error_description=Envoyez+votre+mot+de+passe")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("avec un code envoyé à votre adresse")
                .doesNotContain("mot de passe", "script");
        assertThat(count("select count(*) from core_pending_identity")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW_TOKEN", "ENDLESS_DATA", "TOKEN_DOWN"})
    void aProviderThatFailsOnTheWayBackIsExplained(Fault fault) {
        URI back = leaveFrom("/connexion");
        provider.fault = fault;

        HttpResponse<String> answer = comeBack(back);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("FranceConnect ne répond pas");
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void nobodyWaitsForAProviderThatHasJustFailed() {
        provider.fault = Fault.DOWN;
        browser.submit("/connexion", START, Map.of());
        int asked = provider.requests.get();

        HttpResponse<String> soon = browser.submit("/connexion", START, Map.of());
        assertThat(soon.statusCode()).isEqualTo(503);
        assertThat(provider.requests).hasValue(asked);

        provider.fault = Fault.NONE;
        clock.advance(Duration.ofSeconds(11));
        assertThat(leaveFrom("/connexion")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SLOW", "ENDLESS", "OTHER_ISSUER_IN_DISCOVERY", "ENDPOINTS_ELSEWHERE"})
    void theCodeByMailGoesOnWorkingWhenTheProviderDoesNot(Fault fault) {
        provider.fault = fault;

        HttpResponse<String> answer = browser.submit("/connexion", START, Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("FranceConnect ne répond pas", "avec un code envoyé à votre adresse");

        browser.submit("/connexion", "/connexion", Map.of("mel", "jeanne@exemple.fr"));
        HttpResponse<String> in =
                browser.submit("/connexion/code", "/connexion/code", Map.of("code", PostOffice.code(post.letter(1))));
        assertThat(in.uri().getPath()).isEqualTo("/mon-compte");
    }

    @Test
    void signingOutHereSignsOutThere() {
        newcomerAgrees();

        HttpResponse<String> departure = browser.submit("/mon-compte", "/deconnexion", Map.of());
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        HttpResponse<String> home = browser.send(HttpRequest.newBuilder(URI.create(address)));

        assertThat(provider.lastLogout.get("id_token_hint").split("\\.")).hasSize(3);
        assertThat(provider.lastLogout.get("post_logout_redirect_uri"))
                .isEqualTo(site.server().address() + "/deconnexion/retour");
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void theReturnFromAnotherSignOutChangesNothing() {
        newcomerAgrees();
        HttpResponse<String> departure = browser.submit("/mon-compte", "/deconnexion", Map.of());
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        browser.send(HttpRequest.newBuilder(URI.create(address)));
        String used = "/deconnexion/retour?state=" + provider.lastLogout.get("state");

        for (String wrong : List.of(used, "/deconnexion/retour?state=" + "x".repeat(43), "/deconnexion/retour")) {
            HttpResponse<String> answer = browser.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("Rien n’a changé");
        }
    }

    @Test
    void theStateOfASignOutIdentifiesNobody() {
        newcomerAgrees();
        HttpResponse<String> departure = browser.submit("/mon-compte", "/deconnexion", Map.of());
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        String state = address.replaceFirst(".*[?&]state=([^&]*).*", "$1");

        assertThat(browser.get(START + "/retour?code=x&state=" + state).statusCode())
                .isEqualTo(400);
    }

    @Test
    void signingOutHereWorksWhenTheProviderIsDown() {
        newcomerAgrees();
        clock.advance(Duration.ofHours(2));
        provider.fault = Fault.DOWN;

        assertThat(browser.submit("/mon-compte", "/deconnexion", Map.of()).uri().getPath())
                .isEqualTo("/");
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void anUnknownProviderIsNotFound() {
        Document page = browser.page("/connexion");
        String token = page.select("input[name=_jeton]").attr("value");

        assertThat(browser.post("/connexion/fournisseur/ailleurs", Map.of("_jeton", token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/connexion/fournisseur/ailleurs/retour?state=x").statusCode())
                .isEqualTo(404);
    }
}
