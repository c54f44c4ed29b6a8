package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Signing in as a newcomer does in the demonstration: by a code, or as one of its people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class SignInBrowserIT {

    private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");
    private static final int MOST_STOPS = 60;

    private TestSite site;
    private Chromium chromium;

    @BeforeAll
    void open() {
        Configuration configuration = TestDatabases.sqlite();
        site = TestSite.start(
                configuration.forDemonstration(0, configuration.dataDirectory()),
                InstantSource.system(),
                Repository.plugins());
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

    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    private static String newestCode(BrowserContext person, String mailbox) {
        try (Page mails = person.newPage()) {
            mails.navigate(mailbox);
            Matcher code = CODE.matcher(mails.locator("article").first().innerText());
            assertThat(code.find()).isTrue();
            return code.group();
        }
    }

    @Test
    void aNewcomerSignsUpWithTheKeyboardAlone() {
        try (BrowserContext person = chromium.window(390, true);
                Page page = person.newPage()) {
            page.navigate(site.address("/connexion"));
            tabTo(page, "input[name=mel]");
            page.keyboard().type("lea@exemple.fr");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1").innerText()).isEqualTo("Écrire le code reçu");

            String code = newestCode(person, site.address("/demonstration/courriels"));
            tabTo(page, "input[name=code]");
            page.keyboard().type(code);
            page.keyboard().press("Enter");

            assertThat(page.locator("header a[href='/mon-compte']").first().textContent())
                    .contains("Mon compte");
        }
    }

    @Test
    void whatWasTypedBeforeSigningInIsSentAfterwardsWithoutScripts() {
        try (BrowserContext administrator = chromium.window(1280, false);
                BrowserContext person = chromium.window(390, false);
                Page settings = administrator.newPage();
                Page page = person.newPage()) {
            enter(settings, "ADMINISTRATOR");
            settings.navigate(site.address("/admin/plugins/ambassador-directory/reglages"));
            settings.locator("select[name=asker]").selectOption("mailbox");
            settings.locator("main form button[type=submit]").click();

            page.navigate(site.address("/ambassadeurs/demandes/nouvelle"));
            page.locator("select[name=kind]").selectOption("other");
            page.locator("input[name=title]").fill("Les bancs");
            page.locator("textarea[name=text]").fill("Où sont passés les bancs ?");
            page.locator("form[action$='/nouvelle'] button").click();
            assertThat(page.locator("main").innerText()).contains("Ce que vous avez écrit est gardé");
            page.locator("input[name=mel]").fill("noe@exemple.fr");
            page.locator("form[action='/connexion'] button").click();
            page.locator("input[name=code]").fill(newestCode(person, site.address("/demonstration/courriels")));
            page.locator("form[action='/connexion/code'] button").click();
            assertThat(page.locator("main").innerText()).contains("Où sont passés les bancs ?");
            page.locator("form[action$='/nouvelle'] button").click();

            assertThat(page.locator("h1").innerText()).isEqualTo("Votre demande est reçue");
        }
    }

    private void enter(Page page, String role) {
        page.navigate(site.address("/demonstration"));
        page.locator("form:has(input[value=" + role + "]) button").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNTER", "EDITOR", "MODERATOR", "AUDITOR", "ADMINISTRATOR"})
    void membersOfStaffEnterByOneButton(String role) {
        try (BrowserContext window = chromium.window(1280, true);
                Page page = window.newPage()) {
            enter(page, role);

            assertThat(page.url()).endsWith("/admin");
            assertThat(page.locator(".to-side a").count()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/connexion/code", "/demonstration", "/demonstration/courriels"})
    void everyPageKeepsTheAccessibilityRulesAndFitsASmallScreen(String path) {
        try (BrowserContext phone = chromium.window(320, true);
                Page page = phone.newPage()) {
            page.navigate(site.address(path));

            PageRules.check(page);
        }
    }
}
