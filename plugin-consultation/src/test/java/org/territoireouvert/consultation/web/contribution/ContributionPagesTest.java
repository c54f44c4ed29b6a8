package org.territoireouvert.consultation.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People contribute to calls and debates, change what they wrote, and read what others write. */
class ContributionPagesTest {

    private static final String CALL = "/consultations/prix-de-l-eau/contributions/0";
    private static final String DEBATE = "/consultations/tarif-unique/debat/0";
    private static final Map<String, String> IDEA = Map.of(
            "title", "Réparer les fuites d’abord", "text", "Un litre sur cinq est perdu avant d’arriver chez nous.");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void publishTwoConsultations() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
        PreparedByStaff.prepare(editor, "Tarif unique", "tarif-unique", "DEBATE");
        PreparedByStaff.publish(editor, "prix-de-l-eau");
        PreparedByStaff.publish(editor, "tarif-unique");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.uri().getPath();
    }

    @Test
    void whatAPersonWritesIsReadByAll() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        String address = location(jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", IDEA));

        TestBrowser visitor = site.browser();
        assertThat(text(visitor.page(CALL)))
                .contains("1 contribution", "Réparer les fuites d’abord", "Un litre sur cinq");
        assertThat(text(visitor.page(address))).contains("Un litre sur cinq est perdu");
        assertThat(text(visitor.page("/consultations/prix-de-l-eau"))).contains("Contribuer");
    }

    @Test
    void sameWordsSentTwiceStandThereOnce() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        String first = location(jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", IDEA));
        String second = location(jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", IDEA));

        assertThat(second).isEqualTo(first);
        assertThat(text(jeanne.page(CALL))).contains("1 contribution");
    }

    @Test
    void whatAVisitorWroteIsKeptThroughSignIn() {
        TestBrowser visitor = site.browser();

        HttpResponse<String> answer = visitor.submit(CALL + "/ecrire", CALL + "/ecrire", IDEA);

        assertThat(location(answer)).startsWith("/connexion");
        assertThat(text(Jsoup.parse(answer.body()))).contains("Ce que vous avez écrit est gardé");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Un texte,                    une ligne qui dit de quoi il s’agit",
        "Un titre, '',                    Écrivez votre texte",
    })
    void whatIsMissingIsSaidAndNothingIsLost(String title, String words, String said) {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        HttpResponse<String> answer =
                jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", Map.of("title", title, "text", words));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(answer.body()).contains(title.isEmpty() ? words : title);
        assertThat(text(jeanne.page(CALL))).contains("Personne n’a encore écrit ici");
    }

    @Test
    void whoWritesWhenTheStepCloses_keepsTheirWords() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document form = jeanne.page(CALL + "/ecrire");
        clock.advance(Duration.ofDays(5));
        TestBrowser again = site.browser().asCitizen("jeanne@exemple.fr");

        HttpResponse<String> answer = again.submit(again.page(CALL + "/ecrire"), CALL + "/ecrire", IDEA);

        assertThat(form.select("textarea").size()).isEqualTo(1);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Cette étape n’est pas ouverte");
        assertThat(answer.body()).contains("Un litre sur cinq est perdu avant d’arriver chez nous.");
    }

    @Test
    void answersStayWithTheQuestionTheyAnswered() {
        String staff = "/admin" + CALL;
        editor.submit(staff, staff + "/questions", Map.of("question-0", "Que faut-il changer ?", "required-0", "1"));
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String address = location(jeanne.submit(
                CALL + "/ecrire",
                CALL + "/ecrire",
                Map.of("title", "Les compteurs", "answer-0", "Un compteur par foyer.")));

        editor.submit(staff, staff + "/questions", Map.of("question-0", "Quel est votre avis ?"));

        assertThat(text(jeanne.page(address))).contains("Que faut-il changer ?", "Un compteur par foyer.");
        assertThat(text(jeanne.page(CALL + "/ecrire"))).contains("Quel est votre avis ?");
        assertThat(jeanne.page(address + "/modifier").select("textarea").text()).contains("Un compteur par foyer.");
    }

    @Test
    void authorChangesAndTakesBackWhatTheyWrote() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String address = location(jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", IDEA));

        jeanne.submit(
                address + "/modifier",
                address + "/modifier",
                Map.of("title", "Réparer les fuites", "text", "Un litre sur quatre est perdu."));
        assertThat(text(jeanne.page(address))).contains("Un litre sur quatre").doesNotContain("sur cinq");

        jeanne.submit(address, address + "/retirer", Map.of());
        assertThat(text(site.browser().page(CALL))).contains("Personne n’a encore écrit ici");
        assertThat(site.browser().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyChangesWhatSomebodyElseWrote() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String address = location(jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", IDEA));
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");

        assertThat(paul.get(address + "/modifier").statusCode()).isEqualTo(404);
        paul.submit(paul.page(CALL + "/ecrire"), address + "/retirer", Map.of());

        assertThat(text(paul.page(address))).contains("Un litre sur cinq");
    }

    @Test
    void argumentsStandSideBySide() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        jeanne.submit(
                DEBATE + "/ecrire",
                DEBATE + "/ecrire",
                Map.of("title", "Tout le monde paie le même prix", "position", "FOR"));
        jeanne.submit(
                DEBATE + "/ecrire",
                DEBATE + "/ecrire",
                Map.of("title", "Les grandes familles paient plus", "position", "AGAINST"));

        HttpResponse<String> without =
                jeanne.submit(DEBATE + "/ecrire", DEBATE + "/ecrire", Map.of("title", "Sans position"));

        assertThat(errors(without)).contains("pour ou contre");
        Document page = site.browser().page(DEBATE);
        assertThat(page.select(".to-sides section h2").eachText())
                .map(heading -> heading.replaceAll("[\\u00a0\\u202f]", " "))
                .containsExactly("Pour : 1 argument", "Contre : 1 argument");
        assertThat(text(site.browser().page(DEBATE + "?cote=against")))
                .contains("Les grandes familles")
                .doesNotContain("Tout le monde paie");
        assertThat(site.browser().get(DEBATE + "?cote=ailleurs").statusCode()).isEqualTo(400);
    }

    @Test
    void staffNoteWhatCameInByLetter() {
        String staff = "/admin" + CALL;

        HttpResponse<String> without = editor.submit(staff, staff + "/noter", IDEA);
        editor.submit(
                staff,
                staff + "/noter",
                Map.of(
                        "title", "Garder l’eau publique",
                        "text", "Je tiens à la régie.",
                        "heard", "registre de Corvaux"));

        assertThat(errors(without)).contains("Dites comment la contribution est arrivée");
        assertThat(text(site.browser().page(CALL)))
                .contains("1 contribution", "Reçu par la collectivité : registre de Corvaux");
    }
}
