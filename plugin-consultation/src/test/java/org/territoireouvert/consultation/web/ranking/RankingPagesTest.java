package org.territoireouvert.consultation.web.ranking;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People put four items in order, at most three of them, and read what all lists come to. */
class RankingPagesTest {

    private static final String STEP = "/consultations/prix-de-l-eau/priorites/0";
    private static final String STAFF = "/admin" + STEP;
    private static final List<String> ITEMS = List.of("Tuyaux", "Tarif social", "Récupérateurs", "=Piscines");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void publishAConsultation() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "RANKING");
        ITEMS.forEach(title -> editor.submit(STAFF, STAFF, Map.of("title", title, "text", "Pourquoi " + title)));
        editor.submit(STAFF, STAFF + "/choix", Map.of("choices", "3"));
        PreparedByStaff.publish(editor, "prix-de-l-eau");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    /** Returns the field of an item, which its label names. */
    private static String field(Document page, String title) {
        String id = page.select("label:containsOwn(" + title + ")").attr("for");
        return page.select("#" + id).attr("name");
    }

    /** Chooses places for items, written as {@code Tuyaux:1 Tarif social:2}. */
    private static HttpResponse<String> give(TestBrowser person, Document page, String choices) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String choice : choices.split(" / ")) {
            String[] parts = choice.split(":");
            if (parts.length == 2) {
                fields.put(field(page, parts[0]), parts[1]);
            }
        }
        return person.submit(page, STEP, fields);
    }

    private TestBrowser gave(String name, String choices) {
        TestBrowser person = site.browser().asCitizen(name + "@exemple.fr");
        assertThat(give(person, person.page(STEP), choices).statusCode()).isEqualTo(200);
        return person;
    }

    @Test
    void personPutsItemsInOrderAndChangesTheirMind() {
        TestBrowser jeanne = gave("jeanne", "Tuyaux:2 / Tarif social:1");
        assertThat(jeanne.page(STEP).select("#ma-liste li").eachText()).containsExactly("Tarif social", "Tuyaux");
        Document again = jeanne.page(STEP);
        assertThat(again.select("select[name=" + field(again, "Tuyaux") + "] option[selected]")
                        .val())
                .isEqualTo("2");

        give(jeanne, again, "Récupérateurs:1");
        assertThat(jeanne.page(STEP).select("#ma-liste li").eachText()).containsExactly("Récupérateurs");
        jeanne.submit(STEP, STEP + "/retirer", Map.of());

        assertThat(text(jeanne.page(STEP))).contains("Vous n’avez pas encore envoyé de liste.");
        assertThat(text(editor.page(STEP + "/resultats"))).contains("Personne n’a envoyé de liste");
    }

    @Test
    void everyItemHasItsPlacesToChooseFrom() {
        Document page = site.browser().page(STEP);

        assertThat(page.select("main select")).hasSize(4);
        assertThat(page.select("main select").getFirst().select("option").eachText())
                .extracting(option -> option.replace('\u00a0', ' '))
                .containsExactly("Pas dans ma liste", "1er choix", "2e choix", "3e choix");
        assertThat(text(page)).contains("Pourquoi Tuyaux", "jusqu’à 3 propositions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing                                       | Choisissez au moins une priorité.
            Tuyaux:1 / Tarif social:1                     | Le rang 1 est déjà donné à « Tuyaux »
            Tuyaux:1 / Tarif social:3                     | Le rang 3 est donné, mais pas le rang 2
            Tuyaux:2                                      | Le rang 2 est donné, mais pas le rang 1
            Tuyaux:4                                      | Choisissez un rang de 1 à 3.
            Tuyaux:0                                      | Choisissez un rang de 1 à 3.
            Tuyaux:premier                                | Choisissez un rang de 1 à 3.
            """)
    void listThatCannotBeIsSaidAndNothingIsLost(String choices, String said) {
        TestBrowser jeanne = gave("jeanne", "Récupérateurs:1");
        Document page = jeanne.page(STEP);

        HttpResponse<String> answer = give(jeanne, page, choices);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        Document again = Jsoup.parse(answer.body());
        if (choices.startsWith("Tuyaux:1")) {
            assertThat(again.select("select[name=" + field(page, "Tuyaux") + "] option[selected]")
                            .val())
                    .isEqualTo("1");
        }
        assertThat(again.select("#ma-liste li").eachText()).containsExactly("Récupérateurs");
    }

    @Test
    void visitorSignsInAndReadsWhatTheyChose() {
        TestBrowser visitor = site.browser();

        HttpResponse<String> kept = give(visitor, visitor.page(STEP), "Tuyaux:2 / Tarif social:1");

        assertThat(kept.uri().getPath()).doesNotStartWith(STEP);
        assertThat(text(editor.page(STEP + "/resultats"))).contains("Personne n’a envoyé de liste");
    }

    @Test
    void nothingIsTakenAfterTheLastDay() {
        clock.advance(Duration.ofHours(4 * 24 + 13));
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document early = jeanne.page(STEP);
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> late = give(jeanne, early, "Tuyaux:1");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Cette étape est terminée", "rien n’a été enregistré");
        assertThat(Jsoup.parse(late.body())
                        .select("select[name=" + field(early, "Tuyaux") + "] option[selected]")
                        .val())
                .isEqualTo("1");
        assertThat(text(site.browser().page(STEP + "/resultats"))).contains("Personne n’a envoyé de liste");
    }

    @Test
    void resultsAreShownOnceTheStepIsOver() {
        gave("jeanne", "Tuyaux:1 / Tarif social:2");
        gave("paul", "Tarif social:1 / Tuyaux:2 / =Piscines:3");
        TestBrowser ali = gave("ali", "Tarif social:1 / Récupérateurs:2");
        assertThat(text(ali.page(STEP + "/resultats")))
                .contains("Les résultats seront publiés après le mardi 1er décembre 2026")
                .doesNotContain("points");
        assertThat(ali.get(STEP + "/listes.csv").statusCode()).isEqualTo(404);
        assertThat(text(editor.page(STEP + "/resultats"))).contains("Ne les diffusez pas", "8 points");

        clock.advance(Duration.ofDays(6));

        Document results = site.browser().page(STEP + "/resultats");
        assertThat(text(results))
                .contains("3 personnes ont envoyé leur liste", "Le 1er choix d’une liste reçoit 3 points")
                .doesNotContain("Ne les diffusez pas");
        assertThat(results.select("main tbody tr").eachText())
                .containsExactly(
                        "1 Tarif social 8 2 3", "2 Tuyaux 5 1 2", "3 Récupérateurs 2 0 1", "4 =Piscines 1 0 1");
        assertThat(results.select(".to-bars .b1").eachAttr("width")).containsExactly("889", "556", "222", "111");
        assertThat(site.browser().get(STEP + "/listes.csv").body().lines())
                .containsExactlyInAnyOrder(
                        "choix_1,choix_2,choix_3",
                        "Tuyaux,Tarif social,",
                        "Tarif social,Tuyaux,'=Piscines",
                        "Tarif social,Récupérateurs,");
    }

    @Test
    void itemsStayOnceSomebodyGaveAList() {
        Document early = editor.page(STAFF);
        String remove =
                early.select("form[action$=/retirer]").eachAttr("action").getFirst();
        String item = early.select("main h3 a").eachAttr("href").getFirst();
        Document form = editor.page(item);
        gave("jeanne", "Tuyaux:1");

        assertThat(errors(editor.submit(early, remove, Map.of()))).contains("ont déjà envoyé leur liste");
        assertThat(errors(editor.submit(form, item, Map.of("title", "Autre")))).contains("ont déjà envoyé leur liste");
        assertThat(errors(editor.submit(early, STAFF + "/choix", Map.of("choices", "2"))))
                .contains("ont déjà envoyé leur liste");
        HttpResponse<String> added = editor.submit(early, STAFF, Map.of("title", "Puits", "text", "Long texte"));
        assertThat(errors(added)).contains("ont déjà envoyé leur liste");
        assertThat(Jsoup.parse(added.body()).select("[name=text]").text()).isEqualTo("Long texte");
        assertThat(editor.page(STAFF).select("main form")).isEmpty();
    }

    @Test
    void itemThatWentMeanwhileIsSaid() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document early = jeanne.page(STEP);
        String remove = editor.page(STAFF)
                .select("form[action$=/retirer]")
                .eachAttr("action")
                .getFirst();
        editor.submit(STAFF, remove, Map.of());

        HttpResponse<String> answer = give(jeanne, early, "Tuyaux:1 / Tarif social:2");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Le rang 2 est donné, mais pas le rang 1");
        assertThat(text(answer)).doesNotContain("Pourquoi Tuyaux");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title   | ''      | ''     | Écrivez un titre.
            title   | tuyaux  | ''     | Une autre proposition a déjà ce titre.
            choices | 0       | /choix | Écrivez un nombre de 1 à 10.
            choices | 11      | /choix | Écrivez un nombre de 1 à 10.
            choices | trois   | /choix | Écrivez un nombre de 1 à 10.
            """)
    void whatStaffCannotWriteIsSaid(String field, String typed, String form, String said) {
        HttpResponse<String> answer = editor.submit(STAFF, STAFF + form, Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(Jsoup.parse(answer.body()).select("[name=" + field + "]").val())
                .isEqualTo(typed);
    }

    @Test
    void staffPutItemsInAnotherOrderAndRewordThem() {
        String item = editor.page(STAFF).select("main h3 a").eachAttr("href").get(1);

        editor.submit(STAFF, item + "/monter", Map.of());
        editor.submit(item, item, Map.of("title", "Tarif pour tous", "text", ""));

        assertThat(site.browser().page(STEP).select("main .to-field label").eachText())
                .containsExactly("Tarif pour tous", "Tuyaux", "Récupérateurs", "=Piscines");
        assertThat(editor.get(STAFF + "/propositions/rien").statusCode()).isEqualTo(404);
        String step = "/admin/consultations/prix-de-l-eau/etapes/0";
        assertThat(text(editor.submit(step, step + "/retirer", Map.of()))).contains("elle reste");
    }

    @Test
    void personTakesTheirListAway() throws Exception {
        gave("jeanne", "Tuyaux:2 / Tarif social:1");
        String jeanne = site.tables()
                .read(handle -> handle.createQuery("select person_id from con_ranking_list")
                        .mapTo(String.class)
                        .one());

        List<String> rows = new ArrayList<>();
        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.export(jeanne, cells -> rows.add(Arrays.toString(cells)));
        }

        assertThat(rows).singleElement(as(STRING)).contains("priorities", "Tarif social > Tuyaux");
    }

    @Test
    void closedAccountLeavesItsListCounted() throws Exception {
        gave("jeanne", "Tuyaux:1");
        gave("paul", "Tarif social:1");
        List<String> people = site.tables()
                .read(handle -> handle.createQuery("select person_id from con_ranking_list order by items")
                        .mapTo(String.class)
                        .list());

        int moved = 0;
        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            moved += data.transfer(people.get(0), people.get(1));
            moved += data.erase(people.get(1), PersonalData.Erasure.REMOVE_CONTENT);
            moved += data.erase(people.get(1), PersonalData.Erasure.REMOVE_CONTENT);
        }

        assertThat(moved).as("one list goes, one loses its name").isEqualTo(2);
        assertThat(text(editor.page(STEP + "/resultats"))).contains("1 personne a envoyé sa liste");
        assertThat(site.tables()
                        .<List<String>, RuntimeException>read(
                                handle -> handle.createQuery("select person_id from con_ranking_list")
                                        .mapTo(String.class)
                                        .list()))
                .hasSize(1)
                .doesNotContainAnyElementsOf(people);
    }
}
