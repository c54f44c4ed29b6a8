package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Importing, reading and deleting rolls in the administration, and the communes of the authority. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class RollPagesTest {

    private static final String IMPORT = "/admin/listes/importer";
    private static final String GOOD = """
            prénom;nom;date de naissance;commune;adresse
            Jeanne;Morel;12/03/1971;01004;Rue A
            Karim;Benali;14/05/1988;01004;
            """;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));
    private TestSite site;
    private TestBrowser browser;
    private LevelTables tables;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        tables = new LevelTables(site.tables(), clock);
        browser = site.browser();
    }

    @AfterAll
    void stop() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void signIn() {
        browser.asAdministrator();
        tables.forgetRollsAndCodes();
    }

    private HttpResponse<String> send(String act, byte[] file, Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of("acte", act, "nom", "Électeurs 2026", "fin", "31/12/2027"));
        fields.putAll(changed);
        return browser.upload(IMPORT, IMPORT, fields, "fichier", "liste.csv", file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void aFileIsLookedAtAndNothingIsKept() {
        HttpResponse<String> answer = send("verifier", bytes(GOOD), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer).select("[role=status]").text()).contains("2 personnes, dont 1 avec une adresse");
        assertThat(read(answer).select("input[name=nom]").val()).isEqualTo("Électeurs 2026");
        assertThat(tables.rolls().list()).isEmpty();
    }

    @Test
    void aFileIsImportedWhole() {
        HttpResponse<String> answer = send("importer", bytes(GOOD), Map.of());

        assertThat(answer.uri().getPath()).startsWith("/admin/listes/");
        assertThat(read(answer).select("main").text()).contains("electeurs-2026", "31 décembre 2027");
        assertThat(browser.page("/admin/listes").select("tbody tr").text()).contains("Électeurs 2026", "2", "0");
        assertThat(audited("runtime.roll-imported")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"verifier", "importer"})
    void problemsAreToldByLineAndNothingIsKept(String act) {
        String text = GOOD + "Zoé;Abel;31/02/1990;01004;\n<b>Max</b>;Roy;01/01/1990;99999;\n";

        HttpResponse<String> answer = send(act, bytes(text), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select(".to-errors").text()).contains("2 problèmes");
        assertThat(read(answer).select("main li").eachText())
                .anyMatch(line -> line.startsWith("Ligne 4 : « 31/02/1990 »"))
                .anyMatch(line -> line.startsWith("Ligne 5 : « 99999 »"));
        assertThat(tables.rolls().list()).isEmpty();
    }

    @Test
    void anotherEncodingIsExplained() {
        byte[] windows = GOOD.getBytes(Charset.forName("windows-1252"));

        assertThat(read(send("importer", windows, Map.of())).select("main").text())
                .contains("Les accents ne se lisent pas");
    }

    @Test
    void aPictureIsNoList() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0};

        assertThat(send("verifier", picture, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void aFormWithoutAFileOrWithAnEmptyOneIsExplained() {
        assertThat(read(send("verifier", new byte[0], Map.of()))
                        .select(".to-errors")
                        .text())
                .contains("Choisissez un fichier");
        assertThat(read(browser.submit(IMPORT, IMPORT, Map.of("acte", "importer", "fin", "31/12/2027")))
                        .select(".to-errors")
                        .text())
                .contains("Choisissez un fichier", "Donnez un nom");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        String lines = "Jeanne;Morel;12/03/1971;01004;Rue A\n".repeat(320_000);

        assertThat(send("verifier", bytes(lines), Map.of()).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "nom,'',Donnez un nom",
        "fin,'',Écrivez le dernier jour",
        "fin,25/11/2026,Écrivez un jour après",
        "fin,31/12/2035,Écrivez un jour après",
        "fin,demain,Écrivez un jour après"
    })
    void aWrongAnswerIsExplained(String field, String value, String words) {
        HttpResponse<String> answer = send("importer", bytes(GOOD), Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select(".to-errors").text()).contains(words);
    }

    @Test
    void aNameIsUsedOnce() {
        send("importer", bytes(GOOD), Map.of());

        assertThat(read(send("importer", bytes(GOOD), Map.of("nom", "ELECTEURS-2026")))
                        .select(".to-errors")
                        .text())
                .contains("electeurs-2026");
    }

    @Test
    void peopleAreFoundAndTheLookIsWrittenDown() {
        String id = tables.importRoll(
                "Électeurs",
                IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> "Élise;Nom" + number + ";1971-03-12;01004;Rue A")
                        .toArray(String[]::new));
        String account = tables.account().id();
        tables.codes()
                .use(account, "192.0.2.1", tables.issueFor(id).codes().get(0).text());
        int before = audited("runtime.roll-read");

        Document first = browser.page("/admin/listes/" + id + "/personnes");
        Document second = browser.page(first.select("a[rel=next]").attr("href"));
        Document found = browser.page("/admin/listes/" + id + "/personnes?q=elise+nom27");

        assertThat(first.select("tbody tr")).hasSize(20);
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(found.select("tbody tr").text()).contains("Élise Nom27", "12 mars 1971", "Ambérieu-en-Bugey");
        assertThat(audited("runtime.roll-read")).isEqualTo(before + 3);
        assertThat(looks(account)).containsExactly("look.roll-entry");
    }

    private List<String> looks(String account) {
        return site.tables()
                .read(handle -> handle.createQuery("select data from core_look where account_id = :account")
                        .bind("account", account)
                        .mapTo(String.class)
                        .list());
    }

    private int audited(String code) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from core_audit where code = :code")
                        .bind("code", code)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void aSpoiltCursorIsRefused() {
        String id = tables.importRoll("Électeurs", "Jeanne;Morel;1971-03-12;01004;");
        String cursor = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("1 or 1=1".getBytes(StandardCharsets.UTF_8));

        assertThat(browser.get("/admin/listes/" + id + "/personnes?apres=" + cursor)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRollIsDeletedOnlyWhenThatIsConfirmed() {
        String id = tables.importRoll("Électeurs", "Jeanne;Morel;1971-03-12;01004;");
        String path = "/admin/listes/" + id;

        assertThat(browser.submit(path, path + "/supprimer", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(path, path + "/supprimer", Map.of("accord", "1"))
                        .uri()
                        .getPath())
                .isEqualTo("/admin/listes");
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void othersAreRefused() {
        browser.asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);

        assertThat(browser.get("/admin/listes").statusCode()).isEqualTo(403);
        assertThat(browser.get("/admin/territoire").statusCode()).isEqualTo(403);
    }

    @Test
    void communesAreListedOneOnEachLine() {
        String path = "/admin/territoire";

        HttpResponse<String> refused =
                browser.submit(path, path, Map.of("communes", "01004\nSaint-Marcel\nNulle-Part\n00999"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select(".to-errors li").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Ligne 2", "plusieurs communes"),
                        line -> assertThat(line).contains("Ligne 3", "aucune commune"),
                        line -> assertThat(line).contains("Ligne 4", "écrivez un nom"));

        browser.submit(path, path, Map.of("communes", "01004\nSaint-Marcel 01390\n00999 Ville-Inventée"));
        assertThat(browser.page(path).select("main li").eachText())
                .contains("Ambérieu-en-Bugey (Ain, 01500)", "Saint-Marcel (Ain, 01390)", "Ville-Inventée (00999)");
        assertThat(browser.page(path).select("textarea").val().lines().collect(Collectors.toList()))
                .containsExactly("01004 Ambérieu-en-Bugey", "01371 Saint-Marcel", "00999 Ville-Inventée");
        assertThat(audited("runtime.territory-changed")).isPositive();
    }
}
