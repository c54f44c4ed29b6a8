package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Finding accounts, looking at their data, suspending and restoring. */
@SuppressWarnings("NullAway") // the site is started before each test
class PersonPagesTest {

    private static final String ADMINISTRATOR = "administration@exemple.fr";
    private static final String JEANNE = "jeanne@exemple.fr";

    private final TestClock clock = new TestClock();
    private PostOffice post;
    private TestSite site;
    private TestBrowser administrator;
    private TestBrowser jeanne;
    private TestPeople people;
    private String path;

    @BeforeEach
    void start() {
        post = new PostOffice();
        site = TestSite.start(TestDatabases.sqlite().with(post.settings(), List.of()), clock, List.of());
        people = new TestPeople(site, clock);
        administrator = site.browser().asAdministrator();
        jeanne = site.browser().asCitizen(JEANNE);
        people.name(JEANNE, "Jeanne", "Morel");
        path = "/admin/personnes/" + people.find(JEANNE).id();
    }

    @AfterEach
    void stop() {
        jeanne.close();
        administrator.close();
        site.close();
        post.close();
    }

    private static boolean isSignedIn(TestBrowser browser) {
        return browser.page("/").select("header").text().contains("Mon compte");
    }

    private String main(String address) {
        return administrator.page(address).select("main").text();
    }

    @Test
    void anAccountIsFoundByAnyBeginningOfItsNamesOrItsWholeAddress() {
        String pseudonym = people.find(JEANNE).pseudonym();

        assertThat(main("/admin/personnes?q=mor")).contains("Jeanne Morel");
        assertThat(main("/admin/personnes?q=MOREL+jean")).contains("Jeanne Morel");
        assertThat(main("/admin/personnes?q=" + pseudonym.substring(0, 3).replace("É", "e")))
                .contains(pseudonym);
        assertThat(main("/admin/personnes?q=Jeanne@Exemple.fr")).contains("j…e@exemple.fr");
        assertThat(main("/admin/personnes?q=jeanne@exemple.f")).contains("Aucun compte trouvé");
        assertThat(main("/admin/personnes?q=orel")).contains("Aucun compte trouvé");
        assertThat(main("/admin/personnes?q=%25")).contains("Aucun compte trouvé");
    }

    @Test
    void aListLinksNeitherNameNorAddressToThePseudonym() {
        String pseudonym = people.find(JEANNE).pseudonym();

        for (String address : List.of(
                "/admin/personnes?q=morel",
                "/admin/personnes?q=jeanne@exemple.fr",
                path + "?q=morel",
                path + "?q=jeanne@exemple.fr",
                path)) {
            assertThat(main(address)).as(address).doesNotContain(pseudonym);
        }
        assertThat(main(path + "?q=" + pseudonym.substring(0, 4))).doesNotContain("Morel");
    }

    @Test
    void longListsAreReadPartByPart() {
        for (int number = 10; number < 35; number++) {
            String email = "n" + number + "@exemple.fr";
            site.browser().asCitizen(email).close();
            people.name(email, "Camille", "Petit" + number);
        }

        var first = administrator.page("/admin/personnes?q=camille");
        assertThat(first.select("tbody tr")).hasSize(20);
        var second = administrator.page(first.select("a[rel=next]").attr("href"));

        assertThat(second.select("tbody tr")).hasSize(5);
        assertThat(second.select("tbody th").eachText())
                .doesNotContainAnyElementsOf(first.select("tbody th").eachText());
    }

