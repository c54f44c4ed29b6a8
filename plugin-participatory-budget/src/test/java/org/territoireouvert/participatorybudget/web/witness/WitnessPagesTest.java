package org.territoireouvert.participatorybudget.web.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.StampingAuthority;
import org.territoireouvert.testkit.StampingAuthority.Manner;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Checkpoints of the open vote of the demonstration leave the house: anybody subscribes, and observers get mail. */
class WitnessPagesTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String EDITION = "/budgets-participatifs/budget-participatif-" + YEAR;
    private static final String FEED = EDITION + "/scrutin/points-de-controle.atom";
    private static final String WITNESSES = "/admin" + EDITION + "/temoins";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser editor;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    private static HttpResponse<String> add(String addresses) {
        return editor.submit(WITNESSES, WITNESSES, Map.of("addresses", addresses));
    }

    private static List<String> observers() {
        return editor.page(WITNESSES).select("#observateurs ~ ul strong").eachText();
    }

    private static void work(String job) throws Exception {
        site.plugin("participatory-budget").contributions().jobs().stream()
                .filter(known -> known.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private static String mail(String column, String address) {
        return site.tables()
                .read(handle -> handle.createQuery("select " + column + " from core_mail where recipient = :address")
                        .bind("address", address)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void anybodySubscribesToTheSignedCheckpoints() {
        HttpResponse<String> answer = site.get(FEED);
        Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(site.address(FEED));
        assertThat(feed.select("feed > title").text()).startsWith("Points de contrôle");
        String notes = site.get(EDITION + "/scrutin/points-de-controle.txt").body();
        assertThat(feed.select("entry")).isNotEmpty();
        feed.select("entry > summary").forEach(summary -> assertThat(notes).contains(summary.wholeText()));
        assertThat(feed.select("entry > summary").eachText().getFirst()).contains(" — ");
        assertThat(site.page(EDITION + "/scrutin").select("a[href=" + FEED + "]"))
                .hasSize(1);
    }

    @Test
    void aProgramThatAsksAgainIsNotSentTheSameFeed() {
        String tag = site.get(FEED).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.browser()
                .send(HttpRequest.newBuilder(URI.create(site.address(FEED)))
                        .header("If-None-Match", tag)
                        .GET());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aVoteThatTookPlaceElsewhereHasNoFeed() {
        assertThat(site.get(FEED.replace("-" + YEAR, "-" + (YEAR - 1))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anObserverGetsAMailAndEndsItWithOneClick() throws Exception {
        add("observatrice@exemple.fr");
        assertThat(observers()).contains("observatrice@exemple.fr");

        work("observers");

        assertThat(mail("kind", "observatrice@exemple.fr")).isEqualTo("list");
        assertThat(mail("body", "observatrice@exemple.fr")).contains("\n\n— ");
        URI ending = URI.create(mail("unsubscribe", "observatrice@exemple.fr"));
        assertThat(Jsoup.parse(site.get(ending.getPath()).body()).select("main").text())
                .contains("Points de contrôle d’un vote", "Votre adresse est effacée");
        assertThat(observers()).as("looking changes nothing").contains("observatrice@exemple.fr");
        HttpResponse<String> ended = site.browser()
                .send(HttpRequest.newBuilder(URI.create(site.address(ending.getPath())))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(observers()).doesNotContain("observatrice@exemple.fr");
    }

    @Test
    void staffRemoveAnObserver() {
        add("parti@exemple.fr\n\nassociation@exemple.fr\n");
        Document page = editor.page(WITNESSES);
        String remove = page.select("#observateurs ~ ul > li:has(strong:contains(parti@)) form")
                .attr("action");

        editor.submit(page, remove, Map.of());

        assertThat(observers()).contains("association@exemple.fr").doesNotContain("parti@exemple.fr");
    }

    @Test
    void whatCannotBeIsSaid() {
        String many = IntStream.range(0, 21)
                .mapToObj(number -> "o" + number + "@exemple.fr")
                .collect(Collectors.joining("\n"));

        assertThat(said(add("ici"))).contains("« ici » n’est pas une adresse électronique.");
        assertThat(said(add(many))).contains("au plus 20 observateurs");
        assertThat(said(add(""))).contains("Écrivez au moins une adresse");
    }

    private static String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".to-errors li").text().replace('\u00a0', ' ');
    }

    @Test
    void stampsStandBesideTheCheckpointsAndAFailureIsShownToStaff() throws Exception {
        try (StampingAuthority authority = new StampingAuthority(InstantSource.system())) {
            setAuthority(authority.address().toString());
            authority.answer(Manner.DOWN);
            work("time-stamps");
            assertThat(editor.page(WITNESSES).select("main").text())
                    .contains("n’a pas abouti", "localhost answered 503");
            assertThat(editor.page("/admin").select("main").text()).contains("Un horodatage de vote n’aboutit pas");

            authority.answer(Manner.WELL);
            work("time-stamps");

            assertThat(editor.page(WITNESSES).select("main").text()).doesNotContain("n’a pas abouti");
            List<String> files = site.page(EDITION + "/scrutin")
                    .select("#horodatages ~ table a[href*=horodatages]")
                    .eachAttr("href");
            assertThat(files).hasSize(2);
            HttpResponse<String> answer = site.get(files.get(0));
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/timestamp-reply");
            assertThat(answer.body()).contains("Horodatage d'essai");
            assertThat(site.get(EDITION + "/scrutin/points-de-controle.txt").body())
                    .contains(site.get(files.get(1)).body());
            assertThat(site.get(EDITION + "/scrutin/horodatages/999999.tsr").statusCode())
                    .isEqualTo(404);
            assertThat(site.get(EDITION + "/scrutin/horodatages/2.zip").statusCode())
                    .isEqualTo(404);
        } finally {
            setAuthority("");
        }
    }

    private static void setAuthority(String address) {
        String settings = "/admin/plugins/participatory-budget/reglages";
        try (TestBrowser administrator = site.browser().asAdministrator()) {
            Map<String, String> fields = new HashMap<>();
            administrator
                    .page(settings)
                    .select("main :is(input, textarea)[name]")
                    .forEach(field -> fields.put(field.attr("name"), field.val()));
            fields.put("time-stamp-authority", address);
            fields.keySet().removeIf(name -> name.startsWith("_"));
            assertThat(administrator.submit(settings, settings, fields).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyWhoPreparesTheVoteKnowsTheObservers() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(WITNESSES).statusCode()).isEqualTo(403);
        }
        assertThat(site.get(WITNESSES).uri().getPath()).startsWith("/connexion");
    }
}
