package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Members of staff: invited, given roles, deprived of them; and the matrix of what roles allow. */
@SuppressWarnings("NullAway") // the site is started before each test
class StaffRolesTest {

    private static final String ADMINISTRATOR = "administration@exemple.fr";
    private static final String INVITE = "/admin/roles/inviter";
    private static final String MATRIX = "/admin/roles/droits";

    private final TestClock clock = new TestClock();
    private TestSite site;
    private TestBrowser administrator;
    private TestPeople people;

    @BeforeEach
    void start() {
        start(TestDatabases.sqlite());
    }

    private void start(Configuration configuration) {
        site = TestSite.start(configuration, clock, List.of());
        people = new TestPeople(site, clock);
        administrator = site.browser().asAdministrator();
    }

    @AfterEach
    void stop() {
        administrator.close();
        site.close();
    }

    private static Map<String, String> invitation(String email) {
        return Map.of("prenom", "Lucie", "nom", "Fabre", "mel", email, "role", "editor", "portee", "site");
    }

    private static String page(TestPeople people, String email) {
        return "/admin/roles/" + people.find(email).id();
    }

    @Test
    void whoIsInvitedIsShownALinkOnceWhereNoMailLeaves() {
        HttpResponse<String> answer = administrator.submit(INVITE, INVITE, invitation("Lucie@Exemple.fr"));

        String link = Forms.read(answer).select("main code").text();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(link).contains("/admin/entree?cle=");
        assertThat(people.count("core_mail where body like '%entree%'")).isEqualTo(1);
        assertThat(people.find("lucie@exemple.fr").realName()).isEqualTo("Lucie Fabre");
        assertThat(people.rolesOf("lucie@exemple.fr"))
                .extracting(grant -> grant.role())
                .containsExactly("editor");
        assertThat(people.texts("select code from core_audit order by position"))
                .containsExactly("runtime.role-granted", "runtime.staff-invited");
        assertThat(administrator.get(page(people, "lucie@exemple.fr")).body())
                .doesNotContain(link.substring(link.indexOf("cle=")));
    }

    @Test
    void whereMailsLeaveTheLinkIsSeenByTheInvitedPersonOnly() {
        stop();
        try (PostOffice post = new PostOffice()) {
            start(TestDatabases.sqlite().with(post.settings(), List.of()));

            HttpResponse<String> answer = administrator.submit(INVITE, INVITE, invitation("lucie@exemple.fr"));

            assertThat(answer.uri().getPath()).isEqualTo(page(people, "lucie@exemple.fr"));
            assertThat(answer.body()).doesNotContain("cle=");
            assertThat(PostOffice.link(post.letter(1))).contains("/admin/entree?cle=");
        }
    }

    @Test
    void theAccountOfACitizenIsFoundByItsAddressAndKeepsItsName() {
        site.browser().asCitizen("lucie@exemple.fr").close();
        people.name("lucie@exemple.fr", "Lucienne", "Dupré");
        String id = people.find("lucie@exemple.fr").id();

        administrator.submit(INVITE, INVITE, invitation("lucie@exemple.fr"));

        assertThat(people.find("lucie@exemple.fr").id()).isEqualTo(id);
        assertThat(people.find("lucie@exemple.fr").realName()).isEqualTo("Lucienne Dupré");
    }

