package org.territoireouvert.initiatives.web.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.initiatives.web.writing.WritingSite.begin;
import static org.territoireouvert.initiatives.web.writing.WritingSite.errors;
import static org.territoireouvert.initiatives.web.writing.WritingSite.step;
import static org.territoireouvert.initiatives.web.writing.WritingSite.text;
import static org.territoireouvert.initiatives.web.writing.WritingSite.titled;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.SheetPart;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** People fill in an entry step by step; nothing that they type is lost. */
class StepPagesTest {

    private static final WritingSite WRITING = new WritingSite(Engine.SQLITE);

    private final TestBrowser ada = WRITING.citizen("ada");

    @AfterEach
    void leave() {
        ada.close();
    }

    @AfterAll
    static void stop() {
        WRITING.close();
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyKindIsWrittenInTheStepsOfItsParts(EntryKind kind) {
        String draft = begin(ada, kind.word());

        for (SheetPart part : kind.parts()) {
            Document page = ada.page(draft + "/" + part.word());
            assertThat(text(page))
                    .contains("Étape " + (kind.parts().indexOf(part) + 1) + " sur "
                            + kind.parts().size());
            HttpResponse<String> next = step(ada, draft, part.word(), Map.of("titre", "Une fiche"));
            assertThat(next.statusCode()).as(part.word()).isEqualTo(200);
        }

        assertThat(text(ada.page(draft))).contains("Une fiche", "Fiche complète à 0 %");
        assertThat(text(ada.page(draft + "/apercu"))).contains("Une fiche");
    }

    @Test
    void whatWasTypedStandsOnThePreview() {
        String draft = titled(ada, "Le verger");
        step(ada, draft, "lieu", Map.of("lieu", "Rennes", "lignes-territoire", "1", "territoire-1-nom", "35238"));
        step(
                ada,
                draft,
                "acteurs",
                Map.of(
                        "porteur-1-nom",
                        "Ville de Rennes",
                        "porteur-1-numero",
                        "213 502 388",
                        "lignes-partenaire",
                        "1",
                        "partenaire-1-nom",
                        "Une école",
                        "partenaire-1-role",
                        "prête la cour"));
        step(
                ada,
                draft,
                "deroulement",
                Map.of(
                        "phase",
                        "OPERATION",
                        "niveau",
                        "COLLABORATE",
                        "debut",
                        "2024-03-01",
                        "participants",
                        "1 200",
                        "methode-WORKSHOP",
                        "1"));
        step(
                ada,
                draft,
                "moyens",
                Map.of(
                        "lignes-cout",
                        "2",
                        "cout-1-poste",
                        "STAFF",
                        "cout-1-euros",
                        "1 200,50",
                        "cout-1-heures",
                        "12",
                        "cout-2-poste",
                        "VOLUNTEERS",
                        "cout-2-heures",
                        "30"));
        step(
                ada,
                draft,
                "lecons",
                Map.of(
                        "lignes-echec",
                        "1",
                        "echec-1-fait",
                        "Trop d’eau",
                        "lignes-resultat",
                        "1",
                        "resultat-1-fait",
                        "46 arbres",
                        "resultat-1-preuve",
                        "https://exemple.fr/a"));
        step(
                ada,
                draft,
                "partage",
                Map.of(
                        "lignes-lien",
                        "1",
                        "lien-1-titre",
                        "Le guide",
                        "lien-1-adresse",
                        "https://exemple.fr/guide",
                        "contact",
                        "Service des jardins",
                        "adresse",
                        "jardins@exemple.fr",
                        "pair",
                        "1",
                        "licence",
                        "ODBL_1_0"));

        String page = text(ada.page(draft + "/apercu"));

        assertThat(page)
                .contains(
                        "Rennes",
                        "213 502 388",
                        "Une école – prête la cour",
                        "Collaborer On cherche la solution",
                        "1 200",
                        "Agents et salariés 1 200,50 € 12",
                        "Ensemble 1 200,50 € 42",
                        "Trop d’eau",
                        "46 arbres Voir la preuve",
                        "Le guide",
                        "Service des jardins",
                        "Veut bien répondre",
                        "Atelier");
        assertThat(ada.page(draft + "/apercu").select("a[href=mailto:jardins@exemple.fr]"))
                .hasSize(1);
        assertThat(ada.page(draft + "/moyens")
                        .select("input[name=cout-1-euros]")
                        .val())
                .isEqualTo("1 200,50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sujet       | titre              |                    | Écrivez un titre",
                "lieu        | territoire-1-nom   | Nullepartville     | Nullepartville",
                "lieu        | latitude           | nord               | ne sont pas un point",
                "acteurs     | porteur-1-numero   | 123456789          | nom de l’organisation",
                "acteurs     | partenaire-1-numero | 12345             | 14",
                "deroulement | debut              | demain             | n’est pas une date",
                "deroulement | participants       | beaucoup           | n’est pas un nombre",
                "moyens      | cout-1-euros       | environ 10         | n’est pas un montant",
                "lecons      | resultat-1-preuve  | javascript:alert() | n’est pas une adresse",
                "partage     | adresse            | à la mairie        | ni une adresse électronique ni une page",
            })
    void wrongInputIsSaidBesideItsFieldAndTheOthersStay(String part, String field, String typed, String said) {
        String draft = titled(ada, "Le verger");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "titre",
                "Autre",
                "resume",
                "Un résumé",
                "lieu",
                "Ici",
                "porteur-1-role",
                "pilote",
                "compte",
                "listes",
                "financement",
                "la ville",
                "kit",
                "Un kit"));
        List.of("territoire", "partenaire", "cout", "resultat", "lien")
                .forEach(list -> fields.put("lignes-" + list, "1"));
        fields.put(field, typed == null ? "" : typed);

