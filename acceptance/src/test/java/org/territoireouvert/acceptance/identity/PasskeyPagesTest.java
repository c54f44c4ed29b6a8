package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** What an honest authenticator may do, and what a forged answer may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class PasskeyPagesTest {

    private static final String NEW = "/admin/ma-connexion/cles/nouvelle";
    private static final String ENTRANCE = "/connexion/agents/cle";

    private final TestClock clock = new TestClock();
    private TestSite site;
    private TestBrowser browser;
    private StaffMember agent;
    private SoftPasskey passkey;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
    }

    /** An agent adds a passkey and leaves. */
    @BeforeEach
    void addPasskey() {
        site.tables().<Integer, RuntimeException>write(handle -> handle.execute("delete from core_rate"));
        browser = site.browser();
        agent = StaffMember.of(site, clock, Role.EDITOR);
        passkey = new SoftPasskey(site.address(""));
        agent.signIn(browser);
        HttpResponse<String> added =
                PasskeyAnswers.register(browser, NEW, NEW, passkey, Map.of("nom", "Téléphone du bureau"));
        assertThat(added.uri().toString()).endsWith("/admin/ma-connexion?ok=1");
        assertThat(added.body()).contains("Téléphone du bureau");
        browser.asVisitor();
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private String newChallenge(Document page) {
        return PasskeyAnswers.challenge(PasskeyAnswers.options(browser, page, ENTRANCE));
    }

    private HttpResponse<String> send(Document page, String answer) {
        return browser.submit(page, ENTRANCE, Map.of("reponse", answer));
    }

    private void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isIn(403, 422);
        assertThat(Jsoup.parse(answer.body()).select(".to-errors li").text()).contains(words);
        assertThat(browser.get("/admin").uri().getPath()).isEqualTo("/connexion/agents");
    }

    @Test
    void aPasskeyIsBothFactors() {
        assertThat(PasskeyAnswers.signIn(browser, passkey).uri().getPath()).isEqualTo("/admin");
        assertThat(PasskeyAnswers.signIn(browser, passkey).uri().getPath())
                .as("a second time")
                .isEqualTo("/admin");
    }

    @Test
    void anAuthenticatorThatDoesNotCountIsTaken() {
        SoftPasskey still = new SoftPasskey(site.address(""));
        still.counter = 0;
        still.step = 0;
        agent.signIn(browser);
        PasskeyAnswers.register(browser, NEW, NEW, still, Map.of("nom", "Ordinateur"));

        assertThat(PasskeyAnswers.signIn(browser, still).uri().getPath()).isEqualTo("/admin");
        assertThat(PasskeyAnswers.signIn(browser, still).uri().getPath()).isEqualTo("/admin");
    }

    @Test
    void anAnswerIsTakenOnce() {
        Document page = browser.page("/connexion/agents");
        String answer = passkey.sign(newChallenge(page));
        send(page, answer);
        browser.post(
                "/deconnexion",
                Map.of(
                        "_jeton",
                        browser.page("/admin").select("input[name=_jeton]").attr("value")));

        assertRefused(send(browser.page("/connexion/agents"), answer), "n’est pas valable");
    }

    @Test
    void theAnswerToAnOldChallengeIsRefused() {
        Document page = browser.page("/connexion/agents");
        String old = newChallenge(page);
        newChallenge(page);

        assertRefused(send(page, passkey.sign(old)), "n’est pas valable");
    }

    @Test
    void theChallengeOfAnotherBrowserIsRefused() {
        try (TestBrowser other = site.browser()) {
            Document theirs = other.page("/connexion/agents");
            String challenge = PasskeyAnswers.challenge(PasskeyAnswers.options(other, theirs, ENTRANCE));

            assertRefused(send(browser.page("/connexion/agents"), passkey.sign(challenge)), "n’est pas valable");
        }
    }

    @Test
    void aChallengeIsGoodForFiveMinutes() {
        Document page = browser.page("/connexion/agents");
        String challenge = newChallenge(page);

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertRefused(send(page, passkey.sign(challenge)), "trop tard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost.attaque.example", "https://localhost", "http://localhost:1"})
    void anAnswerForAnotherSiteIsRefused(String origin) {
        passkey.origin = origin;

        assertRefused(PasskeyAnswers.signIn(browser, passkey), "n’est pas valable");
    }

    @Test
    void anAnswerForAnotherHostIsRefused() {
        passkey.host = "attaque.example";

        assertRefused(PasskeyAnswers.signIn(browser, passkey), "n’est pas valable");
    }

    @Test
    void withoutFingerFaceOrPinItIsOneFactorOnly() {
        passkey.verifies = false;

        assertRefused(PasskeyAnswers.signIn(browser, passkey), "n’est pas valable");
    }

    @Test
    void aCounterThatGoesBackIsRefusedAndAudited() {
        passkey.counter = 41;
        PasskeyAnswers.signIn(browser, passkey);
        browser.asVisitor();
        passkey.counter = 7;

        assertRefused(PasskeyAnswers.signIn(browser, passkey), "copiée");
        assertThat(lastAudit()).isEqualTo("runtime.passkey-refused " + agent.id);
    }

    private String lastAudit() {
        return site.tables()
                .<String, RuntimeException>read(handle -> handle.createQuery(
                                "select code || ' ' || object from core_audit order by position desc limit 1")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void aStrangersPasskeyIsUnknown() {
        assertRefused(PasskeyAnswers.signIn(browser, new SoftPasskey(site.address(""))), "pas connue");
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefused() {
        SoftPasskey forger = new SoftPasskey(site.address(""));
        Document page = browser.page("/connexion/agents");
        String forged = forger.sign(newChallenge(page)).replace(forger.id, passkey.id);

        assertRefused(send(page, forged), "n’est pas valable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "pas du JSON",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"},\"clientExtensionResults\":{}}",
                "{\"id\":1,\"rawId\":{\"a\":[[[[[]]]]]}}"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        Document page = browser.page("/connexion/agents");
        newChallenge(page);

        assertRefused(send(page, answer), "n’est pas valable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "pas du JSON",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}"
            })
    void whatIsNoNewPasskeyIsRefused(String answer) {
        agent.signIn(browser);
        Document page = browser.page(NEW);
        PasskeyAnswers.options(browser, page, NEW);

        assertThat(browser.submit(page, NEW, Map.of("nom", "Faux", "reponse", answer))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPasskeyWithoutARoleOpensNothing() {
        site.tables()
                .<Integer, RuntimeException>write(
                        handle -> handle.execute("delete from core_role_holder where account_id = ?", agent.id));

        HttpResponse<String> answer = PasskeyAnswers.signIn(browser, passkey);

        assertRefused(answer, "plus de rôle");
    }

    @Test
    void aPasskeyOfASuspendedAccountOpensNothing() {
        site.tables()
                .<Integer, RuntimeException>write(
                        handle -> handle.execute("update core_account set state = 'suspended' where id = ?", agent.id));

        assertThat(PasskeyAnswers.signIn(browser, passkey).uri().getPath()).isEqualTo("/connexion/suspendu");
    }

    @Test
    void aNewPasskeyForAnotherSiteOrAnOldChallengeIsRefused() {
        agent.signIn(browser);
        SoftPasskey abroad = new SoftPasskey("http://localhost.attaque.example");
        assertThat(PasskeyAnswers.register(browser, NEW, NEW, abroad, Map.of("nom", "Faux"))
                        .statusCode())
                .isEqualTo(422);

        Document page = browser.page(NEW);
        String options = PasskeyAnswers.options(browser, page, NEW);
        PasskeyAnswers.options(browser, page, NEW);
        String late = new SoftPasskey(site.address(""))
                .register(PasskeyAnswers.challenge(options), PasskeyAnswers.user(options));
        assertThat(browser.submit(page, NEW, Map.of("nom", "Faux", "reponse", late))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void oneAuthenticatorIsNotGivenToTwoPeople() {
        StaffMember colleague = StaffMember.of(site, clock, Role.EDITOR);
        colleague.signIn(browser);

        HttpResponse<String> answer =
                PasskeyAnswers.register(browser, NEW, NEW, passkey, Map.of("nom", "Celle d’une autre"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("sert déjà");
    }

    @Test
    void theSecondStepAfterAPasswordTakesAPasskeyToo() {
        agent.typePassword(browser);
        Document page = browser.page("/connexion/agents/code");
        String challenge = PasskeyAnswers.challenge(PasskeyAnswers.options(browser, page, ENTRANCE));

        assertThat(browser.submit(page, ENTRANCE, Map.of("reponse", passkey.sign(challenge)))
                        .uri()
                        .getPath())
                .isEqualTo("/admin");
    }

    @Test
    void aChallengeIsGivenToFormsOfThisSiteOnly() {
        HttpResponse<String> answer = browser.post(ENTRANCE + "/defi", Map.of("_jeton", "faux"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
