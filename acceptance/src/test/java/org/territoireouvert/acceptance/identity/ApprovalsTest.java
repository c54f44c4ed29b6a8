package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The two-person rule, on the withdrawal of a published result. */
@SuppressWarnings("NullAway") // the site is started before each test
class ApprovalsTest {

    private static final String APPROVALS = "/admin/approbations";
    private static final String ACT = "participatory-budget.withdraw-result";
    /** The entries of the rule and of the withdrawal, without those of how the vote came to be. */
    private static final String ACTS = "(code like 'runtime.%' or code = 'participatory-budget.result-withdrawn')";

    private final TestClock clock = new TestClock();
    private final String edition = "budget-participatif-"
            + (LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() - 1);
    private final String withdrawal = "/admin/budgets-participatifs/" + edition + "/retirer";
    private final String result = "/budgets-participatifs/" + edition + "/resultats";

    private TestSite site;
    private TestPeople people;
    private TestBrowser administrator;
    private TestBrowser proposer;
    private long demonstrated;

    @BeforeEach
    void start() {
        start(TestDatabases.sqlite());
    }

    private void start(Configuration configuration) {
        List<PluginSource> budget = Repository.plugins().stream()
                .filter(source -> source.toString().contains("participatory-budget"))
                .toList();
        site = TestSite.start(configuration, clock, budget.isEmpty() ? Repository.plugins() : budget);
        site.server().demonstrate();
        people = new TestPeople(site, clock);
        demonstrated = people.count("core_audit where position > 0");
        signIn();
    }

    private void signIn() {
        administrator = site.browser().asAdministrator();
        proposer = site.browser().asAgent("editor@exemple.fr", "Élise Rédactrice", Role.EDITOR);
    }

    @AfterEach
    void stop() {
        administrator.close();
        proposer.close();
        site.close();
    }

    /** The entries that came after the demonstration was invented. */
    private String since() {
        return ACTS + " and position > " + demonstrated;
    }

    private void askForTwoPeople() {
        administrator.submit(APPROVALS, APPROVALS + "/regle", Map.of("acte", ACT));
    }

    private HttpResponse<String> propose(String reason) {
        return proposer.submit(withdrawal, withdrawal, Map.of("reason", reason));
    }

    private String waiting() {
        return people.text("select id from core_approval where state = 'waiting'");
    }

    private static HttpResponse<String> decide(TestBrowser browser, String id, String how) {
        return Forms.post(browser, APPROVALS + "/" + id + "/" + how);
    }

    private String state() {
        return people.text("select state from core_approval");
    }

    private boolean isPublished() {
        return people.count("pb_result where applied = 1") == 1;
    }

    @Test
    void oneIsEnoughUntilTheAdministratorAsksForTwo() {
        HttpResponse<String> answer = propose("Une urne a été oubliée");

        assertThat(answer.uri().getPath()).isEqualTo(result);
        assertThat(Forms.read(answer).select("main").text()).contains("Résultat retiré", "Une urne a été oubliée");
        assertThat(isPublished()).isFalse();
        assertThat(people.count("core_approval")).isZero();
        assertThat(people.text("select details from core_audit where code = '"
                        + ACT.replace("withdraw-result", "result-withdrawn") + "'"))
                .contains("\"reason\":\"Une urne a été oubliée\"");
    }

    @Test
    void aWithdrawnResultIsNowhereButItsPageSaysSo() {
        assertThat(site.get("/donnees-ouvertes/resultats-budgets-participatifs.csv")
                        .body())
                .contains(edition);

        propose("Une urne a été oubliée");

        Document page = site.page(result);
        assertThat(page.select("main").text()).contains("Résultat retiré", "Une urne a été oubliée");
        assertThat(site.get("/donnees-ouvertes/resultats-budgets-participatifs.csv")
                        .body())
                .doesNotContain(edition);
        assertThat(site.get(result + ".json").statusCode()).isEqualTo(404);
        assertThat(site.get("/budgets-participatifs/" + edition + "/bulletins.pb")
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.page("/budgets-participatifs").select("main").text()).contains("Résultat retiré");
        assertThat(site.page("/budgets-participatifs/" + edition).select("main a[href=" + result + "]"))
                .hasSize(1);

        proposer.submit(
                "/admin/budgets-participatifs",
                "/admin/budgets-participatifs/" + edition + "/depouiller",
                Map.of("rule", "greedy_votes"));
        assertThat(site.page(result).select("main").text()).contains("projets financés", "Une urne a été oubliée");
    }

