package org.territoireouvert.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pages and news as editors write them and everybody reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class EditorialPagesTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private TestSite site;
    private TestBrowser editor;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        editor = site.browser();
    }

    /** Anew for each test: time passes in some, and sessions end. */
    @BeforeEach
    void enter() {
        editor.asAgent("ines@exemple.fr", "Inès Carpentier", Role.EDITOR);
    }

    @AfterAll
    void stop() {
        editor.close();
        site.close();
    }

    private static Map<String, String> fields(String title, String body) {
        Map<String, String> fields = new HashMap<>();
        fields.put("titre", title);
        fields.put("texte", body);
        fields.put("place", "none");
        return fields;
    }

    /** Writes an article and returns its address at the desk. */
    private String write(String desk, Map<String, String> fields) {
        HttpResponse<String> answer = editor.submit(desk + "/nouvelle", desk + "/nouvelle", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath();
    }

    private void publish(String path) {
        HttpResponse<String> answer = editor.submit(path, path + "/publier", Map.of("quand", "maintenant"));
        assertThat(Desk.main(answer)).contains("C’est enregistré");
    }

    @Test
    void aPageIsWrittenPublishedAndWithdrawn() {
        String path = write("/admin/pages", fields("Nos engagements", "# Répondre\n\nÀ chacun. <b>gras</b>"));
        assertThat(site.get("/pages/nos-engagements").statusCode()).isEqualTo(404);

        publish(path);
        Document page = site.page("/pages/nos-engagements");
        assertThat(page.select("h1").text()).isEqualTo("Nos engagements");
        assertThat(page.select("article h2").text()).isEqualTo("Répondre");
        assertThat(page.select("article b")).isEmpty();

        editor.submit(path, path + "/retirer", Map.of());
        assertThat(site.get("/pages/nos-engagements").statusCode()).isEqualTo(404);
        assertThat(Desk.main(site.get("/journal")))
                .contains("La page « Nos engagements » a été publiée.", "La page « Nos engagements » a été retirée.");
    }

    @Test
    void aPreviewShowsWhatWasTypedAndSavesNothing() {
        Map<String, String> fields = fields("Essai d’aperçu", "Un **mot** fort.");
        fields.put("acte", "apercu");

        HttpResponse<String> answer = editor.submit("/admin/pages/nouvelle", "/admin/pages/nouvelle", fields);

        Document page = Desk.read(answer);
        assertThat(page.select("#apercu-fr + div strong").text()).contains("mot");
        assertThat(page.select("input[name=titre]").val()).isEqualTo("Essai d’aperçu");
        assertThat(Desk.main(editor.get("/admin/pages?q=apercu"))).contains("Rien ne correspond");
    }

    @ParameterizedTest
    @CsvSource({
        "titre, '', Écrivez un titre.",
        "texte, '', Écrivez le texte.",
        "adresse, Été à la plage, Écrivez l’adresse avec des lettres minuscules",
        "adresse, -a, Écrivez l’adresse avec des lettres minuscules",
        "place, partout, Choisissez une place dans la liste.",
        "titre-en, Only a title, Écrivez le texte anglais",
        "texte-en, Only a text, Écrivez le titre anglais"
    })
    void whatIsWrongIsSaidAndWhatWasTypedStays(String field, String value, String problem) {
        Map<String, String> fields = fields("Un titre", "Un texte");
        fields.put(field, value);

        HttpResponse<String> answer = editor.submit("/admin/pages/nouvelle", "/admin/pages/nouvelle", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(Desk.read(answer).select(".to-errors").text())).contains(problem);
        if (!field.equals("titre")) {
            assertThat(Desk.read(answer).select("input[name=titre]").val()).isEqualTo("Un titre");
        }
    }

    @Test
    void anAddressThatIsTakenIsRefusedWithTheNameOfTheOther() {
        write("/admin/pages", fields("Adresse prise", "Un texte"));
        Map<String, String> fields = fields("Autre titre", "Un texte");
        fields.put("adresse", "adresse-prise");

        HttpResponse<String> answer = editor.submit("/admin/pages/nouvelle", "/admin/pages/nouvelle", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Desk.main(answer)).contains("Une autre page a déjà cette adresse : « Adresse prise »");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTexts() {
        String path = write("/admin/pages", fields("Deux plumes", "Premier texte"));
        String edit = path + "/modifier";
        Map<String, String> mine = Desk.fields(editor, edit, edit, Map.of("texte", "Texte d’Inès"));
        try (TestBrowser other = site.browser().asAgent("luc@exemple.fr", "Luc Morin", Role.EDITOR)) {
            other.post(edit, Desk.fields(other, edit, edit, Map.of("texte", "Texte de Luc")));
        }

        HttpResponse<String> refused = editor.post(edit, mine);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Desk.main(refused)).contains("Texte enregistré par Luc Morin", "Texte de Luc", "Texte d’Inès");
        assertThat(Desk.main(editor.get(path))).contains("Texte de Luc").doesNotContain("Texte d’Inès");

        String version = Desk.read(refused).select("input[name=version]").val();
        Map<String, String> again = new HashMap<>(mine);
        again.put("version", version);
        assertThat(editor.post(edit, again).statusCode()).isEqualTo(200);
        assertThat(Desk.main(editor.get(path))).contains("Texte d’Inès");
        assertThat(editor.page(path).select("#versions + ol li")).hasSize(3);
    }

    @Test
    void anEarlierTextIsTakenUpAgain() {
        String path = write("/admin/pages", fields("Reprise", "Le bon texte"));
        String edit = path + "/modifier";
        editor.post(edit, Desk.fields(editor, edit, edit, Map.of("texte", "Le mauvais texte")));

        assertThat(Desk.main(editor.get(path + "/versions/1"))).contains("Le bon texte", "Inès Carpentier");
        assertThat(editor.page(edit + "?version=1")
                        .select("textarea[name=texte]")
                        .text())
                .isEqualTo("Le bon texte");
        assertThat(editor.get(path + "/versions/9").statusCode()).isEqualTo(404);
        assertThat(editor.get(path + "/versions/x").statusCode()).isEqualTo(404);
    }

    @Test
    void newsAppearAtTheirDate() {
        String path = write("/admin/actualites", fields("Demain", "Un texte"));

        HttpResponse<String> wrong = editor.submit(
                path, path + "/publier", Map.of("quand", "plus-tard", "jour", "31/02/2026", "heure", "25 h"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Desk.main(wrong)).contains("Écrivez le jour comme 31/12/2026.", "Écrivez l’heure comme 8:30.");

        editor.submit(path, path + "/publier", Map.of("quand", "plus-tard", "jour", "25/11/2026", "heure", "8 h 30"));
        assertThat(Desk.main(editor.get("/admin/actualites?etat=scheduled"))).contains("Demain", "Programmé");
        assertThat(site.get("/actualites/demain").statusCode()).isEqualTo(404);

        clock.advance(Duration.ofHours(23).plusMinutes(30));
        assertThat(site.get("/actualites/demain").statusCode()).isEqualTo(200);
        assertThat(Desk.main(site.get("/actualites"))).contains("Demain");
        assertThat(site.page("/contact").select("nav a[href=/actualites]").text())
                .isEqualTo("Actualités");
    }

    @Test
    void aNewAddressKeepsTheOldLinksAlive() {
        String path = write("/admin/pages", fields("Adresse changée", "Un texte"));
        publish(path);
        String edit = path + "/modifier";
        editor.post(edit, Desk.fields(editor, edit, edit, Map.of("adresse", "adresse-neuve")));

        HttpResponse<String> old = site.get("/pages/adresse-changee");

        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.uri().getPath()).isEqualTo("/pages/adresse-neuve");
        assertThat(site.get("/pages/jamais-vue").statusCode()).isEqualTo(404);
    }

    @Test
    void theFrameLinksToPagesWithAPlace() {
        Map<String, String> menu = fields("Au menu", "Un texte");
        menu.put("place", "menu");
        menu.put("titre-en", "In the menu");
        menu.put("texte-en", "A text");
        publish(write("/admin/pages", menu));
        Map<String, String> footer = fields("Au pied", "Un texte");
        footer.put("place", "footer");
        publish(write("/admin/pages", footer));

        Document french = site.page("/contact");
        assertThat(french.select("#menu a[href=/pages/au-menu]").text()).isEqualTo("Au menu");
        assertThat(french.select(".to-footer__legal a[href=/pages/au-pied]")).hasSize(1);
        assertThat(french.select(".to-footer a[href=/aide]").text()).isEqualTo("Aide pour participer");
        assertThat(site.get("/contact", "en").body()).contains("In the menu");
        assertThat(Desk.main(site.get("/plan-du-site"))).contains("Au menu", "Au pied", "Aide pour participer");
        assertThat(site.get("/sitemap.xml").body()).contains("/pages/au-pied", "/aide<");
    }

    @Test
    void aReaderWithoutTheirLanguageGetsFrenchAndIsTold() {
        publish(write("/admin/pages", fields("Seulement français", "Un texte")));

        Document page = Desk.read(site.get("/pages/seulement-francais", "en"));

        assertThat(page.select("article").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".to-notice").text()).isEqualTo("This page exists in French only.");
        assertThat(Desk.read(site.get("/aide", "en")).select("h1").text()).isEqualTo("Help to take part");
        assertThat(site.page("/aide").select("h1").text()).isEqualTo("Aide pour participer");
        assertThat(site.get("/pages/aide").uri().getPath()).isEqualTo("/aide");
    }

    @Test
    void theFeedIsXmlWithTheNewestFirst() throws Exception {
        publish(write("/admin/actualites", fields("Flux & <balises>", "Un texte")));

        HttpResponse<String> feed = site.get("/actualites.atom");

        assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        NodeList titles = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.body())))
                .getElementsByTagName("title");
        assertThat(titles.item(1).getTextContent()).isEqualTo("Flux & <balises>");
    }

    @Test
    void theTableIsSafeForSpreadsheetsAndHoldsWhatIsFiltered() {
        write("/admin/pages", fields("=1+1", "Un texte"));

        String table = editor.get("/admin/pages.csv?etat=draft&q=1").body();

        assertThat(table).contains("Titre,État").contains("'=1+1,Brouillon");
        assertThat(table.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"etat=inconnu", "etat=DRAFT", "etat=%00", "q=%00", "page=1000000000", "tri=titre"})
    void whatAListDoesNotHaveIsRefused(String query) {
        for (String path : List.of("/admin/pages", "/admin/pages.csv", "/admin/actualites")) {
            assertThat(editor.get(path + "?" + query).statusCode()).as(path).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apres=%21%21", "avant=x"})
    void aPlaceThatNoPageNamedIsRefused(String query) {
        for (String path : List.of("/admin/pages", "/admin/actualites", "/actualites")) {
            assertThat(editor.get(path + "?" + query).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void signsWithoutWordsFindAll() {
        String all = editor.page("/admin/pages").select("main table").text();

        assertThat(editor.page("/admin/pages?q=%25_").select("main table").text())
                .isEqualTo(all);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of(
                "/admin/pages/absent",
                "/admin/pages/absent/modifier",
                "/admin/actualites/" + "a".repeat(500),
                "/pages/absent",
                "/actualites/%27%3B--")) {
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void onlyEditorsWrite() {
        try (TestBrowser other = site.browser().asAgent("marc@exemple.fr", "Marc Leroux", Role.AUDITOR)) {
            assertThat(other.get("/admin/pages").statusCode()).isEqualTo(403);
            assertThat(other.page("/admin").select(".to-side a[href=/admin/pages]"))
                    .isEmpty();
        }
        assertThat(editor.page("/admin").select(".to-side a[href=/admin/pages]"))
                .hasSize(1);
    }
}
