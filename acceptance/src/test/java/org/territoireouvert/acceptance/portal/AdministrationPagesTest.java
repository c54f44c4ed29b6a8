package org.territoireouvert.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** The dashboard, the composed home page, settings and the lists of the administration, with all plugins. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class AdministrationPagesTest {

    private static final String HOME = "/admin/accueil";
    private static final String SETTINGS = "/admin/reglages/fonctionnement";

    private TestSite site;
    private TestBrowser administrator;

    @BeforeAll
    void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        administrator = site.browser().asAdministrator();
    }

    @AfterAll
    void stop() {
        administrator.close();
        site.close();
    }

    private List<String> homeTitles() {
        return site.page("/").select("main h2[id]").eachText();
    }

    private List<String> codes(Document page) {
        return page.select("main input[name=bloc]").eachAttr("value");
    }

    private List<String> shown(Document page) {
        return page.select("main input[name=montre][checked]").eachAttr("value");
    }

    /** Sends the form of the composition as it stands on a page, with some fields replaced or added. */
    private HttpResponse<String> compose(Document page, String action, String shown, String... pressed) {
        StringBuilder body = new StringBuilder();
        page.select("main form[action=" + HOME + "] input[type=hidden]")
                .forEach(input -> add(body, input.attr("name"), input.val()));
        page.select("input[name=montre]").stream()
                .filter(box -> box.hasAttr("checked") != box.val().equals(shown))
                .forEach(box -> add(body, "montre", box.val()));
        for (int index = 0; index < pressed.length; index += 2) {
            add(body, pressed[index], pressed[index + 1]);
        }
        return administrator.send(HttpRequest.newBuilder(URI.create(administrator.address(action)))
                .header("Origin", administrator.address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static void add(StringBuilder body, String name, String value) {
        body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Test
    void blocksAreMovedHiddenPreviewedAndOnlyThenSaved() {
        Document page = administrator.page(HOME);
        List<String> before = codes(page);
        assertThat(before).startsWith("consultation/open-consultations", "participatory-budget/open-vote");
        List<String> titles = homeTitles();

        HttpResponse<String> moved = compose(page, HOME, "", "descendre", "consultation/changes");
        Document changed = Desk.read(moved);
        assertThat(codes(changed).indexOf("consultation/changes"))
                .isEqualTo(before.indexOf("consultation/changes") + 1);
        assertThat(homeTitles()).isEqualTo(titles);

        HttpResponse<String> preview = compose(changed, "/apercu-accueil", "initiative-registry/recent-initiatives");
        assertThat(Desk.main(preview))
                .contains("Aperçu : rien n’est enregistré")
                .doesNotContain("Ils l’ont essayé ici");
        assertThat(homeTitles()).isEqualTo(titles);

        compose(changed, HOME, "initiative-registry/recent-initiatives");
        assertThat(homeTitles()).doesNotContain("Ils l’ont essayé ici");
        assertThat(homeTitles().indexOf("Ce que le vote a décidé"))
                .isLessThan(homeTitles().indexOf("Ce que ça a changé"));
        assertThat(Desk.main(site.get("/journal"))).contains("La page d’accueil a été composée autrement.");

        compose(administrator.page(HOME), HOME, "initiative-registry/recent-initiatives");
        assertThat(homeTitles()).contains("Ils l’ont essayé ici");
    }

    @Test
    void aPageThatSomebodyElseChangedMeanwhileIsNotOverwrittenUnawares() {
        Document opened = administrator.page(HOME);
        compose(administrator.page(HOME), HOME, "initiative-registry/recent-initiatives");
        List<String> titles = homeTitles();

        HttpResponse<String> refused = compose(opened, HOME, "consultation/changes");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(homeTitles()).isEqualTo(titles);
        Document page = Desk.read(refused);
        assertThat(page.select("[role=alert]").text())
                .contains("Une autre personne a changé la page d’accueil", "Ce que ça a changé")
                .doesNotContain("Ils l’ont essayé ici");
        assertThat(shown(page)).contains("initiative-registry/recent-initiatives");
        assertThat(shown(page)).doesNotContain("consultation/changes");

        assertThat(compose(page, HOME, "").statusCode()).isEqualTo(200);
        assertThat(shown(administrator.page(HOME))).isEqualTo(shown(page));
        compose(administrator.page(HOME), HOME, "consultation/changes");
    }

    @Test
    void theFirstBlockCannotGoHigherAndWhatIsOpenStaysAbove() {
        Document page = administrator.page(HOME);
        String first = codes(page).getFirst();

        assertThat(codes(Desk.read(compose(page, HOME, "", "monter", first)))).isEqualTo(codes(page));
        assertThat(codes(Desk.read(compose(page, HOME, "", "descendre", "call-for-projects/open-calls"))))
                .isEqualTo(codes(page));
        assertThat(codes(Desk.read(compose(page, HOME, "", "monter", "inconnu/bloc"))))
                .isEqualTo(codes(page));
    }

    @Test
    void aPluginThatIsOffLeavesNoGapAndFindsItsPlaceAgain() {
        compose(administrator.page(HOME), HOME, "");
        List<String> before = codes(administrator.page(HOME));

        administrator.submit("/admin/plugins", "/admin/plugins/initiative-registry/eteindre", Map.of());
        assertThat(homeTitles()).doesNotContain("Ils l’ont essayé ici");
        assertThat(codes(administrator.page(HOME))).doesNotContain("initiative-registry/recent-initiatives");

        administrator.submit("/admin/plugins", "/admin/plugins/initiative-registry/allumer", Map.of());
        assertThat(codes(administrator.page(HOME))).isEqualTo(before);
    }

    @Test
    void aFreeTextIsWrittenShownAndRemoved() {
        String path = HOME + "/textes/nouveau";
        assertThat(administrator.submit(path, path, Map.of("titre", "")).statusCode())
                .isEqualTo(422);

        administrator.submit(path, path, Map.of("titre", "Un mot de bienvenue", "texte", "Bonjour <b>à tous</b>"));
        assertThat(Desk.main(site.get("/"))).contains("Un mot de bienvenue", "Bonjour <b>à tous</b>");

        String edit = administrator
                .page(HOME)
                .select("a[href^=" + HOME + "/textes/text-]")
                .attr("href");
        administrator.submit(edit, edit + "/retirer", Map.of());
        assertThat(Desk.main(site.get("/"))).doesNotContain("Un mot de bienvenue");
        assertThat(administrator.get(edit).statusCode()).isEqualTo(404);
    }

    @Test
    void theDaysOfTheOpenVoteAreDrawnWithASentence() {
        Document page = site.page("/");

        assertThat(page.select("svg.to-ticks .today")).hasSize(1);
        assertThat(Desk.plain(page.select(".to-hero .to-small").text()))
                .matches("Jour \\d+ sur \\d+ : il reste .* jours\\.");
    }

    @Test
    void tasksAreShownToThoseWhoMayDoThemAndToNobodyElse() {
        site.asVisitor().submit("/contact", "/contact", Map.of("message", "Une question"));

        assertThat(administrator.page("/admin").select("#faire + ul h3").eachText())
                .contains("Traiter 3 demandes", "Lire un message reçu");
        try (TestBrowser auditor = site.browser().asAgent("marc@exemple.fr", "Marc Leroux", Role.AUDITOR)) {
            Document page = auditor.page("/admin");
            assertThat(page.select("#faire")).isEmpty();
            assertThat(page.select("#mise-en-route")).isEmpty();
        }
    }

    @Test
    void theSetUpCountsWhatIsDoneFromFacts() {
        assertThat(Desk.main(administrator.get("/admin/mise-en-route"))).contains("sur 11");
        Document before = administrator.page("/admin/mise-en-route");
        assertThat(before.select("li.done h3").eachText())
                .contains("Choisir les communes", "Allumer un premier greffon")
                .doesNotContain("Dire à qui écrire sur les données personnelles");

        administrator.submit("/admin/reglages", "/admin/reglages", Map.of("data-protection-officer", "dpd@exemple.fr"));

        assertThat(administrator
                        .page("/admin/mise-en-route")
                        .select("li.done h3")
                        .eachText())
                .contains("Dire à qui écrire sur les données personnelles");
    }

    @Test
    void aSettingIsChangedByNameAndGoesBackToItsDefault() {
        Map<String, String> fields = Desk.fields(administrator, SETTINGS, SETTINGS, Map.of("backup-kept", "12"));
        administrator.post(SETTINGS, fields);

        Document page = administrator.page(SETTINGS);
        assertThat(page.select("input[name=backup-kept]").val()).isEqualTo("12");
        assertThat(Desk.plain(page.select("main").text())).contains("par Dominique Administration");

        administrator.submit(SETTINGS, SETTINGS + "/defaut", Map.of("reglage", "backup-kept"));
        assertThat(administrator
                        .page(SETTINGS)
                        .select("input[name=backup-kept]")
                        .val())
                .isEqualTo("7");
        administrator.submit(SETTINGS, SETTINGS + "/defaut", Map.of("reglage", "inconnu"));
    }

    @ParameterizedTest
    @CsvSource({
        "backup-kept, 0, Écrivez un nombre entre 1 et 90.",
        "backup-hour, 24, Écrivez un nombre entre 0 et 23.",
        "backup-hour, midi, Écrivez un nombre"
    })
    void aValueOutOfBoundsIsRefusedBesideItsField(String field, String value, String problem) {
        HttpResponse<String> answer =
                administrator.post(SETTINGS, Desk.fields(administrator, SETTINGS, SETTINGS, Map.of(field, value)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(
                        Desk.read(answer).select("#champ-" + field + "-erreur").text()))
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/messages", "/admin/plugins"})
    void anUnknownFilterOfAListIsRefused(String path) {
        assertThat(administrator.get(path + "?etat=inconnu").statusCode()).isEqualTo(400);
        assertThat(administrator.get(path + ".csv?etat=inconnu").statusCode()).isEqualTo(400);
        assertThat(administrator.get(path + "?page=1000000000").statusCode()).isEqualTo(400);
    }

    @Test
    void messagesAreFoundFilteredAndTakenAwayWithATrace() {
        site.asVisitor().submit("/contact", "/contact", Map.of("message", "=HYPERLINK 100% vrai", "nom", "Ana"));

        assertThat(Desk.main(administrator.get("/admin/messages?q=100%25"))).contains("HYPERLINK");
        assertThat(Desk.main(administrator.get("/admin/messages?q=100_"))).contains("Rien ne correspond");
        assertThat(administrator.get("/admin/messages.csv?etat=non-lu&q=hyper").body())
                .contains("'=HYPERLINK 100% vrai");
        assertThat(Desk.main(administrator.get("/admin/journal?type=runtime.list-exported")))
                .contains("La liste « Messages » a été téléchargée.");
    }

    @Test
    void otherListsAreFilteredAndDownloaded() {
        assertThat(administrator.page("/admin/plugins?q=budget").select("tbody tr"))
                .hasSize(1);
        assertThat(administrator.get("/admin/plugins.csv?etat=actif").body()).contains("participatory-budget");
        assertThat(administrator.get("/admin/listes.csv").body()).contains("\ufeff");
        assertThat(Desk.main(administrator.get("/admin/listes?q=inconnue"))).contains("Rien ne correspond");
        assertThat(administrator.get("/admin/personnes.csv?q=dominique").body()).contains("Dominique");
        assertThat(administrator.get("/admin/journal?du=2026-02-30").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSideMenuIsGroupedAndHoldsWhatPluginsContribute() {
        Document page = administrator.page("/admin");

        assertThat(page.select(".to-side h3").eachText())
                .containsExactly("Contenus", "Participation", "Personnes", "Site", "Système");
        assertThat(page.select(".to-side a").eachText()).contains("Budget participatif", "Sauvegardes");
        assertThat(page.select(".to-side a[aria-current=page]").text()).isEqualTo("Tableau de bord");
    }
}
