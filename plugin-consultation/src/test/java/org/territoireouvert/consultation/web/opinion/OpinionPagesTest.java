package org.territoireouvert.consultation.web.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/** People agree and disagree with statements, propose some, and read what all think. */
class OpinionPagesTest {

    private static final String STEP = "/consultations/prix-de-l-eau/avis/0";
    private static final String STAFF = "/admin" + STEP;
    private static final List<String> STATEMENTS = List.of(
            "L’eau doit être moins chère pour les petits foyers.",
            "Les piscines privées doivent payer plus cher.",
            "La ville doit refaire les tuyaux avant tout.");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void publishAConsultation() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "OPINIONS");
        STATEMENTS.forEach(text -> editor.submit(STAFF, STAFF, Map.of("text", text)));
        PreparedByStaff.publish(editor, "prix-de-l-eau");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    /** Answers what is shown, and returns its words. */
    private static String answer(TestBrowser person, String vote) {
        Document page = person.page(STEP);
        String shown = page.select("main h2 q").text();
        person.submit(page, STEP, Map.of("vote", vote));
        return shown;
    }

    @Test
    void onePersonSeesEachStatementOnceAndChangesTheirMind() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        List<String> shown = List.of(answer(jeanne, "AGREE"), answer(jeanne, "DISAGREE"), answer(jeanne, "PASS"));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(STATEMENTS);
        assertThat(text(jeanne.page(STEP))).contains("Vous avez tout vu", "Vos 3 avis comptent");
        Document own = jeanne.page(STEP + "/miens");
        assertThat(text(own)).contains("Votre avis : D’accord", "Votre avis : Je passe");
        String statement = own.select("input[name=statement]").eachAttr("value").getFirst();
        String before = own.select("main li b").eachText().getFirst();
        String other = before.equals("D’accord") ? "DISAGREE" : "AGREE";

        HttpResponse<String> changed =
                jeanne.submit(own, STEP + "?retour=miens", Map.of("statement", statement, "vote", other));

        assertThat(changed.uri().getPath()).isEqualTo(STEP + "/miens");
        assertThat(Jsoup.parse(changed.body()).select("main li b").eachText().getFirst())
                .isNotEqualTo(before);
    }

    @Test
    void visitorReadsAndIsAskedToSignInBeforeAnswering() {
        TestBrowser visitor = site.browser();

        assertThat(visitor.page(STEP).select("main h2 q").text()).isIn(STATEMENTS);
        assertThat(visitor.get(STEP + "/miens").uri().getPath()).startsWith("/connexion");
        HttpResponse<String> kept = visitor.submit(STEP, STEP, Map.of("vote", "AGREE"));
        assertThat(kept.uri().getPath()).doesNotStartWith(STEP);
        assertThat(text(site.browser().page(STEP + "/resultats"))).contains("Personne n’a donné d’avis");
    }

    @Test
    void agentsGiveNoOpinionInTheirOffice() {
        Document page = editor.page(STEP);

        HttpResponse<String> answer = editor.submit(page, STEP, Map.of("vote", "AGREE"));
        clock.advance(Duration.ofMinutes(2));

        assertThat(answer.uri().getPath()).isNotEqualTo(STEP);
        assertThat(text(site.browser().page(STEP + "/resultats"))).contains("Personne n’a donné d’avis");
    }

    @Test
    void nothingIsTakenAfterTheLastDay() {
        clock.advance(Duration.ofHours(4 * 24 + 13));
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document early = jeanne.page(STEP);
        Document form = jeanne.page(STEP + "/proposer");
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> late = jeanne.submit(early, STEP, Map.of("vote", "AGREE"));
        HttpResponse<String> proposal =
                jeanne.submit(form, STEP + "/proposer", Map.of("text", "L’eau de pluie doit être gratuite."));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Cette étape est terminée", "Rien n’a été enregistré");
        assertThat(errors(proposal)).contains("Cette étape est terminée");
        assertThat(text(site.browser().page(STEP + "/resultats"))).contains("Personne n’a donné d’avis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | Écrivez une affirmation
            Trop peu  | C’est trop court pour être compris
            Les piscines privées doivent payer plus cher. | Cette affirmation existe déjà
            """)
    void proposalThatCannotBeIsSaid(String text, String said) {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");

        HttpResponse<String> answer = jeanne.submit(STEP + "/proposer", STEP + "/proposer", Map.of("text", text));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
    }

    @Test
    void proposalIsReadByStaffBeforeItIsPublished() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String proposal = "Un compteur d’eau devrait être obligatoire dans chaque logement.";
        assertThat(text(Jsoup.parse(jeanne.submit(STEP + "/proposer", STEP + "/proposer", Map.of("text", proposal))
                        .body())))
                .contains("Affirmation envoyée", proposal);
        assertThat(text(site.browser().page(STEP + "/resultats"))).doesNotContain(proposal);
        Document early = editor.page(STAFF);
        String accept = early.select("form[action$=/publier]").attr("action");

        editor.submit(STAFF, accept, Map.of());
        clock.advance(Duration.ofMinutes(2));

        assertThat(text(site.browser().page(STEP + "/resultats"))).contains(proposal);
        assertThat(text(jeanne.page("/mon-compte/notifications"))).contains("Votre affirmation est publiée");
        assertThat(errors(editor.submit(early, accept, Map.of())))
                .as("somebody else was faster")
                .contains("Une autre personne a déjà décidé");
    }

    @Test
    void refusalHasAReasonThatItsAuthorReads() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        jeanne.submit(STEP + "/proposer", STEP + "/proposer", Map.of("text", "Monsieur Untel est un menteur."));
        String refuse = editor.page(STAFF)
                .select("form[action$=/refuser]")
                .eachAttr("action")
                .getFirst();

        assertThat(errors(editor.submit(STAFF, refuse, Map.of("reason", "")))).contains("Écrivez la raison");
        editor.submit(STAFF, refuse, Map.of("reason", "Elle vise une personne."));

        assertThat(text(editor.page(STAFF))).contains("Refusées", "Elle vise une personne.");
        assertThat(text(jeanne.page("/mon-compte/notifications"))).contains("Raison : Elle vise une personne.");
        assertThat(text(site.browser().page("/journal")))
                .contains("Affirmation refusée dans « Prix de l’eau ». Raison : Elle vise une personne.")
                .doesNotContain("menteur");
    }

    @Test
    void groupsAreShownOnceThereAreEnoughPeople() throws Exception {
        for (int person = 0; person < 12; person++) {
            TestBrowser one = site.browser().asCitizen("p" + person + "@exemple.fr");
            for (int turn = 0; turn < STATEMENTS.size(); turn++) {
                String shown = one.page(STEP).select("main h2 q").text();
                boolean agrees = shown.equals(STATEMENTS.get(2)) || person % 2 == 0 == shown.equals(STATEMENTS.get(0));
                answer(one, agrees ? "AGREE" : "DISAGREE");
            }
            one.close();
        }
        clock.advance(Duration.ofMinutes(2));

        Document results = site.browser().page(STEP + "/resultats");

        assertThat(text(results))
                .contains("12 personnes ont donné 36 avis sur 3 affirmations", "2 groupes d’opinion")
                .contains("Groupe A", "Groupe B", "Ce qui rassemble", "Ce qui divise");
        assertThat(results.select("#accord q").eachText()).containsExactly(STATEMENTS.get(2));
        assertThat(results.select("#desaccord q").eachText()).contains(STATEMENTS.get(0), STATEMENTS.get(1));
        assertThat(results.select(".to-scatter .g1, .to-scatter .g2")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(entries(site.browser().address(STEP + "/polis.zip")))
                .containsExactly(
                        "summary.csv", "comments.csv", "votes.csv", "participant-votes.csv", "comment-groups.csv");
    }

    private static List<String> entries(String address) throws Exception {
        byte[] bytes = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("@exemple.fr");
            }
        }
        return names;
    }

    @Test
    void preparedStepIsNotFoundByOthers() {
        PreparedByStaff.prepare(editor, "Encore rien", "encore-rien", "OPINIONS");

        assertThat(site.browser().get("/consultations/encore-rien/avis/0").statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/consultations/encore-rien/avis/0").statusCode()).isEqualTo(200);
        assertThat(site.browser().get("/consultations/prix-de-l-eau/avis/7").statusCode())
                .isEqualTo(404);
    }
}