        HttpResponse<String> answer = step(ada, draft, part, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[name=" + field + "]").val()).isEqualTo(typed == null ? "" : typed);
        assertThat(page.select("form [name]:not([type=hidden])").stream()
                        .filter(one -> fields.containsKey(one.attr("name")))
                        .map(one -> one.val()))
                .allMatch(fields::containsValue);
        assertThat(text(ada.page(draft))).contains("Le verger");
    }

    @Test
    void addingARowKeepsAllThatWasTyped() {
        String draft = titled(ada, "Le verger");
        Document shown = ada.page(draft + "/acteurs");
        assertThat(shown.select("button[value=ligne-partenaire]")).hasSize(1);
        assertThat(shown.select("input[name=lignes-partenaire]").val()).isEqualTo("2");

        Document page = Jsoup.parse(step(
                        ada,
                        draft,
                        "acteurs",
                        Map.of(
                                "acte",
                                "ligne-partenaire",
                                "lignes-partenaire",
                                "2",
                                "partenaire-2-nom",
                                "Une école",
                                "porteur-1-numero",
                                "pas encore juste"))
                .body());

        assertThat(page.select("input[name=partenaire-3-nom]")).hasSize(1);
        assertThat(page.select("input[name=partenaire-2-nom]").val()).isEqualTo("Une école");
        assertThat(page.select("input[name=porteur-1-numero]").val()).isEqualTo("pas encore juste");
        assertThat(page.select(".to-errors")).isEmpty();
    }

    @Test
    void whatAVisitorTypedIsKeptThroughSignIn() {
        String draft = titled(ada, "Le verger");
        Document form = ada.page(draft + "/sujet");
        try (TestBrowser again = WRITING.site.browser()) {
            HttpResponse<String> answer = again.post(draft + "/sujet", Map.of("titre", "Le verger public"));
            assertThat(answer.statusCode()).isEqualTo(403);
            HttpResponse<String> asked = again.get(draft + "/sujet");
            assertThat(asked.uri().getPath()).isEqualTo("/connexion");
        }
        try (TestBrowser visitor = WRITING.site.browser()) {
            HttpResponse<String> kept =
                    visitor.submit("/initiatives/nouvelle", "/initiatives/nouvelle", Map.of("genre", "methode"));
            assertThat(kept.uri().getPath()).startsWith("/connexion");
            assertThat(text(kept)).contains("Ce que vous avez écrit est gardé");
        }
        assertThat(form.select("input[name=titre]").val()).isEqualTo("Le verger");
    }

    @Test
    void nobodyElseReadsOrWritesADraft() {
        String draft = titled(ada, "Le verger");
        try (TestBrowser bilal = WRITING.citizen("bilal");
                TestBrowser editor = WRITING.editor()) {
            assertThat(bilal.get(draft).statusCode()).isEqualTo(404);
            assertThat(bilal.get(draft + "/sujet").statusCode()).isEqualTo(404);
            assertThat(editor.get(draft).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void similarEntryIsShownBeforeASecondOneIsWritten() {
        WRITING.published(ada, "Un frigo partagé devant la médiathèque");

        String draft = titled(ada, "Un frigo partagé devant la gare");

        assertThat(text(ada.page(draft))).contains("Cela existe peut-être déjà", "médiathèque");
    }

    @Test
    void memberOfStaffWritesAsWell() {
        try (TestBrowser editor = WRITING.editor()) {
            String draft = titled(editor, "Une fiche de la ville");

            HttpResponse<String> done = WritingSite.submit(editor, draft, Map.of("acte", "publier"));

            assertThat(done.uri().getPath()).isEqualTo("/initiatives/une-fiche-de-la-ville");
        }
    }
}
