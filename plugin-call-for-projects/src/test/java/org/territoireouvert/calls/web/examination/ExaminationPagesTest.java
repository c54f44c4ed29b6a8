package org.territoireouvert.calls.web.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.examination.ExaminationSite.DESK;
import static org.territoireouvert.calls.web.examination.ExaminationSite.errors;
import static org.territoireouvert.calls.web.examination.ExaminationSite.mark;
import static org.territoireouvert.calls.web.examination.ExaminationSite.toDo;
import static org.territoireouvert.calls.web.examination.ExaminationSite.words;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.examination.ExaminedCall;
import org.territoireouvert.calls.examination.ExaminedCall.Who;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** An examination from the list of assessors to the letters. */
class ExaminationPagesTest {

    private static String application(Application one) {
        return DESK + "/dossiers/" + one.number();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anExaminationLeadsToLettersAndResults(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana");
                TestBrowser bob = all.agent("bob");
                TestBrowser ines = all.citizen("ines");
                TestBrowser other = all.citizen("omar")) {
            all.call.publish(false, 2, 0, TieRule.DRAW, Feedback.PUBLISHED_WHEN_FUNDED);
            Application first = all.call.send("Aulne", 6_000, Who.person("Inès", all.person("ines")));
            Application second = all.call.send("Bouleau", 6_000, Who.person("Zoé", "nobody-1"));
            Application third = all.call.send("Charme", 1_000, Who.person("Max", "nobody-2"));
            all.listed(lead, "ana", 3);
            all.listed(lead, "bob", 3);

            HttpResponse<String> distributed =
                    lead.submit(DESK + "/evaluateurs", DESK + "/evaluateurs/repartir", Map.of());
            assertThat(words(Jsoup.parse(distributed.body())))
                    .contains("6 évaluations données. Chaque dossier a assez d’évaluateurs.");
            assertThat(toDo(ana)).hasSize(3);

            scores(ana, bob);
            assertThat(words(lead.page(DESK + "?a-voir=disagreement"))).contains("1 dossier", "Bouleau");
            moderate(all, lead, second);
            assertThat(words(lead.page(DESK + "?a-voir=disagreement"))).contains("Aucun dossier");
            assertThat(words(lead.page(application(second)))).contains("1 puis 4 après réunion");

            Document ranking = lead.page(DESK + "/classement");
            assertThat(words(ranking)).contains("Des projets sont à égalité");
            HttpResponse<String> early =
                    ExaminationSite.insist(lead, DESK + "/classement", DESK + "/classement/figer", Map.of());
            assertThat(early.statusCode()).isEqualTo(422);
            assertThat(all.count("select count(*) from cal_outcome")).isZero();
            lead.submit(
                    DESK + "/classement",
                    DESK + "/classement",
                    Map.of("partial", "1", "reserve", "1", "seed", "3 14 15", "source", "Loto"));
            HttpResponse<String> again = lead.submit(
                    DESK + "/classement",
                    DESK + "/classement",
                    Map.of("reserve", "1", "seed", "9 26 5", "source", "Loto"));
            assertThat(errors(again)).contains("La graine est déjà notée");
            change(lead, third);
            lead.submit(DESK + "/classement", DESK + "/classement/figer", Map.of());

            assertThat(all.count("select sum(cents) from cal_outcome")).isEqualTo(1_000_000);
            assertThat(all.count("select sum(cents) from cal_outcome_share")).isEqualTo(1_000_000);
            assertThat(all.count("select count(*) from cal_outcome where partial = 1"))
                    .isEqualTo(1);
            assertThat(all.count("select count(*) from cal_application where state = 'FUNDED'"))
                    .isEqualTo(3);
            assertThat(words(lead.page("/journal"))).contains("décision prise, projets financés : 3");
            letter(ines, other, first);
            results(all, lead);
            frozenForGood(all, lead, ana, third);
        }
    }

