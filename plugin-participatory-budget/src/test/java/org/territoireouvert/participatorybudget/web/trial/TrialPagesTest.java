package org.territoireouvert.participatorybudget.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Year;
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

/** Staff compare rules on past and invented ballots, and never on those of an open vote. */
class TrialPagesTest {

    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue();
    private static final String OPEN = "budget-participatif-" + YEAR;
    private static final String COUNTED = "budget-participatif-" + (YEAR - 1);
    private static final String RULES = "/admin/budgets-participatifs/" + OPEN + "/regles";

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

    private static HttpResponse<String> compare(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "ballots", "invented",
                "voters", "300",
                "choices", "3",
                "seed", "7",
                "first", "greedy_votes",
                "second", "mes_cost",
                "second-settings", "completion=add1u"));
        fields.putAll(changes);
        return editor.submit(RULES, RULES, fields);
    }

    private static String text(HttpResponse<String> answer, String selector) {
        return Jsoup.parse(answer.body()).select(selector).text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void rulesStandSideBySideOnPastBallots() {
        HttpResponse<String> answer =
                compare(Map.of("ballots", COUNTED, "third", "greedy_votes", "third-settings", "lists=separate"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(text(answer, "table caption")).contains("2 846 bulletins, 250 000 € à répartir");
        assertThat(page.select("table:first-of-type thead th").eachText())
                .containsExactly("Critère", "Plus grand nombre de voix", "Parts égales", "Plus grand nombre de voix");
        assertThat(page.select("code").eachText())
                .containsExactly(
                        "greedy_votes on-overflow=skip tie=es",
                        "mes_cost completion=add1:pabutools+utilitarian tie=es",
                        "greedy_votes on-overflow=skip tie=es lists=separate");
        assertThat(page.select("table").eachText()).hasSize(3);
        assertThat(page.select("table:nth-of-type(2) tbody th").eachText())
                .containsExactlyInAnyOrder("Projets de commune", "Projets de tout le territoire");
        assertThat(site.page("/journal").text()).doesNotContain("Essai");
    }

    @Test
    void theSameSeedInventsTheSameBallots() {
        HttpResponse<String> first = compare(Map.of());
        HttpResponse<String> again = compare(Map.of());
        HttpResponse<String> other = compare(Map.of("seed", "8"));

        assertThat(text(first, "table")).contains("300 bulletins").isEqualTo(text(again, "table"));
        assertThat(text(other, "table")).isNotEqualTo(text(first, "table"));
    }

    /** The demonstration of this year is voted on today: its ballots are no choice, and naming it by hand is refused. */
    @Test
    void ballotsOfAnOpenVoteNeverServe() {
        Document page = editor.page(RULES);

        assertThat(page.select("select[name=ballots] option").eachAttr("value"))
                .containsExactly("", "invented", COUNTED);

        HttpResponse<String> answer = compare(Map.of("ballots", OPEN));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer, ".to-errors li")).contains("n’a pas de résultat publié");
        assertThat(text(answer, "table")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            voters          | 9                 | nombre entier de 10 à 5 000
            choices         | trois             | nombre entier de 1 à 20
            seed            | -1                | nombre entier de 0 à
            first           | ''                | Choisissez une règle
            second-settings | completion=add2   | « add2 » n’est pas un mot connu
            first-settings  | tie=lot           | départage par tirage au sort
            third           | majority_judgment | attend des mentions
            ballots         | absente           | n’a pas de résultat publié
            """)
    void whatCannotBeTriedIsSaid(String field, String value, String said) {
        HttpResponse<String> answer = compare(Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer, ".to-errors li")).contains(said);
    }

    @Test
    void onlyWhoCountsMayTry() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(RULES).statusCode()).isEqualTo(403);
        }
        assertThat(editor.page("/admin/budgets-participatifs").select("a[href=" + RULES + "]"))
                .hasSize(1);
    }
}
