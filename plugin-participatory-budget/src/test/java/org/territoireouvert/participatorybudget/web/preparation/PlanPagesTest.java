package org.territoireouvert.participatorybudget.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff plan an edition and everybody reads its calendar. */
class PlanPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String OPEN = "/budgets-participatifs/budget-participatif-" + TODAY.getYear();
    private static final String PLAN = "/admin" + OPEN + "/calendrier";

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

    /** Changes some days of the form and sends it with the others as they stand there. */
    private static HttpResponse<String> send(Document page, Map<String, String> changes) {
        Map<String, String> days = days(page);
        days.putAll(changes);
        return editor.submit(page, PLAN, days);
    }

    private static Map<String, String> days(Document page) {
        Map<String, String> days = new HashMap<>();
        page.select("main form input[type=date]").forEach(input -> days.put(input.attr("name"), input.val()));
        return days;
    }

    private static List<String> steps() {
        return site.page(OPEN).select("#calendrier li h2").eachText();
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text().replace('\u00a0', ' ');
    }

    @Test
    void theCalendarIsReadByEverybodyAndStandsInTheAgenda() {
        Document page = site.page(OPEN);

        assertThat(page.select("#calendrier li.done h2").eachText())
                .containsExactly("Dépôt des idées", "Étude par les services", "Publication de la liste");
        assertThat(page.select("#calendrier li.now h2").eachText()).containsExactly("Vote");
        assertThat(page.select("#calendrier li:last-child p").text()).contains("du ", " au ", "à venir");
        assertThat(site.get("/agenda.ics").body().replaceAll("\r\n ", "").replace('\u00a0', ' '))
                .contains("SUMMARY:Budget participatif " + TODAY.getYear() + " : Résultat");
    }

    @Test
    void aNewPlanIsShown() {
        Map<String, String> before = days(editor.page(PLAN));

        HttpResponse<String> saved = send(
                editor.page(PLAN),
                Map.of(
                        "works-begins",
                        TODAY.plusDays(60).toString(),
                        "works-ends",
                        "",
                        "list-begins",
                        "",
                        "list-ends",
                        ""));

        assertThat(saved.uri().getPath()).isEqualTo(OPEN);
        assertThat(steps()).containsExactly("Dépôt des idées", "Étude par les services", "Vote", "Résultat", "Travaux");
        assertThat(site.page(OPEN).select("#calendrier li:last-child p").text()).startsWith("à partir du");
        assertThat(site.page("/journal").text()).contains("Calendrier changé");

        send(editor.page(PLAN), before);
        assertThat(steps()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            works-begins | demain     | n’est pas une date
            works-begins | 2027-02-30 | n’est pas une date
            works-ends   | 2001-01-01 | Le dernier jour vient avant le premier
            list-begins  | 2001-01-01 | Cette phase commence avant la fin de la précédente
            vote-ends    | 2099-01-01 | Le vote a commencé
            vote-begins  | ''         | Le vote a commencé
            """)
    void daysThatCannotBeAreSaidAndChangeNothing(String field, String day, String said) {
        List<String> before = steps();

        HttpResponse<String> answer = send(editor.page(PLAN), Map.of(field, day));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(Jsoup.parse(answer.body())
                        .select("input[name=" + field + "]")
                        .val())
                .isEqualTo(day);
        assertThat(steps()).isEqualTo(before);
    }

    /** An edition whose vote lies ahead is planned as a whole, and its badge follows the calendar. */
    @Test
    void anEditionAheadIsPlannedAsAWhole() throws Exception {
        DateTimeFormatter inFiles = DateTimeFormatter.ofPattern("dd.MM.uuuu");
        String file = ImportedVotes.file("approval", List.of("1;60;École;;;"), List.of())
                .replace("01.11.2026", inFiles.format(TODAY.plusDays(60)))
                .replace("20.11.2026", inFiles.format(TODAY.plusDays(80)))
                .stripTrailing();
        HttpResponse<String> imported = editor.upload(
                "/admin/budgets-participatifs",
                "/admin/budgets-participatifs/importer",
                Map.of("title", "Édition future"),
                "file",
                "vote.pb",
                file.getBytes(StandardCharsets.UTF_8));
        String edition = "/budgets-participatifs/edition-future";
        String plan = "/admin" + edition + "/calendrier";
        assertThat(errors(imported)).isEmpty();
        assertThat(site.page(edition).select(".to-badge").text()).isEqualTo("À venir");

        HttpResponse<String> oneDay = editor.submit(
                plan, plan, Map.of("vote-begins", TODAY.plusDays(90).toString()));
        HttpResponse<String> planned = editor.submit(
                plan,
                plan,
                Map.of(
                        "ideas-begins", TODAY.minusDays(5).toString(),
                        "ideas-ends", TODAY.plusDays(30).toString(),
                        "vote-begins", TODAY.plusDays(90).toString(),
                        "vote-ends", TODAY.plusDays(110).toString()));

        assertThat(oneDay.statusCode()).isEqualTo(422);
        assertThat(errors(oneDay)).contains("Un vote a un premier et un dernier jour");
        assertThat(planned.statusCode()).isEqualTo(200);
        assertThat(site.page(edition).select(".to-badge").text()).isEqualTo("Dépôt des idées");
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        Document mine = editor.page(PLAN);
        String theirs = TODAY.plusDays(401).toString();
        String wanted = TODAY.plusDays(402).toString();
        send(editor.page(PLAN), Map.of("works-ends", theirs));

        HttpResponse<String> answer = send(mine, Map.of("works-ends", wanted));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Une autre personne a changé cette édition");
        Document again = Jsoup.parse(answer.body());
        assertThat(again.select("input[name=works-ends]").val()).isEqualTo(wanted);

        send(again, Map.of());

        assertThat(editor.page(PLAN).select("input[name=works-ends]").val()).isEqualTo(wanted);
    }

    @Test
    void onlyStaffWhoPrepareEditionsMay() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(PLAN).statusCode()).isEqualTo(403);
            assertThat(auditor.page("/admin/budgets-participatifs").select("a[href=" + PLAN + "]"))
                    .isEmpty();
        }
        assertThat(editor.page("/admin/budgets-participatifs").select("a[href=" + PLAN + "]"))
                .hasSize(1);
        assertThat(editor.get("/admin/budgets-participatifs/absente/calendrier").statusCode())
                .isEqualTo(404);
    }
}
