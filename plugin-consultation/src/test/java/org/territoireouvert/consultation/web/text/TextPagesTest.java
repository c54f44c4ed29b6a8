package org.territoireouvert.consultation.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.importing.TextReader;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People read a text, propose and sign amendments; staff answer each and publish new versions. */
class TextPagesTest {

    private static final String STEP = "/consultations/arrete/texte/0";
    private static final String STAFF = "/admin" + STEP;
    private static final String LAW = """
            # Arrêté relatif au marché

            ## Article 1

            Le marché se tient le samedi matin.

            Il est ouvert de 8 heures à 13 heures.

            ## Article 2

            Les vélos sont interdits dans les allées.
            """;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @BeforeEach
    void publishAText() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Arrêté", "arrete", "TEXT");
        bring(STAFF, LAW);
        PreparedByStaff.publish(editor, "arrete");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    /** Addresses of the articles, from top to bottom. */
    private List<String> articles() {
        return site.browser().page(STEP).select("main article a").eachAttr("href");
    }

    private static HttpResponse<String> propose(TestBrowser person, String article, String act, String words) {
        Document form = person.page(article + "/amender?acte=" + act);
        Map<String, String> fields = new HashMap<>(Map.of("reason", "C’est plus simple pour tous."));
        if (!words.isEmpty()) {
            fields.put("words", words);
        }
        return person.submit(form, article + "/amender", fields);
    }

    private static String amendment(HttpResponse<String> proposed) {
        return proposed.uri().getPath();
    }

    private HttpResponse<String> decide(String page, String act, String words) {
        Map<String, String> fields = new HashMap<>(Map.of("answer", "Merci, voici notre réponse."));
        if (!words.isEmpty()) {
            fields.put("words", words);
        }
        Document form = editor.page(page);
        form.select("form").forEach(one -> one.attr("action", page + "/" + act));
        return editor.submit(form, page + "/" + act, fields);
    }

    private HttpResponse<String> publish() {
        return editor.submit(STAFF, STAFF + "/version", Map.of("note", "Les horaires changent."));
    }

    @Test
    void textIsReadArticleByArticle() {
        Document page = site.browser().page(STEP);

        assertThat(text(page))
                .contains("Arrêté relatif au marché", "Article 1", "Le marché se tient le samedi matin.")
                .contains("Version 1", "Commenter ou proposer un amendement");
        assertThat(articles()).hasSize(2);
    }

    @Test
    void amendmentIsProposedSignedAcceptedAndAdopted() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        HttpResponse<String> proposed = propose(
                jeanne,
                articles().getFirst(),
                "modifier",
                "Le marché se tient le samedi matin.\nIl est ouvert de 7 heures à 13 heures.");
        String amendment = amendment(proposed);
        assertThat(Jsoup.parse(proposed.body()).select("main del").text()).contains("8");
        assertThat(Jsoup.parse(proposed.body()).select("main ins").text()).contains("7");
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");

        assertThat(text(paul.submit(amendment, amendment + "/signer", Map.of())))
                .contains("1 cosignataire", "Retirer ma signature");
        decide(STAFF + amendment.substring(STEP.length()), "accepter", "");
        HttpResponse<String> version = publish();

