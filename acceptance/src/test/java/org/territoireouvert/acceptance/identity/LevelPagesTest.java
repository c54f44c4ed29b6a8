package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** What a person proves about themselves, as they see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class LevelPagesTest {

    private static final String RESIDENCE = "/mon-compte/residence";
    private static final String CODE = "/mon-compte/code";
    private static final String ALL = "/mon-compte/verification";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));
    private TestSite site;
    private TestBrowser browser;
    private String email = "";
    private int number;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        site.asAdministrator().submit("/admin/territoire", "/admin/territoire", Map.of("communes", """
                00400 Lisière-le-Bourg
                00401 Corvaux
                01004
                """));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        email = "personne" + ++number + "@exemple.fr";
        browser = site.browser().asCitizen(email);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private Account account() {
        return new Accounts(site.tables(), () -> "", clock).findByEmail(email).orElseThrow();
    }

    private HttpResponse<String> declare(Map<String, String> changed) {
        Map<String, String> fields =
                new HashMap<>(Map.of("commune", "00401", "naissance", "14 mai 1988", "accord", "1"));
        fields.putAll(changed);
        return browser.submit(RESIDENCE, RESIDENCE, fields);
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void aPersonSaysWhereTheyLive() {
        HttpResponse<String> answer = declare(Map.of());

        assertThat(answer.uri().getPath()).isEqualTo(ALL);
        assertThat(read(answer).select("main").text()).contains("sont enregistrées", "Corvaux, le 14 mai 1988");
        assertThat(account().level()).isEqualTo(IdentityLevel.DECLARED_RESIDENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Marcel 01390,01371",
        "st marcel 01390,01371",
        "75011,75056",
        "Lisiere le Bourg,00400",
        "le havre,76351"
    })
    void anotherCommuneIsFoundByNameOrPostcode(String place, String code) {
        HttpResponse<String> answer = declare(Map.of("commune", "autre", "lieu", place));

        assertThat(answer.uri().getPath()).as(answer.body()).isEqualTo(ALL);
        assertThat(residence()).isEqualTo(code);
    }

    private String residence() {
        return site.tables()
                .read(handle -> handle.createQuery("select territory from core_residence where account_id = :id")
                        .bind("id", account().id())
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void ofSeveralCommunesThePersonChoosesTheirs() {
        HttpResponse<String> several = declare(Map.of("commune", "autre", "lieu", "Saint-Marcel"));
        Document page = read(several);

        assertThat(several.statusCode()).isEqualTo(200);
        assertThat(page.select("fieldset label").eachText()).contains("Saint-Marcel (Ain, 01390)");
        assertThat(page.select("input[name=naissance]").val()).isEqualTo("14 mai 1988");

        HttpResponse<String> chosen = browser.submit(
                page,
                RESIDENCE,
                Map.of(
                        "commune",
                        "autre",
                        "lieu",
                        "Saint-Marcel",
                        "choix",
                        "01371",
                        "naissance",
                        "14/05/1988",
                        "accord",
                        "1"));
        assertThat(chosen.uri().getPath()).isEqualTo(ALL);
        assertThat(residence()).isEqualTo("01371");
    }

    @Test
    void aChoiceThatWasNotOfferedIsNotTaken() {
        HttpResponse<String> answer = declare(Map.of("commune", "autre", "lieu", "Saint-Marcel", "choix", "75056"));

        assertThat(answer.uri().getPath()).isEqualTo(RESIDENCE);
        assertThat(account().level()).isEqualTo(IdentityLevel.MAILBOX);
    }

    @ParameterizedTest
    @CsvSource({
        "commune,'',Choisissez votre commune",
        "commune,99999,Choisissez votre commune",
        "commune,autre,Écrivez le nom ou le code postal",
        "naissance,'',Écrivez votre date de naissance",
        "naissance,14/05/88,4 chiffres",
        "naissance,31/02/1988,n’existe pas",
        "naissance,26/11/2026,pas encore passée",
        "naissance,01/01/1900,trop ancienne",
        "accord,'',Cochez la case"
    })
    void aWrongAnswerIsExplainedAndTheOthersStay(String field, String value, String words) {
        HttpResponse<String> answer = declare(Map.of(field, value));
        Document page = read(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.select(".to-errors a").text()).contains(words);
        assertThat(page.select("#" + page.select(".to-errors a").attr("href").substring(1)))
                .hasSize(1);
        if (!field.equals("naissance")) {
            assertThat(page.select("input[name=naissance]").val()).isEqualTo("14 mai 1988");
        }
        assertThat(account().level()).isEqualTo(IdentityLevel.MAILBOX);
    }

    @Test
    void consentIsNeverTickedInAdvance() {
        declare(Map.of());

        assertThat(browser.page(RESIDENCE).select("input[name=accord]").hasAttr("checked"))
                .isFalse();
    }

    @Test
    void theFourthAnswerWithinAYearIsRefusedWithItsDay() {
        declare(Map.of("commune", "00400"));
        declare(Map.of("commune", "00401"));
        declare(Map.of("commune", "01004"));

        HttpResponse<String> answer = declare(Map.of("commune", "00400"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select(".to-errors").text()).contains("25 novembre 2027");
        assertThat(residence()).isEqualTo("01004");
    }

    @Test
    void whatWasSaidIsErasedOnDemand() {
        declare(Map.of());

        HttpResponse<String> answer = browser.submit(RESIDENCE, RESIDENCE + "/retirer", Map.of());

        assertThat(read(answer).select("main").text()).contains("sont effacées", "Vous ne les avez pas dites");
        assertThat(account().level()).isEqualTo(IdentityLevel.MAILBOX);
    }

    private String code() {
        try (TestBrowser agent = site.browser().asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT)) {
            Document page = read(agent.submit("/admin/codes?sorte=guichet", "/admin/codes/guichet", Map.of()));
            return page.select(".to-code").text();
        }
    }

    private HttpResponse<String> use(String code) {
        return browser.submit(CODE, CODE, Map.of("code", code));
    }

    @Test
    void aCodeFromTheCounterProvesTheLevel() {
        HttpResponse<String> answer =
                use(code().toLowerCase(java.util.Locale.ROOT).replace('-', ' '));

        assertThat(answer.uri().getPath()).isEqualTo(ALL);
        assertThat(read(answer).select("main").text()).contains("Votre code est accepté", "Utilisé le 25");
        assertThat(account().level()).isEqualTo(IdentityLevel.CODE);
    }

    @Test
    void theLinkOfALetterFillsTheCodeInAndUsesNothing() {
        String code = code().replace("-", "");

        Document page = browser.page(CODE + "?code=" + code);
        browser.page(CODE + "?code=" + code);

        assertThat(page.select("input[name=code]").val()).isEqualTo(code);
        assertThat(account().level()).isEqualTo(IdentityLevel.MAILBOX);
        assertThat(browser.submit(page, CODE, Map.of("code", code)).uri().getPath())
                .isEqualTo(ALL);
    }

    @Test
    void theLinkOfALetterIsKeptWhileThePersonSignsIn() {
        String code = code().replace("-", "");
        browser.asVisitor();

        assertThat(browser.get(CODE + "?code=" + code).uri().getPath()).isEqualTo("/connexion");
        browser.staysAs(email);
        HttpResponse<String> answer = browser.get("/connexion/reprendre");

        assertThat(answer.uri().getPath()).isEqualTo(CODE);
        assertThat(read(answer).select("input[name=code]").val()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'',422,Écrivez le code", "0000-0000-0000,422,n’existe pas", "<b>x</b>,422,n’existe pas"})
    void aWrongCodeIsExplained(String typed, int status, String words) {
        HttpResponse<String> answer = use(typed);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).select(".to-errors").text()).contains(words);
        assertThat(answer.body()).doesNotContain("<b>x</b>");
    }

    @Test
    void aUsedCodeIsExplainedToItsOwnerAndToOthers() {
        String code = code();
        use(code);
        assertThat(read(use(code)).select(".to-errors").text()).contains("Vous avez déjà utilisé ce code");

        signIn();
        assertThat(read(use(code)).select(".to-errors").text()).contains("a déjà servi pour un autre compte");
    }

    @Test
    void afterTenWrongCodesNoneIsTaken() {
        String code = code();
        for (int wrong = 0; wrong < 10; wrong++) {
            use("0000-0000-0000");
        }

        HttpResponse<String> answer = use(code);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(read(answer).select(".to-errors").text()).contains("Attendez une heure");
    }

    @Test
    void stepAfterStepLeadsToTheEnd() {
        String query = "?niveau=2&age=18&communes=00400.00401";
        Document start = browser.page(ALL + query);
        assertThat(start.select(".to-steps a").eachAttr("href").subList(0, 2))
                .containsExactly(RESIDENCE + query, CODE + query);
        assertThat(start.select("main").text()).contains("avoir 18 ans ou plus", "Corvaux, Lisière-le-Bourg");

        HttpResponse<String> second = browser.submit(
                RESIDENCE + query,
                RESIDENCE + query,
                Map.of("commune", "00400", "naissance", "14/05/1988", "accord", "1"));
        assertThat(second.uri().toString()).endsWith(ALL + query);
        assertThat(read(second).select(".to-steps a").eachAttr("href").get(0)).isEqualTo(CODE + query);

        HttpResponse<String> end = browser.submit(CODE + query, CODE + query, Map.of("code", code()));
        assertThat(end.uri().toString()).endsWith(ALL + query);
        assertThat(read(end).select("main").text()).contains("Il ne manque rien");
    }

    @ParameterizedTest
    @CsvSource({
        "?niveau=1&age=60,trop jeune",
        "?niveau=1&age=16&le=2000-01-01,16 ans ou plus le 1er",
        "?niveau=1&communes=00400,dans une autre commune",
        "?niveau=2&liste=absente,relié à personne sur la liste",
        "?niveau=3,ne propose pas FranceConnect"
    })
    void whatCannotBeSettledIsExplainedWithAWayToContest(String query, String words) {
        declare(Map.of());

        Document page = browser.page(ALL + query);

        assertThat(page.select("main").text()).contains(words, "Vous ne pouvez pas continuer", "Si c’est une erreur");
        assertThat(page.select("main a[href=/contact]")).isNotEmpty();
        assertThat(page.select(".to-steps .to-btn")).isEmpty();
    }

    @Test
    void aVisitorIsToldToSignInAndWhatTheyWereDoingIsKept() {
        browser.asVisitor();

        Document page = browser.page(ALL + "?niveau=1&age=16");

        assertThat(page.select("main a.to-btn").attr("href")).isEqualTo("/connexion");
        assertThat(page.select("main").text()).contains("avoir 16 ans ou plus");
        assertThat(page.select("form[action=/connexion/fournisseur/franceconnect]"))
                .isEmpty();
    }

    @Test
    void anAgentIsToldToSignInAsAResident() {
        browser.asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);

        assertThat(browser.get(RESIDENCE).uri().getPath()).isEqualTo(ALL);
        assertThat(browser.get(CODE).uri().getPath()).isEqualTo(ALL);
        assertThat(browser.page(ALL).select("main").text()).contains("connecté comme agent");
    }

    @ParameterizedTest
    @CsvSource({
        "?niveau=abc",
        "?niveau=9",
        "?niveau=1&age=-5",
        "?niveau=1&age=999",
        "?niveau=1&communes=<script>",
        "?niveau=1&le=hier",
        "?niveau=99999999999999999999"
    })
    void aSpoiltAddressAsksForNothing(String query) {
        HttpResponse<String> answer =
                browser.get(ALL + query.replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void thePagesSpeakEnglish() {
        for (String path : List.of(RESIDENCE, CODE, ALL, ALL + "?niveau=3&age=18")) {
            Document page = Jsoup.parse(browser.get(path, "en").body());

            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("main").text()).doesNotContain("vous", "Vous");
        }
    }
}
