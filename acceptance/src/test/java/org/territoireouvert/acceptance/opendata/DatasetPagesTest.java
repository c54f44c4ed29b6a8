package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every declared data set as a file, held to the schema that is served with it. */
class DatasetPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestSite site;
    private static List<String> names;

    @BeforeAll
    static void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        names = new ArrayList<>();
        JSON.readTree(site.get("/catalog.jsonld").body()).get("@graph").forEach(node -> {
            if (node.path("@type").toString().contains("dcat:Dataset")) {
                names.add(node.get("dct:identifier").asString());
            }
        });
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String path(String name) {
        return "/donnees-ouvertes/" + name;
    }

    private static TableCheck check(String name) {
        return new TableCheck(
                JSON.readTree(site.get(path(name) + ".schema.json").body()));
    }

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address(path)));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Data sets that may be read now; during a vote some may not. */
    private static List<String> open() {
        return names.stream()
                .filter(name -> site.get(path(name) + ".csv").statusCode() == 200)
                .toList();
    }

    private static List<Map<String, String>> json(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode object : JSON.readTree(text)) {
            Map<String, String> row = new LinkedHashMap<>();
            object.properties()
                    .forEach(cell -> row.put(
                            cell.getKey(),
                            cell.getValue().isNull() ? "" : cell.getValue().asString()));
            rows.add(row);
        }
        return rows;
    }

    @Test
    void rowsAreWhatTheirSchemaSays() throws Exception {
        int rows = 0;
        for (String name : open()) {
            String text = site.get(path(name) + ".csv").body();
            List<Map<String, String>> table = CsvRows.of(text);
            List<Map<String, String>> objects =
                    json(site.get(path(name) + ".json").body());

            assertThat(text.substring(1).lines().findFirst())
                    .as(name)
                    .hasValue(String.join(",", check(name).names()));
            assertThat(check(name).problems(table)).as(name + ".csv").isEmpty();
            assertThat(check(name).problems(objects)).as(name + ".json").isEmpty();
            assertThat(objects).as(name).hasSameSizeAs(table);
            assertThat(objects)
                    .as(name)
                    .allMatch(
                            row -> List.copyOf(row.keySet()).equals(check(name).names()));
            rows += table.size();
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(8);
        assertThat(rows).isGreaterThan(20);
    }

    @Test
    void theCheckItselfFindsWhatIsWrong() {
        TableCheck check = new TableCheck(JSON.readTree("""
                {"fields": [{"name": "a", "type": "date", "constraints": {"required": true}},
                            {"name": "b", "type": "string", "constraints": {"pattern": "[0-9]{5}"}},
                            {"name": "c", "type": "string", "constraints": {"enum": ["x"], "maxLength": 1}},
                            {"name": "d", "type": "number", "constraints": {"minimum": 0.01, "maximum": 1}},
                            {"name": "e", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]}],
                 "primaryKey": ["a"]}"""));

        assertThat(check.problems(List.of(
                        Map.of("a", "2026-02-30", "b", "1234", "c", "yy", "d", "0", "e", "true"),
                        Map.of("a", "2026-03-30", "b", "12345", "c", "x", "d", "0.5", "e", "non"),
                        Map.of("a", ""),
                        Map.of("a", ""))))
                .hasSize(9);
    }

    @Test
    void theSchemaStandsWhereItSaysAndDescribesEachColumn() {
        for (String name : names) {
            JsonNode schema =
                    JSON.readTree(site.get(path(name) + ".schema.json").body());

            assertThat(schema.get("path").asString()).isEqualTo(site.address(path(name) + ".schema.json"));
            assertThat(schema.get("fields"))
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.path("description").asString(""))
                            .as(name + " " + field)
                            .isNotBlank()
                            .doesNotContain("." + field.get("name").asString()));
        }
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws Exception {
        for (String ending : List.of(".csv", ".json")) {
            HttpResponse<String> first = ask(path("consultations") + ending);

            HttpResponse<String> again = ask(path("consultations") + ending, "If-None-Match", header(first, "ETag"));
            HttpResponse<String> sinceThen =
                    ask(path("consultations") + ending, "If-Modified-Since", header(first, "Last-Modified"));
            HttpResponse<String> other = ask(path("consultations") + ending, "If-None-Match", "\"other\"");

            assertThat(header(first, "ETag")).isNotEmpty();
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
            assertThat(sinceThen.statusCode()).isEqualTo(304);
            assertThat(other.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void pagesOfOtherSitesMayReadTheFiles() throws Exception {
        for (String path : List.of(
                path("consultations") + ".csv",
                path("consultations") + ".json",
                path("consultations") + ".schema.json",
                path("rien") + ".json",
                "/catalog.ttl",
                "/openapi.json")) {
            HttpResponse<String> answer = ask(path, "Origin", "https://ailleurs.example");

            assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(header(answer, "Access-Control-Allow-Credentials"))
                    .as(path)
                    .isEmpty();
            assertThat(header(answer, "Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String file : List.of(
                "rien",
                "rien.csv",
                "rien.json",
                "rien.schema.json",
                "consultations.xls",
                "consultations.",
                ".csv",
                "consultations.csv.csv",
                "..%2f..%2fetc",
                "CONSULTATIONS.csv")) {
            assertThat(ask(path(file)).statusCode()).as(file).isIn(400, 404);
        }
        HttpResponse<String> program = ask(path("rien.json"), "Accept", "application/json");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(header(program, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void unknownParametersAreRefused() {
        for (String path : List.of(
                "/donnees-ouvertes?page=1000000000",
                "/donnees-ouvertes?tri=titre",
                "/donnees-ouvertes/consultations.csv?etat=open",
                "/donnees-ouvertes/consultations.json?page=1000000000",
                "/donnees-ouvertes/consultations.schema.json?x=1",
                "/openapi.json?x=1")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void thePageOfADataSetHoldsItsFactsForSearchEngines() {
        for (String name : names) {
            JsonNode facts = JSON.readTree(site.page(path(name))
                    .select("script[type=application/ld+json]")
                    .get(0)
                    .data());

            assertThat(facts.get("@context").asString()).isEqualTo("https://schema.org");
            assertThat(facts.get("@type").asString()).isEqualTo("Dataset");
            assertThat(facts.get("name").asString()).isNotBlank();
            assertThat(facts.get("description").asString().length()).as(name).isBetween(50, 5_000);
            assertThat(facts.get("license").asString()).startsWith("https://");
            assertThat(facts.get("creator").get("name").asString()).isNotBlank();
            assertThat(facts.get("includedInDataCatalog").get("url").asString()).isEqualTo(site.address("/catalog"));
            assertThat(facts.get("distribution")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(file -> {
                assertThat(file.get("@type").asString()).isEqualTo("DataDownload");
                assertThat(file.get("contentUrl").asString()).startsWith(site.address(path(name) + "."));
                assertThat(file.get("encodingFormat").asString()).contains("/");
            });
        }
    }
}
