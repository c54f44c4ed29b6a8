package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A person takes over, with the code on paper, the account that was made for them at a counter. */
@SuppressWarnings("NullAway") // the site is started by each test
class TakeOverTest {

    private static final String TAKE_OVER = "/connexion/reprise";
    private static final String ODETTE = "odette@exemple.fr";

    private final TestClock clock = new TestClock();
    private final PostOffice post = new PostOffice();
    private TestSite site;
    private TestPeople people;
    private TestBrowser agent;
    private TestBrowser person;
    private String account;
    private String code;

    private void start(Engine engine, List<PluginSource> plugins) {
        site = TestSite.start(TestDatabases.fresh(engine).with(post.settings(), List.of()), clock, plugins);
        people = new TestPeople(site, clock);
        agent = site.browser().asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);
        person = site.browser();
        HttpResponse<String> sheet = agent.submit(
                "/admin/guichet/inscrire",
                "/admin/guichet/inscrire",
                Map.of(
                        "prenom",
                        "Odette",
                        "nom",
                        "Lambert",
                        "canal",
                        "counter",
                        "accord",
                        "1",
                        "naissance",
                        "14/05/1941",
                        "commune",
                        "Rennes 35000"));
        code = Forms.read(sheet).select(".to-code").text();
        account = people.named("Odette", "Lambert");
        Forms.post(agent, "/admin/guichet/personnes/" + account + "/aider", "canal=counter", "accord=1");
        agent.submit("/contact", "/contact", Map.of("message", "La rampe est cassée."));
    }

    private void start() {
        start(Engine.SQLITE, List.of());
    }

    @AfterEach
    void stop() {
        person.close();
        agent.close();
        site.close();
        post.close();
    }

    private HttpResponse<String> ask(TestBrowser browser, String typed, String email) {
        return browser.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", typed, "mel", email));
    }

    /** Takes the account over as somebody who has not signed in, with the newest letter. */
    private HttpResponse<String> takeOver(TestBrowser browser, String email) {
        int letters = post.count();
        Document page = Forms.read(ask(browser, code, email));
        String mailCode = PostOffice.code(post.letter(letters + 1));
        return browser.submit(page, TAKE_OVER + "/code", Map.of("code", mailCode));
    }

    private static String accountName(TestBrowser browser) {
        return browser.page("/").select("header a[href=/mon-compte]").text();
    }

    @Test
    void theCodeIsFilledInByThePictureAndSentByAButton() {
        start();

        Document page = person.page(TAKE_OVER + "?code=" + code);

        assertThat(page.select("#champ-reprise").val()).isEqualTo(code);
        person.page(TAKE_OVER + "?code=" + code);
        assertThat(people.count("core_take_over")).isEqualTo(1);
        assertThat(post.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutAnAccountThePersonGetsThisOneUnderTheirAddress(Engine engine) {
        start(engine, List.of());

        HttpResponse<String> answer = takeOver(person, "Odette@Exemple.fr");

        assertThat(answer.uri().getPath()).isEqualTo(TAKE_OVER + "/fait");
        assertThat(Forms.read(answer).select("h1").text()).isEqualTo("Ce compte est à vous");
        assertThat(people.find(ODETTE).id()).isEqualTo(account);
        assertThat(people.count("core_account where created_by <> ''")).isEqualTo(1);
        assertThat(accountName(person)).contains(people.byId(account).pseudonym());
        assertThat(people.count("core_take_over")).isZero();
        assertThat(people.texts("select actor from core_audit where code = 'runtime.account-taken-over'"))
                .containsExactly(account);
        assertThat(people.text("select method from core_sign_in where account_id = '" + account + "'"))
                .isEqualTo("TAKE_OVER");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withAnAccountEverythingGoesToIt(Engine engine) {
        start(engine, List.of());
        person.asCitizen(ODETTE);
        String own = people.find(ODETTE).id();
        String name = people.find(ODETTE).pseudonym();

        HttpResponse<String> answer = person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code.toLowerCase()));

        assertThat(answer.uri().getPath()).isEqualTo(TAKE_OVER + "/fait");
        assertThat(accountName(person)).contains(name);
        assertThat(people.byId(own).realName()).isEqualTo("Odette Lambert");
        assertThat(people.byId(own).level().name()).isEqualTo("DECLARED_RESIDENCE");
        for (String table : List.of("core_helped_act", "core_consent", "core_residence")) {
            assertThat(people.count(table + " where account_id = '" + own + "'"))
                    .as(table)
                    .isPositive();
            assertThat(people.count(table + " where account_id = '" + account + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(people.text(
                        "select state || ' ' || merged_into || ' ' || given_name || display_name from core_account where id = '"
                                + account + "'"))
                .isEqualTo("erased " + own + " ");
        assertThat(people.count("core_account_word where account_id = '" + account + "'"))
                .isZero();
        assertThat(people.count("core_audit where code = 'runtime.account-taken-over' and object = '" + own + "'"))
                .isEqualTo(1);
    }

    @Test
    void theAddressOfAnExistingAccountLeadsToIt() {
        start();
        site.browser().asCitizen(ODETTE).close();
        String own = people.find(ODETTE).id();

        takeOver(person, ODETTE);

        assertThat(people.find(ODETTE).id()).isEqualTo(own);
        assertThat(people.byId(account).state().name()).isEqualTo("ERASED");
        assertThat(accountName(person)).contains(people.byId(own).pseudonym());
    }

    @Test
    void whatThePersonHasAlreadyStays() {
        start();
        person.asCitizen(ODETTE);
        String own = people.find(ODETTE).id();
        people.name(ODETTE, "Odette", "Martin");
        people.write("insert into core_residence values ('" + own + "', '75056', '1940-01-01', 'declared', '2026')");

        person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code));

        assertThat(people.byId(own).realName()).isEqualTo("Odette Martin");
        assertThat(people.texts("select territory from core_residence")).containsExactly("75056");
    }

    @Test
    void pluginsGiveWhatTheyKeepToTheAccountThatStays() {
        List<PluginSource> plugins = Repository.plugins();
        start(Engine.SQLITE, plugins);
        site.server().demonstrate();
        agent.submit(
                "/ambassadeurs/demandes/nouvelle",
                "/ambassadeurs/demandes/nouvelle",
                Map.of(
                        "kind", "other",
                        "title", "La rampe",
                        "text", "Quand la rampe sera-t-elle réparée ?",
                        "email", "o@exemple.fr"));
        long before = people.count("amb_request where author = '" + account + "'");
        person.asCitizen(ODETTE);

        person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code));

        assertThat(before).isEqualTo(1);
        assertThat(people.count("amb_request where author = '" + account + "'")).isZero();
        assertThat(people.count(
                        "amb_request where author = '" + people.find(ODETTE).id() + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoPeopleAtOnceOneTakesTheAccount(Engine engine) throws Exception {
        start(engine, List.of());
        try (TestBrowser other = site.browser().asCitizen("autre@exemple.fr")) {
            person.asCitizen(ODETTE);
            Callable<Integer> one = () ->
                    person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code)).statusCode();
            Callable<Integer> two = () ->
                    other.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code)).statusCode();

            List<Integer> answers = AtOnce.run(one, two);

            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
        assertThat(people.count("core_audit where code = 'runtime.account-taken-over'"))
                .isEqualTo(1);
        assertThat(people.count("core_account where merged_into is not null")).isEqualTo(1);
        assertThat(people.texts("select distinct account_id from core_helped_act"))
                .hasSize(1);
    }

    @Test
    void aCodeWorksOnceAndTheNextSheetVoidsTheOneBefore() {
        start();
        agent.submit("/", "/admin/guichet/fin", Map.of());
        String renewed = Forms.read(Forms.post(agent, "/admin/guichet/personnes/" + account + "/code"))
                .select(".to-code")
                .text();
        person.asCitizen(ODETTE);

        assertThat(person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code)).statusCode())
                .isEqualTo(422);
        assertThat(person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", renewed))
                        .statusCode())
                .isEqualTo(200);
        assertThat(person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", renewed))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCodeIsGoodForAYear() {
        start();
        clock.advance(Duration.ofDays(366));
        person.asCitizen(ODETTE);

        HttpResponse<String> answer = person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(answer)).contains("n’est pas le bon, ou il a déjà servi");
    }

    @Test
    void wrongCodesSendNoMailAndAreSoonTooMany() {
        start();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(ask(person, "0000-0000-0000-000" + attempt, ODETTE).statusCode())
                    .isEqualTo(422);
        }

        assertThat(ask(person, code, ODETTE).statusCode()).isEqualTo(429);
        assertThat(post.count()).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(ask(person, code, ODETTE).statusCode()).isEqualTo(200);
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        start();
        String loose = code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');

        assertThat(ask(person, loose, ODETTE).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongFormsAreExplained() {
        start();

        assertThat(Forms.errors(ask(person, "", ODETTE))).contains("Écrivez le code de votre feuille");
        assertThat(Forms.read(ask(person, code, "")).select(".to-errors a[href=#champ-mel]"))
                .hasSize(1);
        assertThat(Forms.read(ask(person, code, "odette")).select(".to-errors a[href=#champ-mel]"))
                .hasSize(1);
        HttpResponse<String> wrongMailCode =
                person.submit(Forms.read(ask(person, code, ODETTE)), TAKE_OVER + "/code", Map.of("code", "0000 0000"));
        assertThat(wrongMailCode.statusCode()).isEqualTo(422);
        assertThat(person.get(TAKE_OVER + "/code").uri().getPath()).isEqualTo(TAKE_OVER);
        assertThat(people.count("core_take_over")).isEqualTo(1);
    }

    @Test
    void theLinkOfTheMailLeadsBackToThePageOnceSignedIn() {
        start();
        ask(person, code, ODETTE);

        HttpResponse<String> answer =
                person.submit("/connexion/code", "/connexion/code", Map.of("code", PostOffice.code(post.letter(1))));

        assertThat(answer.uri().getPath()).isEqualTo(TAKE_OVER);
        assertThat(person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code))
                        .uri()
                        .getPath())
                .isEqualTo(TAKE_OVER + "/fait");
    }

    @Test
    void anAgentTakesNobodysAccountOver() {
        start();

        assertThat(Forms.post(agent, TAKE_OVER, "reprise=" + code, "mel=lucie@exemple.fr")
                        .statusCode())
                .isEqualTo(422);
        agent.submit("/", "/admin/guichet/fin", Map.of());
        assertThat(Forms.post(agent, TAKE_OVER, "reprise=" + code, "mel=lucie@exemple.fr")
                        .statusCode())
                .isEqualTo(422);
        assertThat(agent.page(TAKE_OVER).select("main form")).isEmpty();
        person.staysAs("lucie@exemple.fr");
        assertThat(Forms.errors(person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code))))
                .contains("ne peut pas être repris ainsi");
        assertThat(people.count("core_take_over")).isEqualTo(1);
    }

    @Test
    void suspendedAccountsAreNeitherTakenNorAddedTo() {
        start();
        person.asCitizen(ODETTE);
        people.write("update core_account set state = 'suspended' where id = '" + account + "'");

        assertThat(person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code)).statusCode())
                .isEqualTo(422);
        assertThat(people.count("core_take_over")).isEqualTo(1);
    }

    @Test
    void theHelpThatIsGivenEndsWithTheAccount() {
        start();
        assertThat(agent.page("/").select(".to-helpbar")).isNotEmpty();
        person.asCitizen(ODETTE);

        person.submit(TAKE_OVER, TAKE_OVER, Map.of("reprise", code));

        assertThat(agent.page("/").select(".to-helpbar")).isEmpty();
    }

    @Test
    void fieldsThatNobodyOfferedChangeNothing() {
        start();
        person.asCitizen(ODETTE);

        Forms.post(
                person,
                TAKE_OVER,
                "reprise=" + code,
                "role=administrator",
                "roles=administrator",
                "account=x",
                "level=3");

        assertThat(people.count("core_role_holder")).isEqualTo(1);
        assertThat(people.find(ODETTE).level().name()).isEqualTo("DECLARED_RESIDENCE");
    }
}
