package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STAFF;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff read the files of answers by codes and publish some; nobody else sees the others. */
class FilePagesTest {

    private static final String LIST = STAFF + "/fichiers";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    private static void write(TestBrowser editor, String... more) {
        new WrittenByStaff(editor)
                .prepare()
                .ask("FILE", "Deux photos ?", more)
                .terms("anonymous", "at-once")
                .publish();
    }

    private static String[] fields(String... more) {
        List<String> fields = new ArrayList<>(
                List.of("family-PICTURE", "1", "family-PDF", "1", "megabytes", "2", "files", "2", "required", "1"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static List<String> codes(TestBrowser editor) {
        return editor.submit(STAFF, STAFF + "/codes", Map.of("number", "3"))
                .body()
                .lines()
                .toList();
    }

    private static Document start(TestBrowser person, String code) {
        return Jsoup.parse(person.submit(STEP, STEP, Map.of("code", code)).body());
    }

    private static Document join(TestBrowser person, Document page, String name, byte[] content) {
        return Jsoup.parse(person.upload(page, STEP, Map.of("vers", "joindre"), "q1", name, content)
                .body());
    }

    private static HttpResponse<String> send(TestBrowser person, Document page) {
        Document review =
                Jsoup.parse(person.submit(page, STEP, Map.of("vers", "suite")).body());
        return person.submit(review, STEP + "/envoyer", Map.of());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesOfCodesAreReadByStaffWhoAreNoted(Engine engine) throws Exception {
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            write(editor, fields("disclosed", "1"));
            String code = codes(editor).getFirst();
            TestBrowser person = site.browser();
            Document page = start(person, code);
            HttpResponse<String> none = person.submit(page, STEP, Map.of("vers", "suite"));
            page = join(person, page, "=Rue Haute.png", SentFiles.picture());
            Document two = join(person, page, "plan.pdf", SentFiles.PDF);
            HttpResponse<String> three =
                    person.upload(page, STEP, Map.of("vers", "joindre"), "q1", "autre.pdf", SentFiles.PDF);
            Document again = start(site.browser(), code);
            HttpResponse<String> sent = send(person, two);
            HttpResponse<String> late = person.upload(two, STEP, Map.of("vers", "suite"), "q1", "b.pdf", SentFiles.PDF);

            assertThat(errors(none)).contains("Joignez un fichier");
            assertThat(errors(three)).contains("déjà joint 2 fichiers");
            assertThat(text(again)).contains("2 fichiers reçus", "=Rue Haute.png", "plan.pdf");
            assertThat(text(sent)).contains("Vos réponses sont enregistrées");
            assertThat(text(late)).contains("Ce code a déjà servi");
            assertThat(names(site))
                    .as("nothing leads to the code or to the time")
                    .allMatch(row -> !row.contains("code:") && row.endsWith(" "));

            Document list = editor.page(LIST);
            String picture = list.select("main h2 a:contains(Rue Haute)").attr("href");
            HttpResponse<String> opened = editor.get(picture);
            HttpResponse<String> archive = editor.get(LIST + ".zip");
            assertThat(text(list)).contains("=Rue Haute.png", "plan.pdf", "Deux photos ?");
            assertThat(opened.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"Rue-Haute.png\"");
            assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(archive.body()).contains("q1/0000", "plan.pdf", "files.csv");
            assertThat(noted(site)).contains("consultation.answer-file-read", "consultation.answer-files-exported");
            assertThat(site.browser().get(picture).uri().getPath())
                    .as("led to sign in")
                    .doesNotStartWith("/admin");
            assertThat(site.browser().get(STEP + "/resultats/fichiers/q1").body())
                    .contains("Aucun fichier");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void filesArePublishedOneByOneAndGoWithTheirAnswer(Engine engine) throws Exception {
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            write(editor, fields("disclosed", "1"));
            TestBrowser person = site.browser();
            Document page = start(person, codes(editor).getFirst());
            join(person, page, "=Rue Haute.png", SentFiles.picture());
            send(person, join(person, page, "plan.pdf", SentFiles.PDF));
            String picture =
                    editor.page(LIST).select("main h2 a:contains(Rue Haute)").attr("href");

            HttpResponse<String> wordless = editor.submit(LIST, picture + "/publier", Map.of("description", ""));
            editor.submit(LIST, picture + "/publier", Map.of("description", "Un trottoir <étroit>"));
            Document published = site.browser().page(STEP + "/resultats/fichiers/q1");
            String address = published.select("main figure a").attr("href");
            assertThat(errors(wordless)).contains("Écrivez ce que montre");
            assertThat(published.select("main img").attr("alt")).isEqualTo("Un trottoir <étroit>");
            assertThat(address).doesNotContain("ue-").startsWith("/pieces-jointes/");
            assertThat(site.browser().get(address).statusCode()).isEqualTo(200);
            assertThat(text(site.browser().page(STEP + "/resultats"))).contains("Voir les fichiers publiés");

            editor.submit(LIST, picture + "/depublier", Map.of());
            assertThat(site.browser().get(address).statusCode()).isEqualTo(404);
            assertThat(times(site)).as("no time of day").hasSize(2).allMatch(time -> time.contains("T00:00:00"));

            sweep(site);
            int named = names(site).size();
            site.tables().write(handle -> handle.execute("delete from con_reply"));
            sweep(site);
            assertThat(named).isEqualTo(2);
            assertThat(names(site)).isEmpty();
            assertThat(times(site)).isEmpty();
        }
    }

    private static List<String> times(TestSite site) {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select kept_at from core_file where state = 'kept' and kept_at = changed_at limit 9")
                        .mapTo(String.class)
                        .list());
    }

    private static void sweep(TestSite site) throws Exception {
        site.plugin("consultation").contributions().jobs().stream()
                .filter(job -> job.name().equals("forget-answer-files"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private static List<String> noted(TestSite site) {
        return site.tables()
                .read(handle -> handle.createQuery("select code from core_audit order by position desc limit 9")
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> names(TestSite site) {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select respondent || ' ' || kept_on from con_answer_file order by id limit 9")
                        .mapTo(String.class)
                        .list());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fileSentBeforePublicationWasAnnouncedIsNeverPublished(Engine engine) throws Exception {
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            write(editor, fields());
            TestBrowser person = site.browser();
            Document page = join(person, start(person, codes(editor).getFirst()), "a.pdf", SentFiles.PDF);
            send(person, page);
            Map<String, String> announced = Map.of(
                    "words", "Deux photos ?", "family-PDF", "1", "megabytes", "2", "files", "2", "disclosed", "1");
            editor.submit(STAFF + "/questions/q1", STAFF + "/questions/q1", announced);
            new WrittenByStaff(editor).publish();

            String file = editor.page(LIST).select("main h2 a").attr("href");
            HttpResponse<String> refused = editor.post(file + "/publier", Map.of("description", "Un plan"));
            HttpResponse<String> published = editor.submit(LIST, file + "/publier", Map.of("description", "Un plan"));

            assertThat(editor.page(LIST).select("form[action$=/publier]")).isEmpty();
            assertThat(refused.statusCode()).isNotEqualTo(200);
            assertThat(published.statusCode()).isNotEqualTo(200);
            assertThat(site.browser().get(STEP + "/resultats/fichiers/q1").body())
                    .contains("Aucun fichier");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rulesOfAQuestionAreChecked(Engine engine) throws Exception {
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            new WrittenByStaff(editor).prepare();
            HttpResponse<String> wrong = editor.submit(
                    STAFF + "/nouvelle-question?sorte=FILE",
                    STAFF + "/nouvelle-question",
                    Map.of("words", "Une photo ?", "megabytes", "11", "files", "0"));

            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(errors(wrong)).contains("Cochez au moins une sorte", "entier de 1 à 10", "entier de 1 à 3");
            assertThat(text(editor.page(STAFF))).contains("Aucune question");
        }
    }
}
