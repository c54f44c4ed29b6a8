package org.territoireouvert.consultation.web.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff sort what people wrote, write a synthesis, answer; each person reads what became of their words. */
class SynthesisPagesTest {

    private static final String CALL = "/consultations/prix-de-l-eau/contributions/0";
    private static final String STEP = "/consultations/prix-de-l-eau/synthese/1";
    private static final String STAFF = "/admin" + STEP;
    private static final String SORT = STAFF + "/contributions";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser jeanne;

    @BeforeEach
    void publishACallAndASynthesis() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
        String steps = "/admin/consultations/prix-de-l-eau/etapes";
        editor.submit(
                steps,
                steps,
                Map.of("kind", "SYNTHESIS", "title", "Synthèse", "starts", "2026-12-02", "ends", "2026-12-20"));
        PreparedByStaff.publish(editor, "prix-de-l-eau");
        jeanne = site.browser().asCitizen("jeanne@exemple.fr");
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private String write(String title, String words) {
        return jeanne.submit(CALL + "/ecrire", CALL + "/ecrire", Map.of("title", title, "text", words))
                .uri()
                .getPath();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void group(String contribution, String idea) {
        editor.submit(
                SORT, STAFF + "/ranger", Map.of("contribution", id(contribution), "new-theme", idea, "act", "group"));
    }

    private String theme(String title) {
        return editor.page(STAFF).select("table a").stream()
                .filter(link -> link.text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private void say(String theme, String sentence) {
        editor.submit(theme + "/phrase", theme + "/phrase", Map.of("text", sentence, "whole", "1"));
    }

    private void tellContributors() throws Exception {
        site.plugin("consultation").contributions().jobs().stream()
                .filter(job -> job.name().equals("tell-contributors"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    @Test
    void contributionIsFollowedFromTheIdeaToTheAnswer() {
        String leaks = write("Réparer les fuites", "Un litre sur cinq est perdu.");
        write("La piscine", "La piscine ferme trop tôt.");
        assertThat(text(editor.page(SORT))).contains("2 contributions", "Réparer les fuites");

        group(leaks, "Moins de fuites");
        String theme = theme("Moins de fuites");
        say(theme, "Les habitants demandent de réparer les fuites.");
        assertThat(text(site.browser().page(STEP))).contains("pas encore publiée");
        assertThat(text(jeanne.page(leaks))).doesNotContain("est devenue");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());
        editor.submit(
                STAFF + "/reponse?idee=" + id(theme),
                STAFF + "/reponse?idee=" + id(theme),
                Map.of("decision", "ACCEPTED", "text", "Deux millions pour les tuyaux."));

        assertThat(text(site.browser().page(STEP)))
                .contains("Moins de fuites", "§1 Les habitants demandent", "1 extrait")
                .contains("Deux millions pour les tuyaux", "2 contributions, dont 50 %");
        assertThat(text(jeanne.page(leaks)))
                .contains("Ce que cette contribution est devenue", "Regroupée dans l’idée : Moins de fuites")
                .contains("Citée dans la synthèse : §1", "Deux millions pour les tuyaux");
    }

    @Test
    void everySentenceSaysWhereItComesFrom() {
        group(write("Réparer les fuites", "Un litre sur cinq est perdu."), "Moins de fuites");
        String theme = theme("Moins de fuites");

        HttpResponse<String> answer =
                editor.submit(theme + "/phrase", theme + "/phrase", Map.of("text", "Tout le monde est content."));
        HttpResponse<String> empty = editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Dites d’où vient la phrase");
        assertThat(answer.body()).contains("Tout le monde est content.");
        assertThat(errors(empty)).contains("aucune phrase");
    }

    @Test
    void contributionIsCutWithoutLosingAWord() {
        String both = write("Deux choses", "Réparer les fuites. Baisser le prix.");
        String work = SORT + "/" + id(both);
        editor.page(SORT);

        HttpResponse<String> changed = editor.submit(
                work, work + "/decouper", Map.of("pieces", "Réparer les fuites.\n---\nAugmenter le prix."));
        editor.submit(work, work + "/decouper", Map.of("pieces", "Réparer les fuites.\n---\nBaisser le prix."));

        assertThat(errors(changed)).contains("ne disent plus la même chose");
        Document page = editor.page(work);
        assertThat(page.select("form[action*=extraits]")).hasSize(2);
        assertThat(text(page)).contains("En 2 morceaux");
    }

    @Test
    void piecesGoWhereStaffPutThem() {
        String both = write("Deux choses", "Réparer les fuites. Fermer la piscine.");
        String work = SORT + "/" + id(both);
        editor.submit(STAFF, STAFF + "/idees", Map.of("title", "Moins de fuites"));
        editor.submit(work, work + "/decouper", Map.of("pieces", "Réparer les fuites.\n---\nFermer la piscine."));
        List<String> acts = editor.page(work).select("form[action*=extraits]").eachAttr("action");

        editor.submit(
                work, acts.get(0), Map.of("theme", id(theme("Moins de fuites")), "became", "l’article 7 du règlement"));
        editor.submit(work, acts.get(1), Map.of("theme", "", "reason", "Parle de la piscine."));
        say(theme("Moins de fuites"), "Les fuites d’abord.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());

        assertThat(text(jeanne.page(both)))
                .contains("scindée en 2 morceaux", "Regroupée dans l’idée : Moins de fuites")
                .contains("Elle est devenue : l’article 7 du règlement", "Écartée. Motif : Parle de la piscine.");
        assertThat(text(site.browser().page(STEP)))
                .contains("Contributions écartées, et pourquoi", "Parle de la piscine");
    }

    @Test
    void whatIsSetAsideHasAReason() {
        String pool = write("La piscine", "La piscine ferme trop tôt.");

        HttpResponse<String> without =
                editor.submit(SORT, STAFF + "/ranger", Map.of("contribution", id(pool), "act", "set-aside"));
        HttpResponse<String> nothing =
                editor.submit(SORT, STAFF + "/ranger", Map.of("act", "set-aside", "reason", "Autre sujet"));
        editor.submit(
                SORT, STAFF + "/ranger", Map.of("contribution", id(pool), "act", "set-aside", "reason", "Autre sujet"));

        assertThat(errors(without)).contains("Dites pourquoi");
        assertThat(errors(nothing)).contains("Cochez au moins une contribution");
        assertThat(text(editor.page(SORT + "?etat=set-aside"))).contains("La piscine");
        assertThat(text(editor.page(SORT))).contains("Aucune contribution ici");
    }

    @Test
    void markedContributionsAreFoundAgain() {
        String leaks = write("Réparer les fuites", "Un litre sur cinq est perdu.");
        write("La piscine", "La piscine ferme trop tôt.");

        editor.submit(SORT, STAFF + "/ranger", Map.of("contribution", id(leaks), "act", "mark", "tag", "tuyaux"));

        assertThat(text(editor.page(SORT + "?mot=tuyaux")))
                .contains("Réparer les fuites")
                .doesNotContain("La piscine");
    }

    @Test
    void ideasFormATree() {
        editor.submit(STAFF, STAFF + "/idees", Map.of("title", "Le réseau"));
        String network = theme("Le réseau");
        editor.submit(STAFF, STAFF + "/idees", Map.of("title", "Les fuites", "parent", id(network)));
        String leaks = theme("Les fuites");
        group(write("Réparer", "Un litre sur cinq est perdu."), "Les tuyaux");

        HttpResponse<String> circle =
                editor.submit(network, network, Map.of("title", "Le réseau", "parent", id(leaks)));
        String pipes = theme("Les tuyaux");
        HttpResponse<String> full = editor.submit(pipes, pipes + "/retirer", Map.of());
        editor.submit(pipes, pipes + "/fusionner", Map.of("into", id(leaks)));

        assertThat(errors(circle)).contains("jamais sous elle-même");
        assertThat(errors(full)).contains("n’est pas vide");
        assertThat(editor.page(STAFF).select("tbody tr").eachText()).containsExactly("Le réseau 1", "– Les fuites 1");
    }

    @Test
    void versionThatWasPublishedNeverChanges() {
        group(write("Réparer les fuites", "Un litre sur cinq est perdu."), "Moins de fuites");
        String theme = theme("Moins de fuites");
        say(theme, "Première phrase.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());
        editor.submit(STAFF + "/publication", STAFF + "/relecture", Map.of("review", "Fidèle à ce qui a été dit."));
        say(theme, "Seconde phrase.");

        assertThat(text(site.browser().page(STEP)))
                .contains("Première phrase.", "Fidèle à ce qui a été dit.")
                .doesNotContain("Seconde phrase.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of("note", "Une phrase de plus"));

        assertThat(text(site.browser().page(STEP))).contains("Version 2", "Seconde phrase.", "Une phrase de plus");
        assertThat(text(site.browser().page(STEP + "/versions/1")))
                .contains("n’est plus la dernière", "Première phrase.")
                .doesNotContain("Seconde phrase.");
        assertThat(site.browser().get(STEP + "/versions/3").statusCode()).isEqualTo(404);
        assertThat(site.browser().get(STEP + "/synthese.json").body()).contains("\"version\":2", "Seconde phrase.");
    }

    private String published(String words) {
        String leaks = write("Réparer les fuites", words);
        group(leaks, "Moins de fuites");
        say(theme("Moins de fuites"), "Les fuites d’abord.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());
        assertThat(site.browser().get(STEP + "/synthese.json").body()).contains(words);
        return leaks;
    }

    @Test
    void sourceThatWasTakenBackIsNotQuotedAnyMore() {
        String leaks = published("Un litre sur cinq est perdu.");

        jeanne.submit(leaks, leaks + "/retirer", Map.of());

        assertThat(text(site.browser().page(STEP)))
                .contains("Les fuites d’abord.")
                .doesNotContain("Un litre sur cinq");
        assertThat(text(site.browser().page(STEP + "/versions/1"))).doesNotContain("Un litre sur cinq");
        assertThat(site.browser().get(STEP + "/synthese.json").body()).doesNotContain("Un litre sur cinq");
    }

    @Test
    void wordsOfWhoClosesTheirAccountAndTakesThemAlongAreKeptNowhere() throws Exception {
        published("Un litre sur cinq est perdu.");
        String author = site.tables()
                .read(handle -> handle.createQuery("select author_id from con_contribution")
                        .mapTo(String.class)
                        .one());

        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.erase(author, PersonalData.Erasure.REMOVE_CONTENT);
        }

        assertThat(site.tables()
                        .<List<String>, RuntimeException>read(handle ->
                                handle.createQuery("""
                                        select text from con_extract union all select document from con_synthesis
                                        union all select title || parts from con_contribution""").mapTo(String.class).list()))
                .hasSize(3)
                .noneMatch(kept -> kept.contains("litre"));
    }

    @Test
    void synthesisIsTakenAwayAsAFile() {
        assertThat(site.browser().get(STEP + "/synthese.pdf").statusCode()).isEqualTo(404);
        group(write("Réparer les fuites", "Un litre sur cinq est perdu."), "Moins de fuites");
        say(theme("Moins de fuites"), "Les fuites d’abord.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());

        HttpResponse<String> pdf = site.browser().get(STEP + "/synthese.pdf");
        HttpResponse<String> text = site.browser().get(STEP + "/synthese.odt");

        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).contains("synthese-prix-de-l-eau-1.pdf");
        assertThat(text.body()).startsWith("PK").contains("application/vnd.oasis.opendocument.text");
    }

    @Test
    void whoContributedIsToldOfTheSynthesisAndTheAnswerOnce() throws Exception {
        String leaks = write("Réparer les fuites", "Un litre sur cinq est perdu.");
        group(leaks, "Moins de fuites");
        group(write("Les tuyaux", "Soixante ans."), "Vieux tuyaux");
        say(theme("Moins de fuites"), "Les fuites d’abord.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());
        String answer = STAFF + "/reponse?idee=" + id(theme("Moins de fuites"));
        editor.submit(answer, answer, Map.of("decision", "ACCEPTED", "text", "Deux millions."));

        tellContributors();
        tellContributors();

        assertThat(text(jeanne.page("/mon-compte/notifications")))
                .contains("2 nouvelles à lire", "La synthèse de « Prix de l’eau » est publiée")
                .contains("La collectivité a répondu à ce que vous avez écrit");
    }

    @Test
    void whatHappensAfterAnAnswerIsReadByAll() {
        String leaks = write("Réparer les fuites", "Un litre sur cinq est perdu.");
        group(leaks, "Moins de fuites");
        String theme = theme("Moins de fuites");
        say(theme, "Les fuites d’abord.");
        editor.submit(STAFF + "/publication", STAFF + "/publication", Map.of());
        String answer = STAFF + "/reponse?contribution=" + id(leaks);
        HttpResponse<String> without = editor.submit(answer, answer, Map.of("decision", "PARTLY", "text", ""));
        editor.submit(answer, answer, Map.of("decision", "PARTLY", "text", "Une partie des tuyaux."));
        Document page = editor.page(answer);
        String follow = page.select("form[action$=suivi]").attr("action");

        editor.submit(page, follow, Map.of("progress", "DONE", "happened", "La rue des Lilas est finie."));

        assertThat(errors(without)).contains("Donnez les raisons");
        assertThat(text(editor.page(answer))).contains("Fait", "La rue des Lilas est finie.");
        assertThat(text(jeanne.page(leaks))).contains("Retenu en partie", "Fait", "Une partie des tuyaux.");
    }

    @Test
    void contributionThatIsTakenBackLeavesTheWorkbench() {
        String leaks = write("Réparer les fuites", "Un litre sur cinq est perdu.");
        assertThat(text(editor.page(SORT))).contains("1 contribution");

        jeanne.submit(leaks, leaks + "/retirer", Map.of());

        assertThat(text(editor.page(SORT))).contains("Aucune contribution ici");
    }

    @Test
    void contributionsAreFoundByTheirWords() {
        String leaks = write("Réparer les fuites", "Les tuyaux perdent un litre sur cinq.");
        write("La piscine", "La piscine ferme trop tôt.");

        assertThat(text(editor.page(SORT + "?q=tuyaux"))).contains("1 contribution", "Réparer les fuites");
        assertThat(text(editor.page(SORT + "?q=%22%3C%28%2B"))).contains("Aucune contribution");
        assertThat(editor.get(SORT + "?q=tuyau&apres=invente").statusCode()).isEqualTo(400);
        jeanne.submit(leaks, leaks + "/retirer", Map.of());
        assertThat(text(editor.page(SORT + "?q=tuyaux"))).contains("Aucune contribution");
    }

    @Test
    void nearlyTheSameContributionsAreProposedTogether() {
        String words =
                "Il faut réparer les tuyaux de la rue des Lilas, qui perdent un litre d’eau sur cinq chaque jour";
        String one = write("Les tuyaux", words + ".");
        String copy = write("Les tuyaux", words + " !");
        write("La piscine", "La piscine ferme trop tôt le dimanche.");
        editor.page(SORT);

        Document page = editor.page(SORT + "/" + id(one));

        assertThat(page.select("#proches ~ form input[value=" + id(copy) + "]").hasAttr("checked"))
                .isTrue();
        assertThat(text(page)).contains("presque identique");
    }

    @Test
    void groupsOfContributionsAreProposed() {
        for (String street : List.of("Lilas", "Roses", "Tilleuls", "Prés", "Moulins", "Vignes", "Champs")) {
            write(
                    "Fuites rue des " + street,
                    "Les tuyaux en plomb fuient rue des " + street + ", il faut les remplacer.");
            write(
                    "Compteur rue des " + street,
                    "Le compteur individuel relevé chaque trimestre rendrait les factures justes rue des " + street
                            + ".");
        }

        Document page = editor.page(STAFF + "/suggestions");

        assertThat(text(page)).contains("14 contributions attendent");
        assertThat(page.select("section.to-panel")).hasSize(2);
        assertThat(page.select("section.to-panel:first-of-type input[type=checkbox]"))
                .hasSize(7);
    }
}
