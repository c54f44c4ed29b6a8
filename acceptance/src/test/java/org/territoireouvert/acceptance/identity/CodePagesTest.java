package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.text.Formats;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Making, printing and cancelling codes in the administration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class CodePagesTest {

    private static final String NEW = "/admin/codes/nouveau";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));
    private TestSite site;
    private LevelTables tables;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        tables = new LevelTables(site.tables(), clock);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void asCounterAgent() {
        site.asAgent("lucie@exemple.fr", "Lucie Fabre", Role.COUNTER_AGENT);
    }

    private HttpResponse<String> make(Map<String, String> changed) {
        Map<String, String> fields =
                new HashMap<>(Map.of("nom", "Essai", "nombre", "3", "fin", "31/12/2026", "format", "lettres"));
        fields.putAll(changed);
        return site.submit(NEW, NEW, fields);
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String decoded(Element picture) throws Exception {
        int size = Integer.parseInt(picture.attr("viewBox").split(" ")[2]) - 8;
        BitMatrix modules = new BitMatrix(size);
        for (MatchResult run :
                RUN.matcher(picture.selectFirst("path").attr("d")).results().toList()) {
            modules.setRegion(
                    Integer.parseInt(run.group(1)) - 4,
                    Integer.parseInt(run.group(2)) - 4,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        return new Decoder().decode(modules).getText();
    }

    @Test
    void lettersCarryTheirCodeInWordsAndAsAPicture() throws Exception {
        HttpResponse<String> answer = make(Map.of());
        Document page = read(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.select("article.to-letter")).hasSize(3);
        for (Element letter : page.select("article.to-letter")) {
            String code = letter.select(".to-code").text();
            assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(decoded(letter.selectFirst("svg")))
                    .endsWith("/mon-compte/code?code=" + code.replace("-", ""))
                    .startsWith("http");
            assertThat(letter.text()).contains("31 décembre 2026 inclus");
        }
        assertThat(page.select(".to-code").eachText()).doesNotHaveDuplicates();
        assertThat(page.select("article.to-letter [style], article.to-letter script"))
                .isEmpty();
    }

    @Test
    void codesAreNeverShownAgain() {
        Document letters = read(make(Map.of("nom", "Une seule fois")));
        String code = letters.select(".to-code").get(0).text();
        String batch = letters.select("a[href^=/admin/codes/]:not([href$=nouveau])")
                .last()
                .attr("href");

        assertThat(site.get(batch).body()).contains("Une seule fois").doesNotContain(code);
        assertThat(site.get("/admin/codes").body()).doesNotContain(code);
    }

    @Test
    void aFormThatIsSentAgainShowsNoCodes() {
        Document form = site.page(NEW);
        Map<String, String> fields =
                new HashMap<>(Map.of("nom", "Deux fois", "nombre", "2", "fin", "31/12/2026", "format", "cartes"));
        form.select("form[action=" + NEW + "] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        assertThat(read(site.post(NEW, fields)).select(".to-codecards li")).hasSize(2);

        HttpResponse<String> again = site.post(NEW, fields);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(read(again).select(".to-code")).isEmpty();
        assertThat(read(again).select("main").text()).contains("envoyé deux fois");
    }

    @ParameterizedTest
    @CsvSource({
        "nom,'',Donnez un nom",
        "nombre,'',Écrivez combien de codes",
        "nombre,0,de 1 à 5",
        "nombre,5001,de 1 à 5",
        "nombre,-3,de 1 à 5",
        "nombre,dix,de 1 à 5",
        "fin,'',Écrivez le dernier jour",
        "fin,31/02/2027,Écrivez un jour du",
        "fin,24/11/2026,Écrivez un jour du",
        "fin,31/12/2199,Écrivez un jour du",
        "format,'',Choisissez sous quelle forme"
    })
    void aWrongAnswerIsExplained(String field, String value, String words) {
        HttpResponse<String> answer = make(Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).select(".to-errors").text()).contains(words);
        assertThat(read(answer).select(".to-code")).isEmpty();
    }

    @Test
    void manyCodesComeAsAFile() {
        assertThat(make(Map.of("nombre", "501")).statusCode()).isEqualTo(422);

        HttpResponse<String> file = make(Map.of("nombre", "5 000", "format", "fichier", "nom", "Grand envoi"));

        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"codes-grand-envoi.csv\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(5_001);
        assertThat(lines.get(0)).isEqualTo("\ufeffnumero,prenom,nom,adresse,commune,code,lien,valable_jusqu_au");
        assertThat(lines.get(5_000)).matches("5000,,,,,[0-9A-Z-]{14},http\\S+\\?code=[0-9A-Z]{12},2026-12-31");
    }

    @Test
    void fiveHundredLettersFitAPage() {
        assertThat(read(make(Map.of("nombre", "500"))).select("article.to-letter"))
                .hasSize(500);
    }

    @Test
    void lettersForARollAreAddressedToItsPeople() throws Exception {
        String roll = tables.importRoll(
                "Lettres",
                "Jeanne;Morel;1971-03-12;01004;\"4, chemin des Sources\n01500 Ambérieu\"",
                "Karim;Benali;1988-05-14;01004;");
        site.asAdministrator();

        Document page = read(make(Map.of("liste", roll, "nombre", "")));

        assertThat(page.select("address.to-letter__recipient").eachText())
                .containsExactly("Jeanne Morel 4, chemin des Sources 01500 Ambérieu", "Karim Benali Ambérieu-en-Bugey");
        HttpResponse<String> file = make(Map.of("liste", roll, "nombre", "", "format", "fichier"));
        assertThat(file.body())
                .contains("1,Jeanne,Morel,\"4, chemin des Sources\n01500 Ambérieu\",01004,")
                .contains("2,Karim,Benali,,01004,");
    }

    @Test
    void whoMayNotImportRollsGetsNoAddresses() {
        String roll = tables.importRoll("Secrète", "Jeanne;Morel;1971-03-12;01004;Rue A");

        assertThat(site.page(NEW).select("select[name=liste]")).isEmpty();
        HttpResponse<String> answer = make(Map.of("liste", roll, "nombre", "1"));

        assertThat(answer.body()).doesNotContain("Jeanne");
        assertThat(read(answer).select("article.to-letter")).hasSize(1);
    }

    @Test
    void aRollWithoutAnybodyLeftMakesNoLetters() {
        site.asAdministrator();

        assertThat(make(Map.of("liste", "no-such-roll", "nombre", "")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theCounterGivesOneCode() {
        Document page = read(site.submit("/admin/codes?sorte=guichet", "/admin/codes/guichet", Map.of()));

        assertThat(page.select(".to-code")).hasSize(1);
        LocalDate lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
        assertThat(page.select("main").text())
                .contains(new Formats(Locale.FRENCH, Formats.USUAL_ZONE)
                        .date(lastDay)
                        .replace('\u00a0', ' '));
        assertThat(site.page("/admin/codes?sorte=guichet").select("tbody tr")).isNotEmpty();
    }

    @Test
    void unusedCodesAreCancelledTogetherAndASingleOneByItsNumber() {
        Document letters = read(make(Map.of("nombre", "5")));
        String batch = letters.select("a[href^=/admin/codes/]:not([href$=nouveau])")
                .last()
                .attr("href");

        site.submit(batch, batch + "/annuler-un", Map.of("numero", "2"));
        assertThat(site.page(batch).select(".to-figures dd").eachText()).containsExactly("5", "0", "4", "1");
        assertThat(site.submit(batch, batch + "/annuler-un", Map.of("numero", "2"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(site.submit(batch, batch + "/annuler-un", Map.of("numero", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(site.submit(batch, batch + "/annuler-un", Map.of("numero", ""))
                        .statusCode())
                .isEqualTo(422);

        site.submit(batch, batch + "/annuler", Map.of());
        assertThat(site.page(batch).select(".to-figures dd").eachText()).containsExactly("5", "0", "0", "5");
        assertThat(audited("runtime.codes-cancelled", batch)).isEqualTo(2);
        assertThat(audited("runtime.codes-issued", batch)).isEqualTo(1);
    }

    private int audited(String code, String batch) {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select count(*) from core_audit where code = :code and object = :id")
                        .bind("code", code)
                        .bind("id", batch.substring(batch.lastIndexOf('/') + 1))
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void anExpiredBatchSaysSo() {
        Document letters = read(make(Map.of("fin", "26/11/2026")));
        String batch = letters.select("a[href^=/admin/codes/]:not([href$=nouveau])")
                .last()
                .attr("href");
        clock.advance(Duration.ofHours(36));
        asCounterAgent();

        assertThat(site.page(batch).select("main").text()).contains("ne valent plus depuis le 26 novembre 2026");
    }

    @Test
    void othersAreRefused() {
        site.asCitizen("jeanne@exemple.fr");
        assertThat(site.get("/admin/codes").statusCode()).isEqualTo(403);
        site.asAgent("paul@exemple.fr", "Paul Giraud", Role.EDITOR);
        assertThat(site.get("/admin/codes").statusCode()).isEqualTo(403);
        assertThat(site.get("/admin/codes/0198").statusCode()).isEqualTo(403);
    }

    @Test
    void aBatchThatIsNotThereIsNotFound() {
        assertThat(site.get("/admin/codes/no-such-batch").statusCode()).isEqualTo(404);
    }
}
