package org.territoireouvert.initiatives.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.initiatives.ThisPlugin;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

@ParameterizedClass
@EnumSource(Engine.class)
class FederationTest {

    private static final String SOURCES = "/admin/initiatives/sources";

    private final Engine engine;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    private final FakeRegistry other = new FakeRegistry();
    private TestSite site;

    FederationTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void start() {
        site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
    }

    @AfterEach
    void stop() {
        other.close();
        site.close();
    }

    private static void publish(TestSite from, String slug, String title) {
        String file = "identifiant,titre,lieu,licence\n" + slug + "," + title + ",Corvaux,ODbL-1.0\n";
        try (TestBrowser agent = from.browser().asAdministrator()) {
            String path = agent.upload(
                            "/admin/initiatives/import",
                            "/admin/initiatives/import",
                            Map.of(),
                            "fichier",
                            "initiatives.csv",
                            file.getBytes(StandardCharsets.UTF_8))
                    .uri()
                    .getPath();
            agent.submit(path, path + "/enregistrement", Map.of());
        }
    }

    private String subscribe(TestSite reader, String address) {
        try (TestBrowser agent = reader.browser().asAdministrator()) {
            return agent.submit(SOURCES, SOURCES, Map.of("adresse", address, "nom", "ailleurs"))
                    .body();
        }
    }

