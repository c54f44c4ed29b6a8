package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The description of the addresses for programs, and whether they keep to it. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INITIATIVES = "/api/v1/initiatives";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static TestSite site;
    private static String text;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        text = site.get("/openapi.json").body();
        document = JSON.readTree(text);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<String> errors(JsonNode schema, String body) {
        return SCHEMAS.getSchema(schema).validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode content(String path, String answer) {
        return document.get("paths")
                .get(path)
                .get("get")
                .get("responses")
                .get(answer)
                .get("content");
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(errors(document.get("components").get("schemas").get("Problem"), answer.body()))
                .isEmpty();
        assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
    }

    /** Puts names that exist in place of what stands in braces. */
    private static String address(String path) {
        return switch (path) {
            case INITIATIVES + "/{slug}" ->
                INITIATIVES + "/"
                        + JSON.readTree(site.get(INITIATIVES).body())
                                .get("initiatives")
                                .get(0)
                                .get("identifiant")
                                .asString();
            case "/flux/{name}.atom" ->
                site.page("/flux").select("a[href$=.atom]").attr("href");
            case "/api/v1/ambassadeurs/rapports/{year}" ->
                "/api/v1"
                        + site.page("/ambassadeurs/rapports")
                                .select("a[href^=/ambassadeurs/rapports/]")
                                .attr("href");
            default -> path.replace("/donnees-ouvertes/{name}", "/donnees-ouvertes/consultations");
        };
    }

    @Test
    void theDescriptionIsValid() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(result.getOpenAPI().getPaths()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(result.getOpenAPI().getServers().get(0).getUrl()).isEqualTo(site.address(""));
        Set<String> operations = new HashSet<>();
        result.getOpenAPI()
                .getPaths()
                .values()
                .forEach(path -> assertThat(operations.add(path.getGet().getOperationId()))
                        .isTrue());
    }

    @Test
    void everyAddressAnswersWithWhatItsSchemaSays() {
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            String address = address(path.getKey());
            Map.Entry<String, JsonNode> content =
                    content(path.getKey(), "200").properties().iterator().next();

            HttpResponse<String> answer = site.get(URI.create(address).getRawPath());

            assertThat(address).doesNotContain("{");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(address)
                    .startsWith(content.getKey());
            if (content.getKey().endsWith("json")) {
                assertThat(errors(content.getValue().get("schema"), answer.body()))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void aDocumentThatDoesNotFitWouldBeFound() {
        JsonNode schema = content(INITIATIVES, "200").get("application/json").get("schema");

        assertThat(errors(schema, "{}")).isNotEmpty();
        assertThat(errors(schema, "{\"initiatives\": [{\"identifiant\": 3}]}")).isNotEmpty();
    }

    @Test
    void unknownParametersAndNamesAreProblems() {
        document.get("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> isProblem(site.get(address(path) + "?inconnu=1"), 400));
        isProblem(site.get(INITIATIVES + "/rien"), 404);
        isProblem(site.get("/api/v1/rien"), 404);
    }

    @Test
    void valuesThatCannotBeAreProblems() {
        for (String query : List.of("phase=rien", "limite=x", "limite=1.5")) {
            isProblem(site.get(INITIATIVES + "?" + query), 400);
        }
    }

    @Test
    void cursorsThatNobodyGaveAreAnsweredAtOnce() {
        for (String cursor : List.of("zzz", "%00", "A".repeat(3_000), "1000000000", "%C3%A9", "MjAyNi0xMy00NR94")) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = site.get(INITIATIVES + "?apres=" + cursor);

            assertThat(answer.statusCode()).as(cursor).isEqualTo(cursor.equals("MjAyNi0xMy00NR94") ? 200 : 400);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void linksLeadThroughAllParts() {
        List<String> whole = identifiers(site.get(INITIATIVES + "?limite=100"));
        List<String> found = new ArrayList<>();
        String next = INITIATIVES + "?limite=2";
        int parts = 0;

        while (!next.isEmpty() && parts < 60) {
            HttpResponse<String> answer = site.get(next);
            assertThat(identifiers(answer)).hasSizeBetween(1, 2);
            found.addAll(identifiers(answer));
            next = link(answer, "next");
            parts++;
        }

        assertThat(parts).isGreaterThan(1);
        assertThat(found).containsExactlyElementsOf(whole);
    }

    @Test
    void linksLeadBackToo() {
        HttpResponse<String> first = site.get(INITIATIVES + "?limite=1");
        HttpResponse<String> second = site.get(link(first, "next"));

        assertThat(identifiers(site.get(link(second, "prev")))).isEqualTo(identifiers(first));
    }

    private static List<String> identifiers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> identifiers = new ArrayList<>();
        JSON.readTree(answer.body())
                .get("initiatives")
                .forEach(each -> identifiers.add(each.get("identifiant").asString()));
        return identifiers;
    }

    private static String link(HttpResponse<String> answer, String relation) {
        String links = String.join(", ", answer.headers().allValues("Link"));
        Matcher found = Pattern.compile("<" + Pattern.quote(site.address("")) + "([^>]+)>; rel=\"" + relation + "\"")
                .matcher(links);
        return found.find() ? found.group(1) : "";
    }
}
