package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** How a member of staff changes their own way to sign in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class OwnSignInPagesTest {

    private static final String OWN = "/admin/ma-connexion";
    private static final String NEW_PASSWORD = "sept chaises rouges au grenier";
    private static final String NEW_KEY = "/admin/ma-connexion/cles/nouvelle";

    private final TestClock clock = new TestClock();
    private TestSite site;
    private TestBrowser browser;
    private StaffMember agent;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
    }

    @BeforeEach
    void signIn() {
        site.tables().<Integer, RuntimeException>write(handle -> handle.execute("delete from core_rate"));
        browser = site.browser();
        agent = StaffMember.of(site, clock, Role.EDITOR);
        agent.signIn(browser);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> changePassword(String now, String next) {
        return browser.submit(
                OWN + "/mot-de-passe",
                OWN + "/mot-de-passe",
                Map.of("mot-de-passe", now, "nouveau", next, "encore", next));
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text();
    }

    private String lastMail() {
        return site.tables()
                .<String, RuntimeException>read(handle -> handle.createQuery(
                                "select body from core_mail where recipient = :email order by id desc limit 1")
                        .bind("email", agent.email)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    private String lastAudit() {
        return site.tables()
                .<String, RuntimeException>read(handle -> handle.createQuery(
                                "select code || ' ' || details from core_audit order by position desc limit 1")
                        .mapTo(String.class)
                        .one());
    }

    private HttpResponse<String> prove(String password) {
        return browser.submit(OWN + "/preuve?pour=" + NEW_KEY, OWN + "/preuve", Map.of("mot-de-passe", password));
    }

    @Test
    void theAdministrationLeadsToIt() {
        assertThat(browser.page("/admin")
                        .select(".to-adminbar a[href=/admin/ma-connexion]")
                        .text())
                .contains("Claude Agent");
        assertThat(browser.page(OWN).text()).contains("10 codes de secours").contains("pas de clé d’accès");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OWN + "/mot-de-passe", OWN + "/preuve", NEW_KEY, OWN + "/codes", OWN + "/application"})
    void citizensAndVisitorsDoNotGetThere(String path) {
        assertThat(browser.asCitizen("habitant@exemple.fr").get(path).statusCode())
                .isEqualTo(403);
        assertThat(browser.asVisitor().get(path).uri().getPath()).isEqualTo("/connexion/agents");
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsTheOtherSessions() {
        try (TestBrowser office = site.browser()) {
            agent.signIn(office);

            HttpResponse<String> changed = changePassword(StaffMember.PASSWORD, NEW_PASSWORD);

            assertThat(changed.uri().toString()).endsWith(OWN + "?ok=1");
            assertThat(browser.get("/admin").uri().getPath()).isEqualTo("/admin");
            assertThat(office.get("/admin").uri().getPath()).isEqualTo("/connexion/agents");
            assertThat(agent.typePassword(office).statusCode()).isEqualTo(422);
            assertThat(agent.typePassword(office, NEW_PASSWORD).uri().getPath()).isEqualTo("/connexion/agents/code");
        }
        assertThat(lastMail()).contains("mot de passe d’agent");
        assertThat(lastAudit()).startsWith("runtime.staff-sign-in-changed ").contains("means", "password");
    }

    @Test
    void withoutThePasswordOfNowNothingChanges() {
        HttpResponse<String> answer = changePassword("autre phrase secrète", NEW_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("pas votre mot de passe");
        assertThat(answer.body()).doesNotContain(NEW_PASSWORD);
    }

    @Test
    void anOpenBrowserCannotTryPasswordsForEver() {
        int status = 0;
        for (int turn = 0; turn < 6; turn++) {
            status = changePassword("autre phrase " + turn, NEW_PASSWORD).statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void changesAskForAProofOfTheLastFiveMinutes() {
        assertThat(browser.get(NEW_KEY).uri().getPath()).isEqualTo(NEW_KEY);

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(browser.get(NEW_KEY).uri().getPath()).isEqualTo(OWN + "/preuve");
        assertThat(prove("autre phrase secrète").statusCode()).isEqualTo(422);
        assertThat(prove(StaffMember.PASSWORD).uri().getPath()).isEqualTo(NEW_KEY);

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(browser.get(NEW_KEY).uri().getPath()).isEqualTo(OWN + "/preuve");
    }

    @Test
    void aFormThatIsSentWithoutAProofChangesNothing() {
        var page = browser.page(OWN);
        clock.advance(Duration.ofMinutes(6));

        HttpResponse<String> answer = browser.submit(page, OWN + "/codes", Map.of());

        assertThat(answer.uri().getPath()).isEqualTo(OWN + "/preuve");
        try (TestBrowser other = site.browser()) {
            agent.typePassword(other);
            assertThat(agent.typeRecoveryCode(other, agent.recoveryCodes.get(3)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aProofByPasskeyCounts() {
        SoftPasskey passkey = new SoftPasskey(site.address(""));
        PasskeyAnswers.register(browser, NEW_KEY, NEW_KEY, passkey, Map.of("nom", "Téléphone"));
        clock.advance(Duration.ofMinutes(6));
        var page = browser.page(OWN + "/preuve?pour=" + NEW_KEY);
        String challenge = PasskeyAnswers.challenge(PasskeyAnswers.options(browser, page, OWN + "/preuve/cle"));

        HttpResponse<String> answer =
                browser.submit(page, OWN + "/preuve/cle", Map.of("reponse", passkey.sign(challenge)));

        assertThat(answer.uri().getPath()).isEqualTo(NEW_KEY);
    }

    @Test
    void thePasskeyOfAColleagueProvesNothing() {
        SoftPasskey theirs = new SoftPasskey(site.address(""));
        try (TestBrowser other = site.browser()) {
            StaffMember.of(site, clock, Role.EDITOR).signIn(other);
            PasskeyAnswers.register(other, NEW_KEY, NEW_KEY, theirs, Map.of("nom", "Téléphone"));
        }
        PasskeyAnswers.register(browser, NEW_KEY, NEW_KEY, new SoftPasskey(site.address("")), Map.of("nom", "Clé"));
        clock.advance(Duration.ofMinutes(6));
        var page = browser.page(OWN + "/preuve");
        String challenge = PasskeyAnswers.challenge(PasskeyAnswers.options(browser, page, OWN + "/preuve/cle"));

        HttpResponse<String> answer =
                browser.submit(page, OWN + "/preuve/cle", Map.of("reponse", theirs.sign(challenge)));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attaque.example", "//attaque.example", "/deconnexion", ""})
    void aProofLeadsNowhereElse(String back) {
        HttpResponse<String> answer = browser.submit(
                OWN + "/preuve", OWN + "/preuve", Map.of("mot-de-passe", StaffMember.PASSWORD, "pour", back));

        assertThat(answer.uri().toString()).isEqualTo(site.address(OWN));
    }

    @Test
    void anotherApplicationReplacesTheOneOfNowWhenItHasShownACode() {
        browser.submit(OWN, OWN + "/application/nouvelle", Map.of());
        String secret =
                browser.page(OWN + "/application").select(".to-code").text().replace(" ", "");

        String code = TimeCodes.at(secret, clock.instant());
        String wrong = code.equals("123456") ? "654321" : "123456";
        assertThat(browser.submit(OWN + "/application", OWN + "/application", Map.of("code", wrong))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> done = browser.submit(OWN + "/application", OWN + "/application", Map.of("code", code));

        assertThat(done.uri().toString()).endsWith(OWN + "?ok=1");
        assertThat(lastMail()).contains("application de codes");
        clock.advance(Duration.ofSeconds(31));
        try (TestBrowser other = site.browser()) {
            agent.typePassword(other);
            assertThat(agent.typeCode(other, agent.code()).statusCode())
                    .as("the old application")
                    .isEqualTo(422);
            assertThat(agent.typeCode(other, TimeCodes.at(secret, clock.instant()))
                            .uri()
                            .getPath())
                    .isEqualTo("/admin");
        }
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        HttpResponse<String> shown = browser.submit(OWN, OWN + "/codes", Map.of());

        List<String> codes = Jsoup.parse(shown.body()).select(".to-codes li").eachText();
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(agent.recoveryCodes);
        try (TestBrowser other = site.browser()) {
            agent.typePassword(other);
            assertThat(agent.typeRecoveryCode(other, agent.recoveryCodes.get(0)).statusCode())
                    .isEqualTo(422);
            assertThat(agent.typeRecoveryCode(other, codes.get(0)).uri().getPath())
                    .isEqualTo("/admin");
        }
        assertThat(browser.page(OWN).text()).contains("9 codes de secours sur 10");
    }

    @Test
    void aPasskeyIsNamedAndRemoved() {
        PasskeyAnswers.register(
                browser, NEW_KEY, NEW_KEY, new SoftPasskey(site.address("")), Map.of("nom", "Téléphone"));
        String path = browser.page(OWN).select(".to-rows a").attr("href");

        browser.submit(path, path, Map.of("nom", "Vieux téléphone"));
        assertThat(browser.page(OWN).text()).contains("Vieux téléphone");
        assertThat(browser.submit(path, path, Map.of("nom", " ")).statusCode()).isEqualTo(422);

        browser.submit(path, path + "/retirer", Map.of());
        assertThat(browser.page(OWN).text()).contains("pas de clé d’accès");
        assertThat(lastMail()).contains("retirée");
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void thePasskeyOfSomebodyElseIsNotThere() {
        PasskeyAnswers.register(
                browser, NEW_KEY, NEW_KEY, new SoftPasskey(site.address("")), Map.of("nom", "Téléphone"));
        String path = browser.page(OWN).select(".to-rows a").attr("href");

        try (TestBrowser other = site.browser()) {
            StaffMember.of(site, clock, Role.ADMINISTRATOR).signIn(other);
            String token = other.page(OWN).select("input[name=_jeton]").attr("value");

            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.post(path + "/retirer", Map.of("_jeton", token)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theLastMeansStays() {
        PasskeyAnswers.register(
                browser, NEW_KEY, NEW_KEY, new SoftPasskey(site.address("")), Map.of("nom", "Téléphone"));
        site.tables().<Boolean, RuntimeException>write(handle -> {
            handle.execute("delete from core_password where account_id = ?", agent.id);
            handle.execute("delete from core_totp where account_id = ?", agent.id);
            return true;
        });
        String path = browser.page(OWN).select(".to-rows a").attr("href");

        assertThat(browser.page(path).text()).contains("seul moyen");
        String token = browser.page(path).select("input[name=_jeton]").attr("value");
        assertThat(browser.post(path + "/retirer", Map.of("_jeton", token)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoHasOnlyAPasskeyAddsAPasswordWithItsApplication() {
        site.tables().<Boolean, RuntimeException>write(handle -> {
            handle.execute("delete from core_password where account_id = ?", agent.id);
            handle.execute("delete from core_totp where account_id = ?", agent.id);
            return true;
        });
        browser.submit(
                OWN + "/mot-de-passe", OWN + "/mot-de-passe", Map.of("nouveau", NEW_PASSWORD, "encore", NEW_PASSWORD));
        String secret =
                browser.page(OWN + "/application").select(".to-code").text().replace(" ", "");
        assertThat(browser.page(OWN).text()).contains("pas de mot de passe");

        HttpResponse<String> done = browser.submit(
                OWN + "/application", OWN + "/application", Map.of("code", TimeCodes.at(secret, clock.instant())));

        assertThat(done.uri().getPath()).isEqualTo(OWN + "/codes");
        assertThat(browser.page(OWN).text()).contains("Vous avez un mot de passe");
    }
}