    @Test
    void dataAreShownWithAReasonOnlyAndTheLookIsWrittenFirst() {
        assertThat(main(path)).doesNotContain(JEANNE, "Morel");

        HttpResponse<String> without = administrator.submit(path, path + "/donnees", Map.of("raison", "  "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).doesNotContain(JEANNE, "Morel");
        assertThat(people.count("core_look")).isZero();
        assertThat(administrator.get(path + "/donnees").statusCode()).isEqualTo(405);

        HttpResponse<String> with =
                administrator.submit(path, path + "/donnees", Map.of("raison", "Demande de Mme Morel du 3 mai"));
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).contains(JEANNE, "Jeanne Morel");
        assertThat(with.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(people.text("select agent_name || '|' || roles || '|' || data || '|' || reason from core_look"))
                .isEqualTo("Dominique Administration|administrator|look.account|Demande de Mme Morel du 3 mai");
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        HttpResponse<String> answer = administrator.submit(path, path + "/donnees", Map.of("raison", "x".repeat(301)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(JEANNE);
        assertThat(people.count("core_look")).isZero();
    }

    @Test
    void aSuspendedAccountIsOutAtTheNextRequestAndIsToldWhy() {
        assertThat(isSignedIn(jeanne)).isTrue();

        administrator.submit(path, path + "/suspendre", Map.of("motif", "Menaces envers une élue"));

        assertThat(isSignedIn(jeanne)).isFalse();
        assertThat(PostOffice.text(post.letter(1))).contains("Menaces envers une élue", "/contact");
        assertThat(people.texts("select details from core_audit where code = 'runtime.account-suspended'"))
                .containsExactly("{\"reason\":\"Menaces envers une élue\"}");
        jeanne.submit("/connexion", "/connexion", Map.of("mel", JEANNE));
        HttpResponse<String> again =
                jeanne.submit("/connexion/code", "/connexion/code", Map.of("code", PostOffice.code(post.letter(2))));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(people.count("core_session where account_id = '"
                        + people.find(JEANNE).id() + "'"))
                .isZero();
    }

    @Test
    void aRestoredAccountMaySignInAgain() {
        administrator.submit(path, path + "/suspendre", Map.of("motif", "Erreur"));

        administrator.submit(path, path + "/retablir", Map.of());

        assertThat(PostOffice.text(post.letter(2))).contains("/connexion");
        jeanne.asCitizen(JEANNE);
        assertThat(isSignedIn(jeanne)).isTrue();
        assertThat(people.count("core_audit where code = 'runtime.account-restored'"))
                .isEqualTo(1);
    }

    @Test
    void nobodySuspendsThemselvesOrTheLastAdministrator() {
        String own = "/admin/personnes/" + people.find(ADMINISTRATOR).id();
        HttpResponse<String> oneself = administrator.submit(own, own + "/suspendre", Map.of("motif", "Essai"));
        assertThat(oneself.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(oneself)).contains("votre propre compte");

        try (TestBrowser moderator = site.browser().asAgent("mod@exemple.fr", "Inès Roche", Role.MODERATOR)) {
            people.write(
                    "insert into core_role_permission values ('runtime.manage-people', 'moderator', 1, 'x', '2026')");
            HttpResponse<String> staff = moderator.submit(own, own + "/suspendre", Map.of("motif", "Essai"));
            assertThat(staff.statusCode()).isEqualTo(422);
            assertThat(Forms.errors(staff)).contains("Seul un administrateur");
        }
        assertThat(people.find(ADMINISTRATOR).isActive()).isTrue();
    }

    @Test
    void ofTwoAdministratorsWhoSuspendOneAnotherOneIsLeft() throws Exception {
        try (TestBrowser second = site.browser().asAgent("second@exemple.fr", "Paul Second", Role.ADMINISTRATOR)) {
            String one = "/admin/personnes/" + people.find(ADMINISTRATOR).id() + "/suspendre";
            String other =
                    "/admin/personnes/" + people.find("second@exemple.fr").id() + "/suspendre";

            AtOnce.run(
                    () -> Forms.post(administrator, other, "motif=Essai"),
                    () -> Forms.post(second, one, "motif=Essai"));

            assertThat(people.count("core_account a join core_role_holder h on h.account_id = a.id"
                            + " where h.role = 'administrator' and a.state = 'active'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyWhoManagesPeopleOpensThePages() {
        for (Role role : Role.OF_THE_RUNTIME) {
            try (TestBrowser agent = site.browser().asAgent(role.code() + "@exemple.fr", "Un Agent", role)) {
                int expected = role.equals(Role.ADMINISTRATOR) ? 200 : 403;
                assertThat(agent.get("/admin/personnes").statusCode())
                        .as(role.code())
                        .isEqualTo(expected);
                assertThat(agent.get(path).statusCode()).as(role.code()).isEqualTo(expected);
                assertThat(Forms.post(agent, path + "/donnees", "raison=Curieux")
                                .statusCode())
                        .as(role.code())
                        .isEqualTo(expected);
            }
        }
        assertThat(people.count("core_look")).isEqualTo(1);
        assertThat(jeanne.get("/admin/personnes").statusCode()).isEqualTo(403);
    }

    @Test
    void fieldsThatNobodyOfferedChangeNothing() {
        Forms.post(
                administrator,
                path + "/suspendre",
                "motif=Essai",
                "role=administrator",
                "roles=administrator",
                "email=voleur@exemple.fr",
                "state=erased",
                "level=3");
        Forms.post(administrator, path + "/retablir", "role=administrator", "level=3", "family_name=Voleur");

        var account = people.find(JEANNE);
        assertThat(account.isActive()).isTrue();
        assertThat(account.familyName()).isEqualTo("Morel");
        assertThat(account.level().ordinal()).isZero();
        assertThat(people.rolesOf(JEANNE)).isEmpty();
    }

    @Test
    void aRoleScopedToAPluginDoesNotReachThePeopleOfTheSite() {
        try (TestBrowser agent = site.browser().asAgent("obs@exemple.fr", "Un Agent", Role.VALUATOR)) {
            people.grant("obs@exemple.fr", Role.MODERATOR, new Scope(Scope.Kind.PLUGIN, "consultation", ""));
            people.write(
                    "insert into core_role_permission values ('runtime.manage-people', 'moderator', 1, 'x', '2026')");

            assertThat(agent.get("/admin/personnes").statusCode()).isEqualTo(403);
        }
    }
}
