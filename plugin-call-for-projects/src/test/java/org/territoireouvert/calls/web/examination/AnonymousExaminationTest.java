package org.territoireouvert.calls.web.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.examination.ExaminationSite.DESK;
import static org.territoireouvert.calls.web.examination.ExaminationSite.errors;
import static org.territoireouvert.calls.web.examination.ExaminationSite.mark;
import static org.territoireouvert.calls.web.examination.ExaminationSite.toDo;
import static org.territoireouvert.calls.web.examination.ExaminationSite.words;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.calls.examination.ExaminedCall;
import org.territoireouvert.calls.examination.ExaminedCall.Who;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** What assessors of an anonymous call learn, what experts answer, how applicants assess each other. */
class AnonymousExaminationTest {

    private static final Pattern KEY = Pattern.compile("/evaluations/avis/([\\w-]+)");

    private static String application(Application one) {
        return DESK + "/dossiers/" + one.number();
    }

    /** Asks for an opinion and returns the address that the mail leads to. */
    static String asked(ExaminationSite all, TestBrowser lead, Application one) {
        HttpResponse<String> sent = lead.submit(
                application(one),
                application(one) + "/avis",
                Map.of(
                        "askedOf", "Service eau",
                        "address", "eau@exemple.fr",
                        "question", "La mare tiendra-t-elle ?",
                        "due", "2026-12-10"));
        assertThat(sent.statusCode()).isEqualTo(200);
        return lastKey(all);
    }

