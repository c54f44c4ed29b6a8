package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestSite;

/** Searching in a real browser: with the keyboard alone, on a small screen, and while a question is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class SearchBrowserIT {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recherche",
                "/recherche?q=école&type=participatory-budget.project",
                "/recherche?q=jardim",
                "/recherche/semblables?texte=horaire+du+car"
            })
    void pagesHaveNoFaultThatAxeSees(String path) {
        for (int width : new int[] {320, 1280}) {
            try (BrowserContext window = chromium.window(width, true);
                    Page page = window.newPage()) {
                page.navigate(site.address(path));

                PageRules.check(page);
            }
        }
    }

    @Test
    void theBoxOfTheHeaderWorksWithTheKeyboardAndWithoutScripts() {
        try (BrowserContext window = chromium.window(320, false);
                Page page = window.newPage()) {
            page.navigate(site.address("/"));

            page.locator("#chercher").focus();
            page.keyboard().type("potager");
            page.keyboard().press("Enter");
            page.waitForURL("**/recherche?**");

            assertThat(page.locator("h1").innerText()).contains("potager");
            assertThat(page.locator("ol.to-rows > li").count()).isPositive();
        }
    }

    @Test
    void similarQuestionsAppearWhileOneIsWritten() {
        try (BrowserContext window = chromium.window(1280, true);
                Page page = window.newPage()) {
            page.navigate(site.address("/ambassadeurs/demandes/nouvelle"));

            page.locator("input[name=title]").fill("Un ralentisseur dans la rue du Lavoir");

            page.locator("[data-similar] a").first().waitFor();
            assertThat(page.locator("[data-similar] a").first().innerText()).contains("ralentisseur");
            assertThat(page.locator("input[name=semblables]").getAttribute("value"))
                    .isEqualTo("vues");
            PageRules.check(page);
        }
    }
}
