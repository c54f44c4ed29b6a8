package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Help at the counter: people are registered and helped, and everything done for them is marked. */
@SuppressWarnings("NullAway") // the site is started before each test
class CounterTest {

    private static final String COUNTER = "/admin/guichet";
    private static final String REGISTER = "/admin/guichet/inscrire";

    private final TestClock clock = new TestClock();
    private TestSite site;
    private TestPeople people;
    private TestBrowser agent;

    @BeforeEach
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        people = new TestPeople(site, clock);
        agent = site.browser().asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);
    }

    @AfterEach
    void stop() {
        agent.close();
        site.close();
    }

    private static Map<String, String> odette() {
        return new HashMap<>(Map.of("prenom", "Odette", "nom", "Lambert", "canal", "paper", "accord", "1"));
    }

    private HttpResponse<String> register(Map<String, String> fields) {
        return agent.submit(REGISTER, REGISTER, fields);
    }

    private String record(String id) {
        return COUNTER + "/personnes/" + id;
    }

    private HttpResponse<String> help(String id) {
        return Forms.post(agent, record(id) + "/aider", "canal=phone", "accord=1");
    }

    @Test
    void aPersonIsRegisteredWithTheirAgreementAndGetsASheet() {
        HttpResponse<String> sheet = register(odette());

        String id = people.named("Odette", "Lambert");
        Document page = Forms.read(sheet);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(page.select(".to-code").text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(page.select("svg path")).isNotEmpty();
        assertThat(page.select("main").text())
                .contains("/connexion/reprise", people.byId(id).pseudonym());
        assertThat(people.byId(id).email()).isEmpty();
        assertThat(people.byId(id).shownName()).doesNotContain("Odette");
        assertThat(people.text("select purpose || ' ' || claims from core_consent where account_id = '" + id + "'"))
                .isEqualTo("counter given_name family_name");
        assertThat(people.text("select act || ' ' || channel || ' ' || agent_name from core_helped_act"))
                .isEqualTo("registered paper Lucie Fabre");
        assertThat(people.texts("select code from core_audit")).containsExactly("runtime.person-registered");
        assertThat(people.text("select code_hash from core_take_over"))
                .doesNotContain(page.select(".to-code").text().replace("-", ""));
        assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void communeAndBirthDateAreKeptTogether() {
        Map<String, String> fields = odette();
        fields.putAll(Map.of("naissance", "14/05/1941", "commune", "Rennes 35000"));

        register(fields);

        String id = people.named("Odette", "Lambert");
        assertThat(people.text(
                        "select territory || ' ' || birth_date from core_residence where account_id = '" + id + "'"))
                .isEqualTo("35238 1941-05-14");
        assertThat(people.byId(id).level().name()).isEqualTo("DECLARED_RESIDENCE");
    }

    @Test
    void aCommuneOfWhichThereAreSeveralIsChosen() {
        Map<String, String> fields = odette();
        fields.putAll(Map.of("naissance", "14 mai 1941", "commune", "Saint-Maur"));

        HttpResponse<String> which = register(fields);
        assertThat(which.statusCode()).isEqualTo(422);
        String code = Forms.read(which).select("#champ-choix option").get(1).val();
        fields.put("choix", code);
        register(fields);

        assertThat(people.text("select territory from core_residence")).isEqualTo(code);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        for (String[] wrong : new String[][] {
            {"prenom", "", "#champ-prenom"},
            {"nom", "  ", "#champ-nom"},
            {"nom", "Lаmbert", "#champ-nom"},
            {"prenom", "Odette\u202e", "#champ-prenom"},
            {"prenom", "x".repeat(81), "#champ-prenom"},
            {"canal", "", "#champ-canal"},
            {"canal", "telepathie", "#champ-canal"},
            {"accord", "", "#champ-accord"},
            {"naissance", "31/02/1941", "#champ-naissance"},
            {"naissance", "14/05/2999", "#champ-naissance"},
            {"naissance", "14/05/1941", "#champ-commune"},
            {"commune", "Rennes", "#champ-naissance"},
            {"commune", "Nulleparville", "#champ-commune"},
            {"mel", "odette", "#champ-mel"},
        }) {
            Map<String, String> fields = odette();
            fields.put(wrong[0], wrong[1]);

            HttpResponse<String> answer = register(fields);

            Document page = Forms.read(answer);
            assertThat(answer.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(page.title()).startsWith("Erreur");
            assertThat(page.select(".to-errors a[href=" + wrong[2] + "]"))
                    .as(wrong[0] + "=" + wrong[1])
                    .isNotEmpty();
            assertThat(page.select(wrong[2])).as(wrong[2]).hasSize(1);
            assertThat(page.select("#champ-nom").val())
                    .isEqualTo(fields.get("nom").strip());
        }
        assertThat(people.count("core_account where created_by <> ''")).isZero();
    }

    @Test
    void peopleOfTheSameNameAreShownFirst() {
        register(odette());
        Map<String, String> again = odette();
        again.putAll(Map.of("prenom", "ODETTE", "nom", "lambert"));

        HttpResponse<String> answer = register(again);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Forms.read(answer).select("main").text()).contains("Des personnes du même nom", "Odette Lambert");
        assertThat(people.count("core_take_over")).isEqualTo(1);
        again.put("nouvelle", "1");
        assertThat(register(again).statusCode()).isEqualTo(200);
        assertThat(people.count("core_take_over")).isEqualTo(2);
    }

    @Test
    void anAddressIsWrittenToButNotLinkedBeforeItIsConfirmed() {
        Map<String, String> fields = odette();
        fields.put("mel", "odette@exemple.fr");

        register(fields);

        assertThat(people.count("core_account where email = 'odette@exemple.fr'"))
                .isZero();
        assertThat(people.text("select body from core_mail where recipient = 'odette@exemple.fr'"))
                .contains("/connexion/reprise")
                .doesNotContain("?code=");
        site.browser().asCitizen("martin@exemple.fr").close();
        fields.putAll(Map.of("mel", "Martin@exemple.fr", "nom", "Autre"));
        assertThat(Forms.errors(register(fields))).contains("déjà un compte avec cette adresse");
    }

    @Test
    void openingARecordIsALookWithAReason() {
        register(odette());
        String id = people.named("Odette", "Lambert");

        assertThat(agent.get(record(id)).statusCode()).isEqualTo(405);
        assertThat(people.count("core_look")).isZero();
        Document found = agent.page(COUNTER + "?q=lambert");
        HttpResponse<String> opened = agent.submit(found, record(id), Map.of());

        assertThat(opened.body()).contains("Odette Lambert");
        assertThat(people.text("select agent_name || '|' || data || '|' || reason from core_look where account_id = '"
                        + id + "'"))
                .isEqualTo("Lucie Fabre|look.counter|Aide au guichet");
    }

    @Test
    void helpBeginsWithAnAgreementIsMarkedAndEnds() {
        register(odette());
        String id = people.named("Odette", "Lambert");
        assertThat(Forms.post(agent, record(id) + "/aider", "canal=phone").statusCode())
                .isEqualTo(422);
        assertThat(agent.page("/").select(".to-helpbar")).isEmpty();
        String before = agent.cookie("ouvert").orElseThrow();

        help(id);

        assertThat(agent.page("/").select(".to-helpbar").text())
                .contains(people.byId(id).shownName());
        assertThat(agent.cookie("ouvert").orElseThrow()).isNotEqualTo(before);
        agent.submit("/contact", "/contact", Map.of("message", "La rampe est cassée."));
        assertThat(people.texts("select act || ' ' || path || ' ' || channel from core_helped_act order by id"))
                .containsExactly(
                        "registered /admin/guichet paper", "begun /admin/guichet phone", "form /contact phone");
        assertThat(people.count("core_audit where code = 'runtime.person-helped' and object = '" + id + "'"))
                .isEqualTo(1);
        Document today = agent.page(COUNTER);
        assertThat(today.select("main table tbody tr")).hasSize(3);
        assertThat(today.select("main table").text()).contains("Odette Lambert", "/contact", "Au téléphone");

        agent.submit("/", COUNTER + "/fin", Map.of());
        assertThat(agent.page("/").select(".to-helpbar")).isEmpty();
        agent.submit("/contact", "/contact", Map.of("message", "Un message de l’agent."));
        assertThat(people.count("core_helped_act where act = 'form'")).isEqualTo(1);
    }

    @Test
    void whatWasDoneYesterdayIsNotShownAsOfToday() {
        register(odette());
        clock.advance(Duration.ofDays(1));
        agent.asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);

        assertThat(agent.page(COUNTER).select("main table")).isEmpty();
    }

    @Test
    void nobodyIsHelpedIntoTheirAccount() {
        register(odette());
        help(people.named("Odette", "Lambert"));

        for (String path : List.of("/mon-compte", "/mon-compte/profil", "/mon-compte/fermer", "/mon-compte/donnees")) {
            assertThat(agent.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(agent.get(COUNTER).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyHelpsThemselvesColleaguesOrSuspendedPeople() {
        site.browser().asAgent("paul@exemple.fr", "Paul Giraud", Role.EDITOR).close();
        site.browser().asCitizen("jeanne@exemple.fr").close();
        people.write("update core_account set state = 'suspended' where email = 'jeanne@exemple.fr'");

        assertThat(Forms.errors(help(people.find("lucie@exemple.fr").id()))).contains("vous aider vous-même");
        assertThat(Forms.errors(help(people.find("paul@exemple.fr").id()))).contains("fait partie de l’équipe");
        assertThat(Forms.errors(help(people.find("jeanne@exemple.fr").id()))).contains("suspendu");
        assertThat(help("01990000-0000-7000-8000-000000000000").statusCode()).isEqualTo(404);
        assertThat(people.count("core_session where helps is not null")).isZero();
    }

    @Test
    void aPersonWithAnAddressIsToldThatAnAgentHelpsThem() {
        site.browser().asCitizen("jeanne@exemple.fr").close();

        help(people.find("jeanne@exemple.fr").id());

        assertThat(people.text("select body from core_mail where recipient = 'jeanne@exemple.fr'"))
                .contains("Lucie Fabre");
    }

    @Test
    void helpEndsWithTheRightToGiveIt() {
        register(odette());
        help(people.named("Odette", "Lambert"));
        assertThat(agent.page("/").select(".to-helpbar")).isNotEmpty();

        people.write("update core_role_holder set role = 'valuator' where role = 'counter-agent'");

        assertThat(agent.page("/").select(".to-helpbar")).isEmpty();
        assertThat(agent.get(COUNTER).statusCode()).isEqualTo(403);
    }

    @Test
    void helpEndsWhenTheAccountIsSuspended() {
        register(odette());
        String id = people.named("Odette", "Lambert");
        help(id);

        people.write("update core_account set state = 'suspended' where id = '" + id + "'");

        assertThat(agent.page("/").select(".to-helpbar")).isEmpty();
    }

    @Test
    void citizensAndOtherRolesHaveNoCounter() {
        try (TestBrowser other = site.browser()) {
            for (Role role : List.of(Role.EDITOR, Role.MODERATOR, Role.AUDITOR, Role.OBSERVER)) {
                other.asAgent(role.code() + "@exemple.fr", "Un Autre", role);
                assertThat(other.get(COUNTER).statusCode()).as(role.code()).isEqualTo(403);
                assertThat(Forms.post(other, REGISTER, "prenom=A").statusCode()).isEqualTo(403);
            }
            other.asCitizen("jeanne@exemple.fr");
            assertThat(other.get(COUNTER).statusCode()).isEqualTo(403);
            assertThat(Forms.post(other, COUNTER + "/fin").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void fieldsThatNobodyOfferedChangeNothing() {
        Forms.post(
                agent,
                REGISTER,
                "prenom=Odette",
                "nom=Lambert",
                "canal=paper",
                "accord=1",
                "role=administrator",
                "roles=administrator",
                "level=3",
                "created_by=moi",
                "email=voleur@exemple.fr");

        var account = people.byId(people.named("Odette", "Lambert"));
        assertThat(account.level().ordinal()).isZero();
        assertThat(account.email()).isEmpty();
        assertThat(account.createdBy())
                .isEqualTo(people.find("lucie@exemple.fr").id());
        assertThat(people.count("core_role_holder")).isEqualTo(1);
    }

    @Test
    void aPluginTakesAHelpedPersonForWhoTheyAre() {
        stop();
        site = TestSite.start(TestDatabases.sqlite(), clock, Repository.plugins());
        site.server().demonstrate();
        people = new TestPeople(site, clock);
        agent = site.browser().asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);
        register(odette());
        String id = people.named("Odette", "Lambert");
        help(id);
        agent.submit(
                "/ambassadeurs/demandes/nouvelle",
                "/ambassadeurs/demandes/nouvelle",
                Map.of(
                        "kind", "other",
                        "title", "La rampe",
                        "text", "Quand la rampe sera-t-elle réparée ?",
                        "email", "o@exemple.fr"));

        assertThat(people.count("core_helped_act where act = 'form' and account_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(agent.page(COUNTER).select("main table").text()).contains("/ambassadeurs/");
    }
}