    private static String lastKey(ExaminationSite all) {
        Matcher found = KEY.matcher(all.text("select body from core_mail order by id desc limit 1"));
        assertThat(found.find()).isTrue();
        return "/appels-a-projets/evaluations/avis/" + found.group(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anOpinionIsGivenOnceByALinkWithAFile(Engine engine) throws Exception {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser expert = all.site.browser()) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Inès", "nobody"));
            HttpResponse<String> past = lead.submit(
                    application(one),
                    application(one) + "/avis",
                    Map.of("askedOf", "X", "address", "rien", "question", "?", "due", "2026-13-01"));
            assertThat(errors(past)).contains("n’est pas un jour", "n’est pas complète");

            String first = asked(all, lead, one);
            all.clock.advance(Duration.ofDays(11));
            all.site.plugin("call-for-projects").contributions().jobs().stream()
                    .filter(job -> job.name().equals("remind-opinions"))
                    .findFirst()
                    .orElseThrow()
                    .work()
                    .run();
            String second = lastKey(all);
            assertThat(second).isNotEqualTo(first);
            assertThat(expert.get(first).statusCode()).isEqualTo(404);
            assertThat(words(expert.page(second))).contains("La mare tiendra-t-elle ?", "Au bord du lac");

            assertThat(errors(expert.submit(second, second, Map.of()))).contains("Choisissez un avis");
            expert.upload(
                    second,
                    second,
                    Map.of("answer", "oui", "words", "Le sol est argileux."),
                    "file",
                    "note.csv",
                    "essai,note\n1,2\n".getBytes(StandardCharsets.UTF_8));
            assertThat(expert.get(second).statusCode()).isEqualTo(404);
            lead.asAgent("lise@exemple.fr", "lise", Role.EDITOR);
            assertThat(words(lead.page(application(one))))
                    .contains("Avis favorable", "Le sol est argileux.", "Rappel envoyé", "Avis rendu");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void assessorsOfAnAnonymousCallLearnNoNames(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana");
                TestBrowser expert = all.site.browser()) {
            all.call.publish(true, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application before = all.call.send("Douglas", 1_000, Who.person("Max", "nobody-2"));
            String opinion = asked(all, lead, before);
            expert.upload(
                    opinion,
                    opinion,
                    Map.of("answer", "oui"),
                    "file",
                    "aulnes-du-lac.csv",
                    "plan,mare\n1,2\n".getBytes(StandardCharsets.UTF_8));
            String file = all.text("select file_id from cal_opinion");
            Application one = all.call.send(
                    "Les Aulnes du lac",
                    1_000,
                    List.of(
                            new SentFile(file, "plan", "a2-m0", "aulnes-du-lac.csv", 7, ""),
                            new SentFile(file, "nous", "a2-m0", "portrait.txt", 7, "")),
                    Who.person("Inès Vasseur", "nobody-1"));
            all.listed(lead, "ana", 1);
            lead.submit(application(one), application(one) + "/evaluateur", Map.of("assessor", all.person("ana")));
            String path = toDo(ana).getFirst();
            String asked = asked(all, lead, one);

            HttpResponse<String> served = ana.get(path + "/fichiers/0");
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.body()).contains("plan,mare");
            assertThat(served.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("fichier-1.csv");
            assertThat(ana.get(path + "/fichiers/1").statusCode()).isEqualTo(404);
            for (String page :
                    List.of(ExaminationSite.EVALUATIONS, path, DESK, application(one), DESK + "?q=" + one.number())) {
                leaksNothing(page, ana.get(page));
            }
            leaksNothing(path, served);
            leaksNothing(asked, expert.get(asked));
            assertThat(words(ana.page(path))).contains("[nom masqué]", "Fichier 1", "Partenaire 1", "Au bord du lac");
            assertThat(ana.get(DESK + "/export.zip").statusCode()).isEqualTo(404);
            for (String page : List.of("/recevabilite", "/correction", "/document")) {
                String staff = "/appels-a-projets/instruire/dossiers/" + one.number() + page;
                assertThat(ana.get(staff).statusCode()).as(page).isEqualTo(404);
                assertThat(lead.get(staff).statusCode()).as(page).isEqualTo(200);
            }
            HttpResponse<String> expertFile = expert.get(asked + "/fichiers/0");
            assertThat(expertFile.body()).contains("plan,mare");
            leaksNothing(asked + "/fichiers/0", expertFile);
            assertThat(words(lead.page(application(one)))).contains("Inès Vasseur", ExaminedCall.SECRET);

            mark(ana, path, 3, 3, "Bien");
            leaksNothing(path, ana.get(path));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesAreReadByWhoExaminesThemUntilAConflictIsDeclared(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana");
                TestBrowser expert = all.site.browser()) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application before = all.call.send("Douglas", 1_000, Who.person("Max", "nobody-2"));
            String joined = asked(all, lead, before);
            expert.upload(
                    joined,
                    joined,
                    Map.of("answer", "oui"),
                    "file",
                    "plan-du-lac.csv",
                    "plan,mare\n1,2\n".getBytes(StandardCharsets.UTF_8));
            String file = all.text("select file_id from cal_opinion");
            Application one = all.call.send(
                    "Aulne",
                    1_000,
                    List.of(new SentFile(file, "plan", "a2-m0", "plan-du-lac.csv", 7, "")),
                    Who.person("Inès", "nobody-1"));
            all.listed(lead, "ana", 2);
            lead.submit(application(one), application(one) + "/evaluateur", Map.of("assessor", all.person("ana")));
            String path = toDo(ana).getFirst();
            String link = asked(all, lead, one);

            for (HttpResponse<String> served : List.of(
                    ana.get(path + "/fichiers/0"),
                    expert.get(link + "/fichiers/0"),
                    lead.get(application(one) + "/fichiers/0"))) {
                assertThat(served.statusCode()).isEqualTo(200);
                assertThat(served.body()).contains("plan,mare");
                assertThat(served.headers().firstValue("Content-Disposition").orElse(""))
                        .contains("plan-du-lac.csv");
            }
            assertThat(ana.get(path + "/fichiers/1").statusCode()).isEqualTo(404);
            assertThat(all.citizen("omar").get(path + "/fichiers/0").statusCode())
                    .isEqualTo(404);

            assertThat(errors(expert.submit(link, link + "/decliner", Map.of("reason", "Ma sœur"))))
                    .contains("Choisissez une raison");
            expert.submit(link, link + "/decliner", Map.of("why", "conflit", "reason", "Ma sœur y travaille"));
            assertThat(expert.get(link).statusCode()).isEqualTo(404);
            assertThat(expert.get(link + "/fichiers/0").statusCode()).isEqualTo(404);
            assertThat(words(lead.page(application(one))))
                    .contains("Pas d’avis", "Conflit d’intérêts", "Ma sœur y travaille", "Avis décliné");
            assertThat(words(lead.page("/mon-compte/notifications"))).contains("Service eau ne donne pas d’avis");

            ana.submit(path, path + "/decliner", Map.of("why", "conflict"));
            for (String page : List.of(
                    path + "/fichiers/0",
                    application(one) + "/fichiers/0",
                    "/appels-a-projets/instruire/dossiers/" + one.number() + "/recevabilite",
                    "/appels-a-projets/instruire/dossiers/" + one.number() + "/correction",
                    "/appels-a-projets/instruire/dossiers/" + one.number() + "/document")) {
                assertThat(ana.get(page).statusCode()).as(page).isEqualTo(404);
                if (!page.startsWith(path)) {
                    assertThat(lead.get(page).statusCode()).as(page).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fileOfAnOpinionIsNotReadByWhoHasAConflict(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ana = all.agent("ana");
                TestBrowser expert = all.site.browser()) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            Application one = all.call.send("Aulne", 1_000, Who.person("Inès", "nobody-1"));
            all.listed(lead, "ana", 1);
            lead.submit(application(one), application(one) + "/evaluateur", Map.of("assessor", all.person("ana")));
            String link = asked(all, lead, one);
            expert.upload(
                    link,
                    link,
                    Map.of("answer", "non"),
                    "file",
                    "a.csv",
                    "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
            String file =
                    lead.page(application(one)).select("#avis ~ article a").attr("href");
            assertThat(ana.get(file).body()).contains("a,b");

            String path = toDo(ana).getFirst();
            ana.submit(path, path + "/decliner", Map.of("why", "conflict"));

            assertThat(ana.get(file).body()).doesNotContain("a,b");
            assertThat(lead.get(file).body()).contains("a,b");
        }
    }

    private static void leaksNothing(String page, HttpResponse<String> answer) {
        String all = answer.body() + answer.headers().map();
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        for (String secret : List.of(
                "Les Aulnes du lac",
                "les-aulnes",
                "Vasseur",
                ExaminedCall.SECRET,
                "contact@",
                "aulnes-du-lac",
                "portrait")) {
            assertThat(all).as(secret + " on " + page).doesNotContainIgnoringCase(secret);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void collectivesAssessEachOtherNeverThemselves(Engine engine) {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise");
                TestBrowser ines = all.citizen("ines");
                TestBrowser omar = all.citizen("omar");
                TestBrowser zoe = all.citizen("zoe");
                TestBrowser max = all.citizen("max")) {
            all.call.publish(false, 1, 3, TieRule.DRAW, Feedback.PUBLISHED);
            all.call.send("Aulne", 1_000, Who.person("Inès", all.person("ines")), Who.person("Noé", "nobody"));
            all.call.send("Bouleau", 1_000, Who.person("Omar", all.person("omar")));
            all.call.send("Charme", 1_000, Who.person("Zoé", all.person("zoe")));
            all.call.send("Douglas", 1_000, Who.person("Max", all.person("max")), Who.person("Zoé", all.person("zoe")));
            assertThat(errors(lead.submit(DESK + "/pairs", DESK + "/pairs", Map.of())))
                    .contains("Écrivez la graine");

            HttpResponse<String> done = lead.submit(DESK + "/pairs", DESK + "/pairs", Map.of("seed", "8 15 23"));

            assertThat(done.body()).contains("Chaque équipe en a reçu 2.");
            assertThat(toDo(ines)).hasSize(2);
            assertThat(toDo(max)).hasSize(2);
            assertThat(toDo(zoe)).hasSize(4);
            assertThat(words(max.page(ExaminationSite.EVALUATIONS))).doesNotContain("Charme", "de Douglas");
            String path = toDo(omar).getFirst();
            assertThat(ines.get(path).statusCode()).isEqualTo(404);
            assertThat(lead.get(path).statusCode()).isEqualTo(404);
            mark(omar, path, 4, 4, "Bien");
            assertThat(all.count("select count(*) from cal_examined where peer_mean = '400/1' and score = 400000000"))
                    .isEqualTo(1);
            assertThat(errors(
                            ExaminationSite.insist(lead, DESK + "/evaluateurs", DESK + "/pairs", Map.of("seed", "1"))))
                    .contains("déjà faite");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theWholeExaminationIsAnArchive(Engine engine) throws Exception {
        try (ExaminationSite all = new ExaminationSite(engine);
                TestBrowser lead = all.agent("lise")) {
            all.call.publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
            for (int index = 0; index < 103; index++) {
                all.call.send("=Aulne " + index, 1_000, Who.person("Inès", "nobody"));
            }
            Map<String, String> files = Archive.read(lead, DESK + "/export.zip");

            assertThat(files.keySet().stream().filter(name -> !name.endsWith("/dossier.json")))
                    .containsExactly("dossiers.csv", "notes.csv", "historique.csv", "fichiers-manquants.csv");
            assertThat(files).hasSize(4 + 103);
            String document = files.getOrDefault("dossiers/2026-0007/dossier.json", "");
            assertThat(document).isEqualTo(all.text("select document from cal_submission where application_id = 'a7'"));
            assertThat(files.getOrDefault("dossiers.csv", "").lines()).hasSize(104);
            assertThat(files.get("dossiers.csv")).contains(",'=Aulne 7,", "demande");
            assertThat(all.count(
                            "select count(*) from core_audit where code = 'call-for-projects.examination-exported'"))
                    .isEqualTo(1);
        }
    }
}
