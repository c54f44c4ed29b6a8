package org.territoireouvert.calls.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is published of grants and calls, held to the schemas of those who wrote them. */
class OpenDataTest {

    private static final String SUBVENTIONS = "/donnees-ouvertes/subventions.csv";
    private static final String GIVING = "/donnees-ouvertes/subventions.360giving.json";
    private static final String AID = "/donnees-ouvertes/dispositifs-aide.csv";
    private static final int TAKEN_OVER = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PRIVATE = Pattern.compile(
            "FR\\d{2}[ \\d]{20,}|[\\w.]+@[\\w.]+|\\b0[1-9]([ .]?\\d{2}){4}\\b|Marcel Dutoit|Odile Perrin|Claire Vautrin|Bruno Lemaire");

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(OpenDataTest.class.getResourceAsStream("/schemas/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(TestSite site, String path) {
        String body = site.get(path).body().replace("\uFEFF", "");
        try (StringReader reader = new StringReader(body)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(CSVRecord::toMap)
                    .<Map<String, String>>map(LinkedHashMap::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void agreementsAreValidAgainstTheirTableSchema(TestSite site) {
        TableSchema schema = new TableSchema("/schemas/scdl-subventions-2.1.1.schema.json");

        List<Map<String, String>> rows = rows(site, SUBVENTIONS);

        assertThat(rows).hasSize(6 + TAKEN_OVER);
        assertThat(rows.getFirst().keySet()).containsExactlyElementsOf(schema.names());
        assertThat(schema.problems(rows)).isEmpty();
        assertThat(rows.stream()
                        .filter(row -> row.getOrDefault("montant", "").startsWith("5800"))
                        .map(row -> new BigDecimal(row.getOrDefault("pourcentageSubvention", "")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void callsAreValidAgainstTheTableSchemaOfAidSchemes(TestSite site) {
        TableSchema schema = new TableSchema("/schemas/dispositif-aide-0.2.0.schema.json");

        List<Map<String, String>> rows = rows(site, AID);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows.getFirst().keySet()).containsExactlyElementsOf(schema.names());
        assertThat(schema.problems(rows)).isEmpty();
        assertThat(rows)
                .allSatisfy(row -> assertThat(JSON.readTree(row.getOrDefault("porteurs", ""))
                                .get(0)
                                .get("nom")
                                .asString())
                        .isNotBlank());
    }

    @Test
    void documentOfACallIsValidAgainstTheSameSchema(TestSite site) {
        TableSchema schema = new TableSchema("/schemas/dispositif-aide-0.2.0.schema.json");
        JsonNode document = JSON.readTree(
                site.get("/appels-a-projets/haies-et-mares/dispositif.json").body());
        Map<String, String> row = new LinkedHashMap<>();
        document.properties()
                .forEach(one -> row.put(one.getKey(), one.getValue().asString()));

        assertThat(schema.names()).containsAll(row.keySet());
        assertThat(schema.problems(List.of(row))).isEmpty();
        assertThat(rows(site, AID)).extracting(one -> one.get("id")).contains(row.get("id"));
        assertThat(site.get("/appels-a-projets/inconnu/dispositif.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void grantsAreValidAgainstTheSchemaOf360Giving(TestSite site) {
        String grantSchema = resource("360-giving-schema.json");
        String packageSchema = resource("360-giving-package-schema.json");
        String reference =
                JSON.readTree(packageSchema).at("/properties/grants/items/$ref").asString();
        Map<String, String> known = Map.of(reference, grantSchema);
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known))
                .getSchema(packageSchema, InputFormat.JSON);
        String body = site.get(GIVING).body();

        assertThat(JSON.readTree(body).get("grants").size()).isEqualTo(6 + TAKEN_OVER);
        assertThat(schema.validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat(schema.validate(body.replace("\"EUR\"", "12"), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUBVENTIONS,
                GIVING,
                AID,
                "/donnees-ouvertes/projets-finances.csv",
                "/appels-a-projets/projets-finances",
                "/appels-a-projets/statistiques"
            })
    void nothingPrivateIsPublished(String path, TestSite site) {
        assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(site.get(path).body()).doesNotContainPattern(PRIVATE);
    }
}
