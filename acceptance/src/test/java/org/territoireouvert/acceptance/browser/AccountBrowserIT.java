package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.TestSite;

/** The pages of a person's account in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class AccountBrowserIT {

    private static final int PHONE = 390;
    private static final int SMALLEST = 320;
    private static final int MOST_STOPS = 60;

    private TestSite site;
    private Chromium chromium;

    @BeforeAll
    void open() {
        site = TestSite.start(List.of());
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

    private BrowserContext signedIn(String email, int width, boolean scripts) {
        BrowserContext window = chromium.window(width, scripts);
        String[] cookie = site.server().signIn(email, "", Set.of()).split("=", 2);
        window.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
        return window;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/profil",
                "/adresse",
                "/adresse/code",
                "/preuve?pour=fermer",
                "/sessions",
                "/journal",
                "/journal/connexions",
                "/donnees",
                "/fermer"
            })
    void everyPageKeepsTheAccessibilityRulesAndFitsASmallScreen(String path) {
        try (BrowserContext window = signedIn("jeanne@exemple.fr", SMALLEST, true);
                Page page = window.newPage()) {
            page.navigate(site.address("/mon-compte" + path));

            PageRules.check(page);
        }
    }

    @Test
    void aRefusedNameIsExplainedWithoutScripts() {
        try (BrowserContext window = signedIn("martin@exemple.fr", PHONE, false);
                Page page = window.newPage()) {
            page.navigate(site.address("/mon-compte/profil"));
            page.locator("input[name=pseudonyme]").fill("Mаirie");
            page.locator("main form button[type=submit]").click();

            assertThat(page.title()).startsWith("Erreur");
            page.locator(".to-errors a").click();
            assertThat(page.evaluate("location.hash")).isEqualTo("#champ-pseudonyme");

            page.locator("input[name=pseudonyme]").fill("Martin-pêcheur");
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator(".to-notice--ok").innerText()).contains("C’est enregistré");
        }
    }

    @Test
    void anAccountIsClosedWithTheKeyboardAloneOnAPhone() {
        try (BrowserContext window = signedIn("claude@exemple.fr", PHONE, true);
                Page page = window.newPage()) {
            page.navigate(site.address("/mon-compte"));
            tabTo(page, "document.activeElement.getAttribute('href') === '/mon-compte/fermer'");
            page.keyboard().press("Enter");
            page.waitForURL("**/mon-compte/fermer");

            tabTo(page, "document.activeElement.name === 'choix'");
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("retirer");
            tabTo(page, "document.activeElement.matches('button.to-btn--danger')");
            page.keyboard().press("Enter");

            page.waitForURL("**/compte-ferme");
            assertThat(page.locator("h1").innerText()).isEqualTo("Votre compte est fermé");
            page.navigate(site.address("/mon-compte"));
            assertThat(page.url()).endsWith("/connexion");
        }
    }

    private static void tabTo(Page page, String reached) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(reached))) {
                return;
            }
        }
        throw new AssertionError("Not reached with the keyboard: " + reached);
    }
}