    @Test
    void whoIsStaffAlreadyGetsNoLinkByAnInvitation() {
        administrator.submit(INVITE, INVITE, invitation("lucie@exemple.fr"));

        HttpResponse<String> again = administrator.submit(INVITE, INVITE, invitation("lucie@exemple.fr"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(again)).contains("fait déjà partie de l’équipe");
        assertThat(people.count("core_staff_link")).isEqualTo(1);
    }

    @Test
    void invitationsThatMakeNoSenseAreRefused() {
        for (String[] wrong : new String[][] {
            {"prenom", ""},
            {"nom", "Mаirie\u202e"},
            {"nom", "Fаbre"},
            {"mel", "lucie"},
            {"role", "roi"},
            {"role", ""},
            {"portee", "partout"},
            {"portee", "greffon:inconnu"},
            {"portee", "objet:inconnu"},
        }) {
            Map<String, String> fields = new java.util.HashMap<>(invitation("lucie@exemple.fr"));
            fields.put(wrong[0], wrong[1]);

            HttpResponse<String> answer = administrator.submit(INVITE, INVITE, fields);

            assertThat(answer.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(Forms.read(answer).title()).startsWith("Erreur");
            assertThat(Forms.read(answer).select("#champ-mel").val()).isEqualTo(fields.get("mel"));
        }
        assertThat(people.count("core_account where email = 'lucie@exemple.fr'"))
                .isZero();
    }

    @Test
    void aChangeOfRolesRenewsTheSecretsOfTheSessions() {
        try (TestBrowser agent = site.browser().asAgent("agent@exemple.fr", "Un Agent", Role.VALUATOR)) {
            String before = agent.cookie("ouvert").orElseThrow();
            String page = page(people, "agent@exemple.fr");

            administrator.submit(page, page + "/ajouter", Map.of("role", "auditor", "portee", "site"));
            assertThat(agent.get("/admin/roles").statusCode()).isEqualTo(200);
            String after = agent.cookie("ouvert").orElseThrow();

            assertThat(after).isNotEqualTo(before);
            clock.advance(java.time.Duration.ofMinutes(1));
            try (TestBrowser thief = site.browser()) {
                thief.setCookie("ouvert", before);
                assertThat(thief.get("/admin/roles").uri().getPath()).isEqualTo("/connexion/agents");
            }
            assertThat(agent.get("/admin/roles").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRoleThatIsTakenClosesItsPagesAtTheNextRequest() {
        try (TestBrowser agent = site.browser().asAgent("agent@exemple.fr", "Un Agent", Role.AUDITOR, Role.VALUATOR)) {
            assertThat(agent.get("/admin/roles").statusCode()).isEqualTo(200);
            String page = page(people, "agent@exemple.fr");
            String grant = people.text("select id from core_role_holder where role = 'auditor'");

            administrator.submit(page, page + "/retirer/" + grant, Map.of());

            assertThat(agent.get("/admin/roles").statusCode()).isEqualTo(403);
            assertThat(agent.get("/admin").statusCode()).isEqualTo(200);
            assertThat(people.texts("select details from core_audit where code = 'runtime.role-taken'"))
                    .containsExactly("{\"person\":\"Un Agent\",\"role\":\"auditor\",\"scope\":\"instance\"}");
        }
    }

    @Test
    void theLastAdministratorStays() {
        String page = page(people, ADMINISTRATOR);
        String grant = people.rolesOf(ADMINISTRATOR).get(0).id();

        HttpResponse<String> answer = administrator.submit(page, page + "/retirer/" + grant, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Forms.errors(answer)).contains("dernier administrateur");
        assertThat(people.rolesOf(ADMINISTRATOR)).hasSize(1);
        assertThat(people.count("core_audit")).isZero();
    }

    @Test
    void aSuspendedAdministratorDoesNotCountAsOne() {
        site.browser()
                .asAgent("second@exemple.fr", "Paul Second", Role.ADMINISTRATOR)
                .close();
        people.write("update core_account set state = 'suspended' where email = 'second@exemple.fr'");
        String page = page(people, ADMINISTRATOR);

        HttpResponse<String> answer = administrator.submit(
                page, page + "/retirer/" + people.rolesOf(ADMINISTRATOR).get(0).id(), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoAdministratorsWhoDepriveOneAnotherOneIsLeft() throws Exception {
        stop();
        start(TestDatabases.postgres());
        try (TestBrowser second = site.browser().asAgent("second@exemple.fr", "Paul Second", Role.ADMINISTRATOR)) {
            String one = page(people, ADMINISTRATOR) + "/retirer/"
                    + people.rolesOf(ADMINISTRATOR).get(0).id();
            String other = page(people, "second@exemple.fr") + "/retirer/"
                    + people.rolesOf("second@exemple.fr").get(0).id();

            AtOnce.run(() -> Forms.post(administrator, other), () -> Forms.post(second, one));

            assertThat(people.count("core_role_holder where role = 'administrator'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRoleOfSomebodyElseCannotBeTakenUnderAnotherName() {
        site.browser().asAgent("agent@exemple.fr", "Un Agent", Role.AUDITOR).close();
        String page = page(people, ADMINISTRATOR);
        String grant = people.rolesOf("agent@exemple.fr").get(0).id();

        assertThat(Forms.post(administrator, page + "/retirer/" + grant).statusCode())
                .isEqualTo(404);
        assertThat(people.rolesOf("agent@exemple.fr")).hasSize(1);
    }

    @Test
    void nobodyButAnAdministratorChangesRights() {
        site.browser().asAgent("agent@exemple.fr", "Un Agent", Role.VALUATOR).close();
        String page = page(people, "agent@exemple.fr");
        for (Role role : Role.OF_THE_RUNTIME.subList(1, Role.OF_THE_RUNTIME.size())) {
            try (TestBrowser other = site.browser().asAgent(role.code() + "@exemple.fr", "Un Autre", role)) {
                for (String path :
                        List.of(page + "/ajouter", page + "/lien", INVITE, MATRIX, "/admin/approbations/regle")) {
                    assertThat(Forms.post(other, path, "role=administrator", "portee=site")
                                    .statusCode())
                            .as(role.code() + " " + path)
                            .isEqualTo(403);
                }
                int reads = role.equals(Role.AUDITOR) || role.equals(Role.OBSERVER) ? 200 : 403;
                assertThat(other.get("/admin/roles").statusCode())
                        .as(role.code())
                        .isEqualTo(reads);
                assertThat(other.get(MATRIX).statusCode()).as(role.code()).isEqualTo(reads);
                assertThat(other.get(page).statusCode()).as(role.code()).isEqualTo(reads);
                assertThat(other.page(MATRIX).select("main input, main button"))
                        .as(role.code())
                        .isEmpty();
            }
        }
    }

    @Test
    void theSignInOfACitizenGivesNobodyARole() {
        try (TestBrowser citizen = site.browser()) {
            Forms.post(
                    citizen,
                    "/connexion",
                    "mel=jeanne@exemple.fr",
                    "role=administrator",
                    "roles=administrator",
                    "staff=1");
            Forms.post(citizen, "/contact", "message=Bonjour", "role=admin");

            assertThat(people.count("core_role_holder where role = 'administrator'"))
                    .isEqualTo(1);
            assertThat(citizen.get("/admin").uri().getPath()).isEqualTo("/connexion/agents");
        }
    }

    @Test
    void fieldsThatNobodyOfferedChangeNothing() {
        site.browser().asAgent("agent@exemple.fr", "Un Agent", Role.VALUATOR).close();
        String page = page(people, "agent@exemple.fr");

        Forms.post(
                administrator,
                page + "/ajouter",
                "role=auditor",
                "role=administrator",
                "roles=administrator",
                "portee=site",
                "granted_by=moi",
                "account=" + people.find(ADMINISTRATOR).id());

        assertThat(people.rolesOf("agent@exemple.fr"))
                .extracting(grant -> grant.role())
                .containsExactlyInAnyOrder("valuator", "auditor");
        assertThat(people.rolesOf(ADMINISTRATOR)).hasSize(1);
    }

    @Test
    void theMatrixShowsEveryPermissionAndWhoHoldsIt() {
        Document page = administrator.page(MATRIX);

        assertThat(page.select("tbody tr")).hasSize(CorePermissions.ALL.size());
        assertThat(page.select("tbody tr:contains(Régler le site)").text()).contains("Administrateurs seulement");
        assertThat(page.select("input[value=runtime.help-people counter-agent]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[value$=administrator]")).isEmpty();
        assertThat(page.select("input[type=checkbox]").eachAttr("aria-label")).doesNotHaveDuplicates();
        assertThat(page.select(".to-scroll[tabindex=0][role=region]")).isNotEmpty();
    }

    @Test
    void aTickedBoxOpensAPageAndAnUntickedOneClosesIt() {
        try (TestBrowser editor = site.browser().asAgent("editor@exemple.fr", "Une Rédactrice", Role.EDITOR)) {
            assertThat(editor.get("/admin/personnes").statusCode()).isEqualTo(403);
            String before = editor.cookie("ouvert").orElseThrow();

            Forms.post(administrator, MATRIX, "module=", "droit=runtime.manage-people editor");
            assertThat(editor.get("/admin/personnes").statusCode()).isEqualTo(200);
            assertThat(editor.cookie("ouvert").orElseThrow()).isNotEqualTo(before);

            Forms.post(administrator, MATRIX, "module=", "avant=runtime.manage-people editor");
            assertThat(editor.get("/admin/personnes").statusCode()).isEqualTo(403);
            assertThat(people.texts("select visibility || ' ' || details from core_audit order by position"))
                    .containsExactly(
                            "public {\"held\":\"yes\",\"permission\":\"runtime.manage-people\",\"role\":\"editor\"}",
                            "public {\"held\":\"no\",\"permission\":\"runtime.manage-people\",\"role\":\"editor\"}");
        }
    }

    @Test
    void onlyWhatWasChangedIsChanged() {
        people.write("insert into core_role_permission values ('runtime.manage-people', 'editor', 1, 'x', '2026')");

        // Written on a page that was shown before a colleague gave that permission to editors.
        Forms.post(
                administrator,
                MATRIX,
                "module=",
                "avant=runtime.help-people counter-agent",
                "droit=runtime.help-people counter-agent",
                "droit=runtime.import-rolls editor");

        assertThat(people.texts("select permission from core_role_permission where held = 1 order by permission"))
                .containsExactly("runtime.import-rolls", "runtime.manage-people");
    }

    @Test
    void cellsThatTheMatrixDoesNotOfferAreRefused() {
        for (String cell : List.of(
                "runtime.manage-roles editor",
                "runtime.administer editor",
                "runtime.read editor",
                "runtime.work editor",
                "runtime.help-people administrator",
                "runtime.help-people roi",
                "runtime.inconnu editor",
                "runtime.help-people",
                "runtime.help-people editor moderator",
                "consultation.read-consultations editor")) {
            for (String field : List.of("droit", "avant")) {
                HttpResponse<String> answer = Forms.post(
                        administrator, MATRIX, "module=", "droit=runtime.import-rolls editor", field + "=" + cell);

                assertThat(answer.statusCode()).as(field + " " + cell).isEqualTo(422);
            }
        }
        assertThat(Forms.post(administrator, MATRIX, "module=inconnu", "droit=runtime.import-rolls editor")
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.count("core_role_permission")).isZero();
        assertThat(people.count("core_audit")).isZero();
    }

    @Test
    void anAgentWhoseRoleReachesNoPageOfTheRuntimeSeesNoSuchMenu() {
        try (TestBrowser agent = site.browser().asAgent("agent@exemple.fr", "Un Agent", Role.VALUATOR)) {
            people.grant("agent@exemple.fr", Role.COUNTER_AGENT, new Scope(Scope.Kind.PLUGIN, "consultation", ""));

            assertThat(agent.page("/admin").select(".to-side a").eachAttr("href"))
                    .contains("/admin/approbations")
                    .doesNotContain("/admin/guichet", "/admin/roles", "/admin/personnes");
            assertThat(agent.get("/admin/guichet").statusCode()).isEqualTo(403);
        }
    }
}
