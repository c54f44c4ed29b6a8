package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** People, posts and organisations as Popolo 1.0.1, held to the schemas of its authors. */
class PopoloTest {

    private static final String AMBASSADORS = "/donnees-ouvertes/ambassadeurs.popolo.json";
    private static final String CONSULTATIONS = "/donnees-ouvertes/consultations.popolo.json";
    private static final String MOBILITY = "/consultations/plan-de-mobilite/popolo.json";
    private static final String VOTES = "/donnees-ouvertes/resultats-budgets-participatifs.popolo.json";
    private static final String ORGANISATIONS = "/organisations/popolo.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, String> CLASSES = Map.of(
            "persons", "person",
            "organizations", "organization",
            "memberships", "membership",
            "posts", "post",
            "events", "event",
            "areas", "area",
            "motions", "motion",
            "vote_events", "vote_event");
    private static final List<String> REFERENCES = List.of(
            "person_id",
            "organization_id",
            "post_id",
            "parent_id",
            "on_behalf_of_id",
            "legislative_session_id",
            "motion_id");

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = Paris.demonstration(new TestClock());
        try (TestBrowser ada = site.browser().asCitizen("ada@exemple.fr")) {
            ada.submit(
                    "/organisations/nouvelle",
                    "/organisations/nouvelle",
                    Map.of(
                            "nom", "Les Vélos de Lyon",
                            "nature", "association",
                            "siren", "732 829 320",
                            "territoire", "Lyon",
                            "site", "velos.exemple.fr"));
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Returns the schema of one class; the whole document has none. */
    private static Schema schema(String name) {
        try (InputStream stream = Objects.requireNonNull(
                PopoloTest.class.getResourceAsStream("/popolo/popolo-1.0.1.2020-12.bundle.schema.json"))) {
            ObjectNode bundle = (ObjectNode) JSON.readTree(stream);
            bundle.remove("anyOf");
            bundle.put("$id", "urn:popolo:1.0.1:" + name);
            bundle.put("$ref", "#/$defs/" + name);
            return SCHEMAS.getSchema(bundle);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> problems(String name, String item) {
        return schema(name)
                .validate(
                        item,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode document(String path) {
        assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(site.get(path).body());
    }

    private static List<JsonNode> items(JsonNode document) {
        List<JsonNode> items = new ArrayList<>();
        document.properties().forEach(list -> list.getValue().forEach(items::add));
        return items;
    }

    private static Stream<String> texts(List<JsonNode> items, String property) {
        return items.stream().map(item -> item.path(property).asString("")).filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {AMBASSADORS, CONSULTATIONS, MOBILITY, ORGANISATIONS, VOTES})
    void everyItemIsWhatItsSchemaSays(String path) {
        JsonNode document = document(path);

        assertThat(items(document)).as(path).isNotEmpty();
        for (Map.Entry<String, JsonNode> list : document.properties()) {
            assertThat(CLASSES).containsKey(list.getKey());
            for (JsonNode item : list.getValue()) {
                assertThat(problems(CLASSES.getOrDefault(list.getKey(), ""), item.toString()))
                        .as(item.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {AMBASSADORS, CONSULTATIONS, MOBILITY, ORGANISATIONS, VOTES})
    void idsStandOnceAndReferencesLeadSomewhere(String path) {
        List<JsonNode> items = items(document(path));
        List<String> ids = texts(items, "id").toList();

        assertThat(ids).as(path).hasSameSizeAs(items).doesNotHaveDuplicates();
        for (String reference : REFERENCES) {
            assertThat(ids)
                    .as(path + " " + reference)
                    .containsAll(texts(items, reference).toList());
        }
    }

    @Test
    void everyPersonHoldsAPost() {
        JsonNode document = document(AMBASSADORS);
        long rows = site.get("/donnees-ouvertes/ambassadeurs.json")
                .body()
                .lines()
                .filter(line -> line.startsWith("{"))
                .count();

        assertThat(document.get("persons").size()).isEqualTo((int) rows);
        assertThat(texts(items(document), "person_id").distinct().sorted())
                .isEqualTo(ids(document, "persons").sorted().toList());
        assertThat(ids(document, "posts").toList())
                .containsAll(texts(items(document), "post_id").toList());
        assertThat(document.toString()).doesNotContain("@exemple.fr", "\"email\"");
    }

    private static Stream<String> ids(JsonNode document, String list) {
        List<JsonNode> items = new ArrayList<>();
        document.get(list).forEach(items::add);
        return texts(items, "id");
    }

    /** How many ballots name each project; the vote that is open is not in it. */
    @Test
    void aVoteIsCountedForEachMotion() {
        JsonNode document = document(VOTES);
        JsonNode vote = document.get("vote_events").get(0);
        Set<String> options = new HashSet<>();
        vote.get("counts").forEach(count -> options.add(count.get("option").asString()));

        assertThat(document.get("events").size()).isOne();
        assertThat(document.get("vote_events").size()).isOne();
        assertThat(options)
                .isEqualTo(ids(document, "motions").collect(Collectors.toSet()))
                .hasSize(12);
        assertThat(texts(items(document), "result").distinct()).containsExactlyInAnyOrder("funded", "not-funded");
        assertThat(document.has("persons") || document.toString().contains("voter"))
                .isFalse();
    }

    @Test
    void linksAreWholeAddressesOfPages() {
        for (String path : List.of(AMBASSADORS, CONSULTATIONS, MOBILITY, VOTES)) {
            for (JsonNode item : items(document(path))) {
                for (JsonNode link : item.path("links")) {
                    String address = link.get("url").asString();

                    assertThat(address).startsWith(site.address("/"));
                    assertThat(site.get(address.substring(site.address("").length()))
                                    .statusCode())
                            .as(address)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void organisationsAreListedWithWhatTheyAre() {
        JsonNode found = items(document(ORGANISATIONS)).stream()
                .filter(organisation -> organisation.get("name").asString().equals("Les Vélos de Lyon"))
                .findFirst()
                .orElseThrow();

        assertThat(found.get("identifiers").toString()).contains("SIREN", "732829320");
        assertThat(found.toString()).contains("https://velos.exemple.fr").doesNotContain("ada@exemple.fr");
    }

    @Test
    void anItemThatDoesNotFitWouldBeFound() {
        assertThat(problems("person", "{\"name\": 3}")).isNotEmpty();
        assertThat(problems("membership", "{\"start_date\": \"25/11/2026\"}")).isNotEmpty();
        assertThat(problems("organization", "{\"links\": [{\"note\": \"sans adresse\"}]}"))
                .isNotEmpty();
        assertThat(problems("person", "{\"email\": \"rien\"}")).isNotEmpty();
    }
}
