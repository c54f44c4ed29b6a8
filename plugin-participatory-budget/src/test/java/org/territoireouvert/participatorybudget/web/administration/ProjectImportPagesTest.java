package org.territoireouvert.participatorybudget.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.participatorybudget.IdeaSite.EDITION;
import static org.territoireouvert.participatorybudget.IdeaSite.errors;
import static org.territoireouvert.participatorybudget.IdeaSite.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.IdeaSite;
import org.territoireouvert.testkit.TestBrowser;

/** Staff add projects by a table, all of it or nothing. */
class ProjectImportPagesTest {

    private static final String PAGE = "/admin" + EDITION + "/projets/importer";
    private static final String TITLES = "number;title;description;place;theme;cost;proposer;envelope\n";

    private static final String PLACED = TITLES.strip() + ";latitude;longitude\n";

    @SuppressWarnings("NullAway") // started before the first test
    private static IdeaSite ideas;

    @BeforeAll
    static void start() {
        ideas = new IdeaSite();
    }

    @AfterAll
    static void stop() {
        ideas.close();
    }

    private static HttpResponse<String> send(String act, String table) {
        return ideas.editor.upload(
                PAGE, PAGE, Map.of("acte", act), "file", "projets.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static int projects() {
        return ideas.site.page(EDITION).select("li.to-row").size();
    }

    @Test
    void tableIsCheckedFirstAndThenAdded() {
        int before = projects();
        String table = "\ufeff" + TITLES
                + "77;Halle;\"Un toit ; des étals\";Corvaux;Espaces publics;118 000 €;Commerçants;\n"
                + ";Verger;;;Nature;950,50;;\n";

        HttpResponse<String> checked = send("verifier", table);

        assertThat(text(checked)).contains("2 projets peuvent être ajoutés");
        assertThat(projects()).isEqualTo(before);

        HttpResponse<String> added = send("importer", table);

        assertThat(added.uri().getPath()).isEqualTo(EDITION);
        assertThat(projects()).isEqualTo(before + 2);
        assertThat(text(ideas.site.page(EDITION + "/projets/77")))
                .contains("Un toit ; des étals", "118 000 €", "Commerçants");
        assertThat(text(ideas.site.page(EDITION + "/projets/78"))).contains("Verger");
        assertThat(ideas.site.page("/journal").text()).contains("Projets ajoutés");
        assertThat(text(send("importer", table))).contains("le numéro « 77 » est déjà pris");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1;Double;;;;5;;         | Ligne 2 : le numéro « 1 » est déjà pris
            ;;;;;5;;                | Ligne 2 : le titre est vide
            ;Halle;;;;gratuit;;     | Ligne 2 : « gratuit » n’est pas un coût
            ;Halle;;;;0;;           | Ligne 2 : « 0 » n’est pas un coût
            ;Halle;;;;1.234;;       | Ligne 2 : « 1.234 » n’est pas un coût
            ;Halle;;;;5;;Trésor     | Ligne 2 : l’enveloppe « Trésor » n’existe pas
            ;Halle;;;5              | Ligne 2 : la ligne a 5 cases
            """)
    void lineToMendIsNamedAndNothingIsAdded(String line, String said) {
        int before = projects();

        HttpResponse<String> answer = send("importer", TITLES + line + "\n;Bon projet;;;;5;;\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains(said);
        assertThat(projects()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46,3447;        | Ligne 2 : « 46,3447 » et « » ne sont pas une latitude et une longitude
            ;1.75           | Ligne 2 : « » et « 1.75 » ne sont pas une latitude et une longitude
            91;1.75         | Ligne 2 : « 91 » et « 1.75 » ne sont pas une latitude et une longitude
            là-bas;1.75     | Ligne 2 : « là-bas » et « 1.75 » ne sont pas
            """)
    void placeThatIsNoPointOfTheEarthIsNamed(String location, String said) {
        HttpResponse<String> answer = send("verifier", PLACED + ";Halle;;;;5;;;" + location + "\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer).replace("«  »", "« »")).contains(said);
    }

    @Test
    void projectsWithAPlaceAreOnTheMap() {
        send("importer", PLACED + "L1;Lavoir;;;;5;;;46,3447;1.7455\nL2;Partout;;;;5;;;;\n");

        assertThat(ideas.site.page(EDITION).select(".to-map__picture > a title").eachText())
                .containsExactly("L1 – Lavoir");
    }

    @Test
    void tableWithoutItsTitlesOrItsLinesIsRefused() {
        assertThat(text(send("verifier", "titre;cout\nHalle;5\n"))).contains("la première ligne doit être");
        assertThat(text(send("verifier", TITLES))).contains("ne contient aucun projet");
        assertThat(errors(send("verifier", TITLES + ";\"Halle;;;;5;;\n"))).contains("guillemet");
        assertThat(errors(send("verifier", ""))).contains("Choisissez un fichier CSV");
    }

    @Test
    void onlyThoseWhoPrepareEditionsMay() {
        try (TestBrowser auditor = ideas.site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(PAGE).statusCode()).isEqualTo(403);
        }
        assertThat(ideas.editor.page("/admin/budgets-participatifs").select("a[href=" + PAGE + "]"))
                .hasSize(1);
    }
}
