package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** Whoever has a code answers once, without an account. */
class CodePagesTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @SuppressWarnings("NullAway") // made before each test
    private List<String> codes;

    @BeforeEach
    void handOutCodes() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        new WrittenByStaff(editor)
                .prepare()
                .ask("SINGLE", "Prenez-vous le car ?", "choices", "Oui\nNon", "required", "1")
                .ask("SHORT_TEXT", "Pourquoi ?", "when-q1-c3", "1")
                .terms("anonymous", "at-once")
                .publish();
        codes = editor.submit(STAFF, STAFF + "/codes", Map.of("number", "20"))
                .body()
                .lines()
                .toList();
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private HttpResponse<String> start(TestBrowser person, String code) {
        return person.submit(STEP, STEP, Map.of("code", code));
    }

    private String results() {
        return text(site.browser().page(STEP + "/resultats"));
    }

    @Test
    void codesAreShownOnceAndCountOnce() {
        TestBrowser person = site.browser();

        Document first = Jsoup.parse(start(person, codes.getFirst()).body());
        Document second =
                Jsoup.parse(person.submit(first, STEP, Map.of("q1", "c3")).body());
        Document review = Jsoup.parse(
                person.submit(second, STEP, Map.of("q4", "Trop cher")).body());
        HttpResponse<String> sent = person.submit(review, STEP + "/envoyer", Map.of());
        HttpResponse<String> twice = person.submit(review, STEP + "/envoyer", Map.of());

        assertThat(codes).hasSize(20).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-9]{5}-[A-Z2-9]{5}"));
        assertThat(text(review)).contains("Non", "Trop cher", "personne ne peut plus retrouver");
        assertThat(text(sent)).contains("Vos réponses sont enregistrées");
        assertThat(text(twice)).contains("Ce code a déjà servi");
        assertThat(text(start(person, codes.getFirst()))).contains("Ce code a déjà servi");
        assertThat(results()).contains("1 personne a répondu.", "Non 100 % (1)");
        assertThat(text(editor.page(STAFF))).contains("20 codes créés, 1 utilisé.");
    }

    @Test
    void codeIsReadAsPeopleTypeItAndKeepsTheDraft() {
        TestBrowser person = site.browser();
        Document first = Jsoup.parse(
                start(person, " " + codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' '))
                        .body());

        HttpResponse<String> later = person.submit(first, STEP, Map.of("q1", "c2", "vers", "tard"));
        Document again = Jsoup.parse(start(site.browser(), codes.getFirst()).body());

        assertThat(text(later)).contains("Vos réponses sont gardées avec votre code");
        assertThat(again.select("input[name=q1][checked]").val()).isEqualTo("c2");
        assertThat(results()).contains("Personne n’a répondu.");
    }

    @Test
    void wrongCodesAreSaidToBeSo() {
        TestBrowser person = site.browser();

        assertThat(text(start(person, "AAAAA-AAAAA"))).contains("Ce code n’existe pas");
        assertThat(text(start(person, ""))).contains("Écrivez votre code.");
        assertThat(start(person, "A".repeat(500)).statusCode()).isEqualTo(422);
        assertThat(person.submit(STEP, STEP, Map.of("vers", "suite", "q1", "c2"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(results()).contains("Personne n’a répondu.");
    }

    @Test
    void numberOfCodesHasBounds() {
        for (String number : List.of("0", "5001", "beaucoup", "")) {
            HttpResponse<String> answer = editor.submit(STAFF, STAFF + "/codes", Map.of("number", number));
            assertThat(answer.statusCode()).as(number).isEqualTo(422);
        }
        assertThat(text(site.browser().page("/journal"))).contains("20 codes de réponse créés pour « Vos trajets »");
    }

    @Test
    void anonymousStaysAnonymous() {
        new WrittenByStaff(editor).terms("at-once").publish();

        assertThat(text(site.browser().page(STEP))).contains("Ce questionnaire est anonyme");
    }
}
