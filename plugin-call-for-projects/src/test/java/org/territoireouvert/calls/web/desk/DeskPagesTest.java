package org.territoireouvert.calls.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.desk.DeskSite.DESK;
import static org.territoireouvert.calls.web.desk.DeskSite.begin;
import static org.territoireouvert.calls.web.desk.DeskSite.errors;
import static org.territoireouvert.calls.web.desk.DeskSite.fill;
import static org.territoireouvert.calls.web.desk.DeskSite.publish;
import static org.territoireouvert.calls.web.desk.DeskSite.published;
import static org.territoireouvert.calls.web.desk.DeskSite.revise;
import static org.territoireouvert.calls.web.desk.DeskSite.send;
import static org.territoireouvert.calls.web.desk.DeskSite.step;
import static org.territoireouvert.calls.web.desk.DeskSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** Staff prepares a call in steps, publishes it, changes it and gives it up; what they type is never lost. */
class DeskPagesTest {

    private static final DeskSite SITE = new DeskSite(Engine.SQLITE);

    private final TestBrowser rachel = SITE.editor("rachel");
    private final TestBrowser omar = SITE.editor("omar");

    @AfterEach
    void leave() {
        rachel.close();
        omar.close();
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {DESK, DESK + "/nouvel-appel", DESK + "/questions"})
    void deskIsForStaff(String path) {
        try (TestBrowser ada = SITE.citizen("ada")) {
            assertThat(ada.get(path).statusCode()).isEqualTo(403);
        }
        assertThat(rachel.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void callIsWrittenInStepsAndPublished() {
        String draft = begin(rachel, "projects");
        assertThat(text(rachel.page(draft))).contains("Il manque", "Donnez un titre à l’appel.");

        fill(rachel, draft, "Fêtes de quartier");
        assertThat(text(rachel.page(draft))).contains("Prêt à publier");
        assertThat(text(rachel.page(draft + "/apercu"))).contains("Fêtes de quartier", "20 000");
        HttpResponse<String> page = publish(rachel, draft, "");

        assertThat(page.uri().getPath()).isEqualTo("/appels-a-projets/fetes-de-quartier");
        assertThat(text(page)).contains("Clôture : 15 janvier 2027 à 17 h 30", "Utilité pour les habitants", "40 %");
        assertThat(rachel.get(draft).statusCode()).isEqualTo(404);
        try (TestBrowser visitor = SITE.site.browser()) {
            assertThat(text(visitor.page("/journal"))).contains("L’appel « Fêtes de quartier » est publié.");
        }
    }

    @Test
    void callForInterestNeedsNeitherMoneyNorCriteria() {
        String draft = begin(rachel, "interest");
        step(rachel, draft, "objet", Map.of("titre", "Tiers-lieu", "resume", "Dites-le.", "contact", "Accueil"));
        step(rachel, draft, "financement", Map.of("financeur-1-nom", "Commune"));
        step(rachel, draft, "candidats", Map.of("qui", "Tout le monde"));
        step(rachel, draft, "calendrier", Map.of());
        step(rachel, draft, "choix", Map.of("jury", "Personne n’est écarté"));

        assertThat(text(publish(rachel, draft, ""))).contains("Appel à manifestation d’intérêt", "Tiers-lieu");
    }

    @Test
    void wordOfAnotherPageIsNoSlug() {
        assertThat(published(rachel, "Statistiques")).isEqualTo("/appels-a-projets/statistiques-2");
    }

    @Test
    void draftWithWhatIsMissingIsNotPublished() {
        String draft = begin(rachel, "empty");

        HttpResponse<String> answer =
                DeskSite.forge(rachel, draft + "/supprimer", draft + "/publier", Map.of("revision", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains("Il manque encore des points");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objet|courriel|chez nous|n’est pas une adresse électronique",
                "objet|lien-1-adresse|javascript:alert(1)|n’est pas l’adresse d’une page",
                "objet|territoire-1-nom|Nullepart-les-Bains|Nullepart-les-Bains",
                "financement|montant|beaucoup|n’est pas un montant",
                "financement|financeur-1-siret|12345|quatorze chiffres",
                "financement|taux|170|de 1 à 100",
                "candidats|membres|0|de 1 à 50",
                "calendrier|cloture|2020-01-01|est avant le premier",
                "calendrier|cloture|hier|n’est pas une date",
                "calendrier|heure|25:00|n’est pas une heure",
                "calendrier|etape-1-au|2020-01-01|est avant le début",
                "choix|critere-1-poids|50|Les poids font ensemble 110. Retirez 10",
                "choix|critere-1-poids|10|Les poids font ensemble 70. Il manque 30",
                "choix|critere-1-notes|Une ligne|Vous avez écrit 1 lignes"
            })
    void wrongValueIsSaidAndKeptOnThePage(String part, String field, String value, String problem) {
        String draft = begin(rachel, "projects");

        HttpResponse<String> answer = step(rachel, draft, part, Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(problem);
        assertThat(DeskSite.value(Jsoup.parse(answer.body()).expectFirst("[name='" + field + "']")))
                .isEqualTo(value);
    }

    @Test
    void sharesThatDoNotAddUpAreSaidWithBothSums() {
        String draft = begin(rachel, "projects");

        HttpResponse<String> answer = step(
                rachel,
                draft,
                "financement",
                Map.of("financeur-1-nom", "Commune", "financeur-1-part", "500", "montant", "900"));

        assertThat(errors(answer)).contains("Les parts font ensemble 500", "le montant total est 900");
    }

    @Test
    void rowIsAddedWithoutLosingWhatWasTyped() {
        String draft = begin(rachel, "projects");

        HttpResponse<String> answer =
                step(rachel, draft, "choix", Map.of("acte", "ligne-critere", "jury", "Pas encore enregistré"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("[name$=-poids]")).hasSize(5);
        assertThat(answer.body()).contains("Pas encore enregistré");
    }

    @Test
    void twoColleaguesWhoWriteOnePartChooseFieldByField() {
        String draft = begin(rachel, "projects");
        Document seen = rachel.page(draft + "/objet");
        step(omar, draft, "objet", Map.of("titre", "Titre d’Omar", "contact", "Accueil"));

        HttpResponse<String> clash =
                send(rachel, seen, draft + "/objet", Map.of("titre", "Titre de Rachel", "contact", "Accueil"));
        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(text(clash)).contains("Un collègue a changé le même texte", "Titre d’Omar", "Titre de Rachel");
        HttpResponse<String> undecided =
                send(rachel, Jsoup.parse(clash.body()), draft + "/objet", Map.of("acte", "choisir"));
        assertThat(errors(undecided)).contains("Choisissez un texte");
        HttpResponse<String> chosen = send(
                rachel,
                Jsoup.parse(undecided.body()),
                draft + "/objet",
                Map.of("acte", "choisir", "choix-title", "mienne"));

        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(text(rachel.page(draft))).contains("Titre de Rachel");
    }

    @Test
    void twoColleaguesWhoWriteDifferentPartsAreInNobodysWay() {
        String draft = begin(rachel, "projects");
        Document seen = rachel.page(draft + "/candidats");
        step(omar, draft, "objet", Map.of("titre", "Un titre"));

        assertThat(send(rachel, seen, draft + "/candidats", Map.of("qui", "Tous"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(text(rachel.page(draft + "/apercu"))).contains("Un titre", "Tous");
    }

    @Test
    void changeThatMattersNeedsANoteAndIsShownPartByPart() {
        String call = published(rachel, "Jardins");
        String draft = revise(rachel, call);
        step(rachel, draft, "calendrier", Map.of("cloture", "2027-02-01"));

        HttpResponse<String> refused = publish(rachel, draft, "");
        assertThat(errors(refused)).contains("Écrivez ce qui a changé");
        publish(rachel, draft, "Deux semaines de plus.");

        try (TestBrowser visitor = SITE.site.browser()) {
            assertThat(text(visitor.page(call))).contains("février 2027", "Version 2");
            assertThat(text(visitor.page(call + "/versions"))).contains("Deux semaines de plus.");
            assertThat(text(visitor.page(call + "/versions/comparer?de=1&a=2")))
                    .contains("Calendrier", "Ouverture et clôture")
                    .doesNotContain("Financement");
            assertThat(visitor.get(call + "/versions/comparer?de=1&a=9").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/flux/appels-a-projets.atom").body()).contains("Modifié", "Deux semaines de plus.");
            assertThat(visitor.get("/agenda.ics").body()).contains("Jardins");
        }
    }

    @Test
    void nothingNewIsNoVersion() {
        String draft = revise(rachel, published(rachel, "Cabanes"));

        assertThat(errors(publish(rachel, draft, "Rien"))).contains("Rien n’a changé");
    }

    @Test
    void weightsStayAsTheyWereOnceACallIsClosed() {
        try (DeskSite site = new DeskSite(Engine.SQLITE);
                TestBrowser lea = site.editor("lea")) {
            String call = published(lea, "Mares");
            site.clock.advance(Duration.ofDays(50));
            try (TestBrowser later = site.editor("lea")) {
                String draft = revise(later, call);
                step(later, draft, "choix", Map.of("critere-1-poids", "50", "critere-2-poids", "20"));

                assertThat(errors(publish(later, draft, "Autres poids")))
                        .contains("les critères et leurs poids ne changent plus");
            }
        }
    }

    @Test
    void callOnWhichApplicationsAreWrittenKeepsItsForm() {
        String call = published(rachel, "Vergers");
        SITE.site.tables().write(handle -> {
            handle.execute(
                    "insert into cal_collective values ('c1', 'Hangar', '', '', 1, 'ALL', 1, 'FORMING', 'hangar',"
                            + " '2026-11-27T09:00:00.000000Z', '2026-11-27T09:00:00.000000Z')");
            handle.execute(
                    "insert into cal_application values ('a1', '2026-0001', 'vergers', 'c1', 1, '', '', '', 0, 0, 'DRAFT', 1,"
                            + " '', '', '', '2026-11-27T09:00:00.000000Z', '2026-11-27T09:00:00.000000Z')");
            return 0;
        });
        String draft = revise(rachel, call);
        Document form = rachel.page(draft + "/formulaire");
        form.select("form:has(input[name=trace])")
                .forEach(removal -> rachel.submit(
                        form,
                        draft + "/formulaire",
                        Map.of(
                                "acte",
                                "champ-retirer",
                                "code",
                                removal.select("[name=code]").attr("value"),
                                "trace",
                                removal.select("[name=trace]").attr("value"))));
        for (String section : new String[] {"projet", "equipe", "budget"}) {
            rachel.submit(form, draft + "/formulaire", Map.of("acte", "partie-retirer", "code", section));
        }

        assertThat(text(rachel.page(draft + "/formulaire"))).contains("Le formulaire est vide");
        assertThat(errors(publish(rachel, draft, "Sans formulaire"))).contains("doit garder son formulaire");
    }

    @Test
    void copyTakesAllButTheDays() {
        String call = published(rachel, "Mobilier");
        HttpResponse<String> begun = rachel.submit(
                DESK + "/nouvel-appel",
                DESK + "/nouvel-appel",
                Map.of("depart", "copie", "appel", call.substring(call.lastIndexOf('/') + 1)));
        String path = begun.uri().getPath();
        String draft = path.substring(0, path.lastIndexOf('/'));

        assertThat(text(rachel.page(draft))).contains("Mobilier", "Choisissez les dates");
        assertThat(text(rachel.page(draft + "/apercu"))).contains("11 décembre 2026", "Trois élus et trois habitants");
    }

    @Test
    void callIsGivenUpWithAReasonThatEverybodyReads() {
        String call = published(rachel, "Ponton");
        String slug = call.substring(call.lastIndexOf('/') + 1);
        String path = DESK + "/retirer/" + slug;

        assertThat(errors(rachel.submit(path, path, Map.of("raison", "")))).contains("Écrivez pourquoi");
        rachel.submit(path, path, Map.of("raison", "La rivière a débordé."));

        try (TestBrowser visitor = SITE.site.browser()) {
            assertThat(text(visitor.page(call))).contains("Cet appel a été retiré le", "La rivière a débordé.");
            assertThat(text(visitor.page("/appels-a-projets?etat=withdrawn"))).contains("Ponton");
        }
        assertThat(rachel.get(path).statusCode()).isEqualTo(404);
        assertThat(rachel.submit(DESK, DESK + "/modifier", Map.of("appel", slug))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void deletedDraftIsGone() {
        String draft = begin(rachel, "empty");

        rachel.submit(draft + "/supprimer", draft + "/supprimer", Map.of());

        assertThat(rachel.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfTheDeskSpeakEnglishToo() {
        String draft = begin(rachel, "projects");
        for (String part : new String[] {
            "",
            "/objet",
            "/financement",
            "/candidats",
            "/calendrier",
            "/choix",
            "/formulaire",
            "/recevabilite",
            "/apercu",
            "/supprimer"
        }) {
            HttpResponse<String> page = rachel.get(draft + part, "en");
            assertThat(page.statusCode()).as(part).isEqualTo(200);
            text(page);
        }
    }
}
