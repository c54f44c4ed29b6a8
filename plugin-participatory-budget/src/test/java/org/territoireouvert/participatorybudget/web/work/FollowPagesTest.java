package org.territoireouvert.participatorybudget.web.work;

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
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff follow the works of the demonstration. */
class FollowPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String EDITIONS = "/admin/budgets-participatifs";
    private static final String LIST = EDITIONS + "/budget-participatif-" + (TODAY.getYear() - 1) + "/travaux";
    private static final String OPEN = EDITIONS + "/budget-participatif-" + TODAY.getYear() + "/travaux";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser officer;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        officer = site.browser().asAgent("travaux@exemple.fr", "Thibault", BudgetRights.WORKS);
    }

    @AfterAll
    static void stop() {
        officer.close();
        site.close();
    }

    private static List<String> forms() {
        return officer.page(LIST).select(".to-rows h2 a").eachAttr("href");
    }

    /** Each test has a project of its own, so that none disturbs another. */
    private static String form(int place) {
        return forms().get(place);
    }

    private static String project(String form) {
        return form.replace("/admin", "").replace("/travaux/", "/projets/");
    }

    /** Sends the form as it stands there, with changes; {@code {step}} in a name is the identifier of the first milestone. */
    private static HttpResponse<String> send(Document page, String form, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>();
        String sent = "form[action=" + form + "] ";
        page.select(sent + "input:not([type=hidden]):not([type=checkbox])")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("status", page.select(sent + "option[selected]").attr("value"));
        changes.forEach((name, value) -> fields.put(name.replace("{step}", firstStep(page)), value));
        return officer.submit(page, form, fields);
    }

    private static String firstStep(Document page) {
        return page.select("input[name^=step-]").attr("name").replace("step-", "");
    }

    private static String errors(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select(".to-errors li").text());
    }

    private static String shown(String form) {
        return plain(
                site.page(project(form)).select("section:has(#realisation)").text());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void aProjectNobodyFollowedYetGetsItsStatusStepsAndNews() {
        String form = form(forms().size() - 1);

        HttpResponse<String> saved = send(
                officer.page(form),
                form,
                Map.of(
                        "status", "ongoing",
                        "spent", "1 250,5",
                        "title-new-2", "Ouverture",
                        "planned-new-2", TODAY.plusDays(90).toString(),
                        "title-new-1", "Étude <b>",
                        "planned-new-1", TODAY.minusDays(3).toString(),
                        "done-new-1", TODAY.minusDays(2).toString()));
        HttpResponse<String> told = officer.submit(
                form, form + "/nouvelles", Map.of("news", "Les plans sont **prêts**. <script>alert(1)</script>"));

        assertThat(errors(saved)).isEmpty();
        assertThat(saved.uri().getPath()).isEqualTo(form);
        assertThat(saved.body()).contains("C’est publié.");
        assertThat(told.statusCode()).isEqualTo(200);
        Document page = site.page(project(form));
        assertThat(page.select(".to-steps li.done h4").text()).isEqualTo("Étude <b>");
        assertThat(page.select(".to-steps li.now h4").text()).isEqualTo("Ouverture");
        assertThat(shown(form)).contains("En cours", "1 250,50 € dépensés", "Les plans sont prêts.");
        assertThat(page.select("section:has(#realisation) script")).isEmpty();
        assertThat(page.text()).doesNotContain("Thibault");
        assertThat(site.page("/journal").text()).contains("Travaux de", "Nouvelle des travaux");

        String remove = officer.page(form).select("form[action$=/retirer]").attr("action");
        officer.submit(form, remove, Map.of());

        assertThat(shown(form)).doesNotContain("Les plans sont prêts.");
        assertThat(officer.submit(form, form + "/nouvelles", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status         | ''                  | Choisissez un statut
            status         | démoli              | Choisissez un statut
            status         | ONGOING             | Choisissez un statut
            spent          | ''                  | n’est pas un montant
            spent          | -5                  | n’est pas un montant
            spent          | 1,001               | n’est pas un montant
            spent          | 1e9                 | n’est pas un montant
            spent          | 99999999999         | n’est pas un montant
            spent          | 9223372036854775808 | n’est pas un montant
            title-{step}   | ''                  | Donnez un nom
            planned-{step} | ''                  | Écrivez le jour prévu
            planned-{step} | demain              | n’est pas une date
            planned-{step} | 2027-02-30          | n’est pas une date
            planned-{step} | +99999-01-01        | n’est pas une date
            planned-{step} | 2999-01-01          | Dites pourquoi
            done-{step}    | 2999-01-01          | Ce jour n’est pas encore passé
            status         | finished            | n’a plus d’étape à faire
            title-new-1    | Sans jour           | Écrivez le jour prévu
            planned-new-1  | 2999-01-01          | Donnez un nom
            """)
    void whatCannotBeIsSaidAndChangesNothing(String field, String value, String said) {
        String form = form(3);
        String before = shown(form);
        Document page = officer.page(form);

        HttpResponse<String> answer = send(page, form, Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(Jsoup.parse(answer.body()).select("input[name=" + field.replace("{step}", firstStep(page)) + "]"))
                .allMatch(input -> input.val().equals(value));
        assertThat(shown(form)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"title-new-1,120", "reason-{step},500", "news,5000"})
    void aTextOfTenThousandCharactersIsRefused(String field, int longest) {
        String form = form(3);
        Document page = officer.page(form);
        String before = shown(form);
        Map<String, String> tooLong = Map.of(field, "é".repeat(10_000));

        HttpResponse<String> answer =
                field.equals("news") ? officer.submit(page, form + "/nouvelles", tooLong) : send(page, form, tooLong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer).replaceAll("[^0-9]", "")).contains(Integer.toString(longest));
        assertThat(shown(form)).isEqualTo(before);
    }

    @Test
    void aPostponedStepSaysWhyAndARemovedOneIsGone() {
        String form = form(0);

        HttpResponse<String> saved = send(
                officer.page(form),
                form,
                Map.of(
                        "status", "late",
                        "done-{step}", "",
                        "planned-{step}", TODAY.plusDays(5).toString(),
                        "reason-{step}", "Sol gelé"));
        String postponed = shown(form);
        Document page = officer.page(form);
        String key = page.select("input[value=Sol gelé]").attr("name").replace("reason-", "");
        HttpResponse<String> removed = send(page, form, Map.of("remove-" + key, "1"));

        assertThat(errors(saved)).isEmpty();
        assertThat(postponed).contains("Repoussé", "Sol gelé");
        assertThat(errors(removed)).isEmpty();
        assertThat(shown(form)).doesNotContain("Sol gelé").contains("En retard");
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        String form = form(1);
        Document mine = officer.page(form);
        send(officer.page(form), form, Map.of("title-new-1", "Leur étape", "planned-new-1", "2998-01-01"));

        HttpResponse<String> answer = send(mine, form, Map.of("spent", "777"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Une autre personne a changé ces travaux");
        Document again = Jsoup.parse(answer.body());
        assertThat(again.select("input[name=spent]").val()).isEqualTo("777");
        assertThat(again.select("input[value=Leur étape]")).hasSize(1);

        send(again, form, Map.of());

        assertThat(shown(form)).contains("777 € dépensés", "Leur étape");
    }

    @Test
    void onlyStaffWhoFollowWorksMay() {
        String form = form(0);
        String link = "a[href=" + LIST + "]";

        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR);
                TestBrowser teller = site.browser().asAgent("compte@exemple.fr", "Denis", BudgetRights.TELLER);
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            for (TestBrowser other : List.of(auditor, teller)) {
                assertThat(other.get(LIST).statusCode()).isEqualTo(403);
                assertThat(other.get(form).statusCode()).isEqualTo(403);
                assertThat(other.page(EDITIONS).select(link)).isEmpty();
            }
            assertThat(editor.get(form).statusCode()).isEqualTo(200);
        }
        assertThat(site.get(form).uri().getPath()).isNotEqualTo(form);
        assertThat(officer.page(EDITIONS).select(link)).hasSize(1);
        assertThat(officer.page(EDITIONS).select("a[href$=/calendrier], a[href$=/retirer], details form"))
                .isEmpty();
    }

    @Test
    void whatIsNotFundedHasNoForm() {
        List<String> funded = forms();

        assertThat(officer.page(OPEN).select("main .to-rows")).isEmpty();
        for (String absent : List.of(
                OPEN + "/1",
                LIST + "/999",
                LIST + "/%27%3B--",
                EDITIONS + "/absente/travaux",
                EDITIONS + "/absente/travaux/1")) {
            assertThat(officer.get(absent).statusCode()).as(absent).isEqualTo(404);
        }
        for (int number = 1; number <= 12; number++) {
            String form = LIST + "/" + number;
            assertThat(officer.get(form).statusCode()).as(form).isEqualTo(funded.contains(form) ? 200 : 404);
        }
    }

    @Test
    void theFormIsThereInEnglishToo() {
        for (String path : List.of(LIST, form(0))) {
            HttpResponse<String> answer = officer.get(path, "en");

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("$msg", "{0", "follow.", "#stepFields");
        }
    }
}
