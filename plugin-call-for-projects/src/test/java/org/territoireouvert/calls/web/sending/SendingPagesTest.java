package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.sending.SendingSite.NUMBER;
import static org.territoireouvert.calls.web.sending.SendingSite.PATH;
import static org.territoireouvert.calls.web.sending.SendingSite.errors;
import static org.territoireouvert.calls.web.sending.SendingSite.send;
import static org.territoireouvert.calls.web.sending.SendingSite.sign;
import static org.territoireouvert.calls.web.sending.SendingSite.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.runner.storage.Engine;

/** From a finished draft to a receipt, by several people at once. */
class SendingPagesTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void threeMembersSignWhatTheySeeAndItIsSentOnce(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            assertThat(text(calls.ada.page(PATH + "/verifier")))
                    .contains("points à régler", "Le budget est vide", "Qui viendra", "Pas encore connue");
            assertThat(text(calls.ada.page(PATH + "/signer"))).contains("Le dossier n’est pas complet");
            calls.complete();
            assertThat(text(calls.bilal.page(PATH + "/verifier"))).contains("Votre dossier est complet");

            assertThat(text(sign(calls.ada, "m1"))).contains("Ada A signé", "Il manque encore des signatures");
            assertThat(text(calls.bilal.page("/mon-compte/notifications"))).contains("Ada a signé le dossier");
            assertThat(sign(calls.bilal, "m1").statusCode())
                    .as("for somebody else")
                    .isEqualTo(422);
            assertThat(calls.bilal.page(PATH + "/signer").select("form[action$=/envoyer]"))
                    .isEmpty();
            sign(calls.bilal, "m2");
            assertThat(text(sign(calls.chloe, "m3"))).contains("Le collectif a signé");

            Document budget = calls.ada.page(PATH + "/budget/m1");
            Document page = calls.chloe.page(PATH + "/signer");
            HttpResponse<String> sent = send(calls.chloe, page);
            assertThat(sent.uri().getPath()).isEqualTo(PATH + "/recepisse");
            assertThat(text(sent))
                    .contains("Votre dossier est déposé", NUMBER, "27 novembre 2026 à 9 h (Z)", "sha256sum");
            assertThat(send(calls.chloe, page).uri().getPath()).isEqualTo(PATH + "/recepisse");
            assertThat(calls.value("select count(*) from cal_submission")).isEqualTo("1");
            assertThat(calls.value("select requested || ' ' || costs || ' ' || batch_on from cal_application"))
                    .isEqualTo("1400000 2000000 2026-12-19");

            byte[] document = calls.ada.get(PATH + "/recepisse/1").body().getBytes(StandardCharsets.UTF_8);
            String fingerprint = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document));
            assertThat(text(calls.ada.page(PATH + "/recepisse"))).contains(fingerprint);
            assertThat(text(calls.ada.page("/mon-compte/notifications"))).contains("a été déposé le");
            assertThat(text(calls.site.page("/journal")))
                    .contains("Dossier " + NUMBER + " déposé")
                    .doesNotContain("Fabrique");
            assertThat(errors(calls.ada.submit(budget, PATH + "/budget/m1", SendingSite.lines("1", "1", "0"))))
                    .contains("il ne change plus");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void changeAfterASignatureAsksAgainAndIsShown(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            calls.complete();
            Document ofBilal = calls.bilal.page(PATH + "/signer");
            sign(calls.ada, "m1");
            calls.answer(
                    "equipe",
                    Map.of(
                            "gouvernance", List.of("À la majorité."),
                            "taches.0.tache", List.of("Ouvrir"),
                            "taches.0.qui", List.of("Ada")));

            HttpResponse<String> changed =
                    calls.bilal.submit(ofBilal, PATH + "/signer", Map.of("membre-m2", "1", "acte", "signer"));
            assertThat(changed.statusCode()).isEqualTo(422);
            assertThat(errors(changed)).contains("a changé pendant que vous le lisiez");
            Document shown = Jsoup.parse(changed.body());
            assertThat(shown.select("#changements ins").text()).contains("majorité");
            assertThat(shown.select("#changements del").text()).contains("unanimité");
            assertThat(calls.value("select count(*) from cal_signature")).isEqualTo("1");

            Document page = calls.ada.page(PATH + "/signer");
            assertThat(text(page)).contains("A signé une version précédente");
            Document compared =
                    calls.ada.page(page.select("a[href^=" + PATH + "/signer/]").attr("href"));
            assertThat(compared.select("ins").text()).contains("majorité");
            calls.run("watch-signatures");
            calls.run("watch-signatures");
            assertThat(text(calls.ada.page("/mon-compte/notifications")))
                    .contains("1 nouvelle à lire", "a changé depuis votre signature");

            calls.signAll();
            assertThat(text(calls.ada.page(PATH + "/signer"))).contains("Le collectif a signé");
            SendingSite.budget(calls.ada, "m1", "30 000", "14 000", "16 000");
            assertThat(text(calls.ada.page(PATH + "/signer"))).doesNotContain("Le collectif a signé");
            SendingSite.budget(calls.ada, "m1", "20 000", "14 000", "6 000");
            assertThat(text(calls.ada.page(PATH + "/signer")))
                    .as("what was signed is there again, letter by letter")
                    .contains("Le collectif a signé");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoLeavesAfterSigningDoesNotCountAndTheOthersAreTold(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.MAJORITY)) {
            calls.complete();
            sign(calls.ada, "m1");
            assertThat(text(sign(calls.chloe, "m3"))).contains("Le collectif a signé");
            Document page = calls.bilal.page(PATH + "/signer");
            calls.leave("m3");
            calls.run("watch-signatures");

            assertThat(text(calls.bilal.page("/mon-compte/notifications")))
                    .contains("Chloé a quitté le collectif après avoir signé");
            assertThat(calls.chloe.get(PATH + "/signer").statusCode()).isEqualTo(404);
            HttpResponse<String> refused = send(calls.bilal, page);
            assertThat(errors(refused)).contains("a changé pendant que vous le lisiez");
            assertThat(text(calls.bilal.page(PATH + "/verifier")))
                    .contains("3 membres au moins, votre collectif en compte 2");
        }
    }

    @Test
    void refusalNeedsWordsAndPreventsUnderUnanimity() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.ALL)) {
            calls.complete();
            sign(calls.ada, "m1");
            assertThat(errors(calls.bilal.submit(
                            PATH + "/signer", PATH + "/signer", Map.of("membre-m2", "1", "acte", "refuser"))))
                    .contains("Écrivez pourquoi");
            assertThat(errors(calls.bilal.submit(PATH + "/signer", PATH + "/signer", Map.of("acte", "signer"))))
                    .contains("Cochez les membres");
            HttpResponse<String> refused = calls.bilal.submit(
                    PATH + "/signer",
                    PATH + "/signer",
                    Map.of("membre-m2", "1", "acte", "refuser", "motif", "Le loyer est trop haut."));
            assertThat(text(refused))
                    .contains("Refuse de signer", "Le loyer est trop haut.", "ne peut plus être signée");
            assertThat(text(calls.ada.page("/mon-compte/notifications"))).contains("Le loyer est trop haut.");
        }
    }

    @Test
    void deadlineThatPassesWhileAPageIsOpenKeepsTheDraft() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.MAJORITY)) {
            calls.complete();
            calls.signAll();
            calls.clock.advance(Duration.between(calls.clock.instant(), Instant.parse("2026-12-19T16:59:59Z")));
            calls.ada.asCitizen("ada@exemple.fr");
            Document page = calls.ada.page(PATH + "/signer");
            assertThat(text(page)).contains("Vous pouvez déposer jusqu’au 19 décembre 2026 à 17 h");
            calls.clock.advance(Duration.ofSeconds(1));

            HttpResponse<String> late = send(calls.ada, page);

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(errors(late)).contains("Le délai était fixé au 19 décembre 2026", "Votre brouillon est gardé");
            assertThat(calls.value("select state from cal_application")).isEqualTo("DRAFT");
            assertThat(calls.value("select count(*) from cal_submission")).isEqualTo("0");
        }
    }

    @Test
    void conditionThatIsNotMetBlocksWithItsReason() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.MAJORITY)) {
            calls.complete();
            Document form = calls.ada.page(PATH + "/signer");
            calls.answer(
                    "projet",
                    Map.of(
                            "besoin", List.of("Il n’y a pas d’atelier."),
                            "activites", List.of("Réparer et construire."),
                            "publics", List.of("Jeunes"),
                            "ouverture", List.of("non")));

            assertThat(text(calls.ada.page(PATH + "/verifier")))
                    .contains("Il reste 1 point à régler", "Non remplie", "ouvert à tous, sans adhésion obligatoire");
            String now = calls.ada.page(PATH + "/signer").select("code.to-hash").text();
            assertThat(errors(calls.ada.submit(
                            form, PATH + "/signer", Map.of("membre-m1", "1", "acte", "signer", "empreinte", now))))
                    .contains("n’est pas complet");
        }
    }

    @Test
    void nobodyElseLearnsOfAnApplication() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.ALL)) {
            calls.complete();
            for (String page : List.of(
                    "/budget", "/budget/m1", "/verifier", "/signer", "/recepisse", "/recepisse/1", "/retrait")) {
                assertThat(calls.other.get(PATH + page).statusCode()).as(page).isEqualTo(404);
                assertThat(calls.site.get(PATH + page).uri().getPath()).as(page).isNotEqualTo(PATH + page);
            }
            assertThat(calls.editor.get(SendingSite.STAFF + "/correction").statusCode())
                    .as("a draft is not read by staff")
                    .isEqualTo(404);
            assertThat(calls.ada.get(SendingSite.STAFF + "/correction").statusCode())
                    .isIn(403, 404);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void personWhoClosesTheirAccountLeavesASignatureOfTheirMember(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.MAJORITY)) {
            calls.complete();
            calls.signAll();
            send(calls.ada);
            String ada = calls.value("select sent_by from cal_submission");
            List<PersonalData> all =
                    calls.site.plugin("call-for-projects").contributions().personalData();
            List<String> exported = new ArrayList<>();
            for (PersonalData data : all) {
                data.export(ada, cells -> exported.add(Arrays.toString(cells)));
            }
            assertThat(exported.toString()).contains("signature", "submission", "budget", NUMBER);

            for (PersonalData data : all) {
                data.erase(ada, PersonalData.Erasure.ANONYMISE);
            }
            assertThat(calls.value("select count(*) from cal_signature where member_id = 'm1'"))
                    .isEqualTo("1");
            assertThat(calls.value("select count(*) from cal_signature where person_id = '" + ada + "'"))
                    .isEqualTo("0");
            assertThat(text(calls.bilal.page(PATH + "/recepisse"))).contains("Ada – le 27 novembre 2026");
        }
    }
}
