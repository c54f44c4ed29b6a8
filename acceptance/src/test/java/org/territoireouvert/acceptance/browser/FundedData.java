package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.acceptance.browser.Town.Person;
import org.territoireouvert.acceptance.opendata.CsvRows;
import org.territoireouvert.acceptance.opendata.TableCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the site publishes of one grant, downloaded by somebody and held to the schemas of those who wrote them. */
final class FundedData {

    private static final Path SCHEMAS =
            Repository.root().resolve("plugin-call-for-projects/src/test/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Town town;
    private final Path folder;

    FundedData(Town town, Path folder) {
        this.town = town;
        this.folder = folder;
    }

    void isValidEverywhere(Person reader, String number, String call) {
        agreements(reader);
        grants(reader, number);
        call(call);
    }

    /** Residents have neither SIRET nor RNA: they are not in the table, whose schema asks for one. */
    private void agreements(Person reader) {
        TableCheck schema = new TableCheck(JSON.readTree(schema("scdl-subventions-2.1.1.schema")));
        List<Map<String, String>> rows = CsvRows.of(download(reader, "subventions.csv"));
        assertThat(schema.problems(rows)).isEmpty();
        assertThat(rows)
                .extracting(row -> row.get("nomBeneficiaire"))
                .containsExactly("Commune de Corvaux", "Les Amis du bocage", "Ferme des Aulnes");
        assertThat(rows).extracting(row -> row.get("montant")).containsOnly("15800.00");
        assertThat(rows).extracting(row -> row.get("dateConvention")).containsOnly("2027-06-10");
    }

    private void grants(Person reader, String number) {
        String body = download(reader, "subventions.360giving.json");
        String grant = schema("360-giving-schema");
        String all = schema("360-giving-package-schema");
        String reference =
                JSON.readTree(all).at("/properties/grants/items/$ref").asString();
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(reference, grant)))
                .getSchema(all, InputFormat.JSON);
        assertThat(schema.validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        JsonNode grants = JSON.readTree(body).get("grants");
        assertThat(grants.valueStream().map(one -> one.get("amountAwarded").asInt()))
                .containsExactly(8_000, 4_000, 3_000, 800);
        assertThat(grants.get(0).get("id").asString()).contains(number);
    }

    private void call(String call) {
        TableCheck schema = new TableCheck(JSON.readTree(schema("dispositif-aide-0.2.0.schema")));
        Map<String, String> row = new LinkedHashMap<>();
        JSON.readTree(town.site.get(call + "/dispositif.json").body())
                .properties()
                .forEach(one -> row.put(one.getKey(), one.getValue().asString()));
        assertThat(schema.problems(List.of(row))).isEmpty();
        assertThat(schema.names()).containsAll(row.keySet());
        assertThat(row).containsEntry("titre", "Lieux d’eau");
    }

    private String download(Person reader, String file) {
        Page page = reader.at("/donnees-ouvertes/subventions");
        Download download = page.waitForDownload(
                () -> page.locator("main a[href$='" + file + "']").first().click());
        Path kept = folder.resolve(file);
        download.saveAs(kept);
        return read(kept);
    }

    private static String schema(String file) {
        return read(SCHEMAS.resolve(file + ".json"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
