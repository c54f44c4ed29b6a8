package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.browser.Town.Person;
import org.territoireouvert.api.web.Role;

/** Words that somebody selects in a text are offered for a comment. */
class PassageBrowserIT {

    private static final String CONSULTATION = "/consultations/marche";
    private static final String ROOM = "/admin" + CONSULTATION;
    private static final String ARTICLE = CONSULTATION + "/texte/0/articles/a1";
    private static final String LAW = """
            # Arrêté relatif au marché

            ## Article 1

            Le marché se tient le samedi matin sur la place.

            Les vélos sont interdits dans les allées.
            """;

    @TempDir
    Path folder;

    private final Town town = new Town(LocalDate.of(2027, 1, 4));
    private final Person rachel = town.agent("Rachel", Role.EDITOR);
    private final Person ada = town.citizen("Ada", 1280, true);

    @AfterEach
    void close() {
        town.close();
    }

    private void publish() throws Exception {
        Page page = rachel.at("/admin/consultations/nouvelle");
        page.fill("#champ-title", "Marché");
        page.fill("#champ-opens", "2027-01-11");
        page.fill("#champ-closes", "2027-02-10");
        page.locator("main form button[type=submit]").first().click();
        rachel.at(ROOM + "/objet");
        page.fill("#champ-summary", "Quand et où se tient le marché ?");
        page.fill("#champ-decided-by", "Le conseil municipal");
        page.selectOption("#champ-level", "CONSULT");
        page.fill("#champ-open-points", "Les jours");
        page.fill("#champ-closed-points", "La place");
        page.locator("main form button[type=submit]").first().click();
        step("TEXT", "Le projet d’arrêté");
        bring();
        rachel.at(ROOM);
        rachel.press("Publier");
        town.on(LocalDate.of(2027, 1, 12));
    }

    private void step(String kind, String title) {
        Page page = rachel.at(ROOM + "/etapes");
        page.selectOption("#champ-kind", kind);
        page.fill("#champ-title", title);
        page.fill("#champ-starts", "2027-01-11");
        page.fill("#champ-ends", "2027-02-10");
        rachel.press("Ajouter");
    }

    private void bring() throws Exception {
        Path file = Files.write(folder.resolve("arrete.md"), LAW.getBytes(StandardCharsets.UTF_8));
        Page page = rachel.at("/admin" + CONSULTATION + "/texte/0");
        FileChooser chooser =
                page.waitForFileChooser(() -> page.locator("input[type=file]").click());
        chooser.setFiles(file);
        rachel.press("Publier ce texte");
    }

    @Test
    void wordsSelectedByMouseAreCommentedOn() throws Exception {
        publish();
        Page page = ada.at(ARTICLE);
        Locator paragraph = page.locator("[data-paragraph]").first();
        BoundingBox box = paragraph.boundingBox();

        page.mouse().move(box.x + 1, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 1, box.y + box.height / 2);
        page.mouse().up();
        Locator offer = page.locator("[data-passages] a:has-text(\"Commenter\")");
        offer.waitFor();
        PageRules.check(page);
        offer.click();

        comments("Et le dimanche ?", "Le marché se tient le samedi matin sur la place");
    }

    @Test
    void escapeTakesTheOfferAwayAndTheSelectionStays() throws Exception {
        publish();
        Page page = ada.at(ARTICLE);
        page.evaluate("window.find('samedi')");
        page.locator("[data-passages] a:has-text(\"Commenter\")").waitFor();

        page.keyboard().press("Escape");

        assertThat(page.locator("[data-passages] a:has-text(\"Commenter\")").count())
                .isZero();
        assertThat(page.evaluate("document.getSelection().toString()")).isEqualTo("samedi");
    }

    @Test
    void passageIsChosenInTheFormWithTheKeyboardAlone() throws Exception {
        publish();
        Page page = ada.at(ARTICLE + "/commenter");

        page.locator("#champ-alinea").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().type("interdits dans les allées");

        comments("Pas le dimanche.", "interdits dans les allées");
    }

    /** Writes the comment with the keyboard, on the form that names the passage. */
    private void comments(String words, String passage) {
        Page page = ada.page;
        PageRules.check(page);
        page.locator("#champ-title").focus();
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/commenter"));
        assertThat(ada.reads()).contains(words, passage);
        PageRules.check(page);
    }
}
