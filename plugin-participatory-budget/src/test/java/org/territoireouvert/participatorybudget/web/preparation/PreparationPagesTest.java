package org.territoireouvert.participatorybudget.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** Staff prepare an edition from nothing, and nobody else hears of it before it is published. */
class PreparationPagesTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String ALL = "/admin/budgets-participatifs";
    private static final String NEW = ALL + "/nouvelle";
    private static final String PUBLIC = "/budgets-participatifs/";
    private static final String DEMONSTRATED = "budget-participatif-" + (YEAR + 1);

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

    private static HttpResponse<String> create(String title, String presentation, String total) {
        return editor.submit(NEW, NEW, Map.of("title", title, "presentation", presentation, "total", total));
    }

    private static HttpResponse<String> press(String edition, String act) {
        String room = ALL + "/" + edition;
        return editor.submit(room, room + "/" + act, Map.of());
    }

    private static String text(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select("main").text());
    }

    private static String errors(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select(".to-errors li").text());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        page.select("main form input[type=text], main form textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    @Test
    void anEditionIsBegunWithItsTitleAndSaysWhatIsMissing() {
        HttpResponse<String> begun = create("Budget des écoles", "", "");

        assertThat(begun.uri().getPath()).isEqualTo(ALL + "/budget-des-ecoles");
        assertThat(text(begun))
                .contains("Brouillon", "2 étapes sur 7", "Écrivez la somme que les habitants répartissent.")
                .contains("Il n’y a aucun projet", "Pour publier, il faut la présentation et le montant total.");
        assertThat(Jsoup.parse(begun.body()).select("form[action$=/publier]")).isEmpty();
        assertThat(editor.page(ALL)
                        .select("li:has(a[href=" + ALL + "/budget-des-ecoles]) .to-badge")
                        .text())
                .contains("Brouillon");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | 100       | Écrivez un titre
            Nouvelle                    |           | L’adresse « nouvelle » est déjà prise
            Importer                    |           | L’adresse « importer » est déjà prise
            Budget à chiffrer           | beaucoup  | « beaucoup » n’est pas un montant
            Budget à chiffrer           | 210,000   | n’est pas un montant
            Budget à chiffrer           | 0         | n’est pas un montant
            Budget à chiffrer           | -5        | n’est pas un montant
            Budget à chiffrer           | 9999999999999 | n’est pas un montant
            """)
    void whatCannotBeIsSaidAndStoresNothing(String title, String total, String said) {
        HttpResponse<String> answer = create(title, "", total == null ? "" : total);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(editor.page(ALL).select("h3 a").eachText())
                .doesNotContain("Nouvelle", "Importer", "Budget à chiffrer");
    }

    @Test
    void twoEditionsHaveTwoAddresses() {
        create("Deux fois", "", "");

        HttpResponse<String> again = create("Deux fois !", "Autre", "5");

        assertThat(errors(again)).contains("L’adresse « deux-fois » est déjà prise. Donnez un autre titre.");
        assertThat(fields(Jsoup.parse(again.body()))).containsEntry("presentation", "Autre");
    }

    @ParameterizedTest
    @CsvSource({
        "210 000, 210 000 €",
        "210\u00a0000\u202f€, 210 000 €",
        "'1 200,50', '1 200,50 €'",
        "99.9, '99,90 €'",
    })
    void amountsAreReadAsPeopleWriteThem(String typed, String shown) {
        String title = "Montant comme " + typed.codePoints().boxed().toList();

        HttpResponse<String> begun = create(title, "", typed);

        assertThat(text(begun)).contains("Montant total " + shown);
        Document form = editor.page(begun.uri().getPath() + "/modifier");
        assertThat(editor.submit(form, begun.uri().getPath() + "/modifier", fields(form))
                        .statusCode())
                .isEqualTo(200);
        assertThat(plain(editor.page(begun.uri().getPath()).select("main").text()))
                .contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/budgets-participatifs",
                "/api/v1/budgets-participatifs",
                "/agenda",
                "/agenda.ics",
                "/sitemap.xml",
                "/plan-du-site",
                "/recherche?q=petits+projets",
                "/journal",
                "/statistiques",
                "/donnees-ouvertes/projets-budgets-participatifs.csv",
                "/donnees-ouvertes/resultats-budgets-participatifs.csv"
            })
    void aDraftStandsNowhere(String path) {
        try (TestBrowser visitor = site.browser()) {
            HttpResponse<String> answer = visitor.get(path);

            assertThat(answer.statusCode()).isIn(200, 404);
            assertThat(answer.body()).doesNotContain("articipatif " + (YEAR + 1), DEMONSTRATED, "petits projets.");
        }
    }

    @Test
    void theAddressOfADraftAnswersOnlyWhoPreparesIt() {
        String draft = PUBLIC + DEMONSTRATED;
        try (TestBrowser visitor = site.browser();
                TestBrowser citizen = site.browser().asCitizen("lea@exemple.fr");
                TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            for (String page : List.of("", "/resultats", "/resultats.json", "/bulletins.pb", "/projets/1")) {
                assertThat(visitor.get(draft + page).statusCode()).isEqualTo(404);
                assertThat(citizen.get(draft + page).statusCode()).isEqualTo(404);
                assertThat(auditor.get(draft + page).statusCode()).isEqualTo(404);
            }
        }
        Document preview = editor.page(draft);
        assertThat(preview.select(".to-badge").get(0).text()).isEqualTo("Brouillon");
        assertThat(preview.select(".to-prose").text()).contains("Une part de la somme va aux petits projets.");
        assertThat(site.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void theDemonstratedDraftSaysWhatItsEnvelopesLack() {
        Document room = editor.page(ALL + "/" + DEMONSTRATED);

        assertThat(plain(room.select("main").text()))
                .contains("4 étapes sur 7", "Les enveloppes font 280 000 € sur 300 000 €.");
        assertThat(room.select("section[aria-labelledby=etapes] h3 a").eachAttr("href"))
                .contains(
                        ALL + "/" + DEMONSTRATED + "/modifier",
                        ALL + "/" + DEMONSTRATED + "/enveloppes",
                        ALL + "/" + DEMONSTRATED + "/calendrier");
    }

    @Test
    void aPublishedEditionIsReadByEverybodyAndNotPublishedTwice() {
        create("Budget publié", "Pour **toute** la ville.", "50 000");
        assertThat(site.get(PUBLIC + "budget-publie").statusCode()).isEqualTo(404);
        String count = "/api/v1/budgets-participatifs";
        assertThat(site.get(count).body()).doesNotContain("budget-publie");

        HttpResponse<String> published = press("budget-publie", "publier");

        assertThat(text(published)).contains("À venir").doesNotContain("Brouillon");
        assertThat(site.page(PUBLIC + "budget-publie")
                        .select(".to-prose strong")
                        .text())
                .isEqualTo("toute");
        assertThat(site.page("/budgets-participatifs").select("h2 a").eachText())
                .first()
                .isEqualTo("Budget publié");
        assertThat(site.get(count).body()).contains("budget-publie");
        assertThat(plain(site.page("/journal").text())).contains("Édition publiée : « Budget publié »");
        assertThat(site.page("/recherche?q=publi%C3%A9").text()).contains("Budget publié");
        assertThat(editor.submit(NEW, ALL + "/budget-publie/publier", Map.of("_", ""))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> again =
                editor.post(ALL + "/budget-publie/publier", token(editor.page(ALL + "/budget-publie")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(errors(again)).contains("Une autre personne vient de changer l’état de cette édition");
    }

    private static Map<String, String> token(Document page) {
        Map<String, String> hidden = new HashMap<>();
        page.select("main form")
                .get(0)
                .select("input[type=hidden]")
                .forEach(one -> hidden.put(one.attr("name"), one.val()));
        return hidden;
    }

    @Test
    void nothingIsPublishedWithoutPresentationAndAmount() {
        create("Budget vide", "", "");

        HttpResponse<String> answer =
                editor.post(ALL + "/budget-vide/publier", token(editor.page(ALL + "/budget-vide")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Pour publier, il faut la présentation et le montant total.");
        assertThat(site.get(PUBLIC + "budget-vide").statusCode()).isEqualTo(404);
    }

    @Test
    void anArchivedEditionStaysReadableBelowTheOthers() {
        create("Budget ancien", "Il a vécu.", "1 000");
        press("budget-ancien", "publier");

        HttpResponse<String> archived = press("budget-ancien", "archiver");

        assertThat(text(archived)).contains("Archivée");
        Document list = site.page("/budgets-participatifs");
        assertThat(list.select("h2 a").eachText()).doesNotContain("Budget ancien");
        assertThat(list.select("section[aria-labelledby=archives] h3 a").eachText())
                .contains("Budget ancien");
        assertThat(site.page(PUBLIC + "budget-ancien")
                        .select(".to-badge")
                        .get(0)
                        .text())
                .isEqualTo("Archivée");
        assertThat(site.get("/api/v1/budgets-participatifs").body()).contains("budget-ancien");

        press("budget-ancien", "desarchiver");
        assertThat(site.page("/budgets-participatifs").select("h2 a").eachText())
                .contains("Budget ancien");
        assertThat(plain(site.page("/journal").text())).contains("Édition sortie des archives : « Budget ancien »");
    }

    @Test
    void anEditionIsNotArchivedWhilePeopleVote() {
        String open = "budget-participatif-" + YEAR;

        HttpResponse<String> answer = editor.post(ALL + "/" + open + "/archiver", token(editor.page(ALL + "/" + open)));

        assertThat(errors(answer)).contains("Le vote est ouvert");
        assertThat(site.page("/budgets-participatifs").select("h2 a").eachText())
                .contains("Budget participatif " + YEAR);
    }

    @Test
    void anArchivedResultLeavesTheHomePage() {
        String counted = "budget-participatif-" + (YEAR - 1);
        assertThat(site.page("/").text()).contains("Ce que le vote a décidé");

        press(counted, "archiver");

        assertThat(site.page("/").text()).doesNotContain("Ce que le vote a décidé");
        assertThat(site.get(PUBLIC + counted + "/resultats").statusCode()).isEqualTo(200);
        assertThat(site.get("/donnees-ouvertes/projets-budgets-participatifs.csv")
                        .body())
                .contains(counted);
        press(counted, "desarchiver");
        assertThat(site.page("/").text()).contains("Ce que le vote a décidé");
    }

    @Test
    void aCopyIsADraftOfALaterYear() {
        HttpResponse<String> copied = press("budget-participatif-" + (YEAR - 1), "dupliquer");
        HttpResponse<String> again = press("budget-participatif-" + (YEAR - 1), "dupliquer");

        String copy = copied.uri().getPath();
        assertThat(copy).isEqualTo(ALL + "/budget-participatif-" + (YEAR - 1) + "-copie");
        assertThat(text(copied)).contains("Brouillon", "Budget participatif " + (YEAR - 1) + " (copie)", "250 000 €");
        assertThat(again.uri().getPath()).endsWith("-copie-2");
        assertThat(fields(editor.page(copy + "/enveloppes")))
                .containsEntry("name-1", "Projets de commune")
                .containsEntry("amount-1", "180 000");
        LocalDate begins = LocalDate.parse(
                editor.page(copy + "/calendrier").select("[name=vote-begins]").val());
        assertThat(begins)
                .isAfter(LocalDate.now(ZoneOffset.UTC))
                .isBefore(LocalDate.now(ZoneOffset.UTC).plusDays(367));
        assertThat(begins.withYear(YEAR - 1)).isEqualTo(LocalDate.of(YEAR - 1, 11, 17));
        assertThat(editor.page(PUBLIC + copy.substring(ALL.length() + 1)).select("li.to-row"))
                .isEmpty();
    }

    @Test
    void theAmountIsFixedOnceTheVoteHasBegun() {
        String form = ALL + "/budget-participatif-" + YEAR + "/modifier";
        Document page = editor.page(form);
        assertThat(page.select("input[name=total]")).isEmpty();
        Map<String, String> typed = fields(page);
        typed.put("total", "1");

        HttpResponse<String> answer = editor.submit(page, form, typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("300 000 €");
    }

    @Test
    void whoComesSecondLosesNothing() {
        create("Budget disputé", "Un", "10");
        String form = ALL + "/budget-dispute/modifier";
        Document mine = editor.page(form);
        editor.submit(form, form, Map.of("title", "Budget disputé", "presentation", "Deux", "total", "10"));

        HttpResponse<String> answer =
                editor.submit(mine, form, Map.of("title", "Budget disputé", "presentation", "Trois", "total", "10"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Une autre personne a changé cette édition");
        Document again = Jsoup.parse(answer.body());
        assertThat(fields(again)).containsEntry("presentation", "Trois");
        editor.submit(again, form, fields(again));
        assertThat(fields(editor.page(form))).containsEntry("presentation", "Trois");
    }

    @Test
    void whatEverybodyReadsIsNotEmptied() {
        create("Budget tenu", "Présenté.", "10");
        press("budget-tenu", "publier");
        String form = ALL + "/budget-tenu/modifier";

        HttpResponse<String> answer =
                editor.submit(form, form, Map.of("title", "Budget tenu", "presentation", "", "total", "10"));

        assertThat(errors(answer)).contains("ce champ ne peut plus être vide");
        assertThat(fields(editor.page(form))).containsEntry("presentation", "Présenté.");
    }

    @Test
    void anImportedEditionIsPublicAtOnce() {
        editor.upload(
                ALL,
                ALL + "/importer",
                Map.of("title", "Édition importée"),
                "file",
                "vote.pb",
                ImportedVotes.small().getBytes(StandardCharsets.UTF_8));

        assertThat(site.get(PUBLIC + "edition-importee").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyWhoMayBeginsAndPrepares() {
        try (TestBrowser auditor = site.browser().asAgent("audit2@exemple.fr", "Aude", Role.AUDITOR)) {
            for (String page : List.of(
                    NEW,
                    ALL + "/" + DEMONSTRATED,
                    ALL + "/" + DEMONSTRATED + "/modifier",
                    ALL + "/" + DEMONSTRATED + "/enveloppes",
                    ALL + "/" + DEMONSTRATED + "/enveloppes/projets")) {
                assertThat(auditor.get(page).statusCode()).as(page).isEqualTo(403);
            }
            Document list = auditor.page(ALL);
            assertThat(list.select("a[href=" + NEW + "]")).isEmpty();
            assertThat(list.select("a[href*=" + DEMONSTRATED + "]")).isEmpty();
        }
        assertThat(editor.get(ALL + "/absente").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAnswersInBothLanguages(String language) {
        for (String path : List.of(
                ALL,
                NEW,
                ALL + "/" + DEMONSTRATED,
                ALL + "/" + DEMONSTRATED + "/modifier",
                ALL + "/" + DEMONSTRATED + "/enveloppes",
                ALL + "/" + DEMONSTRATED + "/enveloppes/projets",
                ALL + "/budget-participatif-" + YEAR + "/enveloppes",
                ALL + "/budget-participatif-" + YEAR + "/enveloppes/projets")) {
            HttpResponse<String> answer = editor.get(path, language);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("$msg", "$!", "#if", "{0", "$row", "${");
        }
    }
}
