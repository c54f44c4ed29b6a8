package org.territoireouvert.calls.web.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.examination.ExaminationSite.DESK;
import static org.territoireouvert.calls.web.examination.ExaminationSite.mark;
import static org.territoireouvert.calls.web.examination.ExaminationSite.toDo;
import static org.territoireouvert.calls.web.examination.ExaminationSite.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.calls.examination.ExaminedCall.Who;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** What the examination keeps about people, and what stays without them. */
class ExaminationDataTest {

    private static PersonalData data(ExaminationSite all) {
        return all.site.plugin("call-for-projects").contributions().personalData().stream()
                .filter(one -> one.descriptionKey().equals("personal-data.examination"))
                .findFirst()
                .orElseThrow();
    }

    private static String exported(ExaminationSite all, String person) throws Exception {
        List<String> rows = new ArrayList<>();
        data(all).export(person, cells -> rows.add(Arrays.toString(cells)));
        return String.join("\n", rows);
    }

    private static String application(Application one) {
        return DESK + "/dossiers/" + one.number();
    }

    private static String given(TestBrowser browser, Application one) {
        return toDo(browser).stream()
                .filter(path -> words(browser.page(path)).contains(one.number()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void scoresAndConflictsStayWithoutTheAssessor(Engine engine) throws Exception {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana")) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application marked = all.call.send("Aulne", 1_000, Who.person("Inès", "p1"));
            Application tied = all.call.send("Bouleau", 1_000, Who.person("Zoé", "p2"));
            Application begun = all.call.send("Charme", 1_000, Who.person("Max", "p3"));
            all.listed(lead, "ana", 3);
            lead.submit(DESK + "/evaluateurs", DESK + "/evaluateurs/repartir", Map.of());
            mark(ana, given(ana, marked), 4, 4, "Vu sur place");
            String conflict = given(ana, tied);
            ana.submit(conflict, conflict + "/decliner", Map.of("why", "conflict", "words", "Mon frère y travaille"));
            String person = all.person("ana");
            String before = exported(all, person);
            assertThat(before)
                    .contains(marked.number(), "Vu sur place", "FINAL")
                    .contains("CONFLICT", "Mon frère y travaille")
                    .contains(begun.number(), "ASKED");

            assertThat(data(all).erase(person, Erasure.REMOVE_CONTENT)).isPositive();

            assertThat(words(lead.page(DESK))).contains("80,0");
            assertThat(words(lead.page(application(marked))))
                    .contains("Vu sur place")
                    .doesNotContain("ana");
            assertThat(words(lead.page(application(tied))))
                    .contains("Conflit d’intérêts")
                    .doesNotContain("Mon frère");
            assertThat(all.count("select asked from cal_examined where application_id = '" + begun.id() + "'"))
                    .as("somebody else gets what was not finished")
                    .isZero();
            assertThat(exported(all, person)).isEmpty();
            assertThat(data(all).erase(person, Erasure.REMOVE_CONTENT)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void opinionStaysWithoutTheExpert(Engine engine) throws Exception {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser expert = all.site.browser()) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Inès", "p1"));
            String link = AnonymousExaminationTest.asked(all, lead, one);
            expert.submit(link, link, Map.of("answer", "oui", "words", "Le sol est argileux."));
            assertThat(exported(all, "eau@exemple.fr"))
                    .contains(one.number(), "La mare tiendra-t-elle ?", "Le sol est argileux.");

            assertThat(data(all).erase("eau@exemple.fr", Erasure.ANONYMISE)).isPositive();

            assertThat(words(lead.page(application(one))))
                    .contains("Avis favorable", "Le sol est argileux.", "Une personne qui a demandé à être oubliée");
            assertThat(lead.page(application(one))
                            .select("#avis ~ article, .to-steps")
                            .text())
                    .doesNotContain("Service eau");
            assertThat(exported(all, "eau@exemple.fr")).isEmpty();
            assertThat(data(all).erase("eau@exemple.fr", Erasure.ANONYMISE)).isZero();
            assertThat(data(all).erase("", Erasure.ANONYMISE)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAPeerMarkedForTheirCollectiveStaysWithTheCollective(Engine engine) throws Exception {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser omar = all.citizen("omar")) {
            all.call.publish(false, 1, 2, TieRule.DRAW, Feedback.PUBLISHED);
            all.call.send("Aulne", 1_000, Who.person("Inès", "p1"));
            all.call.send("Bouleau", 1_000, Who.person("Omar", all.person("omar")));
            all.call.send("Charme", 1_000, Who.person("Zoé", "p2"));
            lead.submit(DESK + "/pairs", DESK + "/pairs", Map.of("seed", "8 15 23"));
            mark(omar, toDo(omar).getFirst(), 4, 4, "Bien pensé");
            String person = all.person("omar");
            assertThat(exported(all, person)).contains("PEER", "Bien pensé");
            String scores = all.text("select max(peer_mean) from cal_examined");

            data(all).erase(person, Erasure.REMOVE_CONTENT);

            assertThat(all.text("select max(peer_mean) from cal_examined")).isEqualTo(scores);
            assertThat(all.count("select count(*) from cal_assessment where assessor_id = 'c2'"))
                    .isEqualTo(2);
            assertThat(exported(all, person)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void decisionsStayWithoutWhoTookThem(Engine engine) throws Exception {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise")) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Inès", "p1"));
            String staff = "/appels-a-projets/instruire/dossiers/" + one.number();
            lead.submit(
                    staff + "/correction",
                    staff + "/correction",
                    Map.of("motif", "incorrect", "message", "Le plan manque.", "delai", "5"));
            all.site.tables().write(handle -> handle.execute("update cal_application set state = 'SUBMITTED'"));
            lead.submit(staff + "/recevabilite", staff + "/recevabilite", Map.of("decision", "recevable"));
            String person = all.person("lise");

            data(all).erase(person, Erasure.ANONYMISE);

            for (String column : List.of("cal_correction where asked_by", "cal_eligibility where decided_by")) {
                assertThat(all.count("select count(*) from " + column + " = ''"))
                        .as(column)
                        .isEqualTo(1);
            }
            assertThat(all.text("select state from cal_application")).isEqualTo("ELIGIBLE");
        }
    }
}
