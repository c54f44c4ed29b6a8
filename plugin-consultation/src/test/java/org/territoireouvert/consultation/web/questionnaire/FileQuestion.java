package org.territoireouvert.consultation.web.questionnaire;

import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A questionnaire that asks for a file, and somebody who answers it. Questions q1 (choices c2, c3), q4 (one picture or PDF of 1 MB), q5 (when one is joined). */
abstract class FileQuestion {

    static final String FILE_PAGE = STEP + "?page=2";

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    TestBrowser editor;

    @SuppressWarnings("NullAway") // signs in before each test
    TestBrowser jeanne;

    @BeforeEach
    void publishAQuestionnaire() throws Exception {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        new WrittenByStaff(editor)
                .prepare()
                .ask("SINGLE", "Marchez-vous ?", "choices", "Oui\nNon")
                .ask(
                        "FILE",
                        "Une photo de l’endroit ?",
                        "family-PICTURE",
                        "1",
                        "family-PDF",
                        "1",
                        "megabytes",
                        "1",
                        "files",
                        "1")
                .ask("SHORT_TEXT", "Où est-ce ?", "when-q4-joined", "1")
                .terms("at-once", "open")
                .publish();
        jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        jeanne.submit(STEP, STEP, Map.of("q1", "c2"));
    }

    @AfterEach
    void stop() {
        jeanne.close();
        editor.close();
        site.close();
    }

    HttpResponse<String> join(String go, String name, byte[] content) {
        return jeanne.upload(
                FILE_PAGE, STEP, Map.of("vers", go, "q4-texte", "Un poteau sur le trottoir"), "q4", name, content);
    }

    HttpResponse<String> send() {
        return jeanne.submit(STEP + "/verifier", STEP + "/envoyer", Map.of());
    }

    String results() {
        return text(site.browser().page(STEP + "/resultats"));
    }

    List<String> files(String columns) {
        return site.tables()
                .read(handle -> handle.createQuery("select " + columns + " from con_answer_file order by id limit 99")
                        .mapTo(String.class)
                        .list());
    }

    List<String> bytesKept() {
        return site.tables()
                .read(handle -> handle.createQuery(
                                "select id from core_file where state in ('waiting', 'kept') order by id limit 99")
                        .mapTo(String.class)
                        .list());
    }
}
