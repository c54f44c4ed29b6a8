package org.territoireouvert.calls.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.desk.DeskSite.DESK;
import static org.territoireouvert.calls.web.desk.DeskSite.errors;
import static org.territoireouvert.calls.web.desk.DeskSite.publish;
import static org.territoireouvert.calls.web.desk.DeskSite.published;
import static org.territoireouvert.calls.web.desk.DeskSite.revise;
import static org.territoireouvert.calls.web.desk.DeskSite.step;
import static org.territoireouvert.calls.web.desk.DeskSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** People ask and are told; nobody reads who asked, and nobody is told twice. */
class QuestionsAndAlertsTest {

    private static final String NEWS = "/mon-compte/notifications";
    private static final String ALERTS = "/appels-a-projets/alertes";

    private final DeskSite site = new DeskSite(Engine.SQLITE);
    private final TestBrowser rachel = site.editor("rachel");
    private final TestBrowser ada = site.citizen("ada");

    @AfterEach
    void stop() {
        ada.close();
        rachel.close();
        site.close();
    }

    private HttpResponse<String> ask(String call, String words) {
        return ada.submit(call + "/question", call + "/question", Map.of("question", words));
    }

    private String first() {
        return rachel.page(DESK + "/questions").select("main .to-rows a").attr("href");
    }

    @Test
    void questionIsAnsweredForEverybodyWithoutTheName() {
        String call = published(rachel, "Fêtes");
        assertThat(errors(ask(call, ""))).contains("Écrivez votre question.");
        assertThat(text(ask(call, "Moi, Ada Martin, puis-je répondre ?"))).contains("Votre question est arrivée");
        site.clock.advance(Duration.ofDays(7));
        try (TestBrowser later = site.editor("omar")) {
            assertThat(text(later.page(DESK + "/questions")))
                    .contains("En retard de 2 jours")
                    .doesNotContain("ada@");
            String question =
                    later.page(DESK + "/questions").select("main .to-rows a").attr("href");
            assertThat(errors(
                            later.submit(question, question, Map.of("question", "", "reponse", "", "acte", "publier"))))
                    .contains("Écrivez la question à publier", "Écrivez la réponse");
            later.submit(
                    question,
                    question,
                    Map.of("question", "Une personne peut-elle répondre ?", "reponse", "Oui.", "acte", "publier"));
            assertThat(later.get(question).statusCode()).isEqualTo(404);
        }

        try (TestBrowser visitor = site.site.browser();
                TestBrowser again = site.citizen("ada")) {
            assertThat(text(visitor.page(call)))
                    .contains("Une personne peut-elle répondre ?")
                    .doesNotContain("Martin");
            assertThat(text(again.page(NEWS))).contains("Votre question sur l’appel « Fêtes » a une réponse.");
        }
    }

    @Test
    void questionThatIsSetAsideIsNotPublishedAndItsReasonIsSent() {
        String call = published(rachel, "Fêtes");
        ask(call, "Quel est le numéro du maire ?");
        String question = first();

        assertThat(errors(rachel.submit(question, question, Map.of("acte", "ecarter", "raison", ""))))
                .contains("Écrivez pourquoi");
        rachel.submit(question, question, Map.of("acte", "ecarter", "raison", "Ce n’est pas sur l’appel."));

        assertThat(text(ada.page(call))).doesNotContain("numéro du maire");
        assertThat(text(ada.page(NEWS))).contains("Ce n’est pas sur l’appel.");
    }

    @Test
    void questionsEndWhenTheirStepEnds() {
        String call = published(rachel, "Fêtes");
        site.clock.advance(Duration.ofDays(70));
        try (TestBrowser late = site.citizen("ada")) {
            assertThat(text(late.page(call + "/question"))).contains("Les questions ne sont plus prises");
            HttpResponse<String> answer =
                    DeskSite.forge(late, ALERTS + "/nouvelle", call + "/question", Map.of("question", "Trop tard ?"));
            assertThat(errors(answer)).contains("Votre texte n’a pas été envoyé");
        }
        assertThat(site.count("select count(*) from cal_question")).isZero();
    }

    @Test
    void tenQuestionsOfOnePersonMayWait() {
        String call = published(rachel, "Fêtes");
        for (int number = 1; number <= 10; number++) {
            ask(call, "Question " + number + " ?");
        }

        assertThat(errors(ask(call, "Encore ?"))).contains("Vous avez déjà 10 questions");
    }

    @Test
    void whoActsForACollectiveThatWritesIsToldOfAChangeThatMatters() {
        String call = published(rachel, "Fêtes");
        ask(call, "Une question ?");
        site.site.tables().write(handle -> {
            String at = "'2026-11-27T09:00:00.000000Z'";
            handle.execute(
                    "insert into cal_collective values ('c1', 'Hangar', '', '', 1, 'ALL', 1, 'FORMING', 'hangar', " + at
                            + ", " + at + ")");
            handle.execute(
                    "insert into cal_member select 'm1', 'c1', 'PERSON', '', asked_by, 'Ada', '', 'MEMBER', 0, 0, " + at
                            + ", " + at + " from cal_question");
            handle.execute(
                    "insert into cal_application values ('a1', '2026-0001', 'fetes', 'c1', 1, '', '', '', 0, 0, 'DRAFT',"
                            + " 1, '', '', '', " + at + ", " + at + ")");
            return 0;
        });
        String draft = revise(rachel, call);
        step(rachel, draft, "objet", Map.of("resume", "Autrement dit."));
        publish(rachel, draft, "");
        assertThat(text(ada.page(NEWS))).doesNotContain("L’appel auquel votre équipe répond");
        String next = revise(rachel, call);
        step(rachel, next, "calendrier", Map.of("cloture", "2027-03-01"));

        publish(rachel, next, "Six semaines de plus.");

        assertThat(text(ada.page(NEWS)))
                .contains("L’appel auquel votre équipe répond, « Fêtes », a changé : Six semaines de plus.");
    }

