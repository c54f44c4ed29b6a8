package org.territoireouvert.initiatives.web.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.initiatives.web.writing.WritingSite.decide;
import static org.territoireouvert.initiatives.web.writing.WritingSite.errors;
import static org.territoireouvert.initiatives.web.writing.WritingSite.step;
import static org.territoireouvert.initiatives.web.writing.WritingSite.submit;
import static org.territoireouvert.initiatives.web.writing.WritingSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.initiatives.web.writing.WritingSite;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

class EchoPagesTest {

    private static final String CAMPAIGNS = "/admin/initiatives/campagnes";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void questionIsPublishedWithItsAnswerAndACorrectionIsNot(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser bilal = writing.citizen("bilal")) {
            String entry = writing.published(ada, "Le verger");
            String remarks = entry + "/remarques";
            bilal.submit(remarks, remarks, Map.of("partie", "question", "texte", "Qui arrose <b>en août</b> ?"));
            bilal.submit(remarks, remarks, Map.of("partie", "lieu", "texte", "C’est à Brest."));

            assertThat(text(writing.site.page(remarks))).doesNotContain("arrose", "Brest");
            assertThat(text(ada.page(remarks))).contains("Qui arrose <b>en août</b> ?", "C’est à Brest.");
            for (int i = 0; i < 2; i++) {
                String action = ada.page(remarks).select("#attente ~ ul form").attr("action");
                ada.submit(remarks, action, Map.of("acte", "ACCEPTED", "reponse", "Les familles."));
            }

            assertThat(text(writing.site.page(entry)))
                    .contains("Qui arrose <b>en août</b> ?", "Les familles.")
                    .doesNotContain("Brest");
            assertThat(text(bilal.page("/mon-compte/notifications"))).contains("Les familles.");
        }
    }

    @Test
    void onlyAuthorsAnswerAndOnlyOnce() {
        try (WritingSite writing = new WritingSite(Engine.SQLITE);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser bilal = writing.citizen("bilal")) {
            String remarks = writing.published(ada, "Le verger") + "/remarques";
            bilal.submit(remarks, remarks, Map.of("partie", "question", "texte", "Qui arrose ?"));
            String action = ada.page(remarks).select("#attente ~ ul form").attr("action");
            Map<String, String> answer = Map.of("acte", "ACCEPTED", "reponse", "Nous.");

            assertThat(bilal.page(remarks).select("#attente")).isEmpty();
            assertThat(ada.submit(remarks, action, Map.of("acte", "ACCEPTED", "reponse", ""))
                            .statusCode())
                    .isEqualTo(422);
            var page = ada.page(remarks);
            ada.submit(page, action, answer);
            assertThat(errors(ada.submit(page, action, answer))).contains("répondu entre-temps");
        }
    }

    @Test
    void wrongMessagesAreKeptAndExplained() {
        try (WritingSite writing = new WritingSite(Engine.SQLITE);
                TestBrowser ada = writing.citizen("ada")) {
            String remarks = writing.published(ada, "Le verger") + "/remarques";

            HttpResponse<String> wrong = ada.submit(remarks, remarks, Map.of("partie", "lune", "texte", "Bonjour"));
            assertThat(errors(wrong)).contains("Choisissez de quoi vous parlez");
            assertThat(wrong.body()).contains("Bonjour");
            assertThat(errors(ada.submit(remarks, remarks, Map.of("partie", "question", "texte", " "))))
                    .contains("Écrivez votre question");
            for (int i = 0; i < 10; i++) {
                ada.submit(remarks, remarks, Map.of("partie", "question", "texte", "Question " + i));
            }
            assertThat(errors(ada.submit(remarks, remarks, Map.of("partie", "question", "texte", "Encore"))))
                    .contains("dix fois aujourd’hui");
            assertThat(writing.site.get("/initiatives/absente/remarques").statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void variantStartsWithMethodsAndIsRelatedOncePublished(Engine engine) {
        try (WritingSite writing = new WritingSite(engine);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser bilal = writing.citizen("bilal");
                TestBrowser editor = writing.editor()) {
            String entry = writing.published(ada, "Le verger");
            String draft = bilal.submit(entry + "/reprendre", entry + "/reprendre", Map.of())
                    .uri()
                    .getPath();
            step(bilal, draft, "sujet", Map.of("titre", "Notre verger"));
            assertThat(writing.count("select count(*) from ini_relation")).isZero();
            submit(bilal, draft, Map.of());
            decide(editor, "publier", "");

            assertThat(writing.count("select count(*) from ini_relation where kind = 'REUSES'"
                            + " and from_slug = 'notre-verger' and to_slug = 'le-verger'"))
                    .isEqualTo(1);
            assertThat(text(ada.page("/mon-compte/notifications"))).contains("reprise ailleurs", "Notre verger");
        }
    }

    private static HttpResponse<String> campaign(TestBrowser editor, String title, String opens, String closes) {
        return editor.submit(
                CAMPAIGNS + "/nouvelle",
                CAMPAIGNS + "/nouvelle",
                Map.of("titre", title, "texte", "Racontez.", "ouverture", opens, "cloture", closes));
    }

    @Test
    void campaignCountsWhatWasWrittenForIt() {
        try (WritingSite writing = new WritingSite(Engine.SQLITE);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser editor = writing.editor()) {
            campaign(editor, "Documentez vos labs", "2026-11-01", "2026-11-27");
            String page = "/initiatives/campagnes/documentez-vos-labs";
            String draft = ada.submit(page, page, Map.of()).uri().getPath();
            step(ada, draft, "sujet", Map.of("titre", "Le labo"));
            submit(ada, draft, Map.of());
            decide(editor, "publier", "");

            assertThat(text(writing.site.page(page))).contains("1 fiche écrite pour cet appel", "Le labo");
            assertThat(text(writing.site.page("/initiatives/campagnes"))).contains("Documentez vos labs", "Ouvert");

            var before = ada.page(page);
            writing.clock.advance(Duration.ofHours(16));
            assertThat(ada.submit(before, page, Map.of()).statusCode()).isEqualTo(409);
            assertThat(writing.site.page(page).select("main form")).isEmpty();
        }
    }

    @Test
    void campaignsAreCheckedAndNobodyOverwritesAnother() {
        try (WritingSite writing = new WritingSite(Engine.SQLITE);
                TestBrowser editor = writing.editor();
                TestBrowser other = writing.editor()) {
            assertThat(errors(campaign(editor, "", "2026-12-31", "hier"))).contains("Donnez un titre", "hier");
            assertThat(errors(campaign(editor, "Labs", "2026-12-31", "2026-12-01")))
                    .contains("avant le premier");
            campaign(editor, "Labs", "2026-12-01", "2026-12-31");
            assertThat(errors(campaign(editor, "LABS", "2026-12-01", "2026-12-31")))
                    .contains("titre semblable");

            String page = CAMPAIGNS + "/labs";
            var opened = other.page(page);
            Map<String, String> fields =
                    Map.of("titre", "Labs", "texte", "Un", "ouverture", "2026-12-01", "cloture", "2026-12-31");
            editor.submit(page, page, fields);
            HttpResponse<String> late = other.submit(
                    opened,
                    page,
                    Map.of("titre", "Labs", "texte", "Deux", "ouverture", "2026-12-01", "cloture", "2026-12-31"));

            assertThat(errors(late)).contains("changé cet appel entre-temps", "Texte enregistré : Un");
            assertThat(late.body()).contains("Deux");
            assertThat(text(writing.site.page("/initiatives/campagnes/labs"))).contains("Un");
        }
    }

    @Test
    void coverageNamesRegionsAndWhatIsMissing() {
        try (WritingSite writing = new WritingSite(Engine.SQLITE)) {
            assertThat(text(writing.site.page("/initiatives/statistiques")))
                    .contains("0 fiches ont une région", "Bretagne", "Finistère");
        }
    }

    @Test
    void closedAccountTakesItsMessagesAlong() throws Exception {
        try (WritingSite writing = new WritingSite(Engine.SQLITE);
                TestBrowser ada = writing.citizen("ada");
                TestBrowser bilal = writing.citizen("bilal")) {
            String remarks = writing.published(ada, "Le verger") + "/remarques";
            bilal.submit(remarks, remarks, Map.of("partie", "question", "texte", "Qui arrose ?"));
            PersonalData data = writing.site.plugin("initiative-registry").contributions().personalData().stream()
                    .filter(one -> one.descriptionKey().equals("personal-data.remarks"))
                    .findFirst()
                    .orElseThrow();
            String person = writing.site
                    .tables()
                    .read(handle -> handle.createQuery("select person from ini_remark")
                            .mapTo(String.class)
                            .one());

            assertThat(data.erase(person, PersonalData.Erasure.ANONYMISE)).isEqualTo(1);
            assertThat(writing.count("select count(*) from ini_remark")).isZero();
        }
    }
}
