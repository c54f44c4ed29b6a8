package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.access.Scope.Kind;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Roles held for the site, a plugin or one edition of a participatory budget: what each opens and what stays closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class ScopedRolesTest {

    private static final String BUDGET = "participatory-budget";
    private static final String ADMINISTRATION = "/admin/budgets-participatifs";

    private final TestClock clock = new TestClock();
    private final int year =
            LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).getYear();
    /** Its result is published. */
    private final String counted = "budget-participatif-" + (year - 1);
    /** Its vote is under way. */
    private final String open = "budget-participatif-" + year;

    private TestSite site;
    private TestPeople people;
    private int agents;

    @BeforeAll
    void start() {
        List<PluginSource> plugins = Repository.plugins();
        site = TestSite.start(TestDatabases.sqlite(), clock, plugins);
        site.server().demonstrate();
        people = new TestPeople(site, clock);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /** Signs an agent in who holds one role with a scope, and besides a role that allows nothing of this. */
    private TestBrowser agent(String role, String scope) {
        String email = "agent" + ++agents + "@exemple.fr";
        TestBrowser browser = site.browser().asAgent(email, "Un Agent", Role.VALUATOR);
        people.grant(email, new Role(role), scope(scope));
        return browser;
    }

    private Scope scope(String words) {
        return switch (words) {
            case "site" -> Scope.EVERYWHERE;
            case "budget" -> new Scope(Kind.PLUGIN, BUDGET, "");
            case "ambassadors" -> new Scope(Kind.PLUGIN, "ambassador-directory", "");
            case "counted" -> new Scope(Kind.OBJECT, BUDGET, counted);
            case "open" -> new Scope(Kind.OBJECT, BUDGET, open);
            case "counted of ambassadors" -> new Scope(Kind.OBJECT, "ambassador-directory", counted);
            default -> throw new IllegalArgumentException(words);
        };
    }

    /**
     * What a role opens with a scope. The withdrawal of the open edition answers 404 to who may do it, since it has no result; the
     * import names no edition, as a route that forgets to, and so stays closed to whoever holds a role for one edition.
     */
    @ParameterizedTest
    @CsvSource({
        "participatory-budget.teller, site,        200, 404, false, true",
        "participatory-budget.teller, budget,      200, 404, false, true",
        "participatory-budget.teller, counted,     200, 403, false, true",
        "participatory-budget.teller, open,        403, 404, false, false",
        "participatory-budget.teller, ambassadors, 403, 403, false, false",
        "participatory-budget.teller, counted of ambassadors, 403, 403, false, false",
        "editor,                      site,        200, 404, true,  true",
        "editor,                      budget,      200, 404, true,  true",
        "editor,                      counted,     200, 403, false, true",
        "editor,                      ambassadors, 403, 403, false, false",
        "moderator,                   site,        403, 403, false, false",
        "auditor,                     budget,      403, 403, false, false",
        "administrator,               site,        200, 404, true,  true",
    })
    void aRoleOpensWhatItsScopeReachesAndNothingElse(
            String role, String scope, int ofCounted, int ofOpen, boolean imports, boolean counts) {
        try (TestBrowser agent = agent(role, scope)) {
            assertThat(agent.get(ADMINISTRATION + "/" + counted + "/retirer").statusCode())
                    .isEqualTo(ofCounted);
            assertThat(agent.get(ADMINISTRATION + "/" + open + "/retirer").statusCode())
                    .isEqualTo(ofOpen);
            assertThat(Forms.post(agent, ADMINISTRATION + "/importer", "title=Essai")
                            .statusCode())
                    .isEqualTo(imports ? 422 : 403);
            assertThat(Forms.post(agent, ADMINISTRATION + "/" + counted + "/depouiller", "rule=coin_toss")
                            .statusCode())
                    .isEqualTo(counts ? 422 : 403);
        }
    }

    @Test
    void aPageOffersWhatItsReaderMayDo() {
        try (TestBrowser teller = agent("participatory-budget.teller", "counted")) {
            Document page = teller.page(ADMINISTRATION);

            assertThat(page.select("form[action$=/importer]")).isEmpty();
            assertThat(page.select("form[action$=/depouiller]").eachAttr("action"))
                    .containsExactly(ADMINISTRATION + "/" + counted + "/depouiller");
            assertThat(page.select("a[href$=/retirer]").eachAttr("href"))
                    .containsExactly(ADMINISTRATION + "/" + counted + "/retirer");
        }
    }

    @Test
    void aRoleOfAPluginDoesNotOpenTheRuntime() {
        try (TestBrowser teller = agent("participatory-budget.teller", "site")) {
            for (String path : List.of("/admin/personnes", "/admin/roles", "/admin/guichet", "/admin/plugins")) {
                assertThat(teller.get(path).statusCode()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void anObjectIsChosenAmongThoseThatThePluginPublishes() {
        try (TestBrowser administrator = site.browser().asAdministrator()) {
            site.browser()
                    .asAgent("teller@exemple.fr", "Une Agente", Role.VALUATOR)
                    .close();
            String page = "/admin/roles/" + people.find("teller@exemple.fr").id();
            assertThat(administrator.page(page).select("datalist option").eachAttr("value"))
                    .contains(counted, open);

            var without = administrator.submit(
                    page,
                    page + "/ajouter",
                    Map.of("role", "participatory-budget.teller", "portee", "objet:" + BUDGET));
            var elsewhere = administrator.submit(
                    page,
                    page + "/ajouter",
                    Map.of("role", "participatory-budget.teller", "portee", "greffon:consultation"));
            var administers = administrator.submit(
                    page, page + "/ajouter", Map.of("role", "administrator", "portee", "greffon:" + BUDGET));
            var path = administrator.submit(
                    page,
                    page + "/ajouter",
                    Map.of(
                            "role",
                            "participatory-budget.teller",
                            "portee",
                            "objet:" + BUDGET,
                            "objet",
                            "../" + counted));
            var noObjects = administrator.submit(
                    page,
                    page + "/ajouter",
                    Map.of("role", "editor", "portee", "objet:initiative-registry", "objet", "mobilites"));
            administrator.submit(
                    page,
                    page + "/ajouter",
                    Map.of("role", "participatory-budget.teller", "portee", "objet:" + BUDGET, "objet", counted));

            assertThat(List.of(without, elsewhere, administers, path, noObjects))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(422));
            assertThat(people.rolesOf("teller@exemple.fr"))
                    .extracting(grant -> grant.scope())
                    .containsExactlyInAnyOrder(Scope.EVERYWHERE, new Scope(Kind.OBJECT, BUDGET, counted));
            assertThat(administrator.page(page).select("main table").text())
                    .contains("Chargé du dépouillement", counted);
        }
    }

    @Test
    void aPermissionOfAPluginIsChangedInItsOwnTable() {
        try (TestBrowser administrator = site.browser().asAdministrator();
                TestBrowser moderator = agent("moderator", "ambassadors")) {
            String cell = BUDGET + ".withdraw-result moderator";
            assertThat(Forms.post(administrator, "/admin/roles/droits", "module=", "droit=" + cell)
                            .statusCode())
                    .isEqualTo(422);
            assertThat(Forms.post(
                                    administrator,
                                    "/admin/roles/droits",
                                    "module=ambassador-directory",
                                    "droit=ambassador-directory.publish-answer participatory-budget.teller")
                            .statusCode())
                    .isEqualTo(422);

            Forms.post(administrator, "/admin/roles/droits", "module=" + BUDGET, "droit=" + cell);

            assertThat(administrator
                            .page("/admin/roles/droits")
                            .select("input[value=" + cell + "]")
                            .hasAttr("checked"))
                    .isTrue();
            assertThat(moderator
                            .get(ADMINISTRATION + "/" + counted + "/retirer")
                            .statusCode())
                    .isEqualTo(403);
            Forms.post(administrator, "/admin/roles/droits", "module=" + BUDGET, "avant=" + cell);
        }
    }
}
