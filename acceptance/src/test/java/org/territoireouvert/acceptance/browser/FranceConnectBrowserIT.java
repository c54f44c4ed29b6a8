package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.identity.StrictProvider;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The way to FranceConnect and back in a real browser, which holds the site to its policy for forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the browser is started before the first test, the site before each
class FranceConnectBrowserIT {

    private static final int SMALL = 320;

    private Chromium chromium;
    private StrictProvider provider;
    private TestSite site;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        provider = new StrictProvider(Kind.FRANCECONNECT);
        site = TestSite.start(
                TestDatabases.sqlite().with(Optional.empty(), List.of(provider.settings())),
                InstantSource.system(),
                List.of());
    }

    @AfterEach
    void close() {
        site.close();
        provider.close();
    }

    private void press(Page page, String path) {
        page.navigate(site.address(path));
        page.locator("form[action='/connexion/fournisseur/franceconnect'] button")
                .click();
    }

    private void waitFor(Page page, String address) {
        page.waitForURL(url -> url.startsWith(address));
    }

    private void signUp(Page page) {
        press(page, "/connexion");
        waitFor(page, provider.settings().issuer().toString());
        page.locator("#oui").click();
        page.locator("form[action$='/accord'] button").click();
        waitFor(page, site.address("/mon-compte"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPersonSignsUpGoesAndComesBack(boolean scripts) {
        try (BrowserContext person = chromium.window(390, scripts);
                Page page = person.newPage()) {
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });

            signUp(page);
            page.navigate(site.address("/mon-compte/identites"));
            assertThat(page.locator("main").innerText()).contains("FranceConnect", "Liée le");

            page.navigate(site.address("/mon-compte"));
            page.locator("main form[action='/deconnexion'] button").click();
            page.waitForURL(site.address("/"));
            page.navigate(site.address("/mon-compte"));
            assertThat(page.url()).isEqualTo(site.address("/connexion"));

            press(page, "/connexion");
            waitFor(page, provider.settings().issuer().toString());
            page.locator("#oui").click();
            waitFor(page, site.address("/mon-compte"));
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void whoCancelsThereIsToldWhatElseThereIs() {
        try (BrowserContext person = chromium.window(390, true);
                Page page = person.newPage()) {
            press(page, "/connexion");
            waitFor(page, provider.settings().issuer().toString());
            page.locator("#non").click();

            assertThat(page.locator("h1").innerText()).isEqualTo("Vous n’êtes pas connecté");
            page.locator("main a[href='/connexion']").click();
            assertThat(page.locator("input[name=mel]").isVisible()).isTrue();
        }
    }

    @Test
    void everyPageOnTheWayKeepsTheAccessibilityRulesAndFitsASmallScreen() {
        try (BrowserContext phone = chromium.window(SMALL, true);
                Page page = phone.newPage()) {
            page.navigate(site.address("/connexion"));
            PageRules.check(page);
            press(page, "/connexion");
            waitFor(page, provider.settings().issuer().toString());
            page.locator("#oui").click();
            PageRules.check(page);
            page.locator("form[action$='/accord'] button").click();
            waitFor(page, site.address("/mon-compte"));
            for (String path : List.of(
                    "/mon-compte/identites",
                    "/mon-compte/identites/franceconnect/retirer",
                    "/deconnexion/retour?state=x",
                    "/connexion/fournisseur/franceconnect/retour?state=x")) {
                page.navigate(site.address(path));
                PageRules.check(page);
            }
        }
    }
}