        assertThat(version.uri().getPath()).isEqualTo(STEP + "/versions/2");
        assertThat(Jsoup.parse(version.body()).select("main ins").text()).contains("7");
        assertThat(text(site.browser().page(STEP))).contains("Version 2", "de 7 heures à 13 heures");
        assertThat(text(site.browser().page(amendment)))
                .contains("Accepté, dans la version 2", "Merci, voici notre réponse.");
        assertThat(text(jeanne.page("/mon-compte/notifications")))
                .contains("Votre amendement à « Arrêté » est accepté");
        assertThat(text(site.browser().page(STEP + "/versions"))).contains("Les horaires changent.");
    }

    @Test
    void twoAmendmentsToOneArticleArePutTogetherWhenTheyTouchOtherWords() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String first = articles().getFirst();
        String hours = amendment(propose(
                jeanne,
                first,
                "modifier",
                "Le marché se tient le samedi matin.\nIl est ouvert de 7 heures à 13 heures."));
        String day = amendment(propose(
                jeanne,
                first,
                "modifier",
                "Le marché se tient le dimanche matin.\nIl est ouvert de 8 heures à 13 heures."));

        decide(STAFF + hours.substring(STEP.length()), "accepter", "");
        decide(STAFF + day.substring(STEP.length()), "accepter", "");
        publish();

        assertThat(text(site.browser().page(STEP)))
                .contains("Le marché se tient le dimanche matin.", "de 7 heures à 13 heures");
    }

    @Test
    void amendmentsToTheSameWordsConflictAndOneIsReworded() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String first = articles().getFirst();
        String seven = amendment(propose(
                jeanne,
                first,
                "modifier",
                "Le marché se tient le samedi matin.\nIl est ouvert de 7 heures à 13 heures."));
        String nine = amendment(propose(
                jeanne,
                first,
                "modifier",
                "Le marché se tient le samedi matin.\nIl est ouvert de 9 heures à 13 heures."));
        decide(STAFF + seven.substring(STEP.length()), "accepter", "");

        HttpResponse<String> conflict = decide(STAFF + nine.substring(STEP.length()), "accepter", "");
        assertThat(errors(conflict)).contains("touchent les mêmes mots");
        decide(
                STAFF + nine.substring(STEP.length()),
                "reformuler",
                "Le marché se tient le samedi matin.\nIl est ouvert de 7 heures à 14 heures.");
        publish();

        assertThat(text(site.browser().page(STEP))).contains("de 7 heures à 14 heures");
        assertThat(errors(decide(STAFF + nine.substring(STEP.length()), "rejeter", "")))
                .contains("a déjà reçu une réponse");
    }

    @Test
    void articlesAreAddedAndDeleted() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        List<String> articles = articles();
        String added = amendment(propose(jeanne, articles.getFirst(), "ajouter", "Une buvette est ouverte."));
        String deleted = amendment(propose(jeanne, articles.getLast(), "supprimer", ""));
        decide(STAFF + added.substring(STEP.length()), "accepter", "");
        decide(STAFF + deleted.substring(STEP.length()), "accepter", "");

        Document changes = Jsoup.parse(publish().body());

        assertThat(text(changes)).contains("Ajouté", "Supprimé");
        assertThat(text(site.browser().page(STEP)))
                .contains("Une buvette est ouverte.")
                .doesNotContain("Les vélos sont interdits");
    }

    @Test
    void rejectedAmendmentKeepsItsAnswer() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String amendment = amendment(propose(jeanne, articles().getLast(), "supprimer", ""));

        assertThat(errors(editor.submit(
                        STAFF + amendment.substring(STEP.length()),
                        STAFF + amendment.substring(STEP.length()) + "/accepter",
                        Map.of("answer", ""))))
                .contains("Écrivez une réponse");
        decide(STAFF + amendment.substring(STEP.length()), "rejeter", "");

        assertThat(text(site.browser().page(amendment))).contains("Rejeté", "Merci, voici notre réponse.");
        assertThat(errors(publish())).isEmpty();
        assertThat(text(site.browser().page(STEP))).contains("Version 1");
    }

    @Test
    void authorWithdrawsAndNobodySignsTheirOwn() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String amendment = amendment(propose(jeanne, articles().getLast(), "supprimer", ""));

        assertThat(jeanne.page(amendment).select("form[action$=/signer]")).isEmpty();
        jeanne.submit(amendment, amendment + "/retirer", Map.of());

        assertThat(text(site.browser().page(STEP + "/amendements"))).contains("Aucun amendement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modifier | Les vélos sont interdits dans les allées. | Rien n’est changé
            modifier | ''                                       | Écrivez le texte
            deviner  | Autre chose                              | Choisissez de modifier
            """)
    void amendmentThatCannotBeIsSaidAndKept(String act, String words, String said) {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String article = articles().getLast();
        Document form = jeanne.page(article + "/amender");

        HttpResponse<String> answer = jeanne.submit(
                form,
                article + "/amender",
                Map.of("acte", act, "words", words, "reason", "Parce que.", "version", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(text(site.browser().page(STEP + "/amendements"))).contains("Aucun amendement");
    }

    @Test
    void nothingIsTakenAfterTheLastDayAndTheWordsStay() {
        clock.advance(Duration.ofHours(4 * 24 + 13));
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String article = articles().getLast();
        Document form = jeanne.page(article + "/amender?acte=modifier");
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> late = jeanne.submit(
                form, article + "/amender", Map.of("words", "Les vélos sont les bienvenus.", "reason", "Oui."));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Cette étape est terminée");
        assertThat(late.body()).contains("Les vélos sont les bienvenus.");
    }

    @Test
    void textThatPeopleReadIsNotReplaced() {
        assertThat(editor.page(STAFF).select("input[type=file]")).isEmpty();
    }

    @Test
    void everyVersionStandsInThePublicLog() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String amendment = amendment(propose(jeanne, articles().getLast(), "supprimer", ""));
        decide(STAFF + amendment.substring(STEP.length()), "accepter", "");
        publish();

        assertThat(text(site.browser().page("/journal")))
                .contains("Amendement accepté (Article 2)")
                .contains("Version 2 du texte de « Arrêté » publiée : Les horaires changent.");
    }

    @Test
    void everyVersionIsTakenAlongAsAFileThatIsReadAgain() throws Exception {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        String amendment = amendment(propose(jeanne, articles().getLast(), "supprimer", ""));
        decide(STAFF + amendment.substring(STEP.length()), "accepter", "");
        publish();

        List<String> files = site.browser()
                .page(STEP + "/versions")
                .select("main a[href*=texte.]")
                .eachAttr("href");
        assertThat(files).hasSize(4);
        for (String file : files) {
            HttpResponse<String> answer = site.browser().get(file);
            LegalText read = TextReader.read(answer.body().getBytes(StandardCharsets.UTF_8));
            assertThat(read.title()).isEqualTo("Arrêté relatif au marché");
            assertThat(read.articleCount()).isEqualTo(file.contains("/2/") ? 1 : 2);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("arrete-v");
        }
        assertThat(site.browser().get(STEP + "/versions/3/texte.md").statusCode())
                .isEqualTo(404);
    }

    @Test
    void amendmentsAreReadPartByPart() {
        List<TestBrowser> people = List.of(
                site.browser().asCitizen("jeanne@exemple.fr"), site.browser().asCitizen("paul@exemple.fr"));
        String article = articles().getFirst();
        for (int number = 1; number <= 21; number++) {
            propose(people.get(number % 2), article, "ajouter", "Ligne " + number + ".");
        }
        String all = STEP + "/amendements";
        String oldest = site.browser()
                .page(site.browser().page(all).select("main a[rel=next]").attr("href"))
                .select("main h3 a")
                .attr("href");
        people.getFirst().submit(oldest, oldest + "/signer", Map.of());

        Document first = site.browser().page(all);
        assertThat(text(first)).contains("21 amendements");
        assertThat(first.select("main h3 a").eachAttr("href")).hasSize(20).startsWith(oldest);
        Document second = site.browser().page(first.select("main a[rel=next]").attr("href"));
        assertThat(second.select("main h3 a")).hasSize(1);
        assertThat(site.browser()
                        .page(second.select("main a[rel=prev]").attr("href"))
                        .select("main h3 a"))
                .hasSize(20);
        assertThat(text(site.browser().page(all + "?article=a2"))).contains("Aucun amendement");
        assertThat(text(site.browser().page(article))).contains("Voir tous les amendements à cet article");
        assertThat(editor.page(STAFF).select("main a[rel=next]")).hasSize(1);
    }

    /** Begins a consultation with a step for a text, which nobody else can read; returns where staff work on it. */
    private String draft() {
        PreparedByStaff.prepare(editor, "Brouillon", "brouillon", "TEXT");
        return "/admin/consultations/brouillon/texte/0";
    }

    private HttpResponse<String> bring(String room, String file) {
        return editor.upload(room, room, Map.of(), "file", "arrete.md", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textOfADraftIsReplaced() {
        String room = draft();

        bring(room, LAW);
        bring(room, LAW.replace("samedi", "mardi"));

        assertThat(text(editor.page(room.substring("/admin".length()))))
                .contains("Version 1", "le mardi matin")
                .doesNotContain("samedi");
        assertThat(site.browser().get(room.substring("/admin".length())).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"''", "'\u0000\u0001\u0002'"})
    void fileThatIsNoTextIsRefused(String content) {
        String room = draft();
        bring(room, LAW);

        HttpResponse<String> answer = bring(room, content);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).isNotEmpty();
        assertThat(text(editor.page(room.substring("/admin".length()))))
                .contains("Le marché se tient le samedi matin.");
    }
}