    @Test
    void manyAnswersCanBeSearched() {
        String call = published(rachel, "Fêtes");
        for (int number = 1; number <= 11; number++) {
            String words = number == 7 ? "Le bénévolat compte-t-il ?" : "Question " + number + " ?";
            site.site
                    .tables()
                    .write(handle -> handle.execute(
                            "insert into cal_question (id, call_slug, question, answer, asked_by, asked_on, answered_on, state)"
                                    + " values ('" + words.hashCode() + "', 'fetes', '" + words
                                    + "', 'Oui.', '', '2026-11-27', '2026-11-27', 'ANSWERED')"));
        }

        assertThat(ada.page(call + "?q=BENEVOLAT").select("#questions details")).hasSize(1);
        assertThat(text(ada.page(call + "?q=absent"))).contains("Aucune réponse ne contient ces mots.");
    }

    @Test
    void personIsToldOnceOfANewCallWhateverTheirAlerts() throws Exception {
        alert("Vie sociale", Map.of("theme-SOCI", "1"));
        alert("Tout", Map.of());
        published(rachel, "Fêtes");

        site.run("tell-call-alerts");
        site.run("tell-call-alerts");

        assertThat(ada.page(NEWS).select("main li:contains(Nouvel appel)")).hasSize(1);
        assertThat(text(ada.page(NEWS))).contains("« Vie sociale »").doesNotContain("« Tout »");
        assertThat(site.count("select count(*) from cal_alert_told")).isEqualTo(1);
    }

    @Test
    void callThatAnAlertDoesNotWantIsNotTold() throws Exception {
        alert("Agriculture", Map.of("theme-AGRI", "1"));
        alert("Grand", Map.of("montant", "1 000 000"));
        alert("Long", Map.of("jours", "300"));
        published(rachel, "Fêtes");

        site.run("tell-call-alerts");

        assertThat(text(ada.page(NEWS))).doesNotContain("Nouvel appel");
    }

    private void alert(String name, Map<String, String> fields) {
        Map<String, String> typed = new java.util.LinkedHashMap<>(fields);
        typed.put("nom", name);
        HttpResponse<String> answer = ada.submit(ALERTS + "/nouvelle", ALERTS + "/nouvelle", typed);
        assertThat(answer.statusCode()).as(errors(answer)).isEqualTo(200);
        assertThat(text(answer)).contains(name);
    }

    @Test
    void alertIsCheckedKeptAndRemoved() {
        assertThat(errors(ada.submit(
                        ALERTS + "/nouvelle",
                        ALERTS + "/nouvelle",
                        Map.of(
                                "nom",
                                "",
                                "montant",
                                "beaucoup",
                                "jours",
                                "bientôt",
                                "territoire",
                                "Nullepart-les-Bains"))))
                .contains("Donnez un nom", "n’est pas un montant", "Nullepart-les-Bains");
        alert("À Rennes", Map.of("territoire", "35238"));
        assertThat(text(ada.page(ALERTS))).contains("Rennes");
        String id = ada.page(ALERTS).select("[name=identifiant]").attr("value");
        try (TestBrowser eve = site.citizen("eve")) {
            eve.submit(ALERTS + "/nouvelle", ALERTS, Map.of("identifiant", id));
        }
        assertThat(text(ada.page(ALERTS))).contains("Rennes");

        ada.submit(ALERTS, ALERTS, Map.of("identifiant", id));

        assertThat(text(ada.page(ALERTS))).contains("pas encore d’alerte");
    }

    @Test
    void whatIsKeptAboutAPersonIsGivenAndForgotten() throws Exception {
        String call = published(rachel, "Fêtes");
        ask(call, "Une question ?");
        alert("Tout", Map.of());
        String person = site.site
                .tables()
                .read(handle -> handle.createQuery("select asked_by from cal_question")
                        .mapTo(String.class)
                        .one());
        java.util.List<String> rows = new java.util.ArrayList<>();
        for (PersonalData data :
                site.site.plugin("call-for-projects").contributions().personalData()) {
            data.export(person, cells -> rows.add(java.util.Arrays.toString(cells)));
            data.erase(person, PersonalData.Erasure.ANONYMISE);
            data.erase(person, PersonalData.Erasure.ANONYMISE);
        }

        assertThat(rows).anyMatch(row -> row.contains("Une question ?")).anyMatch(row -> row.contains("Tout"));
        assertThat(site.count("select count(*) from cal_question where asked_by = '' and question = 'Une question ?'"))
                .isEqualTo(1);
        assertThat(site.count("select count(*) from cal_alert")).isZero();
    }
}
