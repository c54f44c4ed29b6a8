package org.territoireouvert.participatorybudget.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff say how the edition of next year is voted on, which the demonstration has as a draft; that of this year is fixed. */
class VotePagesTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String NEXT = "/admin/budgets-participatifs/budget-participatif-" + (YEAR + 1) + "/scrutin";
    private static final String OPEN = "/admin/budgets-participatifs/budget-participatif-" + YEAR + "/scrutin";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser editor;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    /** Everything that stands in the form. */
    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        page.select("main form[action=" + NEXT + "] :is(input, textarea)")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form[action=" + NEXT + "] select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        fields.keySet().removeIf(name -> name.startsWith("_"));
        return fields;
    }

    private static HttpResponse<String> send(String form, Map<String, String> changes) {
        Document page = editor.page(form);
        Map<String, String> fields = fields(page);
        fields.putAll(changes);
        return editor.submit(page, NEXT, fields);
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "simple, APPROVAL, 1, 3, greedy_votes",
        "grenoble, APPROVAL, 6, 6, greedy_votes",
        "toulouse, POINTS, 3, 7, greedy_points",
        "brest, RANKING, 3, 3, greedy_borda",
        "strasbourg, POINTS, 1, 5, greedy_points",
        "lyon, APPROVAL, 3, 10, greedy_votes",
        "rennes, APPROVAL, 1, 10, greedy_votes"
    })
    void aModelFillsTheFormAndIsSaved(String preset, String kind, String fewest, String most, String method) {
        HttpResponse<String> saved = send(NEXT + "?modele=" + preset, Map.of());

        assertThat(errors(saved)).isEmpty();
        Map<String, String> kept = fields(editor.page(NEXT));
        assertThat(kept)
                .containsEntry("kind", kind)
                .containsEntry("fewest-0", fewest)
                .containsEntry("most-0", most)
                .containsEntry("method", method);
    }

    @ParameterizedTest
    @CsvSource({"paris, GRADES, majority_judgment, 1", "le-relecq-kerhuon, RANKING, greedy_borda, 3"})
    void aModelMayHaveAListForEachEnvelope(String preset, String kind, String method, String fewest) {
        HttpResponse<String> saved = send(NEXT + "?modele=" + preset, Map.of());

        assertThat(errors(saved)).isEmpty();
        assertThat(fields(editor.page(NEXT)))
                .containsEntry("kind", kind)
                .containsEntry("lists", "each")
                .containsEntry("fewest-1", fewest)
                .containsEntry("fewest-2", fewest)
                .containsEntry("method", method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind        | ''        | Choisissez un type de bulletin
            most-0      | zéro      | Écrivez un nombre de 1 à 2
            fewest-0    | 9         | Le minimum ne peut pas dépasser le maximum
            limit-0     | beaucoup  | n’est pas un montant
            method      | ''        | Choisissez une règle de dépouillement
            settings    | tie=dice  | n’est pas un réglage connu
            draw        | BEACON    | Cette règle ne tire pas au sort
            level       | ''        | Choisissez qui vote
            age         | 200       | Écrivez un nombre de 0 à 120
            age-on      | demain    | n’est pas une date
            territories | Rennes    | n’est pas un code de commune
            """)
    void whatCannotBeIsSaidAndChangesNothing(String field, String typed, String said) {
        send(NEXT + "?modele=simple", Map.of());
        Map<String, String> before = fields(editor.page(NEXT));

        HttpResponse<String> answer = send(NEXT, Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(fields(editor.page(NEXT))).isEqualTo(before);
    }

    @Test
    void papersAreTakenWhenStaffSaySo() {
        send(NEXT + "?modele=simple", Map.of("on-paper", ""));
        assertThat(editor.page(NEXT).select("input[name=on-paper][checked]")).isEmpty();

        send(NEXT + "?modele=simple", Map.of("on-paper", "1"));

        assertThat(editor.page(NEXT).select("input[name=on-paper][checked]")).hasSize(1);
        assertThat(editor.page(NEXT + "?modele=brest").select("input[name=on-paper][checked]"))
                .as("another model changes the ballot only")
                .hasSize(1);
        assertThat(editor.page(OPEN.replace("/admin", "")).select("main").text())
                .contains("Sur papier");
    }

    @Test
    void aRuleThatDrawsLotsMayTakeThemFromABeacon() {
        HttpResponse<String> saved =
                send(NEXT + "?modele=simple", Map.of("settings", "tie=minCost,lot", "draw", "BEACON"));

        assertThat(errors(saved)).isEmpty();
        assertThat(fields(editor.page(NEXT))).containsEntry("draw", "BEACON");
        send(NEXT + "?modele=simple", Map.of());
        assertThat(fields(editor.page(NEXT))).containsEntry("draw", "PUBLIC_DRAW");
    }

    @Test
    void aVoteIsNotFixedBeforeItsProjectsAreThere() {
        send(NEXT + "?modele=simple", Map.of());
        Document page = editor.page(NEXT);

        assertThat(page.select("main").text()).contains("Il faut au moins deux projets pour voter");
        assertThat(page.select("form[action$=/fixer]")).isEmpty();
    }

    @Test
    void aFixedVoteShowsNoForm() {
        Document page = editor.page(OPEN);

        assertThat(page.select("main").text()).contains("Ce vote est fixé");
        assertThat(page.select("main form")).isEmpty();
        assertThat(editor.page("/admin/budgets-participatifs/budget-participatif-" + YEAR)
                        .select("main")
                        .text())
                .contains("Vote");
    }

    @Test
    void onlyWhoPreparesEditionsMay() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(OPEN).statusCode()).isEqualTo(403);
        }
        assertThat(site.get(OPEN).uri().getPath()).startsWith("/connexion");
    }
}
