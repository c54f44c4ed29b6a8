package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestSite;

/** Proving one's residence and typing a code in a real browser: with the keyboard alone, without scripts, on a small screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site and the browser are started before the first test
class CodeBrowserIT {

    private static final String ALL = "/mon-compte/verification?niveau=2&age=16&communes=00400.00401";

    private TestSite site;
    private Chromium chromium;

    @BeforeAll
    void open() {
        site = TestSite.start(List.of());
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

    private BrowserContext window(String email, int width, boolean scripts, Role... roles) {
        BrowserContext window = chromium.window(width, scripts);
        String[] cookie = site.server()
                .signIn(email, roles.length == 0 ? "" : "Lucie Fabre", Set.of(roles))
                .split("=", 2);
        window.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.address("/"))));
        return window;
    }

    private String code() {
        try (BrowserContext agent = window("lucie@exemple.fr", 1280, false, Role.COUNTER_AGENT);
                Page page = agent.newPage()) {
            page.navigate(site.address("/admin/codes?sorte=guichet"));
            page.locator("form[action='/admin/codes/guichet'] button").click();
            return page.locator(".to-code").innerText();
        }
    }

    /** Goes on with the tabulator until an element has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < 60; stop++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("document.activeElement.matches(`" + selector + "`)")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    @Test
    void thePersonGoesThroughBothStepsWithTheKeyboardAlone() {
        String code = code();
        try (BrowserContext window = window("clavier@exemple.fr", 1280, true);
                Page page = window.newPage()) {
            page.navigate(site.address(ALL));
            tabTo(page, ".to-steps a[href^='/mon-compte/residence']");
            page.keyboard().press("Enter");
            page.waitForURL("**/mon-compte/residence?**");

            tabTo(page, "#champ-commune");
            page.keyboard().type("Corvaux");
            tabTo(page, "#champ-naissance");
            page.keyboard().type("14 mai 1988");
            tabTo(page, "#champ-accord");
            page.keyboard().press("Space");
            tabTo(page, "main form button");
            page.keyboard().press("Enter");
            page.waitForURL("**/mon-compte/verification?**");

            tabTo(page, ".to-steps a[href^='/mon-compte/code']");
            page.keyboard().press("Enter");
            page.waitForURL("**/mon-compte/code?**");
            tabTo(page, "#champ-code");
            page.keyboard().type(code.toLowerCase(java.util.Locale.ROOT));
            page.keyboard().press("Enter");
            page.waitForURL("**/mon-compte/verification?**");

            assertThat(page.locator("main").innerText()).contains("Il ne manque rien", "Corvaux");
        }
    }

    @Test
    void aRefusedFormPutsTheFocusOnItsSummary() {
        try (BrowserContext window = window("focus@exemple.fr", 1280, true);
                Page page = window.newPage()) {
            page.navigate(site.address("/mon-compte/residence"));
            page.locator("main form button").first().click();

            // The script that moves the focus runs after the page is there.
            page.locator(".to-errors:focus").waitFor();
            assertThat(page.title()).startsWith("Erreur");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#champ-commune");
        }
    }

    @Test
    void thePictureOnTheLetterIsReadByACamera() throws Exception {
        try (BrowserContext agent = window("lucie@exemple.fr", 1280, false, Role.COUNTER_AGENT);
                Page page = agent.newPage()) {
            page.navigate(site.address("/admin/codes/nouveau"));
            page.locator("#champ-nom").fill("Essai");
            page.locator("#champ-nombre").fill("2");
            page.locator("main form button").click();
            var letter = page.locator("article.to-letter").nth(1);
            String code = letter.locator(".to-code").innerText().replace("-", "");

            String text = read(letter.locator("svg").screenshot());

            assertThat(text).isEqualTo(site.server().address() + "/mon-compte/code?code=" + code);
        }
    }

    private static String read(byte[] screenshot) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }

    @Test
    void eachLetterIsPrintedOnAPageOfItsOwn() {
        try (BrowserContext agent = window("lucie@exemple.fr", 1280, false, Role.COUNTER_AGENT);
                Page page = agent.newPage()) {
            page.navigate(site.address("/admin/codes/nouveau"));
            page.locator("#champ-nom").fill("Essai");
            page.locator("#champ-nombre").fill("3");
            page.locator("main form button").click();
            page.locator(".to-letter").nth(2).waitFor();

            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(false));

            String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(text.split("/Type /Page[^s]", -1).length - 1).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mon-compte/verification",
                "/mon-compte/verification?niveau=3&age=18&communes=00400&liste=x",
                "/mon-compte/residence",
                "/mon-compte/code"
            })
    void thePagesOfPeopleKeepTheAccessibilityRules(String path) {
        try (BrowserContext window = window("regles@exemple.fr", 320, true);
                Page page = window.newPage()) {
            check(page, path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/codes",
                "/admin/codes?sorte=guichet",
                "/admin/codes/nouveau",
                "/admin/listes",
                "/admin/listes/importer",
                "/admin/territoire"
            })
    void thePagesOfStaffKeepTheAccessibilityRules(String path) {
        try (BrowserContext window = window("admin@exemple.fr", 320, true, Role.ADMINISTRATOR);
                Page page = window.newPage()) {
            check(page, path);
        }
    }

    @Test
    void thePagesWithCodesKeepTheAccessibilityRules() {
        try (BrowserContext agent = window("lucie@exemple.fr", 320, true, Role.COUNTER_AGENT);
                Page page = agent.newPage()) {
            for (String format : List.of("lettres", "cartes")) {
                page.navigate(site.address("/admin/codes/nouveau"));
                page.locator("#champ-nom").fill("Essai");
                page.locator("#champ-nombre").fill("2");
                page.locator("input[value=" + format + "]").check();
                page.locator("main form button").click();
                PageRules.check(page);
            }
            page.locator("main a[href^='/admin/codes/']").last().click();
            PageRules.check(page);
        }
    }

    private void check(Page page, String path) {
        page.navigate(site.address(path));
        PageRules.check(page);
    }
}
