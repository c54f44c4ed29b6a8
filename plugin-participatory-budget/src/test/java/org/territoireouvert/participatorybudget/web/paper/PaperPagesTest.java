package org.territoireouvert.participatorybudget.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff work with papers in the vote of the demonstration, which is open and has one batch of twenty. */
class PaperPagesTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String EDITION = "/budgets-participatifs/budget-participatif-" + YEAR;
    private static final String PAPER = "/admin" + EDITION + "/papier";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser ada;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser ben;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        ada = site.browser().asAgent("ada@exemple.fr", "Ada", Role.COUNTER_AGENT);
        ben = site.browser().asAgent("ben@exemple.fr", "Ben", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        ada.close();
        ben.close();
        site.close();
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text().replace('\u00a0', ' ');
    }

    private static List<String> numbers(String batch) {
        return ada.page(PAPER + "/imprimer?lot=" + batch)
                .select("article .to-code")
                .eachText();
    }

    private static String urn(String place, String papers) {
        return ada.submit(PAPER, PAPER + "/saisie", Map.of("lieu", place, "bulletins", papers))
                .uri()
                .getPath();
    }

    private static HttpResponse<String> type(TestBrowser agent, String urn, String number, String project) {
        return agent.submit(urn, urn, Map.of("numero", number, "etat", "VALID", "projet", project));
    }

    @Test
    void aBatchIsPrintedAPageForEachPaperInTheOrderOfTheEdition() {
        Document page = ada.page(PAPER + "/imprimer?lot=1");

        assertThat(page.select("article")).hasSize(20);
        assertThat(page.select("article .to-code").eachText())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("([0-9A-Z]{4}-){4}[0-9A-Z]"));
        assertThat(page.select("article svg.to-qr path")).hasSize(20);
        Document ballot = Jsoup.parse(page.select("article:first-of-type").outerHtml());
        assertThat(ballot.select("td.to-box")).hasSameSizeAs(ballot.select("tbody tr"));
        assertThat(ballot.select("tbody td:nth-child(2)").eachText()).startsWith("1", "2", "3");
        assertThat(ballot.text()).contains("Cochez vos projets", "N’écrivez ni nom ni signe");
        assertThat(ada.get(PAPER + "/imprimer?lot=99").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lots    | nombre | 0     | Écrivez un nombre de 1 à 2
            lots    | nombre | 2001  | Écrivez un nombre de 1 à 2
            lots    | nombre | ''    | Remplissez cette case
            annuler | numero | K7QF  | un caractère est faux
            annuler | numero | ''    | Remplissez cette case
            saisie  | lieu   | ''    | Écrivez où était l’urne
            """)
    void whatCannotBeIsSaid(String form, String field, String typed, String said) {
        HttpResponse<String> answer = ada.submit(PAPER, PAPER + "/" + form, Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
    }

    @Test
    void twoPeopleTypeAndWhatDiffersIsShownUntilItDoesNot() {
        ada.submit(PAPER, PAPER + "/lots", Map.of("nombre", "2"));
        String batch =
                ada.page(PAPER).select("#lots ~ ul > li:first-child h3").text().replaceAll("\\D+([0-9]+).*", "$1");
        List<String> papers = numbers(batch);
        String urn = urn("Mairie", "2");
        ben.submit(urn, urn + "/seconde", Map.of());
        type(ada, urn, papers.get(0), "1");
        type(ada, urn, papers.get(1), "2");
        type(ben, urn, papers.get(0), "1");
        type(ben, urn, papers.get(1), "3");
        assertThat(ben.page(urn).select("details td").eachText()).contains("3").doesNotContain("2");
        assertThat(ada.page(urn + "/comparaison").select("main").text()).contains("quand les deux personnes ont dit");
        ada.submit(urn, urn + "/finir", Map.of());
        Document compared =
                Jsoup.parse(ben.submit(urn, urn + "/finir", Map.of()).body());

        assertThat(compared.select("main").text()).contains("Quelque chose diffère", papers.get(1));
        assertThat(compared.select("main").text()).doesNotContain(papers.get(0));
        assertThat(compared.select("form[action$=/accepter]")).isEmpty();
        ben.submit(urn, urn + "/retirer", Map.of("numero", papers.get(1)));
        type(ben, urn, papers.get(1), "2");
        HttpResponse<String> accepted = ben.submit(urn + "/comparaison", urn + "/accepter", Map.of());

        assertThat(accepted.uri().getPath()).isEqualTo(PAPER);
        assertThat(Jsoup.parse(accepted.body()).select("main").text()).contains("2 valables, 0 blancs, 0 nuls");
        assertThat(errors(type(ada, urn("École", "1"), papers.get(0), "1")))
                .contains("déjà compté dans une autre urne");
    }

    @Test
    void aPaperThatIsNotAsTheVoteSaysIsTypedAsNull() {
        String urn = urn("Gymnase", "1");
        String number = numbers("1").getFirst();

        HttpResponse<String> empty = ada.submit(urn, urn, Map.of("numero", number, "etat", "VALID"));
        HttpResponse<String> without = ada.submit(urn, urn, Map.of("numero", number, "etat", "NULL"));
        HttpResponse<String> kept =
                ada.submit(urn, urn, Map.of("numero", number, "etat", "NULL", "motif", "UNREADABLE"));

        assertThat(List.of(empty.statusCode(), without.statusCode())).containsOnly(422);
        assertThat(errors(empty)).contains("ne respecte pas les règles", "Vous n’avez choisi aucun projet");
        assertThat(errors(without)).contains("Dites pourquoi");
        assertThat(Jsoup.parse(kept.body()).select("main").text())
                .contains("Le bulletin est enregistré", "On ne peut pas lire");
    }

    private static String token(TestBrowser browser, String page) {
        return browser.page(page).select("main form input[name=_jeton]").attr("value");
    }

    @Test
    void theEntryIsNotFinishedWhilePeopleVote() {
        assertThat(ada.page(PAPER).select("main").text()).contains("après le dernier jour du vote");
        assertThat(ada.page(PAPER).select("form[action$=/terminer]")).isEmpty();
    }

    @Test
    void anAgentHandsAPaperToWhomTheyHelpAndTakesItBack() {
        try (TestBrowser agent = site.browser().asAgent("guichet@exemple.fr", "Gaëlle", Role.COUNTER_AGENT)) {
            Map<String, String> person =
                    Map.of("prenom", "Odette", "nom", "Lambert", "canal", "counter", "accord", "1");
            Document sheet = Jsoup.parse(agent.submit("/admin/guichet/inscrire", "/admin/guichet/inscrire", person)
                    .body());
            String help = sheet.select("form[action$=/aider]").attr("action");
            agent.submit(sheet, help, Map.of());
            String desk = EDITION + "/voter/papier";
            assertThat(agent.page(EDITION + "/voter").select("a[href=" + desk + "]"))
                    .hasSize(1);

            HttpResponse<String> handed = agent.submit(desk, desk + "/remettre", Map.of());

            assertThat(Jsoup.parse(handed.body()).select("main").text()).contains("a pris un bulletin papier");
            assertThat(agent.get(EDITION + "/voter").uri().getPath()).isEqualTo(desk);
            assertThat(Jsoup.parse(handed.body())
                            .select("form[action$=/reprendre] button")
                            .text())
                    .isEqualTo("Reprendre le bulletin");
            assertThat(agent.submit(desk, desk + "/remettre", Map.of("_jeton", token(agent, desk)))
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void nobodyElseWorksWithPapers() {
        try (TestBrowser citizen = site.browser().asCitizen("lea@exemple.fr");
                TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(PAPER).statusCode()).isEqualTo(403);
            assertThat(citizen.get(EDITION + "/voter/papier").statusCode()).isEqualTo(404);
            assertThat(citizen.page(EDITION + "/voter").select("a[href$=/voter/papier]"))
                    .isEmpty();
        }
        assertThat(site.page(EDITION + "/scrutin").select("main").text()).contains("une seule fois");
        assertThat(site.get("/admin/budgets-participatifs/budget-participatif-" + (YEAR - 1) + "/papier")
                        .uri()
                        .getPath())
                .startsWith("/connexion");
    }
}