    @Test
    void aResultIsNotWithdrawnWithoutAReason() {
        assertThat(propose("").statusCode()).isEqualTo(422);
        assertThat(propose("x".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(isPublished()).isTrue();
    }

    @Test
    void theSecondPersonHasItDone() {
        askForTwoPeople();

        assertThat(propose("Une urne a été oubliée").body()).contains("une deuxième personne doit approuver");
        assertThat(isPublished()).isTrue();
        Document page = administrator.page(APPROVALS);
        assertThat(page.select("main").text())
                .contains("Retirer un résultat publié", edition, "Une urne a été oubliée", "Élise Rédactrice");
        administrator.submit(page, APPROVALS + "/" + waiting() + "/approuver", Map.of());

        assertThat(isPublished()).isFalse();
        assertThat(site.page(result).select("main").text()).contains("Une urne a été oubliée");
        assertThat(people.texts("select code from core_audit where " + since() + " order by position"))
                .containsExactly(
                        "runtime.two-people-changed",
                        "runtime.act-proposed",
                        "participatory-budget.result-withdrawn",
                        "runtime.act-approved");
        assertThat(people.text("select actor_name from core_audit where code = 'runtime.act-approved'"))
                .isEqualTo("Dominique Administration");
        assertThat(people.text(
                        "select actor_name from core_audit where code = 'participatory-budget.result-withdrawn'"))
                .isEqualTo("Élise Rédactrice");
    }

    @Test
    void whoProposesDoesNotApproveWhateverTheirRoles() {
        askForTwoPeople();
        administrator.submit(withdrawal, withdrawal, Map.of("reason", "Essai"));
        String id = waiting();

        assertThat(administrator.page(APPROVALS).select("form[action$=/approuver]"))
                .isEmpty();
        HttpResponse<String> answer = decide(administrator, id, "approuver");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(answer)).contains("une autre personne doit l’approuver");
        assertThat(isPublished()).isTrue();
        assertThat(state()).isEqualTo("waiting");
    }

    @Test
    void whoMayNotDoTheActNeitherSeesNorDecides() {
        askForTwoPeople();
        propose("Une urne a été oubliée");
        String id = waiting();
        for (Role role : List.of(Role.MODERATOR, Role.AUDITOR, Role.COUNTER_AGENT)) {
            try (TestBrowser other = site.browser().asAgent(role.code() + "@exemple.fr", "Un Autre", role)) {
                assertThat(other.page(APPROVALS).select("main").text()).doesNotContain("urne");
                assertThat(decide(other, id, "approuver").statusCode()).isEqualTo(422);
                assertThat(decide(other, id, "refuser").statusCode()).isEqualTo(422);
            }
        }
        try (TestBrowser teller = site.browser().asAgent("teller@exemple.fr", "Un Autre", Role.VALUATOR)) {
            people.grant(
                    "teller@exemple.fr",
                    new Role("participatory-budget.teller"),
                    new Scope(Scope.Kind.OBJECT, "participatory-budget", "une-autre-edition"));
            assertThat(decide(teller, id, "approuver").statusCode()).isEqualTo(422);
            people.grant(
                    "teller@exemple.fr",
                    new Role("participatory-budget.teller"),
                    new Scope(Scope.Kind.OBJECT, "participatory-budget", edition));
            assertThat(decide(teller, id, "approuver").statusCode()).isEqualTo(200);
        }
        assertThat(isPublished()).isFalse();
    }

    @Test
    void aRefusedActIsNotDoneAndCanBeProposedAgain() {
        askForTwoPeople();
        propose("Première raison");

        decide(administrator, waiting(), "refuser");

        assertThat(isPublished()).isTrue();
        assertThat(state()).isEqualTo("refused");
        assertThat(decide(administrator, people.text("select id from core_approval"), "approuver")
                        .statusCode())
                .isEqualTo(422);
        propose("Seconde raison");
        decide(administrator, waiting(), "approuver");
        assertThat(site.page(result).select("main").text())
                .contains("Seconde raison")
                .doesNotContain("Première");
        assertThat(people.count("core_audit where code = 'runtime.act-refused'"))
                .isEqualTo(1);
    }

    @Test
    void whoProposedMayTakeItBack() {
        askForTwoPeople();
        propose("Une erreur de ma part");

        proposer.submit(APPROVALS, APPROVALS + "/" + waiting() + "/refuser", Map.of());

        assertThat(state()).isEqualTo("refused");
    }

    @Test
    void theSameActIsProposedOnceAndKeepsItsFirstReason() {
        askForTwoPeople();
        propose("Première raison");
        propose("Seconde raison");
        administrator.submit(withdrawal, withdrawal, Map.of("reason", "Troisième raison"));

        assertThat(people.texts("select summary from core_approval")).containsExactly("Première raison");
        assertThat(people.count("core_audit where code = 'runtime.act-proposed'"))
                .isEqualTo(1);
    }

    @Test
    void twoWhoApproveAtOnceHaveItDoneOnce() throws Exception {
        stop();
        start(TestDatabases.postgres());
        askForTwoPeople();
        propose("Une urne a été oubliée");
        String id = waiting();
        try (TestBrowser other = site.browser().asAgent("autre@exemple.fr", "Un Autre", Role.EDITOR)) {

            List<Integer> answers = AtOnce.run(
                    () -> decide(administrator, id, "approuver").statusCode(),
                    () -> decide(other, id, "approuver").statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
        assertThat(people.count("pb_withdrawal")).isEqualTo(1);
        assertThat(people.count("core_audit where code = 'runtime.act-approved'"))
                .isEqualTo(1);
        assertThat(people.count("core_audit where code = 'participatory-budget.result-withdrawn'"))
                .isEqualTo(1);
        assertThat(state()).isEqualTo("done");
    }

    @Test
    void anActThatCannotBeDoneAnyMoreLeavesNothingBehind() {
        askForTwoPeople();
        propose("Une urne a été oubliée");
        administrator.submit(APPROVALS, APPROVALS + "/regle", Map.of());
        administrator.submit(withdrawal, withdrawal, Map.of("reason", "Plus vite"));
        assertThat(isPublished()).isFalse();

        HttpResponse<String> answer = decide(administrator, waiting(), "approuver");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(answer)).contains("n’a pas pu être fait");
        assertThat(state()).isEqualTo("failed");
        assertThat(Forms.read(answer).select("main table").text()).contains("Échec");
        assertThat(people.count("pb_withdrawal")).isEqualTo(1);
        assertThat(people.count("core_audit where code = 'runtime.act-approved'"))
                .isZero();
    }

    @Test
    void anActExpiresAfterFourteenDays() {
        askForTwoPeople();
        propose("Une urne a été oubliée");
        String id = waiting();
        clock.advance(Duration.ofDays(14));
        administrator.close();
        proposer.close();
        signIn();

        assertThat(decide(administrator, id, "approuver").statusCode()).isEqualTo(422);
        assertThat(isPublished()).isTrue();
        assertThat(administrator.page(APPROVALS).select("main table").text()).contains("Éteint");
        propose("Encore");
        assertThat(people.texts("select state from core_approval order by id")).containsExactly("expired", "waiting");
    }

    @Test
    void aProposalEndsWithTheRightOfWhoMadeIt() {
        askForTwoPeople();
        propose("Une urne a été oubliée");
        people.write("delete from core_role_holder where role = 'editor'");

        HttpResponse<String> answer = decide(administrator, waiting(), "approuver");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(answer)).contains("n’a plus ce droit");
        assertThat(isPublished()).isTrue();
    }

    @Test
    void aSuspendedModuleDoesNothingAndTheProposalGoesOnWaiting() {
        askForTwoPeople();
        propose("Une urne a été oubliée");
        Forms.post(administrator, "/admin/plugins/participatory-budget/eteindre");

        HttpResponse<String> answer = decide(administrator, waiting(), "approuver");

        assertThat(Forms.errors(answer)).contains("ne fonctionne pas en ce moment");
        assertThat(state()).isEqualTo("waiting");
    }

    @Test
    void theRuleIsChangedForKnownActsOnlyAndPublicly() {
        assertThat(Forms.post(administrator, APPROVALS + "/regle", "acte=participatory-budget.inconnu")
                        .statusCode())
                .isEqualTo(404);
        askForTwoPeople();
        askForTwoPeople();
        administrator.submit(APPROVALS, APPROVALS + "/regle", Map.of());

        assertThat(people.texts(
                        "select visibility || ' ' || details from core_audit where " + since() + " order by position"))
                .containsExactly(
                        "public {\"act\":\"" + ACT + "\",\"required\":\"yes\"}",
                        "public {\"act\":\"" + ACT + "\",\"required\":\"no\"}");
        assertThat(proposer.page(APPROVALS).select("form[action$=/regle]")).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotApproved() {
        assertThat(decide(administrator, "01990000-0000-7000-8000-000000000000", "approuver")
                        .statusCode())
                .isEqualTo(422);
        assertThat(decide(administrator, "x", "refuser").statusCode()).isEqualTo(422);
    }
}
