package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestSite;

/** The counter, by the keyboard alone and without scripts; and the rules of accessibility on the administration of people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class CounterBrowserIT {

    private static final int MOST_STOPS = 120;

    private TestSite site;
    private Chromium chromium;

    @BeforeAll
    void open() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        chromium = new Chromium();
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

    private BrowserContext window(int width, boolean scripts, String email, String name, Role... roles) {
        BrowserContext context = chromium.window(width, scripts);
        String[] cookie = site.server().signIn(email, name, Set.of(roles)).split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
        return context;
    }

    /** Goes on from stop to stop until one is reached. */
    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    /** Goes to a stop and opens what it leads to. */
    private static void open(Page page, String selector) {
        tabTo(page, selector);
        enter(page);
    }

    private static void enter(Page page) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = any -> loaded.set(true);
        page.onLoad(listener);
        page.keyboard().press("Enter");
        page.waitForCondition(loaded::get);
        page.offLoad(listener);
    }

    private static void tick(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Space");
    }

    private static void type(Page page, String selector, String text) {
        tabTo(page, selector);
        page.keyboard().type(text);
    }

    @Test
    void anAgentRegistersAndHelpsAPersonByTheKeyboardAlone() {
        try (BrowserContext agent = window(1280, false, "lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);
                Page page = agent.newPage()) {
            page.navigate(site.address("/admin/guichet"));
            open(page, "main a[href='/admin/guichet/inscrire']");
            type(page, "#champ-prenom", "Odette");
            open(page, "#champ-nom");
            assertThat(page.title()).startsWith("Erreur");

            type(page, "#champ-nom", "Lambert");
            tick(page, "#champ-canal");
            tick(page, "#champ-accord");
            open(page, "main form button[type=submit]");
            String code = page.locator(".to-code").innerText();
            assertThat(code).hasSize(19);

            open(page, "main form[action$='/aider'] button");
            assertThat(page.locator(".to-helpbar").isVisible()).isTrue();
            open(page, ".to-helpbar button");
            assertThat(page.url()).endsWith("/admin/guichet?ok=1");

            type(page, "#q", "lambert");
            enter(page);
            open(page, "main form[action*='/personnes/'] button");
            assertThat(page.locator("h1").innerText()).contains("Odette Lambert");

            takeOver(code);
        }
    }

    private void takeOver(String code) {
        try (BrowserContext person = window(320, false, "odette@exemple.fr", "");
                Page page = person.newPage()) {
            page.navigate(site.address("/connexion/reprise?code=" + code));
            open(page, "main form button[type=submit]");

            assertThat(page.locator("h1").innerText()).isEqualTo("Ce compte est à vous");
        }
    }

    @Test
    void thePagesOfTheCounterKeepTheAccessibilityRules() {
        for (int width : List.of(1280, 320)) {
            try (BrowserContext agent = window(width, true, "paul@exemple.fr", "Paul Guichet", Role.COUNTER_AGENT);
                    Page page = agent.newPage()) {
                page.navigate(site.address("/admin/guichet/inscrire"));
                PageRules.check(page);
                page.locator("main form button[type=submit]").click();
                PageRules.check(page);
                page.fill("#champ-prenom", "Rose");
                page.fill("#champ-nom", "Lemaire" + width);
                page.check("#champ-canal");
                page.check("#champ-accord");
                page.locator("main form button[type=submit]").click();
                PageRules.check(page);
                page.locator("main form[action$='/aider'] button").click();
                PageRules.check(page);
                page.navigate(site.address("/admin/guichet?q=rose"));
                PageRules.check(page);
                page.locator("main form[action*='/personnes/'] button").first().click();
                PageRules.check(page);
            }
            try (BrowserContext visitor = chromium.window(width, true);
                    Page page = visitor.newPage()) {
                page.navigate(site.address("/connexion/reprise"));
                page.locator("main form button[type=submit]").click();
                PageRules.check(page);
            }
        }
    }

    @Test
    void theAdministrationOfPeopleKeepsTheAccessibilityRules() {
        for (int width : List.of(1280, 320)) {
            try (BrowserContext administrator = window(
                            width, true, "administration@exemple.fr", "Dominique Administration", Role.ADMINISTRATOR);
                    Page page = administrator.newPage()) {
                for (String path : List.of(
                        "/admin/personnes?q=dominique",
                        "/admin/roles",
                        "/admin/roles/inviter",
                        "/admin/roles/droits")) {
                    page.navigate(site.address(path));
                    PageRules.check(page);
                }
                page.navigate(site.address("/admin/roles/inviter"));
                page.locator("main form button[type=submit]").click();
                PageRules.check(page);
                page.navigate(site.address("/admin/roles"));
                page.locator("main tbody th a").first().click();
                PageRules.check(page);
                page.navigate(site.address("/admin/personnes?q=dominique"));
                page.locator("main tbody th a").first().click();
                page.fill("#champ-raison", "Essai");
                page.locator("form[action$='/donnees'] button").click();
                PageRules.check(page);
                checkApprovals(page);
            }
        }
    }

    private void checkApprovals(Page page) {
        page.navigate(site.address("/admin/approbations"));
        page.check("input[name=acte][value='participatory-budget.withdraw-result']");
        page.locator("form[action$='/regle'] button").click();
        page.navigate(site.address("/admin/budgets-participatifs"));
        PageRules.check(page);
        page.locator("main a[href$='/retirer']").first().click();
        PageRules.check(page);
        page.fill("#champ-reason", "Une urne a été oubliée.");
        page.locator("main form button[type=submit]").click();
        PageRules.check(page);
        page.navigate(site.address("/admin/approbations"));
        PageRules.check(page);
        page.locator("form[action$='/refuser'] button").click();
        PageRules.check(page);
    }
}
