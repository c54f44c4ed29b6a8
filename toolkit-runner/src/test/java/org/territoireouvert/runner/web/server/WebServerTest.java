package org.territoireouvert.runner.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.ToolkitException;

class WebServerTest {

    @TempDir
    Path folder;

    private TestPlugin plugin;
    private TestSite site;

    @BeforeEach
    void start() {
        plugin = SamplePlugin.create();
        site = new TestSite(folder, plugin);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200", "/essais, 200", "/essais/fichier/a, 200", "/fichiers/t-1.css, 200", "/api/v1/essais, 200",
        "/api/v1/essais/x, 404", "/nulle-part, 404", "/api/v1/essais/gestion, 404", "/essais/panne/tout, 500",
                "/health, 200",
        "/robots.txt, 200", "/sitemap.xml, 200", "/essais/%FF, 400", "/essais?q=%ZZ, 400", "/%00, 400"
    })
    void everyAnswerCarriesTheSecurityHeaders(String path, int status) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src ")
                .contains("X-Content-Type-Options: nosniff", "X-Request-Id: ", "Referrer-Policy: same-origin")
                .contains("Cross-Origin-Opener-Policy: same-origin", "Permissions-Policy: ")
                .doesNotContain("Server: Jetty", "Powered by");
        assertThat(answer).containsPattern("(?i)content-type: [a-z/+]+; ?charset=utf-8|application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BROKEN\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /a/%2e%2e;/b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            })
    void whatTheWebServerRefusesIsAnsweredWithOurPage(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("error/error");
        assertThat(answer).contains("Content-Security-Policy: ", "X-Content-Type-Options: nosniff");
    }

    @Test
    void headersThatAreTooLongAreRefusedWithOurPage() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(9_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("error/error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "OPTIONS", "FOO"})
    void methodsThatChangeOtherwiseAreRefused(String method) throws IOException {
        String answer = raw(method + " /essais HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD, POST", "nosniff");
    }

    @Test
    void aFormNeedsTheTokenOfItsBrowser() {
        assertThat(site.post("/essais", "nom=Zoé").body()).contains("title=Zoé");
        assertThat(site.post("/essais", "nom=Zoé", "http://127.0.0.1:" + site.port, "wrong")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/essais", "nom=Zoé", "http://127.0.0.1:" + site.port, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithTheToken() {
        assertThat(site.post("/essais", "nom=x", "https://evil.example", site.token())
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/essais", "nom=x", "null", site.token()).statusCode())
                .isEqualTo(403);
        HttpResponse<String> crossSite = site.send(site.request(
                        "/essais", "Sec-Fetch-Site", "cross-site", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_jeton=" + site.token())));
        assertThat(crossSite.statusCode()).isEqualTo(403);
    }

    @Test
    void formsAreLimited() {
        assertThat(site.post("/essais", "nom=" + "a".repeat(300_000)).statusCode())
                .isEqualTo(413);
        assertThat(site.post("/essais", "a=1&".repeat(1_100)).statusCode()).isEqualTo(400);
        assertThat(site.post("/essais", "nom=%C3%28").statusCode()).isEqualTo(400);
    }

    @Test
    void aFileIsReceivedAndForgotten() throws IOException, InterruptedException {
        HttpResponse<String> response = multipart("photo.png", "x".repeat(100_000));

        assertThat(response.body()).contains("photo.png100000");
        assertThat(leftAfterTheRequest()).isEmpty();
    }

    /** The answer may arrive just before the server has ended the request and forgotten its files. */
    private List<Path> leftAfterTheRequest() throws IOException, InterruptedException {
        List<Path> left = List.of();
        for (int look = 0; look < 100; look++) {
            try (Stream<Path> files = Files.list(folder.resolve("incoming"))) {
                left = files.toList();
            }
            if (left.isEmpty()) {
                break;
            }
            Thread.sleep(20);
        }
        return left;
    }

    @Test
    void aFileOverTenMegabytesIsRefused() {
        assertThat(multipart("photo.png", "x".repeat(11_000_000)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=xyz"})
    void malformedPartsAreABadRequest(String type) {
        HttpResponse<String> response = site.send(
                site.request("/essais", "Content-Type", type).POST(BodyPublishers.ofString("--abc\r\nrubbish")));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void tooManyPartsAreABadRequest() {
        String part = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
        HttpResponse<String> response =
                site.send(site.request("/essais", "Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(BodyPublishers.ofString(part.repeat(60) + "--xyz--\r\n")));

        assertThat(response.statusCode()).isIn(400, 413);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        site.token();
        HttpResponse<String> first = site.get("/essais");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = site.get("/essais", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Content-Security-Policy")).isEmpty();
        assertThat(site.get("/essais?q=autre", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void headAnswersLikeGetWithoutItsBody() {
        HttpResponse<String> head = site.send(site.request("/essais").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @Test
    void literalsWinOverParameters() {
        assertThat(site.get("/essais/nouveau").body()).contains("new title=Nouveau");
        assertThat(site.get("/essais/%C3%A9t%C3%A9").body()).contains("item title=été");
    }

    @Test
    void thePageOfADisabledPluginDoesNotExist() {
        site.signIn();

        assertThat(site.post("/admin/plugins/essais/eteindre", "").statusCode()).isEqualTo(303);

        assertThat(site.get("/essais").statusCode()).isEqualTo(404);
        assertThat(site.get("/contact").statusCode()).isEqualTo(200);
        assertThat(site.post("/admin/plugins/essais/allumer", "").statusCode()).isEqualTo(303);
        assertThat(site.get("/essais").statusCode()).isEqualTo(200);
    }

    @Test
    void aPluginWhoseDatabaseIsBusyAnswersThatOneMayTryAgain() {
        HttpResponse<String> answer = site.get("/essais/panne/base");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Réessayez").doesNotContain("suspendu", "busy");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    }

    @Test
    void thePageOfAFailedPluginSaysThatItIsSuspended() {
        plugin.fail();

        assertThat(site.get("/essais").statusCode()).isEqualTo(503);
        assertThat(site.get("/essais/autre/chose").body()).contains("Le module «\u00a0Essais\u00a0» est suspendu");
        assertThat(site.get("/").statusCode()).isEqualTo(200);
        assertThat(site.get("/health").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/essais/panne/tout", "/essais/panne/gabarit"})
    void aPluginThatThrowsIsRecordedAndTheOthersServe(String path) {
        HttpResponse<String> failed = site.get(path);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("requestId="
                        + failed.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(plugin.failures).hasSize(1);
        assertThat(site.get("/essais").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotFoundIsNoFailureOfThePage() {
        assertThat(site.get("/essais/rien/ici").statusCode()).isEqualTo(404);
    }

    @Test
    void programsGetProblemDocuments() {
        HttpResponse<String> missing = site.get("/api/v1/essais/7");

        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(missing.body()).contains("\"status\":404", "\"type\":\"about:blank\"");
    }

    @Test
    void aPortInUseIsSaidInOneSentence(@TempDir Path other) {
        assertThatThrownBy(() -> new TestSite(other, site.port))
                .isInstanceOf(ToolkitException.class)
                .hasMessageContaining("Le port " + site.port + " est déjà utilisé");
    }

    private HttpResponse<String> multipart(String name, String content) {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"_jeton\"\r\n\r\n" + site.token()
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"../" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n--xyz--\r\n";
        return site.send(site.request("/essais", "Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(body)));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream stream = socket.getInputStream();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
