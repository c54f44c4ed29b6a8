package org.territoireouvert.consultation.web.comment;

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
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People comment on an article or on some of its words, and the comment stays with them in later versions. */
class CommentPagesTest {

    private static final String STEP = "/consultations/arrete/texte/0";
    private static final String STAFF = "/admin" + STEP;
    private static final String ARTICLE = STEP + "/articles/a1";
    private static final String WRITE = ARTICLE + "/commenter";
    private static final String LAW = """
            # Arrêté relatif au marché

            ## Article 1

            Le marché se tient le samedi matin.

            Il est ouvert de 8 heures à 13 heures, tout l’été comme tout l’hiver.

            ## Article 2

            Les vélos sont interdits dans les allées.
            """;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser jeanne;

    @BeforeEach
    void publishAText() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Arrêté", "arrete", "TEXT");
        editor.upload(STAFF, STAFF, Map.of(), "file", "arrete.md", LAW.getBytes(StandardCharsets.UTF_8));
        PreparedByStaff.publish(editor, "arrete");
        jeanne = site.browser().asCitizen("jeanne@exemple.fr");
    }

    @AfterEach
    void stop() {
        jeanne.close();
        editor.close();
        site.close();
    }

    private static String quote(Document page) {
        return page.select("main .to-quote").text();
    }

    private HttpResponse<String> comment(String paragraph, String words, String title) {
        return comment(jeanne.page(WRITE), paragraph, words, title);
    }

    private HttpResponse<String> comment(Document form, String paragraph, String words, String title) {
        Map<String, String> fields = new HashMap<>(Map.of("alinea", paragraph, "title", title));
        if (!words.isEmpty()) {
            fields.put("mots", words);
        }
        return jeanne.submit(form, WRITE, fields);
    }

    private static String address(HttpResponse<String> answer) {
        assertThat(answer.uri().getPath()).startsWith(STEP + "/commentaires/");
        return answer.uri().getPath();
    }

    /** Has staff publish a version in which the first article has other words; none to delete it. */
    private void change(String act, String words) {
        Map<String, String> fields = new HashMap<>(Map.of("reason", "C’est mieux."));
        if (!words.isEmpty()) {
            fields.put("words", words);
        }
        String amendment = jeanne.submit(jeanne.page(ARTICLE + "/amender?acte=" + act), ARTICLE + "/amender", fields)
                .uri()
                .getPath();
        String staff = STAFF + amendment.substring(STEP.length());
        editor.submit(staff, staff + "/accepter", Map.of("answer", "D’accord."));
        editor.submit(STAFF, STAFF + "/version", Map.of("note", "Ce qui change."));
    }

    @Test
    void commentOnAnArticleStandsBelowIt() {
        String address = address(comment("0", "", "Cet article oublie les jours fériés"));

        TestBrowser visitor = site.browser();
        assertThat(text(visitor.page(ARTICLE))).contains("1 commentaire", "Cet article oublie les jours fériés");
        assertThat(text(visitor.page(STEP))).contains("1 commentaire");
        assertThat(text(visitor.page(address)))
                .contains("Article 1, lu dans la version 1", "Cet article n’a pas changé.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | ''                      | Le marché se tient le samedi matin.
            2 | de 8 heures à 13 heures | de 8 heures à 13 heures
            0 | de 8 heures à 13 heures | de 8 heures à 13 heures
            2 | Comme tout l'hiver      | comme tout l’hiver
            """)
    void passageIsChosenOrTyped(String paragraph, String words, String quoted) {
        String address = address(comment(paragraph, words, "Trop tôt"));

        assertThat(quote(site.browser().page(address))).isEqualTo(quoted);
        assertThat(quote(site.browser().page(ARTICLE))).isEqualTo(quoted);
        assertThat(text(site.browser().page(address))).contains("Ce passage est toujours dans le texte.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | de 8 heures à 13 heures | Ces mots ne sont pas à l’endroit choisi
            0  | des licornes            | Ces mots ne sont pas à l’endroit choisi
            99 | ''                      | Ces mots ne sont pas à l’endroit choisi
            2  | tout l’                 | plusieurs fois
            """)
    void wordsThatAreNotThereAreRefusedAndNothingIsLost(String paragraph, String words, String said) {
        HttpResponse<String> answer = comment(paragraph, words, "Trop tôt");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(answer.body()).contains("Trop tôt", words);
        assertThat(text(site.browser().page(ARTICLE))).contains("Aucun commentaire");
    }

    @Test
    void selectionOpensTheFormWithItsWords() {
        Document form = jeanne.page(WRITE + "?alinea=2&debut=56&mots=tout%20l%E2%80%99");

        assertThat(form.select("textarea[name=mots]").text()).isEqualTo("tout l’");
        assertThat(form.select("select[name=alinea] option[selected]").text()).startsWith("Alinéa 2");
        assertThat(quote(site.browser().page(address(comment(form, "2", "tout l’", "L’hiver, il fait nuit")))))
                .isEqualTo("tout l’");
    }

    @Test
    void articleOffersItsPassagesToTheScript() {
        Document page = jeanne.page(ARTICLE);

        assertThat(page.select("[data-passages] [data-paragraph]").eachText())
                .containsExactly(
                        "Le marché se tient le samedi matin.",
                        "Il est ouvert de 8 heures à 13 heures, tout l’été comme tout l’hiver.");
        String script = page.select("script[src*=passage]").attr("src");
        assertThat(jeanne.get(script).statusCode()).isEqualTo(200);
    }

    @Test
    void sameCommentSentTwiceStandsThereOnce() {
        String first = address(comment("2", "de 8 heures", "Trop tôt"));
        String second = address(comment("2", "de 8 heures", "Trop tôt"));

        assertThat(second).isEqualTo(first);
        assertThat(text(jeanne.page(ARTICLE))).contains("1 commentaire");
    }

    @Test
    void whatAVisitorWroteIsKeptThroughSignIn() {
        TestBrowser visitor = site.browser();

        HttpResponse<String> answer =
                visitor.submit(WRITE, WRITE, Map.of("alinea", "2", "mots", "de 8 heures", "title", "Trop tôt"));

        assertThat(answer.uri().getPath()).startsWith("/connexion");
        assertThat(text(Jsoup.parse(answer.body()))).contains("Ce que vous avez écrit est gardé");
    }

    @Test
    void passageThatStaysIsFoundAgainBehindNewWords() {
        String address = address(comment("2", "de 8 heures à 13 heures", "Trop tôt"));

        change("modifier", """
                Un marché se tient chaque semaine.
                Le marché se tient le samedi matin.
                Il est ouvert de 8 heures à 13 heures, tout l’été comme tout l’hiver.""");

        assertThat(text(site.browser().page(address)))
                .contains("lu dans la version 1", "Ce passage est toujours dans le texte.");
    }

    @Test
    void passageThatChangedSaysSoWordByWord() {
        String address = address(comment("2", "de 8 heures à 13 heures", "Trop tôt"));

        change("modifier", """
                Le marché se tient le samedi matin.
                Il est ouvert de 9 heures à 13 heures, tout l’été comme tout l’hiver.""");

        Document page = site.browser().page(address);
        assertThat(text(page)).contains("Ce passage a changé depuis");
        assertThat(quote(page)).isEqualTo("de 8 heures à 13 heures");
        assertThat(page.select("main del").text()).contains("8");
        assertThat(page.select("main ins").text()).contains("9");
        assertThat(page.select("main .to-diff").text()).doesNotContain("samedi");
        assertThat(text(site.browser().page(ARTICLE))).contains("Ce passage a changé depuis");
    }

    @Test
    void passageAndArticleThatWentAwaySaySo() {
        String passage = address(comment("2", "", "Trop tôt"));
        String article = address(comment("0", "", "À revoir"));

        change("modifier", "Le marché se tient le samedi matin.");
        assertThat(text(site.browser().page(passage))).contains("Ce passage n’est plus dans le texte");
        assertThat(text(site.browser().page(article))).contains("Cet article a changé depuis");

        change("supprimer", "");
        Document page = site.browser().page(article);
        assertThat(text(page)).contains("Cet article n’est plus dans le texte", "Article 1");
        assertThat(page.select("main a[href=" + ARTICLE + "]")).isEmpty();
        assertThat(text(site.browser().page(STEP + "/commentaires")))
                .contains("2 commentaires", "Trop tôt", "À revoir");
    }

    @Test
    void commentWrittenWhileANewVersionCameStaysWithWhatWasRead() {
        Document form = jeanne.page(WRITE);
        change("modifier", """
                Le marché se tient le samedi matin.
                Il est ouvert de 9 heures à 13 heures, tout l’été comme tout l’hiver.""");

        String address = address(comment(form, "2", "de 8 heures", "Trop tôt"));

        assertThat(text(site.browser().page(address))).contains("lu dans la version 1", "Ce passage a changé depuis");
    }

    @Test
    void nothingIsTakenAfterTheLastDayAndTheWordsStay() {
        clock.advance(Duration.ofHours(4 * 24 + 13));
        jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document form = jeanne.page(WRITE);
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> late = comment(form, "2", "de 8 heures", "Trop tôt");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Cette étape n’est pas ouverte");
        assertThat(late.body()).contains("Trop tôt", "de 8 heures");
        assertThat(text(site.browser().page(ARTICLE))).doesNotContain("Commenter cet article");
    }

    @Test
    void authorChangesTheWordsAndKeepsThePassage() {
        String address = address(comment("2", "de 8 heures", "Trop tôt"));

        Document form = jeanne.page(address + "/modifier");
        assertThat(quote(form)).isEqualTo("de 8 heures");
        assertThat(form.select("input[name=position][checked]").val()).isEqualTo("NONE");
        jeanne.submit(
                form,
                address + "/modifier",
                Map.of("title", "Bien trop tôt", "position", "AGAINST", "text", "Le car arrive à 9 heures."));

        Document page = site.browser().page(address);
        assertThat(text(page)).contains("Contre", "Bien trop tôt", "Le car arrive à 9 heures.");
        assertThat(quote(page)).isEqualTo("de 8 heures");
    }

    @Test
    void authorTakesACommentBackAndNobodyElseDoes() {
        String address = address(comment("0", "", "À revoir"));
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");

        assertThat(paul.get(address + "/modifier").statusCode()).isEqualTo(404);
        paul.submit(paul.page(WRITE), address + "/retirer", Map.of());
        assertThat(text(paul.page(address))).contains("À revoir");

        HttpResponse<String> answer = jeanne.submit(address, address + "/retirer", Map.of());
        assertThat(answer.uri().getPath()).isEqualTo(ARTICLE);
        assertThat(text(site.browser().page(ARTICLE))).contains("Aucun commentaire");
        assertThat(site.browser().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void amendmentIsNoComment() {
        String amendment = jeanne.submit(
                        jeanne.page(ARTICLE + "/amender?acte=supprimer"),
                        ARTICLE + "/amender",
                        Map.of("reason", "Inutile."))
                .uri()
                .getPath();
        String id = amendment.substring(amendment.lastIndexOf('/') + 1);

        assertThat(jeanne.get(STEP + "/commentaires/" + id).statusCode()).isEqualTo(404);
        assertThat(jeanne.get(STEP + "/commentaires/" + id + "/modifier").statusCode())
                .isEqualTo(404);
        jeanne.submit(jeanne.page(WRITE), STEP + "/commentaires/" + id + "/retirer", Map.of());
        assertThat(text(jeanne.page(amendment))).contains("En attente de réponse");
        assertThat(text(jeanne.page(ARTICLE))).contains("Aucun commentaire");
    }

    @Test
    void commentsAreReadPartByPart() {
        for (int number = 1; number <= 21; number++) {
            comment("0", "", "Remarque numéro " + number + ".");
        }

        Document first = site.browser().page(ARTICLE);
        Document second = site.browser().page(first.select("main a[rel=next]").attr("href"));

        assertThat(text(first)).contains("21 commentaires", "numéro 21.").doesNotContain("numéro 1.");
        assertThat(text(second)).contains("numéro 1.").doesNotContain("numéro 21.");
        assertThat(site.browser().get(ARTICLE + "?apres=%21").statusCode()).isEqualTo(400);
    }
}
