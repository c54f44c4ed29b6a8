package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.sending.SendingSite.PATH;
import static org.territoireouvert.calls.web.sending.SendingSite.STAFF;
import static org.territoireouvert.calls.web.sending.SendingSite.errors;
import static org.territoireouvert.calls.web.sending.SendingSite.send;
import static org.territoireouvert.calls.web.sending.SendingSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** What happens to an application that was sent. */
class AfterSendingTest {

    private static SendingSite sent(Engine engine, DecisionRule rule) {
        SendingSite calls = new SendingSite(engine, rule);
        calls.complete();
        calls.signAll();
        send(calls.ada);
        assertThat(calls.value("select state from cal_application")).isEqualTo("SUBMITTED");
        return calls;
    }

    private static HttpResponse<String> ask(SendingSite calls, String days) {
        return calls.editor.submit(
                STAFF + "/correction",
                STAFF + "/correction",
                Map.of("motif", "incorrect", "message", "L’adresse est fausse.", "delai", days, "champ-adresse", "1"));
    }

    private static HttpResponse<String> withdraw(TestBrowser browser, String member, String act) {
        return browser.submit(
                PATH + "/retrait",
                PATH + "/retrait",
                Map.of("membre-" + member, "1", "acte", act, "motif", "Le local est vendu."));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void correctionIsSignedAndSentAgain(Engine engine) {
        try (SendingSite calls = sent(engine, DecisionRule.ALL)) {
            assertThat(errors(ask(calls, "91"))).contains("entre 1 et 90");
            assertThat(text(ask(calls, "10"))).contains("Le collectif est prévenu", "En attente du collectif");
            assertThat(text(calls.bilal.page("/mon-compte/notifications")))
                    .contains("est à corriger jusqu’au 7 décembre 2026", "L’adresse est fausse.");
            assertThat(text(calls.bilal.page(PATH + "/verifier")))
                    .contains("Le financeur demande une correction", "Adresse ou nom du lieu");
            assertThat(errors(send(calls.ada)))
                    .as("signatures of the first time do not count")
                    .contains("n’a pas encore signé");

            calls.answer(
                    "lieu",
                    Map.of(
                            "commune", List.of("00401"),
                            "adresse", List.of("3, quai du Lac"),
                            "existe", List.of("non"),
                            "debut", List.of("2027-09-01")));
            calls.clock.advance(Duration.ofDays(8));
            calls.ada.asCitizen("ada@exemple.fr");
            calls.bilal.asCitizen("bilal@exemple.fr");
            calls.chloe.asCitizen("chloe@exemple.fr");
            calls.signAll();
            assertThat(text(send(calls.bilal))).contains("Dépôt n° 2", "Dépôt Numéro");
            assertThat(calls.value("select state || ' ' || batch_on from cal_application"))
                    .isEqualTo("SUBMITTED 2026-12-19");
            assertThat(calls.value("select count(*) from cal_submission")).isEqualTo("2");
            calls.editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
            assertThat(text(calls.editor.page("/mon-compte/notifications"))).contains("a été corrigé et renvoyé");
            assertThat(text(calls.editor.page(STAFF + "/correction"))).contains("Corrigé et renvoyé", "3, quai du Lac");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void correctionThatDoesNotComeLeavesWhatWasSent(Engine engine) throws Exception {
        try (SendingSite calls = sent(engine, DecisionRule.ALL)) {
            ask(calls, "1");
            SendingSite.budget(calls.ada, "m1", "30 000", "20 000", "10 000");
            assertThat(calls.value("select requested from cal_application")).isEqualTo("2000000");
            calls.clock.advance(Duration.ofDays(1));
            calls.run("end-corrections");
            assertThat(calls.value("select state from cal_application"))
                    .as("the last day counts")
                    .isEqualTo("TO_CORRECT");
            calls.clock.advance(Duration.ofDays(1));
            calls.ada.asCitizen("ada@exemple.fr");
            assertThat(text(calls.ada.page(PATH + "/verifier"))).contains("Le financeur demande une correction");
            calls.run("end-corrections");
            calls.run("end-corrections");

            assertThat(calls.value("select state || ' ' || requested from cal_application"))
                    .isEqualTo("SUBMITTED 1400000");
            assertThat(text(calls.ada.page("/mon-compte/notifications")))
                    .contains("5 nouvelles à lire", "n’a pas été corrigé à temps");
            calls.editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
            assertThat(text(calls.editor.page("/mon-compte/notifications"))).contains("n’a pas été corrigé à temps");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void collectiveTakesItsApplicationBackByItsRuleAndOpensItAgain(Engine engine) {
        try (SendingSite calls = sent(engine, DecisionRule.MAJORITY)) {
            assertThat(text(withdraw(calls.ada, "m1", "pour")))
                    .contains("Ada propose de retirer", "Le local est vendu.");
            assertThat(text(calls.chloe.page("/mon-compte/notifications")))
                    .contains("Ada propose de retirer le dossier");
            assertThat(calls.value("select state from cal_application")).isEqualTo("SUBMITTED");
            assertThat(text(withdraw(calls.bilal, "m2", "pour"))).contains("Ce dossier est retiré");
            assertThat(calls.value("select state from cal_application")).isEqualTo("WITHDRAWN");
            assertThat(calls.editor.get(STAFF + "/correction").statusCode()).isEqualTo(404);
            assertThat(text(calls.site.page("/journal"))).contains("retiré par son collectif");

            assertThat(calls.chloe
                            .submit(PATH + "/retrait", PATH + "/rouvrir", Map.of())
                            .uri()
                            .getPath())
                    .isEqualTo(PATH + "/verifier");
            assertThat(calls.value("select state from cal_application")).isEqualTo("DRAFT");
            assertThat(errors(send(calls.ada))).as("it is signed anew").contains("n’a pas encore signé");
            calls.signAll();
            send(calls.ada);
            assertThat(calls.value("select state from cal_application")).isEqualTo("SUBMITTED");
        }
    }

    @Test
    void refusedWithdrawalCanBeProposedAgain() {
        try (SendingSite calls = sent(Engine.SQLITE, DecisionRule.ALL)) {
            withdraw(calls.ada, "m1", "pour");
            withdraw(calls.bilal, "m2", "contre");
            assertThat(calls.value("select state from cal_application")).isEqualTo("SUBMITTED");
            assertThat(text(calls.ada.page(PATH + "/retrait"))).contains("Proposer de retirer");
            assertThat(errors(calls.ada.submit(PATH + "/retrait", PATH + "/retrait", Map.of("acte", "pour"))))
                    .contains("Cochez les membres");
        }
    }

    @Test
    void applicationCannotBeOpenedAgainOnceTheCallIsClosed() {
        try (SendingSite calls = sent(Engine.SQLITE, DecisionRule.MAJORITY)) {
            withdraw(calls.ada, "m1", "pour");
            withdraw(calls.bilal, "m2", "pour");
            calls.clock.advance(Duration.ofDays(30));
            calls.ada.asCitizen("ada@exemple.fr");
            assertThat(text(calls.ada.page(PATH + "/retrait"))).contains("ne peut pas être repris");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eligibilityIsDecidedWithReasonsThatAreTold(Engine engine) {
        try (SendingSite calls = sent(engine, DecisionRule.ALL)) {
            String path = STAFF + "/recevabilite";
            assertThat(text(calls.editor.page(path))).contains("Remplie", "Nombre de membres : 3 au moins");
            assertThat(errors(calls.editor.submit(path, path, Map.of("decision", "irrecevable"))))
                    .contains("Écrivez les raisons");
            assertThat(errors(calls.editor.submit(path, path, Map.of()))).contains("Choisissez une décision");
            calls.editor.submit(path, path, Map.of("decision", "irrecevable", "explication", "Le lieu est privé."));
            assertThat(calls.value("select state from cal_application")).isEqualTo("INELIGIBLE");
            assertThat(text(calls.chloe.page("/mon-compte/notifications")))
                    .contains("n’est pas recevable : Le lieu est privé.");
            assertThat(text(calls.chloe.page(PATH + "/recepisse"))).contains("Le lieu est privé.");
            assertThat(text(calls.chloe.page(PATH + "/retrait"))).contains("ne peut pas être retiré");

            calls.editor.submit(path, path, Map.of("decision", "recevable"));
            assertThat(text(calls.chloe.page(PATH + "/recepisse"))).contains("Votre dossier est recevable");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void correctionOfAnEligibleApplicationIsLookedAtAgain(Engine engine) {
        try (SendingSite calls = sent(engine, DecisionRule.ALL)) {
            decide(calls, "recevable");
            assertThat(text(calls.editor.page(STAFF + "/correction")))
                    .contains("Ce dossier est recevable. S’il est renvoyé");
            assertThat(text(ask(calls, "10"))).contains("Le collectif est prévenu");
            assertThat(calls.value("select state from cal_application")).isEqualTo("TO_CORRECT");
            assertThat(text(calls.editor.page(STAFF + "/correction"))).contains("une demande est en cours");

            SendingSite.budget(calls.ada, "m1", "30 000", "20 000", "10 000");
            calls.signAll();
            send(calls.bilal);

            assertThat(calls.value("select state from cal_application")).isEqualTo("SUBMITTED");
            assertThat(text(calls.editor.page("/appels-a-projets/instruire"))).contains("1 dossier corrigé à relire");
            assertThat(text(calls.editor.page("/appels-a-projets/instruire/lieux?a-voir=corrected")))
                    .contains("1 dossier", "Corrigé, à relire");
            assertThat(calls.editor.page("/admin").text().replace('\u00a0', ' '))
                    .contains("Relire un dossier corrigé");
            decide(calls, "recevable");
            assertThat(text(calls.editor.page("/appels-a-projets/instruire"))).doesNotContain("à relire");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void correctionThatDoesNotComeLeavesWhatWasDecided(Engine engine) throws Exception {
        try (SendingSite calls = sent(engine, DecisionRule.ALL)) {
            for (String decision : List.of("recevable", "irrecevable")) {
                decide(calls, decision);
                String before = calls.value("select state from cal_application");
                ask(calls, "1");
                assertThat(calls.value("select state from cal_application")).isEqualTo("TO_CORRECT");
                calls.clock.advance(Duration.ofDays(2));
                calls.run("end-corrections");
                assertThat(calls.value("select state from cal_application")).isEqualTo(before);
                calls.editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationState.class,
            names = {"FUNDED", "RESERVE", "REFUSED"})
    void nothingIsCorrectedOnceTheAidIsDecided(ApplicationState decided) {
        try (SendingSite calls = sent(Engine.SQLITE, DecisionRule.ALL)) {
            Document form = calls.editor.page(STAFF + "/correction");
            calls.site.tables().write(handle -> handle.execute("update cal_application set state = ?", decided.name()));
            assertThat(errors(calls.editor.submit(
                            form,
                            STAFF + "/correction",
                            Map.of("motif", "incorrect", "message", "Tard", "delai", "3"))))
                    .contains("Aucune correction ne peut être demandée");
            assertThat(calls.value("select state from cal_application")).isEqualTo(decided.name());
            assertThat(calls.values("select id from cal_correction")).isEmpty();
        }
    }

    private static void decide(SendingSite calls, String decision) {
        String path = STAFF + "/recevabilite";
        calls.editor.submit(path, path, Map.of("decision", decision, "explication", "Le lieu est privé."));
    }
}
