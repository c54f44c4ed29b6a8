package org.territoireouvert.participatorybudget.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** People vote on the site, in the vote of the demonstration: up to five projects, 300 000 € at most. */
class VoteOnSiteTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String EDITION = "/budgets-participatifs/budget-participatif-" + YEAR;
    private static final String PAPER = EDITION + "/voter";
    private static final String REVIEW = PAPER + "/verification";
    private static final String CAST = PAPER + "/deposer";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String said(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text().replace('\u00a0', ' ');
    }

    private static List<String> numbers(Document paper) {
        return paper.select("input[name=projet]").eachAttr("value");
    }

    /** Chooses a project and reads the ballot again; returns the page from which it is cast. */
    private static Document reviewed(TestBrowser voter, String project) {
        HttpResponse<String> review = voter.submit(PAPER, REVIEW, Map.of("projet", project));
        assertThat(review.statusCode()).isEqualTo(200);
        return Jsoup.parse(review.body(), site.address(REVIEW));
    }

    @Test
    void aPersonChoosesReadsAgainAndCasts() {
        try (TestBrowser voter = site.browser().asCitizen("manon@exemple.fr")) {
            Document review = reviewed(voter, "3");
            assertThat(review.select("main").text()).contains("Rien n’est encore déposé", "Votre choix");

            HttpResponse<String> cast = voter.submit(review, CAST, Map.of());

            assertThat(cast.uri().getPath()).isEqualTo(PAPER + "/recu");
            Document receipt = Jsoup.parse(cast.body());
            String code = receipt.select(".to-code").text();
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(voter.get(PAPER + "/recu.txt").body())
                    .startsWith("og-receipt-v1\n")
                    .contains("\n— ");
            assertThat(site.page(EDITION + "/verifier?code=" + code)
                            .select(".to-notice h2")
                            .text())
                    .isEqualTo("Ce bulletin est bien déposé");
            assertThat(voter.page(PAPER).select("input[name=projet][checked]").eachAttr("value"))
                    .containsExactly("3");
        }
    }

    @Test
    void anotherBallotTakesItsPlace() {
        try (TestBrowser voter = site.browser().asCitizen("noe@exemple.fr")) {
            String first = Jsoup.parse(
                            voter.submit(reviewed(voter, "1"), CAST, Map.of()).body())
                    .select(".to-code")
                    .text();

            Document second = Jsoup.parse(
                    voter.submit(reviewed(voter, "2"), CAST, Map.of()).body());

            assertThat(second.select(".to-code").text()).isNotEqualTo(first);
            assertThat(second.select("main").text()).contains("2 bulletins, le dernier compte");
        }
    }

    @Test
    void sendingTheSameBallotTwiceGivesTheSameReceipt() {
        try (TestBrowser voter = site.browser().asCitizen("paul@exemple.fr")) {
            Document review = reviewed(voter, "4");
            Document once = Jsoup.parse(voter.submit(review, CAST, Map.of()).body());
            Document twice = Jsoup.parse(voter.submit(review, CAST, Map.of()).body());

            assertThat(twice.select(".to-code").text())
                    .isEqualTo(once.select(".to-code").text());
            assertThat(twice.select("main").text()).contains("1 bulletin").doesNotContain("2 bulletins");
        }
    }

    @Test
    void theOrderIsTheSameForAPersonAndAnotherForTheNext() {
        try (TestBrowser one = site.browser().asCitizen("un@exemple.fr");
                TestBrowser other = site.browser().asCitizen("deux@exemple.fr")) {
            List<String> order = numbers(one.page(PAPER));

            assertThat(numbers(one.page(PAPER))).isEqualTo(order);
            assertThat(numbers(other.page(PAPER)))
                    .containsExactlyInAnyOrderElementsOf(order)
                    .isNotEqualTo(order);
            assertThat(one.page(PAPER).select("main").text()).contains("tiré au sort pour vous");
        }
    }

    @Test
    void whoHasNotSignedInKeepsTheirChoicesMeanwhile() {
        try (TestBrowser visitor = site.browser()) {
            Document review = reviewed(visitor, "5");
            assertThat(review.select("button").eachText()).contains("Continuer pour déposer");

            HttpResponse<String> asked = visitor.submit(review, CAST, Map.of());

            assertThat(asked.uri().getPath()).startsWith("/connexion");
        }
    }

    @Test
    void aBallotThatIsNotAsThePaperSaysIsExplained() {
        try (TestBrowser voter = site.browser().asCitizen("lea@exemple.fr")) {
            Document paper = voter.page(PAPER);
            HttpResponse<String> none = voter.submit(paper, REVIEW, Map.of());
            HttpResponse<String> unknown = voter.submit(paper, REVIEW, Map.of("projet", "9999"));
            HttpResponse<String> cast = voter.submit(reviewed(voter, "1"), CAST, Map.of("projet", "9999"));

            assertThat(List.of(none.statusCode(), unknown.statusCode(), cast.statusCode()))
                    .containsOnly(422);
            assertThat(said(none)).contains("Vous n’avez choisi aucun projet. Il en faut 1 au moins.");
            assertThat(said(unknown)).contains("Le projet « 9999 » n’est pas sur ce bulletin.");
            assertThat(said(cast)).contains("Le projet « 9999 » n’est pas sur ce bulletin.");
            assertThat(voter.get(PAPER + "/recu").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everybodyReadsHowTheVoteWorks() {
        Document page = site.page(EDITION + "/scrutin");

        assertThat(page.select("main").text())
                .contains("Pas garanti", "relier un nom et un bulletin", "Une personne a un seul bulletin qui compte");
        assertThat(site.get(EDITION + "/scrutin/manifeste.json").body())
                .startsWith("{\"address\":\"" + EDITION + "\",\"ballot\":{");
        assertThat(site.get(EDITION + "/scrutin/journal.jsonl").body().lines().toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .first()
                .asString()
                .contains("\"t\":\"manifest\"");
        assertThat(site.get(EDITION + "/scrutin/points-de-controle.txt").body()).contains("\n— ");
        assertThat(site.get(EDITION + "/scrutin", "en").body()).contains("Not promised");
        assertThat(site.page(EDITION).select("a[href=" + PAPER + "]").text()).isEqualTo("Voter");
    }

    @Test
    void codesAreLookedUpAsPeopleTypeThem() {
        List<String> titles = new ArrayList<>();
        for (String code : List.of("K7QF", "K7QF-2M9X-TR4H-8WPA", "%3Cscript%3E")) {
            titles.add(site.page(EDITION + "/verifier?code=" + code)
                    .select(".to-notice h2")
                    .text());
        }

        assertThat(titles)
                .containsExactly(
                        "Ce code n’est pas complet", "Ce code n’est pas dans ce vote", "Ce code n’est pas complet");
    }

    @Test
    void anEditionThatIsNotVotedOnHereHasNoPaper() {
        String lastYear = "/budgets-participatifs/budget-participatif-" + (YEAR - 1);

        for (String path : List.of("/voter", "/voter/recu", "/verifier", "/scrutin", "/scrutin/manifeste.json")) {
            assertThat(site.get(lastYear + path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
