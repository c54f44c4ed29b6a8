package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestSite;

/** Every public page of the demonstration, and the administration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class PagesBrowserIT {

    private static final String TEXT = "/consultations/plan-de-mobilite/texte/2";
    private static final String OPINIONS = "/consultations/plan-de-mobilite/avis/3";

    private static final String DEBATE = "/consultations/plan-de-mobilite/debat/10";
    private static final String SYNTHESIS = "/consultations/horaires-des-cars/synthese/1";

    private static final List<String> STARTS = List.of(
            "/",
            "/consultations",
            "/budgets-participatifs",
            "/initiatives",
            "/appels-a-projets",
            "/ambassadeurs",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/plan-du-site",
            "/contact",
            "/statistiques",
            "/aide",
            "/actualites",
            "/donnees-ouvertes",
            "/nulle-part");

    private TestSite site;
    private Chromium chromium;
    private BrowserContext visitor;
    private BrowserContext administrator;

    @BeforeAll
    void open() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        chromium = new Chromium();
        visitor = chromium.window(1280, true);
        administrator = chromium.window(1280, true);
        String[] session = site.server()
                .signIn("administration@exemple.fr", "Dominique Administration", Set.of(Role.ADMINISTRATOR))
                .split("=", 2);
        administrator.addCookies(List.of(new Cookie(session[0], session[1]).setUrl(site.address("/"))));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    /** The start pages, and the first object that each list links to. */
    List<String> publicPages() {
        List<String> paths = new ArrayList<>(STARTS);
        paths.addAll(List.of(
                OPINIONS,
                OPINIONS + "/resultats",
                TEXT,
                TEXT + "/articles/a3",
                TEXT + "/articles/a3/amender",
                TEXT + "/articles/a3/commenter",
                TEXT + "/commentaires",
                site.page(TEXT + "/commentaires").select("main h3 a").attr("href"),
                TEXT + "/amendements",
                TEXT + "/versions/1",
                DEBATE,
                DEBATE + "/ecrire",
                "/consultations/horaires-des-cars/contributions/0",
                SYNTHESIS));
        for (String path : STARTS.subList(1, 6)) {
            for (Element link : site.page(path).select("main a[href^=" + path + "/]").stream()
                    .limit(2)
                    .toList()) {
                String address = link.attr("href").replaceFirst("#.*", "");
                paths.add(address);
                if (path.equals("/budgets-participatifs")) {
                    site.page(address).select("main .to-rows a[href*=/projets/]").stream()
                            .limit(1)
                            .forEach(project -> paths.add(project.attr("href")));
                }
            }
        }
        return paths.stream().distinct().toList();
    }

    List<String> administrationPages() {
        return List.of(
                "/admin",
                "/admin/plugins",
                "/admin/plugins/participatory-budget/reglages",
                "/admin/apparence",
                "/admin/reglages",
                "/admin/messages",
                "/admin/accueil",
                "/admin/mise-en-route",
                "/admin/pages",
                "/admin/pages/nouvelle",
                "/admin/actualites",
                "/admin/sauvegardes",
                "/admin/reglages/fonctionnement",
                "/admin/consultations",
                "/admin/consultations/nouvelle",
                "/admin/consultations/marche-de-corvaux",
                "/admin/consultations/marche-de-corvaux/objet",
                "/admin/consultations/plan-de-mobilite/etapes",
                "/admin/consultations/plan-de-mobilite/documents",
                "/admin" + OPINIONS,
                "/admin" + TEXT,
                "/admin" + DEBATE,
                "/admin" + SYNTHESIS,
                "/admin" + SYNTHESIS + "/contributions?etat=grouped",
                "/admin" + SYNTHESIS + "/publication",
                "/admin/budgets-participatifs",
                "/admin/ambassadeurs/demandes");
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void everyPublicPageKeepsTheAccessibilityRules(String path) {
        checkRules(visitor, path);
    }

    @ParameterizedTest
    @MethodSource("administrationPages")
    void everyAdministrationPageKeepsTheAccessibilityRules(String path) {
        checkRules(administrator, path);
    }

    private void checkRules(BrowserContext context, String path) {
        try (Page page = context.newPage()) {
            page.navigate(site.address(path));

            PageRules.check(page);
        }
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void everyPublicPageFitsASmallScreen(String path) {
        try (BrowserContext phone = chromium.window(320, true);
                Page page = phone.newPage()) {
            page.navigate(site.address(path));

            Object width = page.evaluate("document.documentElement.scrollWidth");

            assertThat(((Number) width).intValue()).as("width of " + path).isLessThanOrEqualTo(320);
        }
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheContent() {
        try (Page page = visitor.newPage()) {
            page.navigate(site.address("/"));
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#contenu");

            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.querySelector('main').contains(document.activeElement)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void everyStopOfTheKeyboardIsSeen() {
        try (Page page = visitor.newPage()) {
            page.navigate(site.address("/budgets-participatifs"));
            for (int stop = 0; stop < 25; stop++) {
                page.keyboard().press("Tab");
                Object outline = page.evaluate(
                        "(() => { const e = document.activeElement; return e === document.body ? 'solid' :"
                                + " getComputedStyle(e).outlineStyle; })()");
                assertThat(outline).as("stop " + stop).isEqualTo("solid");
            }
        }
    }

    @Test
    void theMenuOpensOnAPhoneWithoutScripts() {
        try (BrowserContext phone = chromium.window(320, false);
                Page page = phone.newPage()) {
            page.navigate(site.address("/"));
            page.locator("button.to-menu").click();

            assertThat(page.locator("#menu a[href='/budgets-participatifs']").isVisible())
                    .isTrue();

            page.keyboard().press("Escape");
            assertThat(page.locator("#menu a[href='/budgets-participatifs']").isVisible())
                    .isFalse();
        }
    }

    @Test
    void aVisitorWritesToTheAuthorityWithoutScripts() {
        try (BrowserContext plain = chromium.window(1280, false);
                Page page = plain.newPage()) {
            page.navigate(site.address("/contact"));
            page.locator("main form button[type=submit]").click();
            assertThat(page.title()).startsWith("Erreur");
            assertThat(page.locator(".to-errors a").count()).isPositive();

            page.locator("main form textarea").fill("Le lien vers l’agenda ne marche pas.");
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("main").innerText()).doesNotContain("Erreur");
        }
    }

    @Test
    void theStyleSheetsAndScriptsObeyTheContentSecurityPolicy() {
        try (Page page = visitor.newPage()) {
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            for (String path : STARTS) {
                page.navigate(site.address(path));
            }
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void anAdministratorClosesAPluginAtOnce() {
        try (Page page = administrator.newPage()) {
            page.navigate(site.address("/admin/plugins"));
            page.locator("form[action='/admin/plugins/call-for-projects/eteindre'] button")
                    .click();

            assertThat(site.get("/appels-a-projets").statusCode()).isEqualTo(404);
            assertThat(site.get("/consultations").statusCode()).isEqualTo(200);

            page.locator("form[action='/admin/plugins/call-for-projects/allumer'] button")
                    .click();
            assertThat(site.get("/appels-a-projets").statusCode()).isEqualTo(200);
        }
    }

    /** A finger finds each mark, and each leads to its row. */
    @Test
    void aMapOnAPhoneIsPressedAndReadByKeyboard() {
        String edition = publicPages().stream()
                .filter(path -> path.matches("/budgets-participatifs/budget-participatif-[0-9]{4}"))
                .filter(path -> !site.page(path).select(".to-map__picture").isEmpty())
                .findFirst()
                .orElseThrow();
        try (BrowserContext phone = chromium.window(320, true);
                Page page = phone.newPage()) {
            page.navigate(site.address(edition));
            PageRules.check(page);
            Locator marks = page.locator(".to-map__picture > a");
            List<BoundingBox> boxes = marks.locator("rect").all().stream()
                    .map(Locator::boundingBox)
                    .toList();

            assertThat(boxes).hasSizeGreaterThan(5).allMatch(box -> box.width >= 24 && box.height >= 24);
            for (BoundingBox box : boxes) {
                assertThat(boxes)
                        .filteredOn(other -> other != box)
                        .allMatch(other -> Math.abs(other.x - box.x) >= 24 || Math.abs(other.y - box.y) >= 24);
            }
            for (Locator mark : marks.all()) {
                mark.click();
                assertThat(page.url()).endsWith(mark.getAttribute("href"));
            }
            page.locator("a[href='#apres-la-carte']").focus();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('.to-map') !== null"))
                    .isEqualTo(true);
            page.locator("a[href='#apres-la-carte']").press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('li.to-row') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aClerkImportsAVoteAndPublishesItsResult() {
        try (Page page = administrator.newPage()) {
            page.navigate(site.address("/admin/budgets-participatifs"));
            page.locator("input[type=file]").setInputFiles(Repository.vote("France_Toulouse_2019"));
            page.locator("input[name=title]").fill("Toulouse 2019");
            page.locator("form[action$='/importer'] button[type=submit]").click();
            assertThat(page.url()).endsWith("/budgets-participatifs/toulouse-2019");

            page.navigate(site.address("/admin/budgets-participatifs"));
            page.locator("details:has(form[action$='/toulouse-2019/depouiller']) summary")
                    .click();
            page.locator("#regle-toulouse-2019").selectOption("greedy_points");
            page.locator("form[action$='/toulouse-2019/depouiller'] button[type=submit]")
                    .click();

            assertThat(page.locator("h1").innerText()).contains("14 projets financés");
            assertThat(page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' '))
                    .contains("1 000 000 €");
            countOwnProjects(page);
        }
        assertThat(site.get("/budgets-participatifs/toulouse-2019/resultats").statusCode())
                .isEqualTo(200);
    }

    /** What somebody chose stays with them: the page asks nothing of the site. */
    private static void countOwnProjects(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        page.locator("#vos-projets summary").click();
        Locator boxes = page.locator("#vos-projets input");
        boxes.first().check();
        boxes.last().check();

        assertThat(page.locator("#vos-projets [role=status]").innerText().replace('\u00a0', ' '))
                .isEqualTo("Projets cochés : 2. Financés par le vote : 1.");
        assertThat(asked).allMatch(address -> address.contains("/fichiers/img/"));
    }
}
