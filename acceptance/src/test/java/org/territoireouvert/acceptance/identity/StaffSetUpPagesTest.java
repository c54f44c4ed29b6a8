package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Setting up how a member of staff signs in, by a one-time link. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class StaffSetUpPagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> PASSWORD =
            Map.of("nouveau", StaffMember.PASSWORD, "encore", StaffMember.PASSWORD);

    private final TestClock clock = new TestClock();
    private TestSite site;
    private TestBrowser browser;
    private String email;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        browser = site.browser();
    }

    @BeforeEach
    void begin() {
        browser.asVisitor();
        email = "helene" + NUMBER.incrementAndGet() + "@val-de-lisiere.example";
        site.tables().<Boolean, RuntimeException>write(handle -> {
            List.of("core_role_holder", "core_session", "core_rate")
                    .forEach(table -> handle.execute("delete from " + table));
            return true;
        });
    }

    @AfterAll
    void stop() {
        browser.close();
        site.close();
    }

    private String link() {
        return path(site.server().adminLink());
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/admin/entree"));
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text();
    }

    private HttpResponse<String> begin(TestBrowser from, String link, Map<String, String> fields) {
        return from.submit(link, "/admin/entree", fields);
    }

    private HttpResponse<String> choosePassword(TestBrowser from) {
        return from.submit("/admin/entree/moyen", "/admin/entree/mot-de-passe", PASSWORD);
    }

    private String secret(TestBrowser from) {
        return from.page("/admin/entree/application").select(".to-code").text().replace(" ", "");
    }

    private HttpResponse<String> confirm(TestBrowser from, String code) {
        return from.submit("/admin/entree/application", "/admin/entree/application", Map.of("code", code));
    }

    private Map<String, String> person() {
        return Map.of("prenom", "Hélène", "nom", "Vasseur", "mel", email.toUpperCase(Locale.ROOT));
    }

    private long accounts(String pattern) {
        return count("core_account where email like '" + pattern + "'");
    }

    private long count(String rows) {
        return site.tables()
                .<Long, RuntimeException>read(handle -> handle.createQuery("select count(*) from " + rows)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void theFirstAdministratorIsSetUpFromLinkToDashboard() {
        assertThat(site.server().hasAdministrator()).isFalse();
        String link = link();

        assertThat(begin(browser, link, person()).uri().getPath()).isEqualTo("/admin/entree/moyen");
        assertThat(choosePassword(browser).uri().getPath()).isEqualTo("/admin/entree/application");
        assertThat(accounts(email)).as("nothing before the means is confirmed").isZero();
        String secret = secret(browser);
        HttpResponse<String> answer = confirm(browser, TimeCodes.at(secret, clock.instant()));

        assertThat(answer.uri().getPath()).isEqualTo("/admin/ma-connexion/codes");
        assertThat(Jsoup.parse(answer.body()).select(".to-codes li")).hasSize(10);
        assertThat(browser.get("/admin/plugins").statusCode()).isEqualTo(200);
        assertThat(site.server().hasAdministrator()).isTrue();
        assertThat(audit()).contains("runtime.role-granted", "runtime.staff-sign-in-changed");

        assertThat(signInAgain(secret).uri().getPath()).isEqualTo("/admin");
    }

    private List<String> audit() {
        return site.tables()
                .<List<String>, RuntimeException>read(
                        handle -> handle.createQuery("select code from core_audit order by position desc limit 2")
                                .mapTo(String.class)
                                .list());
    }

    private HttpResponse<String> signInAgain(String secret) {
        try (TestBrowser other = site.browser()) {
            clock.advance(Duration.ofSeconds(31));
            other.submit(
                    "/connexion/agents",
                    "/connexion/agents",
                    Map.of("mel", email, "mot-de-passe", StaffMember.PASSWORD));
            return other.submit(
                    "/connexion/agents/code",
                    "/connexion/agents/code",
                    Map.of("code", TimeCodes.at(secret, clock.instant())));
        }
    }

    @Test
    void recoveryCodesAreShownUntilTheyAreNoted() {
        begin(browser, link(), person());
        choosePassword(browser);
        confirm(browser, TimeCodes.at(secret(browser), clock.instant()));
        assertThat(browser.page("/admin/ma-connexion/codes").select(".to-codes li"))
                .hasSize(10);

        HttpResponse<String> noted =
                browser.submit("/admin/ma-connexion/codes", "/admin/ma-connexion/codes/notes", Map.of());

        assertThat(noted.uri().getPath()).isEqualTo("/admin");
        assertThat(browser.get("/admin/ma-connexion/codes").uri().getPath()).isEqualTo("/admin/ma-connexion");
    }

    @Test
    void aPasskeyAloneSetsAnAdministratorUp() {
        SoftPasskey passkey = new SoftPasskey(site.address(""));
        begin(browser, link(), person());

        HttpResponse<String> answer =
                PasskeyAnswers.register(browser, "/admin/entree/moyen", "/admin/entree/cle", passkey, Map.of());

        assertThat(answer.uri().getPath()).isEqualTo("/admin");
        try (TestBrowser other = site.browser()) {
            assertThat(PasskeyAnswers.signIn(other, passkey).uri().getPath()).isEqualTo("/admin");
        }
    }

    @Test
    void lookingAtALinkUsesNothingUp() {
        String link = link();

        for (int turn = 0; turn < 3; turn++) {
            HttpResponse<String> answer = browser.get(link);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("strict-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(begin(browser, link, person()).statusCode()).isEqualTo(200);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkThatWasUsedIsGoneAndSoAreItsPages() {
        String link = link();
        begin(browser, link, person());
        choosePassword(browser);
        confirm(browser, TimeCodes.at(secret(browser), clock.instant()));
        browser.asVisitor();

        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.get(link).body()).contains("Ce lien ne sert plus").doesNotContain("<form class=\"to-form\"");
        assertThat(browser.get("/admin/entree/moyen").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin/entree/application").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/entree",
                "/admin/entree/mot-de-passe",
                "/admin/entree/application",
                "/admin/entree/cle",
                "/admin/entree/cle/defi"
            })
    void withoutALinkTheFormsOfTheSetUpAreGone(String action) {
        String token = browser.page("/contact").select("input[name=_jeton]").attr("value");

        HttpResponse<String> answer = browser.post(
                action,
                Map.of(
                        "_jeton",
                        token,
                        "cle",
                        "A".repeat(43),
                        "nouveau",
                        StaffMember.PASSWORD,
                        "encore",
                        StaffMember.PASSWORD,
                        "code",
                        "123456",
                        "reponse",
                        "{}",
                        "role",
                        "administrator"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(count("core_role_holder")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?cle=", "?cle=faux", "?cle=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aLinkThatNeverWasIsGone(String query) {
        HttpResponse<String> answer = browser.get("/admin/entree" + query);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Demandez-en un autre");
    }

    @Test
    void anAdministratorsLinkIsGoodForHalfAnHour() {
        String link = link();
        begin(browser, link, person());
        choosePassword(browser);
        String secret = secret(browser);

        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(confirm(browser, TimeCodes.at(secret, clock.instant())).statusCode())
                .isIn(403, 404);
        assertThat(accounts(email)).isZero();
    }

    @Test
    void ofTwoPeopleWithOneLinkTheFirstToFinishWins() throws Exception {
        String link = link();
        List<TestBrowser> browsers = List.of(site.browser(), site.browser(), site.browser(), site.browser());
        List<Callable<Integer>> finishing = new ArrayList<>();
        for (int index = 0; index < browsers.size(); index++) {
            TestBrowser one = browsers.get(index);
            begin(one, link, Map.of("prenom", "Ana", "nom", "Nom", "mel", "ana" + index + "@exemple.fr"));
            choosePassword(one);
            Document page = one.page("/admin/entree/application");
            String code = TimeCodes.at(page.select(".to-code").text().replace(" ", ""), clock.instant());
            finishing.add(() -> one.submit(page, "/admin/entree/application", Map.of("code", code))
                    .statusCode());
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(browsers.size())) {
            for (Future<Integer> future : threads.invokeAll(finishing)) {
                statuses.add(future.get());
            }
        }

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 404)
                .hasSize(3);
        assertThat(count("core_role_holder")).isEqualTo(1);
        assertThat(accounts("ana%")).isEqualTo(1);
        browsers.forEach(TestBrowser::close);
    }

    @Test
    void aWrongCodeOfTheApplicationChangesNothingAndCanBeCorrected() {
        begin(browser, link(), person());
        choosePassword(browser);
        String secret = secret(browser);

        HttpResponse<String> wrong = confirm(browser, wrongCode(secret));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(accounts(email)).isZero();
        assertThat(secret(browser)).as("the same secret as before").isEqualTo(secret);
        assertThat(confirm(browser, TimeCodes.at(secret, clock.instant())).statusCode())
                .isEqualTo(200);
    }

    private String wrongCode(String secret) {
        return TimeCodes.interval(secret, "123456", clock.instant(), 0).isPresent() ? "654321" : "123456";
    }

    @Test
    void anEasyPasswordIsRefusedAndSaysWhy() {
        begin(browser, link(), person());

        HttpResponse<String> answer = browser.submit(
                "/admin/entree/moyen",
                "/admin/entree/mot-de-passe",
                Map.of("nouveau", "Vasseur2026!!", "encore", "autre"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("trop facile").contains("pas les mêmes");
        assertThat(answer.body()).doesNotContain("Vasseur2026");
    }

    @Test
    void theNamesAndTheAddressAreChecked() {
        String link = link();

        HttpResponse<String> empty = begin(browser, link, Map.of());
        HttpResponse<String> wrong =
                begin(browser, link, Map.of("prenom", "H\u202eélène", "nom", "V\u0430sseur", "mel", "nulle part"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(errors(empty)).contains("prénom").contains("nom").contains("adresse");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(errors(wrong))
                .contains("ne se voit pas")
                .contains("plusieurs alphabets")
                .contains("adresse complète");
    }

    @Test
    void whoHoldsTheMachineRecoversALostAccount() {
        StaffMember lost = StaffMember.of(site, clock, Role.ADMINISTRATOR);
        begin(browser, link(), Map.of("prenom", "Claude", "nom", "Agent", "mel", lost.email));
        choosePassword(browser);

        confirm(browser, TimeCodes.at(secret(browser), clock.instant()));

        assertThat(browser.get("/admin/plugins").statusCode()).isEqualTo(200);
        assertThat(accounts(lost.email)).isEqualTo(1);
        try (TestBrowser thief = site.browser()) {
            lost.typePassword(thief);
            assertThat(lost.typeRecoveryCode(thief, lost.recoveryCodes.get(0)).statusCode())
                    .as("recovery codes of before")
                    .isEqualTo(422);
            assertThat(lost.typeCode(thief, lost.code()).statusCode())
                    .as("application of before")
                    .isEqualTo(422);
        }
    }

    @Test
    void aColleagueWhoWasInvitedFindsTheirNameAndTheirMeansReplaceThoseOfBefore() {
        StaffMember agent = StaffMember.of(site, clock, Role.EDITOR);
        try (TestBrowser stolen = site.browser()) {
            agent.signIn(stolen);
            String link = invitation(agent);

            assertThat(browser.page(link).text())
                    .contains("Bonjour Claude Agent")
                    .contains(agent.email);
            begin(browser, link, Map.of("mel", "autre@exemple.fr", "role", "administrator"));
            SoftPasskey passkey = new SoftPasskey(site.address(""));
            HttpResponse<String> answer =
                    PasskeyAnswers.register(browser, "/admin/entree/moyen", "/admin/entree/cle", passkey, Map.of());

            assertThat(answer.uri().getPath()).isEqualTo("/admin");
            assertThat(browser.get("/admin/plugins").statusCode())
                    .as("still no administrator")
                    .isEqualTo(403);
            assertThat(stolen.get("/admin").uri().getPath())
                    .as("sessions of before")
                    .isEqualTo("/connexion/agents");
            assertThat(agent.typePassword(stolen).statusCode())
                    .as("password of before")
                    .isEqualTo(422);
        }
    }

    private String invitation(StaffMember agent) {
        return site.tables()
                .<String, RuntimeException>write(
                        handle -> new StaffLinks(site.tables(), clock).forAccount(handle, agent.id, "test"));
    }

    @Test
    void anInvitationIsGoodForAWeekAndNotForASuspendedAccount() {
        StaffMember agent = StaffMember.of(site, clock, Role.EDITOR);
        String first = invitation(agent);
        clock.advance(Duration.ofDays(7));
        assertThat(browser.get(first).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.get(first).statusCode()).isEqualTo(404);

        String second = invitation(agent);
        site.tables()
                .<Integer, RuntimeException>write(
                        handle -> handle.execute("update core_account set state = 'suspended' where id = ?", agent.id));
        assertThat(browser.get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void aSuspendedAccountDoesNotBecomeAnAdministrator() {
        StaffMember agent = StaffMember.of(site, clock, Role.EDITOR);
        site.tables()
                .<Integer, RuntimeException>write(
                        handle -> handle.execute("update core_account set state = 'suspended' where id = ?", agent.id));

        HttpResponse<String> answer =
                begin(browser, link(), Map.of("prenom", "Claude", "nom", "Agent", "mel", agent.email));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("suspendu");
    }
}
