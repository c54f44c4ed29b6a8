package org.territoireouvert.acceptance.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Whatever is sent where a file is expected: a clear refusal, nothing kept, nothing left on the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class BrokenUploadsTest {

    private static final String PAGE = "/contenus/initiative-registry.initiative/atelier-de-reparation/fichiers";

    private Configuration configuration;
    private TestSite site;
    private TestBrowser editor;
    private int before;

    @BeforeAll
    void start() {
        configuration = TestDatabases.sqlite();
        site = TestSite.start(configuration, InstantSource.system(), Repository.plugins());
        site.server().demonstrate();
        editor = site.browser().asAgent("redaction@exemple.fr", "Rachel Rédaction", Role.EDITOR);
        before = files();
    }

    @AfterAll
    void stop() {
        editor.close();
        site.close();
    }

    private int files() {
        return editor.page(PAGE).select("main form[action$=/retirer]").size();
    }

    /** The hidden fields of the form, as parts of a body. */
    private String hiddenParts() {
        Document page = editor.page(PAGE);
        StringBuilder parts = new StringBuilder();
        page.select("form[enctype] input[type=hidden]")
                .forEach(field -> parts.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                        .append(field.attr("name"))
                        .append("\"\r\n\r\n")
                        .append(field.val())
                        .append("\r\n"));
        return parts.toString();
    }

    private HttpResponse<String> send(String type, String body) {
        return editor.send(HttpRequest.newBuilder(URI.create(site.address(PAGE)))
                .header("Origin", site.address(""))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private List<Path> incoming() throws IOException, InterruptedException {
        List<Path> left = List.of();
        for (int look = 0; look < 100; look++) {
            try (Stream<Path> found = Files.list(configuration.dataDirectory().resolve("incoming"))) {
                left = found.toList();
            }
            if (left.isEmpty()) {
                break;
            }
            Thread.sleep(20);
        }
        return left;
    }

    private void assertNothingIsKept() throws IOException, InterruptedException {
        assertThat(incoming()).isEmpty();
        assertThat(files()).isEqualTo(before);
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
    }

    /** Bodies that are no form, {@code |} for the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            multipart/form-data                       ~ --xyz|rubbish
            multipart/form-data; boundary=xyz         ~ rubbish
            multipart/form-data; boundary=xyz         ~ --xyz|Content-Disposition: form-data; name="fichier"; filename="a.csv"||nom;prix
            multipart/form-data; boundary=xyz         ~ --xyz|Content-Disposition: form-data; name="fichier"; filename="a.csv"
            multipart/form-data; boundary=xyz         ~ --xyz--|
            multipart/form-data; boundary=abc         ~ --xyz|Content-Disposition: form-data; name="titre"||Titre|--xyz--|
            multipart/mixed; boundary=xyz             ~ --xyz|Content-Disposition: form-data; name="titre"||Titre|--xyz--|
            application/x-www-form-urlencoded         ~ fichier=%PDF-1.7
            application/pdf                           ~ %PDF-1.7
            """)
    void whatIsNoFormIsRefused(String type, String body) throws Exception {
        HttpResponse<String> answer = send(type, body.replace("|", "\r\n"));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertNothingIsKept();
    }

    /** Right forms with a file that is none, or whose name is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"fichier\"",
                "name=\"fichier\"; filename=\"\"",
                "name=\"fichier\"; filename=\"../../../etc/passwd\"",
                "name=\"fichier\"; filename=\"C:\\\\Windows\\\\rapport.exe\"",
                "name=\"fichier\"; filename=\"rapport.pdf.html\"",
                "name=\"fichier\"; filename=\"rapport\u202efdp.exe\"",
                "name=\"fichier\"; filename=\".htaccess\"",
                "name=\"fichier\"; filename*=UTF-8''%2e%2e%2frapport.sh",
                "name=\"autre\"; filename=\"rapport.pdf\""
            })
    void aFileWithoutAGoodNameIsRefused(String disposition) throws Exception {
        HttpResponse<String> answer = send(
                "multipart/form-data; boundary=xyz",
                hiddenParts() + "--xyz\r\nContent-Disposition: form-data; " + disposition
                        + "\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n%%EOF\n\r\n--xyz--\r\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertNothingIsKept();
    }

    /** Two kinds of file in one: what it begins with must be what its name says. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            photo.png, GIF89a/*<svg onload=alert(1)>*/=1
            photo.jpg, %PDF-1.7 <script>
            photo.webp, RIFF0000WAVE
            tableau.csv, %PDF-1.7
            tableau.ods, PK0000not an archive
            rapport.pdf, <html><script>alert(1)</script>
            """)
    void aFileThatIsSomethingElseIsRefused(String name, String content) throws Exception {
        HttpResponse<String> answer = send(
                "multipart/form-data; boundary=xyz",
                hiddenParts() + "--xyz\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nUn texte\r\n"
                        + "--xyz\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"" + name
                        + "\"\r\n\r\n" + content + "\r\n--xyz--\r\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertNothingIsKept();
    }

    /** The bodies above are refused for what is wrong with them, and for nothing else. */
    @Test
    void theSameFormWithAGoodFileIsTaken() throws Exception {
        HttpResponse<String> answer = send(
                "multipart/form-data; boundary=xyz",
                hiddenParts() + "--xyz\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"rapport.pdf\""
                        + "\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n%%EOF\n\r\n--xyz--\r\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(files()).isEqualTo(before + 1);

        Document page = Jsoup.parse(answer.body());
        editor.submit(
                page, page.select("form[action$=/retirer]").eachAttr("action").getLast(), Map.of());
        assertNothingIsKept();
    }
}