    private static void harvest(TestSite reader) throws Exception {
        reader.plugin("initiative-registry").contributions().jobs().stream()
                .filter(job -> job.name().equals("harvest-sources"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private void nextDay() throws Exception {
        clock.advance(Duration.ofHours(25));
        harvest(site);
    }

    private List<String> titles() {
        return site.page("/initiatives").select("article h3").eachText();
    }

    @Test
    void entriesOfAnotherInstanceFollowWithVersionsAndWithdrawals() throws Exception {
        try (TestSite there = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
                TestSite here = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()))) {
            publish(there, "verger", "Verger public");
            publish(there, "mare", "La mare");
            subscribe(here, there.address("").replace("127.0.0.1", "localhost"));
            harvest(here);

            assertThat(here.page("/initiatives").select("article h3").eachText())
                    .containsExactlyInAnyOrder("Verger public", "La mare");
            assertThat(here.page("/initiatives/ailleurs-verger").text()).contains("Open Database License");
            assertThat(here.pdf("/initiatives/ailleurs-verger/fiche.pdf", "fr").text())
                    .as("on paper as on the page")
                    .contains(
                            "Écrite ailleurs, reprise de",
                            "/initiatives/verger",
                            "Licence de la fiche Open Data Commons Open Database License (ODbL)");
            assertThat(here.page("/initiatives/sources").text()).contains("2 fiches");

            clock.advance(Duration.ofMinutes(5));
            publish(there, "verger", "Verger de tous");
            assertThat(there.page("/initiatives/verger").select("h1").text()).isEqualTo("Verger de tous");
            clock.advance(Duration.ofHours(25));
            harvest(here);

            assertThat(here.page("/initiatives/ailleurs-verger").select("h1").text())
                    .isEqualTo("Verger de tous");
            assertThat(here.get("/api/v1/initiatives/echange").body())
                    .as("what was harvested is not given as one's own")
                    .doesNotContain("Verger");
        }
    }

    @Test
    void withdrawnEntryIsGoneAndNothingElse() throws Exception {
        other.gives(other.entry("un", 1, "Un", ""), other.entry("deux", 1, "Deux", ""));
        subscribe(site, other.address().toString());
        harvest(site);
        other.gives(other.withdrawn("un"));
        nextDay();

        assertThat(titles()).containsExactly("Deux");
        assertThat(site.get("/initiatives/ailleurs-un").statusCode()).isEqualTo(404);
        assertThat(site.get("/initiatives/ailleurs-un/fiche.pdf").statusCode()).isEqualTo(404);
        assertThat(site.page("/initiatives/sources").text()).contains("1 fiche");
    }

    @Test
    void changedHistoryWaitsForADecision() throws Exception {
        other.gives(other.entry("un", 2, "Un", ""), other.entry("deux", 2, "Deux", ""));
        subscribe(site, other.address().toString());
        harvest(site);
        other.gives(other.entry("un", 2, "Autre chose", ""), other.entry("deux", 1, "Deux d’avant", ""));
        nextDay();

        assertThat(titles()).containsExactlyInAnyOrder("Un", "Deux");
        try (TestBrowser agent = site.browser().asAdministrator()) {
            Document page = agent.page(SOURCES);
            assertThat(page.select("#conflits ~ ul h3").eachText()).containsExactlyInAnyOrder("Un", "Deux");

            agent.submit(SOURCES, SOURCES + "/ailleurs/conflits/un", Map.of("choix", "leur"));
            agent.submit(SOURCES, SOURCES + "/ailleurs/conflits/deux", Map.of("choix", "notre"));

            assertThat(agent.page(SOURCES).select("#conflits")).isEmpty();
        }
        assertThat(titles()).containsExactlyInAnyOrder("Autre chose", "Deux");
    }

    @Test
    void massWithdrawalIsHeldUntilStaffAgree() throws Exception {
        String[] all = IntStream.range(0, 30)
                .mapToObj(number -> other.entry("f" + number, 1, "Fiche " + number, ""))
                .toArray(String[]::new);
        other.gives(all);
        subscribe(site, other.address().toString());
        harvest(site);
        other.gives(IntStream.range(0, 30)
                .mapToObj(number -> other.withdrawn("f" + number))
                .toArray(String[]::new));
        nextDay();

        assertThat(site.page("/initiatives/sources").text()).contains("30 fiches", "Attend une décision");
        try (TestBrowser agent = site.browser().asAdministrator()) {
            agent.submit(SOURCES, SOURCES + "/ailleurs/reprise", Map.of());
        }
        harvest(site);
        assertThat(site.page("/initiatives/sources").text()).contains("aucune fiche", "Lu");
    }

    @Test
    void relationsArriveInAnyOrderAndGoAgain() throws Exception {
        String relation = ",\"relations\":[{\"genre\":\"REUSES\",\"vers\":\"premiere\"}]";
        other.gives(other.entry("reprise", 1, "Reprise", relation), other.entry("premiere", 1, "Première", ""));
        subscribe(site, other.address().toString());
        harvest(site);
        assertThat(relations()).containsExactly("ailleurs-reprise REUSES ailleurs-premiere");

        other.gives(other.entry("reprise", 2, "Reprise 2", ""));
        nextDay();
        assertThat(relations()).isEmpty();
    }

    @Test
    void entryThatComesTwiceInOnePartIsTakenAsItStandsLast() throws Exception {
        other.gives(other.entry("un", 1, "Un", ""), other.entry("un", 2, "Un, revu", ""));
        subscribe(site, other.address().toString());
        harvest(site);

        assertThat(titles()).containsExactly("Un, revu");
    }

    @Test
    void relationsThatStayAreNotWrittenAgain() throws Exception {
        String relation = ",\"relations\":[{\"genre\":\"REUSES\",\"vers\":\"premiere\"}]";
        other.gives(other.entry("reprise", 1, "Reprise", relation), other.entry("premiere", 1, "Première", ""));
        subscribe(site, other.address().toString());
        harvest(site);
        String since = addedAt();
        nextDay();

        assertThat(relations()).containsExactly("ailleurs-reprise REUSES ailleurs-premiere");
        assertThat(addedAt()).isEqualTo(since);
    }

    private String addedAt() {
        return site.tables()
                .read(handle -> handle.createQuery("select added_at from ini_relation")
                        .mapTo(String.class)
                        .one());
    }

    private List<String> relations() {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select from_slug || ' ' || kind || ' ' || to_slug from ini_relation order by 1")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void slugOfAnOwnEntryIsNeverTaken() throws Exception {
        publish(site, "ailleurs-un", "La nôtre");
        other.gives(other.entry("un", 1, "La leur", ""));
        subscribe(site, other.address().toString());
        harvest(site);

        assertThat(site.page("/initiatives/ailleurs-un").select("h1").text()).isEqualTo("La nôtre");
        assertThat(titles()).containsExactlyInAnyOrder("La nôtre", "La leur");
    }

    @Test
    void hostileFeedIsRefusedWithASentenceAndChangesNothing() throws Exception {
        other.gives(other.entry("bon", 1, "Bonne fiche", ""));
        subscribe(site, other.address().toString());
        harvest(site);
        assertRefused("<html>", "format attendu");
        assertRefused("{\"format\":\"" + "x".repeat(300_000) + "\"}", "ne répond pas");
        assertRefused(other.part(other.entry("mauvais", 1, "", ""), other.entry("deux", 1, "Deux", "")), "incomplète");
    }

    private void assertRefused(String document, String sentence) throws Exception {
        other.answers(from -> document);
        nextDay();

        assertThat(titles()).containsExactly("Bonne fiche");
        try (TestBrowser agent = site.browser().asAdministrator()) {
            assertThat(agent.page(SOURCES).text()).contains(sentence);
        }
    }

    @Test
    void feedThatLeadsToItselfIsLeft() throws Exception {
        other.answers(from -> other.part(other.entry("un", 1, "Un", ""))
                .replace("\"suivant\":null", "\"suivant\":\"2026-11-02T00:00:00Z~un\""));
        subscribe(site, other.address().toString());
        harvest(site);

        assertThat(other.asked().stream().filter(from -> !from.isEmpty()).collect(Collectors.toList()))
                .hasSize(1);
        try (TestBrowser agent = site.browser().asAdministrator()) {
            assertThat(agent.page(SOURCES).text()).contains("renvoie sans fin");
        }
    }

    @Test
    void linksThatAreScriptsAreNotKept() throws Exception {
        other.gives(other.entry("un", 1, "Piège", "")
                .replace(
                        "\"fiche\":{",
                        "\"fiche\":{\"lessons\":{\"results\":"
                                + "[{\"fact\":\"F\",\"evidence\":\"javascript:alert(1)\"}]},\"sharing\":{\"links\":"
                                + "[{\"title\":\"L\",\"address\":\"data:text/html,x\"}]},"));
        subscribe(site, other.address().toString());
        harvest(site);

        assertThat(site.get("/initiatives/ailleurs-un").body())
                .contains("Piège")
                .doesNotContain("javascript:alert", "data:text");
    }

    @Test
    void addressThatIsNoRegistryIsNotAdded() {
        assertThat(subscribe(site, "ftp://exemple.fr")).contains("pas l’adresse d’un site");
        assertThat(subscribe(site, "https://nous:secret@exemple.fr")).contains("pas l’adresse d’un site");
        assertThat(subscribe(site, "http://exemple.invalid")).contains("ne répond pas");
        other.answers(from -> "bonjour");
        assertThat(subscribe(site, other.address().toString())).contains("format attendu");
        assertThat(site.page("/initiatives/sources").text()).contains("Aucun autre registre");
    }

    @Test
    void removedSourceTakesItsEntriesAlong() throws Exception {
        other.gives(other.entry("un", 1, "Un", ""));
        subscribe(site, other.address().toString());
        harvest(site);
        publish(site, "notre", "La nôtre");
        try (TestBrowser agent = site.browser().asAdministrator()) {
            agent.submit(SOURCES + "/ailleurs/retrait", SOURCES + "/ailleurs/retrait", Map.of());
        }

        assertThat(titles()).containsExactly("La nôtre");
        assertThat(site.page("/initiatives/sources").text()).contains("Aucun autre registre");
    }
}
