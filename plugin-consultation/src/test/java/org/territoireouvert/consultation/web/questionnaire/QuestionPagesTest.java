package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff write questions one by one; what is wrong is said, and nothing changes. */
class QuestionPagesTest {

    private static final String NEW = STAFF + "/nouvelle-question";

    @SuppressWarnings("NullAway") // started before all tests
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before all tests
    private static TestBrowser editor;

    @BeforeAll
    static void writeQuestions() throws Exception {
        site = TestSite.start(
                TestDatabases.sqlite(),
                new TestClock(Instant.parse("2026-11-27T09:00:00Z")),
                List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        new WrittenByStaff(editor)
                .prepare()
                .ask("SINGLE", "Prenez-vous le car ?", "choices", "Oui\nNon")
                .ask("SHORT_TEXT", "Pourquoi pas ?", "when-q1-c3", "1");
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void eachKindHasItsForm(QuestionKind kind) {
        Document form = editor.page(NEW + "?sorte=" + kind);

        assertThat(form.select("main form input[name=sorte]").val()).isEqualTo(kind.name());
        assertThat(form.select("textarea[name=choices]").isEmpty()).isEqualTo(!kind.isChosen());
        assertThat(form.select("input[name=when-q1-c2]")).as("the condition").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, '', a|b, Écrivez la question",
        "SINGLE, Une, a, Écrivez au moins 2 lignes",
        "SINGLE, Une, a|a, Écrivez au moins 2 lignes",
        "MATRIX, Une, a|b, Écrivez au moins une ligne",
        "SCALE, Une, 5-1, Le plus grand nombre doit dépasser",
        "SCALE, Une, 1-99, Une échelle a 20 pas au plus",
        "NUMBER, Une, x-9, Écrivez un nombre entier",
        "NUMBER, Une, 0-99999999999, Écrivez un nombre entier"
    })
    void questionThatCannotBeAskedIsRefused(String kind, String words, String fields, String problem) {
        boolean bounded = kind.equals("SCALE") || kind.equals("NUMBER");
        Map<String, String> form = bounded
                ? Map.of("words", words, "least", fields.split("-")[0], "most", fields.split("-")[1])
                : Map.of("words", words, "choices", fields.replace('|', '\n'));
        String before = text(editor.page(STAFF));

        HttpResponse<String> answer = editor.submit(NEW + "?sorte=" + kind, NEW, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(problem);
        assertThat(text(editor.page(STAFF))).isEqualTo(before);
    }

    @Test
    void kindThatIsNoneIsNotFound() {
        assertThat(editor.get(NEW + "?sorte=POEM").statusCode()).isEqualTo(404);
        assertThat(editor.get(STAFF + "/questions/q99").statusCode()).isEqualTo(404);
    }

    @Test
    void questionOnWhichAnotherDependsStays() {
        HttpResponse<String> removed = editor.submit(STAFF, STAFF + "/questions/q1/retirer", Map.of());
        HttpResponse<String> raised = editor.submit(STAFF, STAFF + "/questions/q4/monter", Map.of());
        HttpResponse<String> emptied = editor.submit(
                STAFF + "/questions/q1",
                STAFF + "/questions/q1",
                Map.of("words", "Prenez-vous le car ?", "choice-c2", "Oui", "choices", "Parfois"));

        for (HttpResponse<String> answer : List.of(removed, raised, emptied)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(errors(answer)).contains("Une question en dépend");
        }
        assertThat(text(editor.page(STAFF))).contains("Montrée si « Prenez-vous le car ? » : Non");
    }

    @Test
    void onlyWhoPreparesTheConsultationWrites() {
        assertThat(site.browser().asCitizen("jeanne@exemple.fr").get(STAFF).statusCode())
                .isNotEqualTo(200);
        assertThat(text(site.browser().page(STEP))).contains("Les questions ne sont pas encore publiées");
    }
}
