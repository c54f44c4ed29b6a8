package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People answer a questionnaire on a phone without scripts, and nothing that they typed is lost. */
class AnswerPagesTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    /** Questions q1 (choices c2, c3), q4 (choices c5, c6, shown after c2), q7 (a number) and q8 (a text). */
    @BeforeEach
    void publishAQuestionnaire() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        new WrittenByStaff(editor)
                .prepare()
                .ask("SINGLE", "Prenez-vous le car ?", "choices", "Oui\nNon", "required", "1")
                .ask("MULTIPLE", "À quelle heure ?", "choices", "Le matin\nLe soir", "when-q1-c2", "1", "required", "1")
                .ask("NUMBER", "Votre âge", "least", "0", "most", "120")
                .ask("LONG_TEXT", "Que changeriez-vous ?", "disclosed", "1")
                .terms("at-once")
                .publish();
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private static Document next(TestBrowser person, Document page, Map<String, String> fields) {
        return Jsoup.parse(person.submit(page, STEP, fields).body());
    }

    private static HttpResponse<String> send(TestBrowser person) {
        return person.submit(STEP + "/verifier", STEP + "/envoyer", Map.of());
    }

    private static void answerAll(TestBrowser person, String age) {
        Document second = next(person, person.page(STEP), Map.of("q1", "c2"));
        next(person, second, Map.of("q4-c5", "1", "q7", age, "q8", "Un car le dimanche"));
    }

    private String results() {
        return text(site.browser().page(STEP + "/resultats"));
    }

    @Test
    void onePersonAnswersPageByPageAndIsCountedAtOnce() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document first = jeanne.page(STEP);

        Document second = next(jeanne, first, Map.of("q1", "c2"));
        Document review = next(jeanne, second, Map.of("q4-c5", "1", "q4-c6", "1", "q7", "34"));
        HttpResponse<String> sent = send(jeanne);

        assertThat(text(first)).contains("Page 1 sur 2", "Prenez-vous le car ?").doesNotContain("À quelle heure ?");
        assertThat(text(second)).contains("À quelle heure ?", "Votre âge");
        assertThat(text(review)).contains("Le matin", "Le soir", "34", "Pas de réponse");
        assertThat(sent.uri().getPath()).isEqualTo(STEP + "/merci");
        assertThat(results()).contains("1 personne a répondu.", "Oui 100 % (1)", "Le soir 100 % (1)", "Moyenne 34");
    }

    @Test
    void visitorAnswersAndSignsInWithoutLosingAnything() {
        TestBrowser visitor = site.browser();

        HttpResponse<String> asked = visitor.submit(STEP, STEP, Map.of("q1", "c2"));

        assertThat(asked.uri().getPath()).doesNotStartWith(STEP);
        visitor.staysAs("lea@exemple.fr");
        Document resumed = visitor.page("/connexion/reprendre");
        assertThat(text(resumed)).contains("Prenez-vous le car ?", "Oui");
        assertThat(text(visitor.submit(resumed, STEP, Map.of()))).contains("Page 2 sur 2", "À quelle heure ?");
    }

    @Test
    void hiddenAnswerIsKeptAndDoesNotCount() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        answerAll(jeanne, "34");

        next(jeanne, jeanne.page(STEP + "?page=1"), Map.of("q1", "c3"));
        send(jeanne);
        String changed = results();
        next(jeanne, jeanne.page(STEP + "?page=1"), Map.of("q1", "c2"));
        send(jeanne);

        assertThat(changed).contains("Non 100 % (1)").doesNotContain("Le matin 100 %");
        assertThat(results()).as("the first answer is back").contains("Oui 100 % (1)", "Le matin 100 % (1)");
        assertThat(results()).contains("1 personne a répondu.");
    }

    @Test
    void whatIsWrongIsKeptAndSaid() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document first = jeanne.page(STEP);

        HttpResponse<String> empty = jeanne.submit(first, STEP, Map.of());
        Document second = next(jeanne, first, Map.of("q1", "c2"));
        HttpResponse<String> wrong = jeanne.submit(second, STEP, Map.of("q4-c5", "1", "q7", "mille"));
        HttpResponse<String> early = send(jeanne);

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(errors(empty)).contains("Répondez à cette question");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(errors(wrong)).contains("Écrivez un nombre");
        assertThat(Jsoup.parse(wrong.body()).select("#champ-q7").val()).isEqualTo("mille");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(text(early)).contains("Il manque quelque chose", "Écrivez un nombre");
        assertThat(jeanne.page(STEP + "?page=2").select("#champ-q7").val()).isEqualTo("mille");
        assertThat(results()).contains("Personne n’a répondu.");
    }

    @Test
    void choiceThatNobodyOffersIsRefused() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        HttpResponse<String> invented = jeanne.submit(STEP, STEP, Map.of("q1", "<script>"));

        assertThat(invented.statusCode()).isEqualTo(422);
        assertThat(errors(invented)).contains("Un choix n’est plus proposé");
        assertThat(invented.body()).doesNotContain("\"<script>\"");
    }

    @Test
    void draftIsKeptAndTakenUpAgain() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document second = next(jeanne, jeanne.page(STEP), Map.of("q1", "c2"));

        HttpResponse<String> later = jeanne.submit(second, STEP, Map.of("q8", "Un car", "vers", "tard"));
        TestBrowser again = site.browser().asCitizen("jeanne@exemple.fr");

        assertThat(text(later)).contains("Votre brouillon est gardé");
        assertThat(again.page(STEP + "?page=2").select("#champ-q8").val()).isEqualTo("Un car");
        assertThat(results()).contains("Personne n’a répondu.");
    }

    @Test
    void sendingTwiceCountsOnce() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        answerAll(jeanne, "34");
        Document review = jeanne.page(STEP + "/verifier");

        HttpResponse<String> first = jeanne.submit(review, STEP + "/envoyer", Map.of());
        HttpResponse<String> second = jeanne.submit(review, STEP + "/envoyer", Map.of());

        assertThat(first.uri().getPath()).isEqualTo(STEP + "/merci");
        assertThat(second.uri().getPath()).isEqualTo(STEP + "/merci");
        assertThat(results()).contains("1 personne a répondu.", "Oui 100 % (1)");
    }

    @Test
    void stepThatClosesWhileSomebodyTypesKeepsTheDraft() {
        clock.advance(Duration.ofHours(4 * 24 + 13));
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document second = next(jeanne, jeanne.page(STEP), Map.of("q1", "c2"));
        Document review = next(jeanne, second, Map.of("q4-c5", "1"));
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> late = jeanne.submit(second, STEP, Map.of("q4-c5", "1", "q8", "Un car le dimanche"));
        HttpResponse<String> sent = jeanne.submit(review, STEP + "/envoyer", Map.of());

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("L’étape n’est pas ouverte", "gardé en brouillon");
        assertThat(Jsoup.parse(late.body()).select("#champ-q8").val()).isEqualTo("Un car le dimanche");
        assertThat(text(sent)).contains("ne sont pas envoyées", "Un car le dimanche");
        assertThat(results()).contains("Personne n’a répondu.");
    }

    @Test
    void questionThatChangesWhileSomebodyAnswersKeepsTheirAnswers() {
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");
        answerAll(paul, "60");
        send(paul);
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document second = next(jeanne, jeanne.page(STEP), Map.of("q1", "c2"));
        editor.submit(
                STAFF + "/questions/q4",
                STAFF + "/questions/q4",
                Map.of("words", "À quel moment ?", "choice-c6", "Le soir", "choices", "La nuit", "when-q1-c2", "1"));
        new WrittenByStaff(editor).publish();

        HttpResponse<String> changed = jeanne.submit(second, STEP, Map.of("q4-c5", "1", "q7", "34"));
        Document again = Jsoup.parse(changed.body());

        assertThat(errors(changed)).contains("Le questionnaire a changé", "Vos réponses sont gardées");
        assertThat(text(again)).contains("À quel moment ?", "La nuit").doesNotContain("Le matin");
        assertThat(again.select("#champ-q7").val()).isEqualTo("34");
        next(jeanne, again, Map.of("q4-c6", "1", "q7", "34"));
        assertThat(send(jeanne).uri().getPath()).isEqualTo(STEP + "/merci");
        assertThat(results())
                .as("what was answered before stays counted, with its words")
                .contains("2 personnes ont répondu.", "Le matin (n’est plus proposé) 50 % (1)", "Le soir 50 % (1)")
                .contains("Cette question a changé dans la version 2");
        assertThat(text(site.browser().page("/journal")))
                .contains("Questionnaire publié dans « Vos trajets », version 2");
    }

    @Test
    void sheetOfPaperCountsOnceAndAlsoAfterTheLastDay() {
        clock.advance(Duration.ofDays(6));
        editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        Document first = editor.page(STAFF + "/papier");
        String sheet = first.select("main form").attr("action");

        Document second =
                Jsoup.parse(editor.submit(first, sheet, Map.of("q1", "c3")).body());
        editor.submit(second, sheet, Map.of("q7", "81"));
        Document review = editor.page(sheet + "/verifier");
        editor.submit(review, sheet + "/envoyer", Map.of());
        editor.submit(review, sheet + "/envoyer", Map.of());

        assertThat(results()).contains("1 personne a répondu.", "Dont 1 sur papier.", "Moyenne 81");
        assertThat(site.browser().asCitizen("jeanne@exemple.fr").get(sheet).statusCode())
                .isIn(403, 404);
    }

    @Test
    void resultsNameNobody() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        answerAll(jeanne, "34");
        send(jeanne);

        assertThat(text(jeanne.page(STEP))).contains("Vous avez répondu");
        assertThat(results()).contains("1 personne a répondu.");
        assertThat(site.browser().page(STEP + "/resultats/textes/q8").text()).contains("Un car le dimanche");
        assertThat(site.browser().page(STEP + "/resultats").html()).doesNotContain("jeanne");
    }

    @Test
    void textThatStaffTookAwayStaysAwayWhenItsAuthorChangesIt() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        answerAll(jeanne, "34");
        send(jeanne);
        String texts = STEP + "/resultats/textes/q8";
        Document list = editor.page(texts);
        editor.submit(list, list.select("form[action$=/retirer]").attr("action"), Map.of());

        answerAll(jeanne, "35");
        send(jeanne);

        assertThat(text(site.browser().page(texts))).doesNotContain("Un car le dimanche");
        assertThat(text(editor.page(texts + "?retires=1"))).contains("Un car le dimanche");
        assertThat(text(site.browser().page("/journal")))
                .contains("Texte retiré des réponses au questionnaire de « Vos trajets »")
                .doesNotContain("Un car le dimanche");
    }

    @Test
    void closedAccountLeavesItsChoicesAndTakesItsWords() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        answerAll(jeanne, "34");
        send(jeanne);

        jeanne.submit("/mon-compte/fermer", "/mon-compte/fermer", Map.of("choix", "retirer"));

        assertThat(results()).contains("1 personne a répondu.", "Oui 100 % (1)", "Moyenne 34");
        assertThat(text(editor.page(STEP + "/resultats/textes/q8"))).contains("Aucune réponse à lire.");
    }

    @Test
    void nothingIsShownBeforeTheQuestionsArePublished() {
        assertThat(site.browser()
                        .get("/consultations/vos-trajets/questionnaire/7")
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.browser().get(STEP + "/donnees.csv").statusCode())
                .as("the answers are not open")
                .isEqualTo(404);
        assertThat(site.browser().get(STEP + "?page=999").statusCode()).isEqualTo(200);
    }
}
