package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What programs are told that harvest the site: whether a file changed, what it weighs, what is wrong with their question. */
class MachineAddressesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.address(path))).method(method, BodyPublishers.noBody());
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog.jsonld",
                "/catalog.ttl",
                "/catalog.xml",
                "/data.json",
                "/openapi.json",
                "/donnees-ouvertes/consultations.csv",
                "/donnees-ouvertes/consultations.json",
                "/donnees-ouvertes/consultations.schema.json",
                "/flux/consultations.atom",
                "/agenda.ics"
            })
    void aFileThatDidNotChangeIsNotSentAgain(String path) throws Exception {
        HttpResponse<String> first = ask("GET", path);
        String tag = header(first, "ETag");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag).isNotEmpty();
        HttpResponse<String> again = ask("GET", path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(ask("GET", path, "If-None-Match", "W/\"autre\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog.jsonld",
                "/donnees-ouvertes/consultations.csv",
                "/flux/consultations.atom",
                "/agenda.ics",
                "/sitemap.xml",
                "/robots.txt",
                "/consultations"
            })
    void theHeadOfAFileTellsNoWrongLength(String path) throws Exception {
        HttpResponse<String> head = ask("HEAD", path);
        HttpResponse<String> whole = ask("GET", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(whole, "Content-Type"));
        assertThat(header(head, "Content-Length")).isIn("", header(whole, "Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 /donnees-ouvertes/inconnu.csv",
                "404 /flux/inconnu.atom",
                "404 /catalog.ttl?page=1000000000",
                "400 /catalog.jsonld?page=un",
                "400 /donnees-ouvertes/consultations.csv?tri=titre",
                "400 /agenda.ics?jour=lundi",
                "404 /nulle-part.json"
            })
    void programsGetAProblemDocumentAndPeopleAPage(String expected) throws Exception {
        int status = Integer.parseInt(expected.substring(0, 3));
        String path = expected.substring(4);

        HttpResponse<String> program = ask("GET", path, "Accept", "*/*");
        assertThat(program.statusCode()).isEqualTo(status);
        assertThat(header(program, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(program.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();

        HttpResponse<String> person = ask("GET", path, "Accept", "text/html,*/*;q=0.8");
        assertThat(person.statusCode()).isEqualTo(status);
        assertThat(header(person, "Content-Type")).startsWith("text/html");
    }
}
