package org.territoireouvert.participatorybudget.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff divide the money of an edition and put its projects into the envelopes. */
class EnvelopePagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final int PROJECTS = 47;
    private static int editions;

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser editor;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    /** A new draft of 1 000 euros with two envelopes; returns the address of its envelopes. */
    private static String draft() {
        String title = "Brouillon " + ++editions;
        String form = "/admin/budgets-participatifs/nouvelle";
        String room = editor.submit(form, form, Map.of("title", title, "total", "1 000"))
                .uri()
                .getPath();
        send(room + "/enveloppes", Map.of("name-1", "Écoles", "amount-1", "600"));
        send(room + "/enveloppes", Map.of("name-2", "Rues", "amount-2", "300,50"));
        return room + "/enveloppes";
    }

    /** An imported edition of 100 euros with many projects, whose vote lies ahead. */
    private static String ahead() {
        DateTimeFormatter inFiles = DateTimeFormatter.ofPattern("dd.MM.uuuu");
        String file = ImportedVotes.file(
                        "approval",
                        IntStream.rangeClosed(1, PROJECTS)
                                .mapToObj(number -> number + ";5;Projet " + number + ";;;")
                                .toList(),
                        List.of())
                .replace("01.11.2026", inFiles.format(TODAY.plusDays(60)))
                .replace("20.11.2026", inFiles.format(TODAY.plusDays(80)))
                .stripTrailing();
        String title = "Importée " + ++editions;
        String list = "/admin/budgets-participatifs";
        String path = editor.upload(
                        list,
                        list + "/importer",
                        Map.of("title", title),
                        "file",
                        "vote.pb",
                        file.getBytes(StandardCharsets.UTF_8))
                .uri()
                .getPath();
        String envelopes = "/admin" + path + "/enveloppes";
        send(envelopes, Map.of("name-1", "Petits", "amount-1", "40"));
        send(envelopes, Map.of("name-2", "Grands", "amount-2", "60"));
        return envelopes;
    }

    /** Sends the form with some fields changed and the others as they stand there. */
    private static HttpResponse<String> send(String path, Map<String, String> changes) {
        return send(editor.page(path), path, changes);
    }

    private static HttpResponse<String> send(Document page, String path, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>();
        page.select("main form input[type=text]").forEach(field -> fields.put(field.attr("name"), field.val()));

        fields.putAll(changes);
        return editor.submit(page, path, fields);
    }

    private static List<String> envelopes(String path) {
        return editor.page(path).select("main input[name^=name-]").eachAttr("value").stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String errors(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select(".to-errors li").text());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void envelopesAreAddedRenamedReorderedAndRemoved() {
        String path = draft();
        assertThat(envelopes(path)).containsExactly("Écoles", "Rues");
        assertThat(plain(editor.page(path).select("main dl").text())).contains("Reste à répartir 99,50 €");

        send(path, Map.of("up", "2", "name-1", "Écoles et crèches"));
        assertThat(envelopes(path)).containsExactly("Rues", "Écoles et crèches");
        send(path, Map.of("down", "1"));
        assertThat(envelopes(path)).containsExactly("Écoles et crèches", "Rues");
        send(path, Map.of("name-1", "Rues", "name-2", "Écoles et crèches"));
        assertThat(envelopes(path)).containsExactly("Rues", "Écoles et crèches");
        send(path, Map.of("remove", "1"));
        assertThat(envelopes(path)).containsExactly("Écoles et crèches");
    }

    @Test
    void moneyMovesFromOneEnvelopeToAnotherAtOnce() {
        String path = draft();

        send(path, Map.of("amount-1", "100", "amount-2", "900"));

        assertThat(editor.page(path).select("main input[name^=amount-]").eachAttr("value"))
                .startsWith("100", "900");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount-1 | 700        | Les enveloppes font 1 000,50 € ensemble, plus que le montant total de 1 000 €
            amount-1 | beaucoup   | « beaucoup » n’est pas un montant
            amount-1 | ''         | Écrivez le montant de cette enveloppe
            name-1   | ''         | Écrivez le nom de cette enveloppe
            name-2   | ecoles     | Une autre enveloppe porte déjà ce nom
            name-3   | Sans somme | Écrivez le montant de cette enveloppe
            amount-3 | 5          | Écrivez le nom de cette enveloppe
            """)
    void whatCannotBeIsSaidAndChangesNothing(String field, String value, String said) {
        String path = draft();

        HttpResponse<String> answer = send(path, Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(Jsoup.parse(answer.body())
                        .select("input[name=" + field + "]")
                        .val())
                .isEqualTo(value);
        assertThat(envelopes(path)).containsExactly("Écoles", "Rues");
        assertThat(editor.page(path).select("main input[name^=amount-]").eachAttr("value"))
                .startsWith("600", "300,50");
    }

    @Test
    void theTotalStaysAboveTheEnvelopes() {
        String form = draft().replace("/enveloppes", "/modifier");

        HttpResponse<String> answer = editor.submit(form, form, Map.of("title", "Moins", "total", "900"));

        assertThat(errors(answer)).contains("Les enveloppes font déjà 900,50 €");
    }

    @Test
    void whoComesSecondIsTold() {
        String path = draft();
        Document mine = editor.page(path);
        send(path, Map.of("amount-1", "500"));

        HttpResponse<String> answer = send(mine, path, Map.of("amount-1", "400"));

        assertThat(errors(answer)).contains("Une autre personne a changé cette édition");
        send(Jsoup.parse(answer.body()), path, Map.of());
        assertThat(editor.page(path).select("main input[name^=amount-]").eachAttr("value"))
                .startsWith("400");
    }

    @Test
    void projectsArePutIntoEnvelopesAPageAtATime() {
        String path = ahead();
        String places = path + "/projets";
        Document first = editor.page(places);
        String petits = first.select("option:contains(Petits)").get(0).val();
        assertThat(plain(first.text())).contains("47 projets, dont 47 sans enveloppe");
        assertThat(first.select("select")).hasSize(20);

        Document next = place(first, places, petits);
        assertThat(next.select(".to-mark").get(0).text()).isEqualTo("21");
        Document last = place(next, next.select("main form").attr("action"), petits);
        Document done = place(last, last.select("main form").attr("action"), petits);

        assertThat(done.select("h1").text()).contains("Enveloppes de");
        assertThat(done.select("main fieldset").get(0).text())
                .contains("47 projets")
                .doesNotContain("Retirer");
        assertThat(site.page(path.replace("/admin", "").replace("/enveloppes", "") + "?enveloppe=1")
                        .select("li.to-row"))
                .hasSize(20);
        assertThat(plain(editor.page(places).text())).contains("47 projets, tous dans une enveloppe");
    }

    private static Document place(Document page, String action, String envelope) {
        Map<String, String> chosen = new HashMap<>();
        page.select("main select").forEach(select -> chosen.put(select.attr("name"), envelope));
        HttpResponse<String> answer = editor.post(action, filled(page, chosen));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Map<String, String> filled(Document page, Map<String, String> chosen) {
        Map<String, String> fields = new HashMap<>(chosen);
        page.select("main form input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    @Test
    void anEnvelopeWithProjectsIsNotRemovedEvenWhenAsked() {
        String path = ahead();
        Document page = editor.page(path + "/projets");
        place(
                page,
                path + "/projets",
                page.select("option:contains(Petits)").get(0).val());

        HttpResponse<String> answer = send(path, Map.of("remove", "1"));

        assertThat(errors(answer)).contains("Des projets sont dans l’enveloppe « Petits »");
        assertThat(envelopes(path)).containsExactly("Petits", "Grands");
    }

    @Test
    void whatWasReadBeforeAnotherChangeIsNotPlaced() {
        String path = ahead();
        Document mine = editor.page(path + "/projets");
        String petits = mine.select("option:contains(Petits)").get(0).val();
        send(path, Map.of("amount-1", "39"));
        Map<String, String> fields =
                filled(mine, Map.of(mine.select("main select").get(0).attr("name"), petits));

        HttpResponse<String> answer = editor.post(path + "/projets", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Une autre personne a changé cette édition");
        assertThat(Jsoup.parse(answer.body())
                        .select("main select")
                        .get(0)
                        .select("option[selected]")
                        .val())
                .isEqualTo(petits);
        assertThat(plain(editor.page(path + "/projets").text())).contains("dont 47 sans enveloppe");
    }

    @Test
    void nothingMovesOnceTheVoteHasBegun() {
        String path = ahead();
        Document envelopes = editor.page(path);
        Document places = editor.page(path + "/projets");
        String plan = path.replace("/enveloppes", "/calendrier");
        editor.submit(
                plan,
                plan,
                Map.of(
                        "vote-begins", TODAY.minusDays(1).toString(),
                        "vote-ends", TODAY.plusDays(9).toString()));

        assertThat(editor.page(path).select("main form")).isEmpty();
        assertThat(editor.page(path + "/projets").select("main form")).isEmpty();
        assertThat(errors(send(envelopes, path, Map.of("amount-1", "10")))).contains("Le vote a commencé");
        assertThat(errors(editor.post(path + "/projets", filled(places, Map.of()))))
                .contains("Le vote a commencé");
    }
}
