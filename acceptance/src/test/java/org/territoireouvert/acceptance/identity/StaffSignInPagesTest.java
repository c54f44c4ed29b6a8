package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
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
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Signing in as a member of staff with a password and a second factor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class StaffSignInPagesTest {

    private final TestClock clock = new TestClock();
    private TestSite site;
    private TestBrowser browser;
    private StaffMember agent;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
    }

    @BeforeEach
    void sitDown() {
        // Limits of the network and of all belong to other tests.
        site.tables().<Integer, RuntimeException>write(handle -> handle.execute("delete from core_rate"));
        browser = site.browser();
        agent = StaffMember.of(site, clock, Role.EDITOR);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String errors(HttpResponse<String> answer) {
        return read(answer).select(".to-errors li").text();
    }

    private boolean opensAdministration() {
        return browser.get("/admin").uri().getPath().equals("/admin");
    }

    private long count(String table) {
        return site.tables()
                .<Long, RuntimeException>read(
                        handle -> handle.createQuery("select count(*) from <table> where account_id = :account")
                                .define("table", table)
                                .bind("account", agent.id)
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void visitorsOfTheAdministrationFindTheEntrance() {
        HttpResponse<String> answer = browser.get("/admin");

        assertThat(answer.uri().getPath()).isEqualTo("/connexion/agents");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer)
                        .select("form[action=/connexion/agents] input[type=password]")
                        .attr("autocomplete"))
                .isEqualTo("current-password");
        assertThat(answer.headers().firstValue("Permissions-Policy"))
                .get()
                .asString()
                .contains("publickey-credentials-get=(self)");
        assertThat(browser.get("/contact").headers().firstValue("Permissions-Policy"))
                .get()
                .asString()
                .contains("publickey-credentials-get=()");
    }

    @Test
    void passwordAndCodeOpenTheAdministration() {
        assertThat(agent.typePassword(browser).uri().getPath()).isEqualTo("/connexion/agents/code");

        HttpResponse<String> answer = agent.typeCode(browser, agent.code());

        assertThat(answer.uri().getPath()).isEqualTo("/admin");
        assertThat(read(answer).select(".to-adminbar").text()).contains("Claude Agent");
    }

    @Test
    void whatTheyWereDoingGoesOn() {
        browser.get("/admin/messages");

        agent.typePassword(browser);

        assertThat(agent.typeCode(browser, agent.code()).uri().getPath()).isEqualTo("/admin/messages");
    }

    @Test
    void aPasswordAloneOpensNothing() {
        agent.typePassword(browser);

        assertThat(browser.cookie("ouvert")).isEmpty();
        assertThat(opensAdministration()).isFalse();
        assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
        assertThat(count("core_session")).isZero();
    }

    @Test
    void wrongPasswordAndUnknownAddressGetTheSameAnswer() {
        HttpResponse<String> wrong = agent.typePassword(browser, "autre phrase secrète");
        HttpResponse<String> unknown = browser.submit(
                "/connexion/agents",
                "/connexion/agents",
                Map.of("mel", "personne@exemple.fr", "mot-de-passe", "autre phrase secrète"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(stable(unknown).replace("personne@exemple.fr", agent.email)).isEqualTo(stable(wrong));
    }

    /** Returns a page without what differs at each request. */
    private static String stable(HttpResponse<String> answer) {
        Document page = read(answer);
        page.select("input[name=_jeton]").remove();
        page.select("script").removeAttr("nonce");
        return page.html();
    }

    @Test
    void whatWasTypedAsPasswordIsNeverWrittenBack() {
        HttpResponse<String> answer = agent.typePassword(browser, "autre phrase secrète");

        assertThat(answer.body()).doesNotContain("autre phrase secrète").contains(agent.email);
    }

    @Test
    void spacesAroundAPasswordBelongToIt() {
        assertThat(agent.typePassword(browser, " " + StaffMember.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        HttpResponse<String> answer = browser.submit("/connexion/agents", "/connexion/agents", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("adresse").contains("mot de passe");
    }

    @Test
    void aHugePasswordIsRefusedLikeAnyOther() {
        assertThat(agent.typePassword(browser, "x".repeat(100_000)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aWrongCodeIsRefusedAndRemembered() {
        agent.typePassword(browser);

        HttpResponse<String> answer = agent.typeCode(browser, agent.wrongCode());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("4 essais");
        assertThat(opensAdministration()).isFalse();
        assertThat(outcomes()).containsExactly("REFUSED");
    }

    private List<String> outcomes() {
        return site.tables()
                .<List<String>, RuntimeException>read(
                        handle -> handle.createQuery("select outcome from core_sign_in where account_id = :account")
                                .bind("account", agent.id)
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void aCodeIsTakenOnce() {
        String code = agent.code();
        agent.typePassword(browser);
        agent.typeCode(browser, code);

        try (TestBrowser other = site.browser()) {
            agent.typePassword(other);

            assertThat(agent.typeCode(other, code).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void theCodeOfSomebodyElseIsWrong() {
        StaffMember colleague = StaffMember.of(site, clock, Role.EDITOR);
        agent.typePassword(browser);

        assertThat(agent.typeCode(browser, colleague.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void afterFiveWrongCodesThePasswordIsAskedAgainAndThePersonIsWarned() {
        agent.typePassword(browser);
        for (int turn = 0; turn < 4; turn++) {
            agent.typeCode(browser, agent.wrongCode());
        }
        HttpResponse<String> last = agent.typeCode(browser, agent.wrongCode());

        assertThat(errors(last)).contains("Écrivez de nouveau votre mot de passe");
        assertThat(browser.get("/connexion/agents/code").uri().getPath()).isEqualTo("/connexion/agents");
        assertThat(lastMail()).contains("plusieurs codes faux");

        agent.typePassword(browser);
        assertThat(agent.typeCode(browser, agent.code()).statusCode()).isEqualTo(429);

        clock.advance(Duration.ofMinutes(15));
        agent.typePassword(browser);
        assertThat(agent.typeCode(browser, agent.code()).uri().getPath()).isEqualTo("/admin");
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

    @Test
    void fiveWrongPasswordsArePausedForAQuarterOfAnHour() {
        for (int turn = 0; turn < 5; turn++) {
            assertThat(agent.typePassword(browser, "autre phrase " + turn).statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> paused = agent.typePassword(browser);
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(errors(paused)).contains("15 minutes");

        clock.advance(Duration.ofMinutes(15));
        assertThat(agent.typePassword(browser).uri().getPath()).isEqualTo("/connexion/agents/code");
    }

    @Test
    void anUnknownAddressIsPausedLikeAnyOther() {
        int status = 0;
        for (int turn = 0; turn < 6; turn++) {
            status = browser.submit(
                            "/connexion/agents",
                            "/connexion/agents",
                            Map.of("mel", "Personne@Exemple.fr", "mot-de-passe", "autre phrase"))
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void aRightPasswordEndsTheCountOfWrongOnes() {
        for (int round = 0; round < 2; round++) {
            for (int turn = 0; turn < 4; turn++) {
                agent.typePassword(browser, "autre phrase " + turn);
            }
            assertThat(agent.typePassword(browser).uri().getPath()).isEqualTo("/connexion/agents/code");
        }
    }

    @Test
    void aRecoveryCodeReplacesTheApplicationOnce() {
        String code = agent.recoveryCodes.get(0);
        agent.typePassword(browser);

        HttpResponse<String> answer =
                agent.typeRecoveryCode(browser, code.replace("-", " ").toUpperCase(java.util.Locale.ROOT));

        assertThat(answer.uri().getPath()).isEqualTo("/admin");
        assertThat(lastMail()).contains("un de vos codes de secours");
        try (TestBrowser other = site.browser()) {
            agent.typePassword(other);
            HttpResponse<String> again = agent.typeRecoveryCode(other, code);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(read(again).select("details[open] #champ-secours")).hasSize(1);
        }
    }

    @Test
    void theRecoveryCodeOfSomebodyElseIsWrong() {
        StaffMember colleague = StaffMember.of(site, clock, Role.EDITOR);
        agent.typePassword(browser);

        assertThat(agent.typeRecoveryCode(browser, colleague.recoveryCodes.get(0))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSecondStepIsExpectedForFiveMinutes() {
        agent.typePassword(browser);

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        HttpResponse<String> late = browser.submit(
                browser.page("/connexion/agents"), "/connexion/agents/code", withToken(Map.of("code", agent.code())));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("5 minutes");
        assertThat(opensAdministration()).isFalse();
    }

    private Map<String, String> withToken(Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put(
                "_jeton",
                browser.page("/connexion/agents").select("input[name=_jeton]").attr("value"));
        return all;
    }

    @Test
    void theSecondStepBelongsToTheBrowserOfTheFirst() {
        agent.typePassword(browser);

        try (TestBrowser other = site.browser()) {
            assertThat(other.get("/connexion/agents/code").uri().getPath()).isEqualTo("/connexion/agents");
        }
    }

    @Test
    void signingInGivesANewSecretAndAPlantedCookieIsNotTakenOver() {
        String planted = Token.secret();
        browser.setCookie("ouvert", planted);

        agent.typePassword(browser);
        agent.typeCode(browser, agent.code());

        assertThat(browser.cookie("ouvert")).isPresent().get().isNotEqualTo(planted);
        try (TestBrowser attacker = site.browser()) {
            attacker.setCookie("ouvert", planted);
            assertThat(attacker.get("/admin").uri().getPath()).isEqualTo("/connexion/agents");
        }
    }

    @Test
    void theSessionOfBeforeEnds() {
        agent.signIn(browser);
        String first = browser.cookie("ouvert").orElseThrow();

        agent.signIn(browser);

        assertThat(browser.cookie("ouvert")).get().isNotEqualTo(first);
        assertThat(count("core_session")).isEqualTo(1);
    }

    @Test
    void aSuspendedAccountIsToldSoAndOpensNothing() {
        Accounts accounts = new Accounts(site.tables(), new TimeOrderedIds(clock, new SecureRandom()), clock);
        site.tables().<Boolean, RuntimeException>write(handle -> {
            accounts.setState(handle, agent.id, Account.State.SUSPENDED, "essai");
            return true;
        });
        agent.typePassword(browser);

        HttpResponse<String> answer = agent.typeCode(browser, agent.code());

        assertThat(answer.uri().getPath()).isEqualTo("/connexion/suspendu");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(count("core_session")).isZero();
    }

    @Test
    void anAccountWithoutRolesIsNoMemberOfStaffAndItsPasswordSaysNothing() {
        StaffMember nobody = StaffMember.of(site, clock);

        HttpResponse<String> answer = nobody.typePassword(browser);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("L’adresse ou le mot de passe ne va pas");
    }

    @Test
    void aRoleInTheFormIsNoRole() {
        agent.typePassword(browser);
        browser.submit(
                "/connexion/agents/code",
                "/connexion/agents/code",
                Map.of("code", agent.code(), "role", "administrator", "staff", "1"));

        assertThat(browser.get("/admin/plugins").statusCode()).isEqualTo(403);
    }

    @Test
    void theDatabaseHoldsNeitherPasswordNorSecretNorCodes() {
        agent.typePassword(browser);

        String kept = site.tables()
                .<String, RuntimeException>read(handle -> String.join(
                        " ", handle.createQuery("""
                                        select hash from core_password union all select secret from core_totp
                                        union all select code_hash from core_recovery_code
                                        union all select data from core_staff_step""").mapTo(String.class).list()));

        assertThat(kept)
                .doesNotContain(StaffMember.PASSWORD)
                .doesNotContain(agent.secret)
                .doesNotContain(agent.recoveryCodes.get(0));
    }

    @Test
    void theEnglishPagesAreWhole() {
        assertThat(Jsoup.parse(browser.get("/connexion/agents", "en").body())
                        .select("h1")
                        .text())
                .isEqualTo("Sign in as a member of staff");
    }
}
