package org.territoireouvert.consultation.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
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
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff prepare a consultation from nothing, and nobody else hears of it before it is published. */
class PreparationPagesTest {

    private static final String ALL = "/admin/consultations";
    private static final String NEW = ALL + "/nouvelle";
    private static final String PUBLIC = "/consultations/";

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser editor;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), CLOCK, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
    }

    private static HttpResponse<String> begin(String title, String opens, String closes) {
        return editor.submit(NEW, NEW, Map.of("title", title, "opens", opens, "closes", closes));
    }

    private static String begun(String title) {
        return begin(title, "2026-12-01", "2026-12-31").uri().getPath();
    }

    /** Opens the page of a form, writes over some of its fields, and sends it. */
    private static HttpResponse<String> change(String address, Map<String, String> changes) {
        Document page = editor.page(address);
        Map<String, String> fields = new HashMap<>();
        page.select("main form input[type=text], main form input[type=date], main form textarea, input[name=version]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form select")
                .forEach(list -> fields.put(
                        list.attr("name"), list.select("option[selected]").val()));
        fields.putAll(changes);
        return editor.submit(page, address, fields);
    }

    private static Map<String, String> subject() {
        return Map.of(
                "summary", "Le prix de l’eau augmente.",
                "decided-by", "Le conseil municipal",
                "open-points", "Le tarif social",
                "closed-points", "Le traitement de l’eau");
    }

    private static HttpResponse<String> press(String room, String act) {
        return editor.submit(room, room + "/" + act, Map.of());
    }

    private static String errors(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select(".to-errors li").text());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void draftIsPreparedAndPublished() {
        String room = begun("Prix de l’eau");
        TestBrowser visitor = site.browser();

        assertThat(text(editor.get(room)))
                .contains("Brouillon", "2 points faits sur 10", "À faire avant de publier")
                .contains("Pour publier, il faut l’objet");
        assertThat(visitor.get(PUBLIC + "prix-de-l-eau").statusCode()).isEqualTo(404);
        assertThat(text(editor.get(PUBLIC + "prix-de-l-eau"))).contains("Brouillon : seule l’équipe voit");

        change(room + "/objet", subject());
        change(room + "/dates", Map.of("answer-by", "2027-02-01"));
        change(
                room + "/garant",
                Map.of("guarantor", "Zoé Martin", "contact", "zoe@exemple.fr", "interests", "Aucun lien"));
        change(
                room + "/moyens",
                Map.of(
                        "method",
                        "Lecture à deux",
                        "offline",
                        "Registre en mairie",
                        "cost",
                        "1 200,50",
                        "staff-days",
                        "12"));
        change(room + "/etapes", Map.of("title", "Synthèse", "starts", "2027-01-20", "outcome", "En réunion"));
        change(
                room + "/documents",
                Map.of("kind", "INFORMATION", "title", "Étude (PDF)", "address", "https://exemple.fr/e.pdf"));
        assertThat(text(editor.get(room))).contains("Tout est prêt.");

        HttpResponse<String> published = press(room, "publier");

        assertThat(published.uri().getPath()).isEqualTo(PUBLIC + "prix-de-l-eau");
        assertThat(text(visitor.get(PUBLIC + "prix-de-l-eau")))
                .contains("À venir", "Le prix de l’eau augmente.", "Le conseil municipal", "Le tarif social")
                .contains("Zoé Martin zoe@exemple.fr Aucun lien", "1 200,50 €, 12 jours de travail des agents")
                .contains(
                        "Réponse au plus tard le lundi 1er février 2027",
                        "Synthèse",
                        "Étude (PDF)",
                        "Registre en mairie");
        assertThat(visitor.page("/consultations").select("h3 a").eachText()).contains("Prix de l’eau");
        assertThat(editor.page(room).select("form[action$=/publier], form[action$=/supprimer]"))
                .isEmpty();
    }

    @Test
    void blueprintFillsTheDraft() {
        Document form = editor.page(NEW);
        assertThat(form.select("select[name=blueprint] option[value]").eachText())
                .contains("Projet d’arrêté", "Plan local d’urbanisme", "Service numérique")
                .contains("Périmètre d’un service de données", "Orientations budgétaires");
        assertThat(form.select("select[name=blueprint] option[selected]")).isEmpty();

        String room = editor.submit(
                        form,
                        NEW,
                        Map.of(
                                "title", "Plan de Corvaux",
                                "opens", "2026-12-01",
                                "closes", "2026-12-30",
                                "blueprint", "town-plan"))
                .uri()
                .getPath();

        Document steps = editor.page(room + "/etapes");
        assertThat(steps.select("ol h3").eachText())
                .containsExactly(
                        "Le dossier est en ligne",
                        "Décrire votre lieu de vie",
                        "Ateliers par secteur",
                        "Lire et commenter le projet d’aménagement",
                        "Classer les priorités du plan",
                        "Bilan de la concertation",
                        "Décision du conseil");
        assertThat(editor.page(room + "/etapes/1").select("input[name=ends]").val())
                .isEqualTo("2026-12-18");
        assertThat(editor.page(room + "/objet")
                        .select("select[name=level] option[selected]")
                        .val())
                .isEqualTo("INVOLVE");
        assertThat(editor.page(room + "/dates").select("input[name=answer-by]").val())
                .isEqualTo("2027-03-30");
        assertThat(editor.page(room + "/moyens").select("textarea[name=method]").text())
                .startsWith("Les habitants décrivent d’abord leur lieu de vie");
        assertThat(editor.page(room + "/contributions/1").html()).contains("De quel lieu parlez-vous");
    }

    @Test
    void unknownBlueprintIsSaidAndStoresNothing() {
        HttpResponse<String> answer = editor.submit(
                NEW,
                NEW,
                Map.of(
                        "title", "Sans modèle connu",
                        "opens", "2026-12-01",
                        "closes", "2026-12-30",
                        "blueprint", "miracle"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Ce modèle n’existe pas");
        assertThat(Jsoup.parse(answer.body()).select("input[name=title]").val()).isEqualTo("Sans modèle connu");
        assertThat(editor.page(ALL).select("h3 a").eachText()).doesNotContain("Sans modèle connu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objet", "/dates", "/garant", "/moyens", "/etapes", "/documents", ""})
    void preparationIsForEditorsOnly(String page) {
        String room = begun("Pour les agents" + page);

        assertThat(site.browser()
                        .asCitizen("jeanne@exemple.fr")
                        .get(room + page)
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.browser()
                        .asAgent("mod@exemple.fr", "Max", Role.MODERATOR)
                        .get(room + page)
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.get(room + page).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | 2026-12-01 | 2026-12-31 | Écrivez un titre
            Nouvelle  | 2026-12-01 | 2026-12-31 | L’adresse « nouvelle » ne peut pas servir
            ???       | 2026-12-01 | 2026-12-31 | ne peut pas servir
            Voirie    |            | 2026-12-31 | Choisissez un jour
            Voirie    | 2026-12-01 |            | Choisissez un jour
            Voirie    | 2026-02-30 | 2026-12-31 | « 2026-02-30 » n’est pas une date
            Voirie    | demain     | 2026-12-31 | « demain » n’est pas une date
            Voirie    | 2026-12-31 | 2026-12-01 | Le dernier jour vient avant le premier
            """)
    void whatCannotBeIsSaidAndStoresNothing(String title, String opens, String closes, String said) {
        HttpResponse<String> answer = begin(title, opens == null ? "" : opens, closes == null ? "" : closes);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(editor.page(ALL).select("h3 a").eachText()).doesNotContain("Nouvelle", "Voirie");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            objet     | level      | MIRACLE      | Choisissez la place des habitants
            objet     | title      | ''           | Écrivez un titre
            dates     | answer-by  | 2026-12-30   | La réponse vient après le dernier jour
            garant    | contact    | a@exemple.fr | Écrivez le nom du garant
            moyens    | cost       | -5           | « -5 » n’est pas un montant
            moyens    | staff-days | 1,5          | « 1,5 » n’est pas un nombre de jours
            moyens    | staff-days | 999999       | n’est pas un nombre de jours
            etapes    | title      | ''           | Écrivez le nom de l’étape
            documents | address    | javascript:alert(1) | ne peut pas servir
            documents | address    | //ailleurs.fr/x     | ne peut pas servir
            """)
    void wrongDescriptionIsSaidBesideItsFieldAndKept(String page, String field, String value, String said) {
        String room = begun("Erreurs de " + page + " " + field + " " + value);

        HttpResponse<String> answer = change(room + "/" + page, Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
    }

    @Test
    void stepIsChangedAndRemoved() {
        String room = begun("Étapes");
        change(room + "/etapes", Map.of("title", "Réunion", "starts", "2027-01-10", "ends", "2027-01-12"));
        change(room + "/etapes", Map.of("title", "Avant", "starts", "2026-12-05"));

        assertThat(editor.page(room + "/etapes").select("ol h3").eachText()).containsExactly("Avant", "Réunion");
        assertThat(errors(change(room + "/etapes/0", Map.of("ends", "2027-01-09"))))
                .contains("La fin vient avant le début");
        change(room + "/etapes/0", Map.of("title", "Réunion publique"));
        editor.submit(room + "/etapes/1", room + "/etapes/1/retirer", Map.of());

        assertThat(editor.page(room + "/etapes").select("ol h3").eachText()).containsExactly("Réunion publique");
        assertThat(editor.get(room + "/etapes/1").statusCode()).isEqualTo(404);
    }

    @Test
    void documentIsRemoved() {
        String room = begun("Documents");
        change(room + "/documents", Map.of("kind", "INFORMATION", "title", "Étude", "address", "/fichiers/etude.pdf"));

        editor.submit(room + "/documents", room + "/documents/0/retirer", Map.of());

        assertThat(text(editor.get(room + "/documents"))).contains("Aucun document n’est encore indiqué.");
    }

    @Test
    void announcedDaysAreKeptOrBecomeLater() {
        String room = begin("Déjà ouverte", "2026-11-20", "2026-12-15").uri().getPath();
        change(room + "/objet", subject());
        press(room, "publier");

        assertThat(errors(change(room + "/dates", Map.of("opens", "2026-11-25"))))
                .contains("son premier jour ne change plus");
        assertThat(errors(change(room + "/dates", Map.of("closes", "2026-12-10"))))
                .contains("vous pouvez le repousser, pas l’avancer");
        assertThat(errors(change(room + "/objet", Map.of("closed-points", "")))).contains("doivent rester écrits");
        change(room + "/dates", Map.of("closes", "2026-12-20"));

        assertThat(plain(site.browser().page(PUBLIC + "deja-ouverte").text()))
                .contains("jusqu’au dimanche 20 décembre 2026");
    }

    @Test
    void laterSaveOfTwoIsToldSo() {
        String room = begun("À deux");
        Document early = editor.page(room + "/garant");
        CLOCK.advance(Duration.ofSeconds(1));
        change(room + "/moyens", Map.of("offline", "Registre"));

        HttpResponse<String> late = editor.submit(
                early,
                room + "/garant",
                Map.of(
                        "guarantor", "Zoé",
                        "contact", "",
                        "interests", "",
                        "version", early.select("input[name=version]").val()));

        assertThat(errors(late)).contains("Une autre personne a changé cette consultation");
        assertThat(Jsoup.parse(late.body()).select("input[name=guarantor]").val())
                .isEqualTo("Zoé");
        assertThat(editor.page(room + "/garant").select("input[name=guarantor]").val())
                .isEmpty();
    }

    @Test
    void draftIsDeletedForGood() {
        String room = begun("À jeter");

        HttpResponse<String> after = press(room, "supprimer");

        assertThat(after.uri().getPath()).isEqualTo(ALL);
        assertThat(editor.get(room).statusCode()).isEqualTo(404);
        assertThat(begun("À jeter")).as("the address is free again").isEqualTo(room);
    }

    @Test
    void publicLogTellsOfThePublicationAndNotOfTheDraft() {
        String room = begun("Journal public");
        change(room + "/objet", subject());
        press(room, "publier");

        String log = plain(site.browser().page("/journal").text());

        assertThat(log).contains("Consultation publiée : « Journal public »");
        assertThat(log).doesNotContain("Brouillon de consultation");
    }
}