    private static void scores(TestBrowser ana, TestBrowser bob) {
        for (TestBrowser one : List.of(ana, bob)) {
            for (String path : toDo(one)) {
                boolean low = one == bob && words(one.page(path)).contains("Bouleau");
                HttpResponse<String> bare = mark(one, path, low ? 1 : 5, 3, "");
                assertThat(bare.statusCode()).isEqualTo(422);
                assertThat(errors(bare)).contains("Expliquez vos points pour « Effet »");
                assertThat(mark(one, path, low ? 1 : 4, 4, "Vu sur place").statusCode())
                        .isEqualTo(200);
                assertThat(words(one.page(path))).contains("Votre évaluation", "sur 100");
            }
        }
    }

    private static void moderate(ExaminationSite all, TestBrowser lead, Application second) {
        String path = application(second) + "/moderation";
        String low = all.text("select assessment_id from cal_mark where points = 1");
        HttpResponse<String> wrong = lead.submit(
                path,
                path,
                Map.of("day", "2026-11-26", "present", "Tous", "said", "Lu", "points." + low + ".effet", "4"));
        assertThat(errors(wrong)).contains("Dites pourquoi ces points changent");
        assertThat(all.count("select count(*) from cal_moderation")).isZero();
        lead.submit(
                path,
                path,
                Map.of(
                        "day",
                        "2026-11-26",
                        "present",
                        "Tous",
                        "said",
                        "Un plan n’avait pas été lu.",
                        "points." + low + ".effet",
                        "4",
                        "reason." + low + ".effet",
                        "Le plan est bon."));
        assertThat(all.count("select points from cal_mark where assessment_id = '" + low + "' and criterion = 'effet'"))
                .isEqualTo(1);
    }

    private static void change(TestBrowser lead, Application third) {
        String path = DESK + "/classement/" + third.number();
        assertThat(errors(lead.submit(
                        path, path, Map.of("outcome", "funded", "amount", "9 000", "reason", "Il le faut"))))
                .contains("ne dépasse pas");
        assertThat(errors(lead.submit(path, path, Map.of("outcome", "funded", "amount", "1 000"))))
                .contains("Donnez une raison");
        lead.submit(path, path, Map.of("outcome", "funded", "amount", "1 000", "reason", "La seule mare du nord"));
    }

    private static void letter(TestBrowser ines, TestBrowser other, Application first) {
        String path = ExaminationSite.EVALUATIONS + "/decision/" + first.number();
        assertThat(words(ines.page(path)))
                .contains("Votre projet est retenu", "Vu sur place", "La ville")
                .doesNotContain("ana", "bob");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(words(ines.page(ExaminationSite.EVALUATIONS))).contains(first.number());
        assertThat(words(ines.page("/mon-compte/notifications"))).contains("Une décision est prise");
    }

    private static void results(ExaminationSite all, TestBrowser lead) {
        String path = "/appels-a-projets/" + ExaminedCall.SLUG + "/resultats";
        all.site.asVisitor();
        assertThat(all.site.get(path).statusCode()).isEqualTo(404);
        lead.submit(DESK + "/classement", DESK + "/classement/publier", Map.of());
        assertThat(words(all.site.page(path)))
                .contains("3 projets financés", "3 14 15", "La seule mare du nord", "80,0 sur 100", "montant partiel");
    }

