package org.territoireouvert.initiatives.web.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingPagesTest {

    private static final String WORKSHOP = "/initiatives/atelier-de-reparation";

    private static final int KINDS = 5;
    private static final int LOOKS = 300;
    private static final long LOOK = 200;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T08:00:00Z"));
    private TestSite site;

    @BeforeAll
    void start() throws InterruptedException {
        site = TestSite.start(TestDatabases.sqlite(), now::get, List.of(ThisPlugin.source()));
        for (int look = 0; look < LOOKS && indexed() < KINDS; look++) {
            Thread.sleep(LOOK);
        }
        site.server().demonstrate();
    }

    /** The first indexing after a start forgets what it has not read: what is written meanwhile would not be found. */
    private int indexed() {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select count(*) from core_search_check where type like 'initiative-registry.%'")
                        .mapTo(Integer.class)
                        .one());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static List<String> titles(Document page) {
        return page.select("article.to-card h3").eachText();
    }

    @Test
    void wordsAndFiltersNarrowTogetherAndEachIsTakenBack() {
        Document page = site.page("/initiatives?q=atelier&theme=environment&genre=initiative&territoire=ici");

        assertThat(titles(page))
                .contains("L’atelier de réparation qui se déplace")
                .doesNotContain("Le passage libre");
        assertThat(page.select(".to-chips a")).hasSize(3);
        assertThat(page.select(".to-chips a").eachAttr("href")).allMatch(path -> path.contains("q=atelier"));
        assertThat(page.select("#filtre-theme option[selected]").text()).startsWith("Nature, eau, déchets (");
    }

    @Test
    void programsFindWithTheSearchOfThePage() {
        String words = "/api/v1/initiatives?q=";
        assertThat(site.get(words + "r%C3%A9parations&genre=initiative&phase=Op%C3%A9ration")
                        .body())
                .as("other forms of a word are found")
                .contains("atelier-de-reparation");
        assertThat(site.get(words + "Val-de-Lisi%C3%A8re").body())
                .as("places and holders too")
                .contains("recyclerie-du-val", "passerelle-en-kit");
        assertThat(site.get(words + "r%C3%A9parations&genre=methode").body()).doesNotContain("atelier-de-reparation");
        assertThat(site.get(words + "motquenexistepas").body()).contains("\"initiatives\":[]");
    }

    @Test
    void partsOfTheListForProgramsFollowEachOther() {
        HttpResponse<String> first = site.get("/api/v1/initiatives?limite=2");
        String link = first.headers().firstValue("Link").orElseThrow();
        String next = link.replaceFirst("(?s).*<([^>]*)>; rel=\"next\".*", "$1").replaceFirst("https?://[^/]*", "");
        HttpResponse<String> second = site.get(next);
        String all = site.get("/api/v1/initiatives?limite=4").body();

        assertThat(identifiers(first.body()) + identifiers(second.body())).isEqualTo(identifiers(all));
    }

    private static String identifiers(String body) {
        return Pattern.compile("\"identifiant\":\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1) + " ")
                .collect(Collectors.joining());
    }

    @Test
    void nearestPlacesAreFoundAroundACommune() {
        Document near = site.page("/initiatives?autour=Corvaux&rayon=10");
        Document far = site.page("/initiatives?autour=48.85,2.35&rayon=10");

        assertThat(titles(near)).contains("L’atelier de réparation qui se déplace");
        assertThat(titles(far)).isEmpty();
        assertThat(far.select(".to-empty a").attr("href")).isEqualTo("/initiatives");
    }

    @Test
    void unknownPlaceIsSaidAndFindsNothing() {
        Document page = site.page("/initiatives?territoire=Nullepartville");

        assertThat(page.select(".to-notice").text()).contains("Nullepartville");
        assertThat(titles(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"theme=x", "methode=x", "cout=x", "population=1", "pair=non", "rayon=7", "tri=x", "statut=x"})
    void choiceThatIsNotOfferedIsRefused(String query) {
        assertThat(site.get("/initiatives?" + query).statusCode()).isEqualTo(400);
        assertThat(site.get("/initiatives/carte?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void mapLeadsFromFranceToHomeAndSaysTheSameAsItsList() {
        Document france = site.page("/initiatives/carte");
        Document page = site.page(france.select("#ini-map-list ~ ol li a:contains(Notre territoire)")
                .attr("href"));

        assertThat(page.select("figure.to-map--places a").size()).isGreaterThan(3);
        assertThat(page.select("#ini-map-list ~ ol li a").eachText()).contains("Lisière-le-Bourg");
        assertThat(site.page("/initiatives/carte?territoire=R94")
                        .select("figure")
                        .text())
                .isEmpty();
        assertThat(site.get("/initiatives/carte").body().length()).isLessThan(300_000);
    }

    @Test
    void entriesWithoutAPlaceAreListedBesideTheMapAndNotPlaced() {
        Document france = site.page("/initiatives/carte");

        assertThat(france.select("#ini-map-unplaced ~ ul").text()).contains("La Transfo", "Le passage libre");
        assertThat(france.select("#ini-map-list ~ ol").text())
                .contains("Bretagne : La Fabrique citoyenne", "Notre territoire")
                .doesNotContain("La Transfo");
        int placed = france.select("#ini-map-list ~ ol .to-muted").eachText().stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("[^0-9]", "")))
                .sum();
        int unplaced = france.select("#ini-map-unplaced ~ ul li").size();
        assertThat(france.select("main").text()).contains(placed + " fiches : la France");
        assertThat(site.page("/initiatives").select("h2").text()).contains((placed + unplaced) + " initiatives");
    }

    @Test
    void aTerritoryOfWhichNothingIsKnownSaysWhatIsMissingAndLeadsToOthers() {
        Document page = site.page("/initiatives?comme=00401");

        assertThat(page.select("main").text()).contains("On ne sait pas combien de personnes vivent à Corvaux");
        String other = page.select("main a[href*=comme=35238]").attr("href");
        assertThat(titles(site.page(other)))
                .contains("Évaluations participatives et cahiers de l’évaluation de Nantes");
    }

    @Test
    void chosenEntriesAreComparedRowByRow() {
        Document list = site.page("/initiatives?comparer=atelier-de-reparation,verger-public");
        Document page = site.page("/initiatives/comparer?fiches=atelier-de-reparation,verger-public,absente");

        assertThat(list.select("a[href^=/initiatives/comparer]").attr("href"))
                .isEqualTo("/initiatives/comparer?fiches=atelier-de-reparation,verger-public");
        assertThat(page.select("thead th")).hasSize(3);
        assertThat(page.select("tbody th").eachText()).anyMatch(label -> label.startsWith("Coût"));
        assertThat(site.page("/initiatives/comparer?fiches=verger-public").select(".to-empty"))
                .hasSize(1);
        assertThat(site.get("/initiatives/comparer?autre=1").statusCode()).isEqualTo(400);
    }

    @Test
    void graphSaysInAListWhatItDraws() {
        Document page = site.page(WORKSHOP + "/graphe");

        assertThat(page.select(".to-graph svg a").size()).isGreaterThan(6);
        assertThat(page.select(".to-graph path.dashed")).isNotEmpty();
        assertThat(page.select("#ini-graph-list ~ ol > li")).hasSameSizeAs(page.select(".to-graph svg a"));
        assertThat(page.text()).contains("Est devenu, à plus grande échelle", "A inspiré");
        assertThat(site.get("/initiatives/absente/graphe").statusCode()).isEqualTo(404);
    }

    @Test
    void editorRelatesEntriesAndNeverInACircle() {
        TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        String form = "/initiatives/verger-public/relations";

        HttpResponse<String> added =
                editor.submit(form, form, Map.of("lien", "reprend", "fiche", "/initiatives/passerelle-en-kit"));
        String back = "/initiatives/passerelle-en-kit/relations";
        HttpResponse<String> circle =
                editor.submit(back, back, Map.of("lien", "reprend", "fiche", "Un verger public entretenu par l’école"));
        HttpResponse<String> noMethod =
                editor.submit(form, form, Map.of("lien", "methode", "fiche", "passerelle-en-kit"));

        assertThat(Jsoup.parse(added.body()).text()).contains("Une passerelle en kit");
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("ne peut pas venir d’elle-même");
        assertThat(noMethod.body()).contains("n’est pas une méthode");
        editor.submit(form, form, Map.of("retirer", "reprend passerelle-en-kit"));
        assertThat(editor.page(form).text()).doesNotContain("Une passerelle en kit");
    }

    @Test
    void whoDidNotWriteAnEntryDoesNotRelateIt() {
        TestBrowser citizen = site.browser().asCitizen("quidam@exemple.fr");

        assertThat(citizen.get(WORKSHOP + "/relations").statusCode()).isEqualTo(404);
        assertThat(citizen.page(WORKSHOP).select("a[href$=/relations]")).isEmpty();
    }

    @Test
    void entryLeadsToThoseLikeIt() {
        Document page = site.page("/initiatives/atelier-de-pontaubrelle");

        assertThat(page.select("#ini-relations").text()).isNotEmpty();
        assertThat(page.select("#ini-similar ~ ul a")).isNotEmpty();
    }

    @Test
    void keptSearchTellsOfNewEntriesOnce() throws Exception {
        TestBrowser citizen = site.browser().asCitizen("curieuse@exemple.fr");
        String form = "/initiatives/recherches/nouvelle?theme=environment";
        citizen.submit(form, "/initiatives/recherches/nouvelle", Map.of("nom", "Nature", "frequence", "daily"));
        TestBrowser editor = site.browser().asAgent("redac2@exemple.fr", "Ravi", Role.EDITOR);

        assertThat(citizen.page("/initiatives/recherches").select("h2 a").text())
                .isEqualTo("Nature");
        assertThat(citizen.get("/initiatives?theme=environment").body())
                .contains("recherches/nouvelle?theme=environment");
        assertThat(editor.page("/initiatives/recherches").select("h2 a")).isEmpty();

        site.tables()
                .write(handle ->
                        handle.execute("update ini_saved_search set told_until = '2026-11-01T00:00:00.000000Z'"));
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(10)));
        tell();
        tell();

        assertThat(notices()).isEqualTo(1);
    }

    private int notices() {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from core_notice where kind like '%saved-search'")
                        .mapTo(Integer.class)
                        .one());
    }

    private void tell() throws Exception {
        site.plugin("initiative-registry").contributions().jobs().stream()
                .filter(job -> job.name().equals("tell-saved-searches"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }
}
