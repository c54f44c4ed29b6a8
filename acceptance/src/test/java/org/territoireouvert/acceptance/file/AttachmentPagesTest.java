package org.territoireouvert.acceptance.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff join files to an initiative; everybody reads them and nothing in them acts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class AttachmentPagesTest {

    private TestSite site;
    private TestBrowser editor;
    private String page;

    @BeforeAll
    void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        editor = site.browser().asAgent("redaction@exemple.fr", "Rachel Rédaction", Role.EDITOR);
        String path = site.page("/initiatives")
                .select("main article a[href^=/initiatives/]")
                .attr("href");
        page = "/contenus/initiative-registry.initiative/" + path.substring(path.lastIndexOf('/') + 1) + "/fichiers";
    }

    @AfterAll
    void stop() {
        editor.close();
        site.close();
    }

    @BeforeEach
    void empty() {
        Document now = editor.page(page);
        while (!now.select("form[action$=/retirer]").isEmpty()) {
            editor.submit(now, now.select("form[action$=/retirer]").attr("action"), Map.of());
            now = editor.page(page);
        }
    }

    private HttpResponse<String> send(Sent file, String title, String alternative) {
        return editor.upload(
                page, page, Map.of("titre", title, "description", alternative), "fichier", file.name(), file.content());
    }

    private String firstAddress() {
        return editor.page(page).select("main a[href^=/pieces-jointes/]").attr("href");
    }

    private HttpResponse<String> read(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (TestBrowser visitor = site.browser()) {
            return visitor.send(request);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replace('\u00a0', ' ');
    }

    @Test
    void aDocumentIsServedInertAndToBeSaved() {
        HttpResponse<String> added = send(Sent.pdf(), "Rapport d’été", "");
        HttpResponse<String> file = read(firstAddress());

        assertThat(added.body()).contains("Le fichier est ajouté.");
        assertThat(firstAddress()).matches("/pieces-jointes/[0-9a-f]{32}/rapport-d-ete\\.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(file, "Content-Disposition")).isEqualTo("attachment; filename=\"rapport-d-ete.pdf\"");
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(file.body()).isEqualTo(new String(Sent.pdf().content(), StandardCharsets.US_ASCII));
        assertThat(read(firstAddress(), "If-None-Match", header(file, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aRemovedFileIsNotConfirmedToWhoKeptIt() {
        send(Sent.pdf(), "Rapport", "");
        String address = firstAddress();
        String tag = header(read(address), "ETag");
        Document now = editor.page(page);
        editor.submit(now, now.select("form[action$=/retirer]").attr("action"), Map.of());

        assertThat(read(address, "If-None-Match", tag).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSentAFileFindsItInTheArchiveOfTheirData() {
        send(Sent.pdf(), "Rapport", "");

        HttpResponse<String> archive =
                editor.submit("/mon-compte/donnees", "/mon-compte/donnees/telecharger", Map.of());

        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.body()).containsPattern("fichiers/[0-9a-f]{8}-rapport\\.pdf");
    }

    @Test
    void filesStandBelowTheContent() {
        String content = editor.page(page).select("main a[href^=/initiatives/]").attr("href");
        boolean before = !site.page(content).select("#fichiers").isEmpty();
        send(Sent.pdf(), "Rapport", "");
        send(Sent.photo(700), "La place", "Un rond vert");
        Document now = site.page(content);

        assertThat(before).isFalse();
        assertThat(now.select("section[aria-labelledby=fichiers] figure img").attr("alt"))
                .isEqualTo("Un rond vert");
        assertThat(now.select("section[aria-labelledby=fichiers] img").attr("srcset"))
                .contains("largeur=480 480w");
        assertThat(now.select("section[aria-labelledby=fichiers] li").text()).contains("Rapport (PDF, 1");
    }

    @Test
    void aPartOfAFileIsServed() {
        send(Sent.pdf(), "Rapport", "");
        HttpResponse<String> part = read(firstAddress(), "Range", "bytes=1-3");
        HttpResponse<String> end = read(firstAddress(), "Range", "bytes=-6");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PDF");
        assertThat(header(part, "Content-Range"))
                .isEqualTo("bytes 1-3/" + Sent.pdf().size());
        assertThat(end.body()).isEqualTo("%%EOF\n");
        assertThat(read(firstAddress(), "Range", "bytes=900-").statusCode()).isEqualTo(416);
        assertThat(read(firstAddress(), "Range", "bytes=0-1,3-4").statusCode()).isEqualTo(200);
    }

    @Test
    void aPictureHasItsTextAndItsSizes() {
        HttpResponse<String> without = send(Sent.photo(700), "", "");
        send(Sent.photo(700), "", "Un rond vert");
        String address = editor.page(page).select("main img").attr("src");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(errors(without)).contains("Écrivez en une phrase ce que montre l’image.");
        assertThat(editor.page(page).select("main img").attr("alt")).isEqualTo("Un rond vert");
        assertThat(address).endsWith("?largeur=480");
        assertThat(header(read(address), "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(read(address), "Content-Disposition")).startsWith("inline");
        assertThat(read(address.replace("480", "481")).statusCode()).isEqualTo(404);
    }

    @Test
    void filesAreMovedDescribedAndRemoved() {
        send(Sent.table(), "Premier", "");
        send(Sent.pdf(), "Second", "");
        Document now = editor.page(page);
        editor.submit(now, now.select("form[action$=/monter]").attr("action"), Map.of());
        Document moved = editor.page(page);
        String describe = moved.select("form[action$=/decrire]").attr("action");
        HttpResponse<String> nameless = editor.submit(moved, describe, Map.of("titre", " "));
        editor.submit(moved, describe, Map.of("titre", "Rapport final"));
        String address = firstAddress();

        assertThat(moved.select("main li h2").eachText()).containsExactly("Second", "Premier");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(editor.page(page).select("main li h2").eachText()).containsExactly("Rapport final", "Premier");
        empty();
        assertThat(read(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoGoodFileIsRefusedWithWordsThatHelp() {
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

        assertThat(errors(send(new Sent("photo.png", script), "", "x"))).contains("Le contenu de ce fichier");
        assertThat(errors(send(new Sent("page.html", script), "", "x"))).contains("Choisissez une image PNG");
        assertThat(errors(send(new Sent("grand.csv", new byte[6 * 1024 * 1024]), "", "")))
                .contains("trop lourd");
        assertThat(send(new Sent("enorme.pdf", new byte[11 * 1024 * 1024]), "", "")
                        .statusCode())
                .isEqualTo(413);
        assertThat(editor.page(page).select("main li h2")).isEmpty();
    }

    @Test
    void othersFindNoSuchPage() {
        try (TestBrowser citizen = site.browser().asCitizen("ada@exemple.fr")) {
            assertThat(citizen.get(page).statusCode()).isEqualTo(404);
        }
        assertThat(editor.get("/contenus/inconnu/x/fichiers").statusCode()).isEqualTo(404);
        assertThat(editor.get("/contenus/initiative-registry.initiative/inconnu/fichiers")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherNameLeadsToTheRightOne() {
        send(Sent.pdf(), "Rapport", "");
        String address = firstAddress();

        assertThat(read(address.replace("rapport.pdf", "facture.html")).uri().getPath())
                .isEqualTo(address);
    }
}