    private static void frozenForGood(ExaminationSite all, TestBrowser lead, TestBrowser ana, Application third) {
        String path = DESK + "/classement/" + third.number();
        assertThat(errors(lead.submit(path, path, Map.of("outcome", "refused", "reason", "Finalement non"))))
                .contains("La décision est déjà prise");
        String done = toDo(ana).getFirst();
        String id = done.substring(done.lastIndexOf('/') + 1);
        assertThat(ExaminationSite.insist(
                                lead,
                                DESK + "/evaluateurs",
                                application(third) + "/rouvrir",
                                Map.of("assessment", id, "reason", "Trop tard"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(all.count("select count(*) from cal_assessment where state = 'FINAL'"))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aConflictOfInterestEndsAllAccessAtOnce(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana")) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Inès", "nobody"));
            all.listed(lead, "ana", 1);
            lead.submit(application(one), application(one) + "/evaluateur", Map.of("assessor", all.person("ana")));
            String path = toDo(ana).getFirst();
            mark(ana, path, 4, 4, "Bien");
            assertThat(words(lead.page(DESK))).contains("80,0");

            ana.submit(path, path + "/decliner", Map.of("why", "conflict", "words", "Mon frère y travaille"));

            assertThat(ana.get(path).statusCode()).isEqualTo(404);
            assertThat(ana.get(path + "/fichiers/0").statusCode()).isEqualTo(404);
            assertThat(ana.post(path + "/notes", Map.of()).statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(toDo(ana)).isEmpty();
            assertThat(ana.get(application(one)).statusCode()).isEqualTo(404);
            assertThat(ana.get(application(one) + "/fichiers/0").statusCode()).isEqualTo(404);
            assertThat(words(ana.page(DESK))).doesNotContain("Aulne");
            assertThat(ana.get(DESK + "/export.zip").body()).doesNotContain(one.number());
            assertThat(words(lead.page(application(one)))).contains("Mon frère y travaille");
            assertThat(words(lead.page(DESK))).doesNotContain("80,0");
            assertThat(words(lead.page("/journal")))
                    .contains("conflit d’intérêts (1")
                    .doesNotContain("Mon frère");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoBelongsToTheCollectiveIsRefused(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana")) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Ana", all.person("ana")));
            Application two = all.call.send("Bouleau", 1_000, Who.person("Zoé", "nobody"));
            all.listed(lead, "ana", 1);

            HttpResponse<String> tied = lead.submit(
                    application(one), application(one) + "/evaluateur", Map.of("assessor", all.person("ana")));
            lead.submit(DESK + "/evaluateurs", DESK + "/evaluateurs/repartir", Map.of());

            assertThat(errors(tied)).contains("ne peut pas évaluer ce dossier");
            assertThat(words(ana.page(toDo(ana).getFirst()))).contains(two.number());
            assertThat(toDo(ana)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void draftsAreKeptOvertakenOnesAreNotAndFinalOnesAreReopenedWithAReason(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana")) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Inès", "nobody"));
            all.listed(lead, "ana", 1);
            lead.submit(DESK + "/evaluateurs", DESK + "/evaluateurs/repartir", Map.of());
            String path = toDo(ana).getFirst();
            ana.submit(path, path + "/accepter", Map.of());
            Document old = ana.page(path);
            ana.submit(path, path + "/notes", Map.of("points-effet", "2", "comment-effet", "À revoir"));
            assertThat(ana.page(path).select("select option[selected]").eachAttr("value"))
                    .contains("2");
            assertThat(words(lead.page(DESK))).contains("0 sur 1");

            HttpResponse<String> overtaken = ana.submit(old, path + "/notes", Map.of("points-effet", "3"));
            assertThat(errors(overtaken)).contains("Quelqu’un a changé cette évaluation");
            HttpResponse<String> invented = ana.submit(path, path + "/notes", Map.of("points-effet", "9"));
            assertThat(errors(invented)).contains("de 0 à 5 points");

            mark(ana, path, 3, 3, "Bien");
            String id = path.substring(path.lastIndexOf('/') + 1);
            HttpResponse<String> silent =
                    lead.submit(application(one), application(one) + "/rouvrir", Map.of("assessment", id));
            assertThat(errors(silent)).contains("Dites pourquoi");
            lead.submit(
                    application(one),
                    application(one) + "/rouvrir",
                    Map.of("assessment", id, "reason", "Un plan est arrivé"));
            assertThat(words(ana.page(path))).contains("Terminer");
            assertThat(words(ana.page("/mon-compte/notifications"))).contains("Un plan est arrivé");
            assertThat(words(lead.page(DESK))).contains("0 sur 1");
        }
    }
}
