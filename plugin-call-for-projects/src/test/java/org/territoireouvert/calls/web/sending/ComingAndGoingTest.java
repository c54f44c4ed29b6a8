package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.sending.SendingSite.PATH;
import static org.territoireouvert.calls.web.sending.SendingSite.errors;
import static org.territoireouvert.calls.web.sending.SendingSite.send;
import static org.territoireouvert.calls.web.sending.SendingSite.sign;
import static org.territoireouvert.calls.web.sending.SendingSite.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** What becomes of the application when members of its collective come and go. */
class ComingAndGoingTest {

    private static final String COLLECTIVE = "/appels-a-projets/collectifs/c1";
    private static final String NEWS = "/mon-compte/notifications";

    private static HttpResponse<String> leave(TestBrowser browser, String member) {
        String place = COLLECTIVE + "/membres/" + member;
        return browser.submit(place, place, Map.of("quitter", "1"));
    }

    private static void vote(TestBrowser browser) {
        String decision = browser.page(COLLECTIVE + "/decisions")
                .select("section[aria-labelledby=ouvertes] a")
                .attr("href");
        browser.submit(decision, decision, Map.of("voix", "FOR"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void memberThatLeavesAfterSigningLeavesNothingSigned(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.MAJORITY)) {
            calls.complete();
            SendingSite.budget(calls.chloe, "m3", "1 000", "700", "300");
            calls.site
                    .tables()
                    .write(handle -> handle.execute("update cal_section set owner = 'm3' where code = 'lieu'"));
            sign(calls.ada, "m1");
            assertThat(text(sign(calls.chloe, "m3"))).contains("Le collectif a signé");
            Document read = calls.bilal.page(PATH + "/signer");
            assertThat(calls.value("select requested from cal_application")).isEqualTo("1470000");

            leave(calls.chloe, "m3");

            assertThat(text(calls.bilal.page(NEWS)))
                    .as("at once, without waiting for a job")
                    .contains("Chloé a quitté le collectif après avoir signé");
            assertThat(text(calls.ada.page(NEWS))).contains("Relisez-le et signez à nouveau");
            assertThat(calls.value("select requested from cal_application")).isEqualTo("1400000");
            assertThat(calls.value("select owner from cal_section where code = 'lieu'"))
                    .isEmpty();
            assertThat(text(calls.ada.page(PATH + "/historique"))).contains("Départ du collectif", "Chloé");
            assertThat(errors(send(calls.bilal, read))).contains("a changé pendant que vous le lisiez");
            assertThat(calls.value("select state from cal_application")).isEqualTo("DRAFT");
            assertThat(calls.chloe.get(PATH).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void partOfTheOneWhoLeftIsTakenOverOnce(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.MAJORITY)) {
            calls.complete();
            SendingSite.budget(calls.chloe, "m3", "1 000", "700", "300");
            leave(calls.chloe, "m3");

            assertThat(text(calls.ada.page(PATH + "/verifier"))).contains("d’un membre parti est à reprendre");
            Document page = calls.bilal.page(PATH + "/budget");
            assertThat(text(page)).contains("Part de Chloé, qui n’est plus membre", "1 000 €", "Reprendre pour Bilal");
            Document again = calls.ada.page(PATH + "/budget");
            assertThat(calls.bilal
                            .submit(again, PATH + "/budget", Map.of("repreneur", "m1"))
                            .statusCode())
                    .as("nobody takes it over for another member")
                    .isGreaterThanOrEqualTo(400);
            calls.bilal.submit(page, PATH + "/budget", Map.of("repreneur", "m2"));

            assertThat(calls.value("select requested from cal_application")).isEqualTo("1470000");
            assertThat(calls.values("select distinct member_id from cal_budget_line order by member_id"))
                    .containsExactly("m1", "m2");
            assertThat(text(calls.bilal.page(PATH + "/budget"))).doesNotContain("Chloé");
            assertThat(errors(calls.ada.submit(again, PATH + "/budget", Map.of("repreneur", "m1"))))
                    .contains("Cette part n’est plus à reprendre");
            assertThat(calls.value("select count(*) from cal_budget_line where member_id = 'm1'"))
                    .isEqualTo("3");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoComesInHasToSignToo(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            calls.complete();
            calls.signAll();
            assertThat(text(calls.ada.page(PATH + "/signer"))).contains("Le collectif a signé");
            String join = COLLECTIVE + "/rejoindre";
            calls.other.submit(join, join, Map.of("comme", "personne", "apporte", "Du temps", "message", "Bonjour"));
            assertThat(text(calls.ada.page(PATH + "/signer")))
                    .as("who asks does not count")
                    .contains("Le collectif a signé");
            List.of(calls.ada, calls.bilal, calls.chloe).forEach(ComingAndGoingTest::vote);

            assertThat(text(calls.ada.page(NEWS))).contains("Relisez-le et signez à nouveau");
            assertThat(errors(send(calls.ada))).contains("n’a pas encore signé");
            calls.signAll();
            assertThat(errors(send(calls.ada))).contains("n’a pas encore signé");
            String member = calls.value("select max(id) from cal_member where id not in ('m1', 'm2', 'm3')");
            assertThat(text(sign(calls.other, member))).contains("Le collectif a signé");
            send(calls.other);
            assertThat(calls.value("select state from cal_application")).isEqualTo("SUBMITTED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void collectiveThatEndedSendsNothing(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.MAJORITY)) {
            calls.complete();
            calls.signAll();
            Document read = calls.ada.page(PATH + "/signer");
            String path = COLLECTIVE + "/proposer/dissolution";
            calls.ada.submit(path, path, Map.of("jours", "7", "raison", "C’est fini"));
            vote(calls.bilal);

            assertThat(text(calls.ada.page(PATH + "/verifier"))).contains("Votre collectif est dissous");
            send(calls.ada, read);
            assertThat(calls.value("select state from cal_application")).isEqualTo("DRAFT");
            assertThat(text(calls.ada.page(PATH + "/historique"))).contains("Le collectif est dissous");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void exclusionHasTheSameEffectsAndWhatWasSentStays(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.MAJORITY)) {
            calls.complete();
            calls.signAll();
            send(calls.ada);
            String before = calls.value("select document from cal_submission");
            String path = COLLECTIVE + "/proposer/exclusion";
            calls.ada.submit(path, path, Map.of("jours", "7", "membre", "m3", "raison", "Jamais là"));
            vote(calls.bilal);

            assertThat(calls.value("select state from cal_member where id = 'm3'"))
                    .isEqualTo("EXCLUDED");
            assertThat(text(calls.ada.page(PATH + "/historique"))).contains("Exclusion du collectif");
            assertThat(calls.value("select state || ' ' || requested from cal_application"))
                    .isEqualTo("SUBMITTED 1400000");
            assertThat(calls.value("select document from cal_submission")).isEqualTo(before);
            assertThat(text(calls.editor.page("/appels-a-projets/instruire/lieux/dossiers/" + SendingSite.NUMBER)))
                    .contains("Ne sont plus membres du collectif depuis l’envoi : Chloé");
        }
    }
}
