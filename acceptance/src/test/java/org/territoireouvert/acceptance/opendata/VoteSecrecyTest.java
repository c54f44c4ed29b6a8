package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** While people vote, nothing that everybody may read tells how the vote goes. */
class VoteSecrecyTest {

    private static TestSite site;
    private static String edition;

    @BeforeAll
    static void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        edition = site.tables()
                .read(handle -> handle.createQuery("""
                        select e.slug from pb_edition e join pb_phase p on p.edition_id = e.id
                        where p.phase = 'VOTE' and p.begins <= date('now') and p.ends >= date('now')""").mapTo(String.class).one());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void vote(int ballots) {
        site.tables().write(handle -> {
            handle.execute(
                    "delete from pb_ballot where edition_id in (select id from pb_edition where slug = ?)", edition);
            for (int number = 1; number <= ballots; number++) {
                handle.createUpdate("""
                                insert into pb_ballot (edition_id, position, voter, projects, points, columns)
                                select id, :number, :voter, '["1"]', '[]', '[]' from pb_edition where slug = :edition""")
                        .bind("number", number)
                        .bind("voter", "v" + number)
                        .bind("edition", edition)
                        .execute();
            }
            return handle.createUpdate("update pb_edition set ballot_count = :ballots where slug = :edition")
                    .bind("ballots", ballots)
                    .bind("edition", edition)
                    .execute();
        });
    }

    /** What each public address answers; of pages their words, since each holds keys of its own. */
    private static Map<String, String> publicAnswers() {
        site.asVisitor();
        List<String> addresses =
                new ArrayList<>(Jsoup.parse(site.get("/sitemap.xml").body(), Parser.xmlParser()).select("loc").stream()
                        .map(loc -> URI.create(loc.text()).getPath())
                        .filter(path -> path.startsWith("/budgets-participatifs"))
                        .toList());
        addresses.addAll(List.of(
                "/",
                "/budgets-participatifs/" + edition + "/resultats",
                "/budgets-participatifs/" + edition + "/resultats.json",
                "/budgets-participatifs/" + edition + "/bulletins.pb",
                "/budgets-participatifs/" + edition + "/resultats/dossier.zip",
                "/budgets-participatifs/" + edition + "/scrutin",
                "/budgets-participatifs/" + edition + "/scrutin/journal.jsonl",
                "/budgets-participatifs/" + edition + "/scrutin/points-de-controle.txt",
                "/budgets-participatifs/" + edition + "/voter",
                "/api/v1/budgets-participatifs",
                "/donnees-ouvertes/resultats-budgets-participatifs.csv",
                "/donnees-ouvertes/resultats-budgets-participatifs.json",
                "/donnees-ouvertes/resultats-budgets-participatifs.popolo.json",
                "/donnees-ouvertes/participation-budgets-participatifs.csv",
                "/budgets-participatifs/" + edition + "/scrutin/avenants.json",
                "/donnees-ouvertes/projets-budgets-participatifs.csv",
                "/statistiques",
                "/catalog.jsonld",
                "/flux/tout.atom",
                "/agenda.ics"));
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            var answer = site.get(address);
            boolean page =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            String text = page ? Jsoup.parse(answer.body()).text() : answer.body();
            answers.put(address, answer.statusCode() == 200 ? text : "answered " + answer.statusCode());
        }
        return answers;
    }

    @Test
    void votesChangeNothingThatEverybodyReadsBeforeTheVoteIsOver() {
        Map<String, String> before = publicAnswers();
        assertThat(before.values())
                .filteredOn(answer -> !answer.startsWith("answered "))
                .hasSizeGreaterThan(20);

        vote(40);

        assertThat(publicAnswers()).isEqualTo(before);
    }

    @Test
    void ballotsThatAreCastOnTheSiteChangeNothingEither() {
        String paper = "/budgets-participatifs/" + edition + "/voter";
        try (TestBrowser one = site.browser().asCitizen("un@exemple.fr");
                TestBrowser other = site.browser().asCitizen("deux@exemple.fr")) {
            Map<String, String> before = publicAnswers();

            for (TestBrowser voter : List.of(one, other)) {
                HttpResponse<String> review = voter.submit(paper, paper + "/verification", Map.of("projet", "1"));
                Document page = Jsoup.parse(review.body(), site.address(paper));
                assertThat(voter.submit(page, paper + "/deposer", Map.of())
                                .uri()
                                .getPath())
                        .isEqualTo(paper + "/recu");
            }

            assertThat(publicAnswers()).isEqualTo(before);
        }
    }

    @Test
    void whoeverMayCountWaitsUntilTheVoteIsOver() {
        vote(40);
        Map<String, String> before = publicAnswers();
        site.asAdministrator();
        Document administration = site.page("/admin/budgets-participatifs");
        String count = "/admin/budgets-participatifs/" + edition + "/depouiller";
        assertThat(administration.text()).contains("Le vote est ouvert.");
        assertThat(administration.select("form[action=" + count + "]")).isEmpty();

        Map<String, String> fields = new HashMap<>(Map.of("rule", "greedy_votes"));
        administration
                .select("main form")
                .get(0)
                .select("input[type=hidden]")
                .forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
        HttpResponse<String> answer = site.post(count, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Aucun résultat n’a été publié.");
        assertThat(publicAnswers()).isEqualTo(before);
    }
}
