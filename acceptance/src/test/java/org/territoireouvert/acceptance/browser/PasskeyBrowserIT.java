package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;
import org.territoireouvert.testkit.TestSite;

/** Members of staff in a real browser with an authenticator that Chromium plays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class PasskeyBrowserIT {

    private static final String PASSWORD = "quatre vélos bleus dans la cour";
    private static final int MOST_STOPS = 60;

    private final List<String> refused = new ArrayList<>();
    private TestSite site;
    private Chromium chromium;
    private BrowserContext window;
    private Page page;
    private CDPSession devices;
    private String authenticator;

    @BeforeAll
    void open() {
        site = TestSite.start(List.of());
        chromium = new Chromium();
    }

    @BeforeEach
    void plugIn() {
        window = chromium.window(1280, true);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        devices = window.newCDPSession(page);
        devices.send("WebAuthn.enable");
        authenticator = newAuthenticator();
    }

    private String newAuthenticator() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", parameters)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void leave() {
        window.close();
        assertThat(refused).isEmpty();
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

    /** Passkeys are bound to a host name: an address of digits is none. */
    private String local(String address) {
        return address.replace("127.0.0.1", "localhost");
    }

    /** Moves by the keyboard until an element has the focus. */
    private void tabTo(Locator target) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }

    private void press(Locator button) {
        tabTo(button);
        page.keyboard().press("Enter");
    }

    private void type(String field, String text) {
        tabTo(page.locator("#champ-" + field));
        page.keyboard().insertText(text);
    }

    private void introduceMyself(String email) {
        page.navigate(local(site.server().adminLink()));
        PageRules.check(page);
        type("prenom", "Hélène");
        type("nom", "Vasseur");
        type("mel", email);
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/entree/moyen");
        PageRules.check(page);
    }

    private void signOut() {
        press(page.locator(".to-adminbar form button"));
        page.waitForURL(local(site.address("/")));
    }

    @Test
    void anAdministratorIsSetUpAndSignsInByAPasskeyWithTheKeyboardAlone() {
        introduceMyself("helene@exemple.fr");
        press(page.locator("form[data-passkey=create] button"));
        page.waitForURL("**/admin");
        signOut();

        page.navigate(local(site.address("/admin")));
        PageRules.check(page);
        press(page.locator("form[data-passkey=get] button"));
        page.waitForURL("**/admin");

        assertThat(page.locator(".to-adminbar").innerText()).contains("Hélène Vasseur");
        page.navigate(local(site.address("/admin/ma-connexion")));
        assertThat(page.locator("main .to-rows a").count()).isEqualTo(1);
        PageRules.check(page);
    }

    @Test
    void aPasswordAnApplicationAndThenAPasskeyAreSetUp() {
        introduceMyself("paul@exemple.fr");
        type("nouveau", PASSWORD);
        type("encore", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/entree/application");
        PageRules.check(page);
        String secret = page.locator(".to-code").innerText().replace(" ", "");
        type("code", TimeCodes.at(secret, InstantSource.system().instant()));
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/ma-connexion/codes");
        PageRules.check(page);
        press(page.locator("main form button"));
        page.waitForURL("**/admin");

        page.navigate(local(site.address("/admin/ma-connexion/cles/nouvelle")));
        PageRules.check(page);
        type("nom", "Ordinateur du bureau");
        press(page.locator("form[data-passkey=create] button"));
        page.waitForURL("**/admin/ma-connexion?ok=1");

        assertThat(page.locator("main").innerText()).contains("Ordinateur du bureau");
        for (String path : List.of("/admin/ma-connexion/mot-de-passe", "/admin/ma-connexion/preuve")) {
            page.navigate(local(site.address(path)));
            PageRules.check(page);
        }
    }

    @Test
    void whoGivesUpIsToldSoAndCanTryAgain() {
        page.navigate(local(site.address("/connexion/agents")));
        JsonObject remove = new JsonObject();
        remove.addProperty("authenticatorId", authenticator);
        devices.send("WebAuthn.removeVirtualAuthenticator", remove);
        newAuthenticatorThatRefuses();

        page.locator("form[data-passkey=get] button").click();

        page.locator("[data-passkey-failed]").waitFor();
        assertThat(page.locator("[data-passkey-failed]").innerText()).contains("Recommencez");
        assertThat(page.locator("form[data-passkey=get] button").isEnabled()).isTrue();
        PageRules.check(page);
    }

    private void newAuthenticatorThatRefuses() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", newAuthenticator());
        parameters.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", parameters);
    }

    @Test
    void withoutScriptsThePasskeyIsNotShownAndThePasswordWorks() {
        try (BrowserContext plain = chromium.window(320, false);
                Page entrance = plain.newPage()) {
            entrance.navigate(local(site.address("/connexion/agents")));

            assertThat(entrance.locator("[data-passkey-block]").isVisible()).isFalse();
            entrance.locator("#champ-mel").fill("personne@exemple.fr");
            entrance.locator("#champ-mot-de-passe").fill("n’importe lequel");
            entrance.locator("form[action='/connexion/agents'] button").click();
            assertThat(entrance.title()).startsWith("Erreur");
            assertThat(((Number) entrance.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
        }
    }
}
