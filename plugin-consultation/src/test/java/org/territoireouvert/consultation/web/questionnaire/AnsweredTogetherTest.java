package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

/** Counts hold when everybody sends at once, and twice. */
class AnsweredTogetherTest {

    private static final int PEOPLE = 6;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyPersonCountsOnce(Engine engine) throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            new WrittenByStaff(editor)
                    .prepare()
                    .ask("SINGLE", "Prenez-vous le car ?", "choices", "Oui\nNon")
                    .ask("SCALE", "Êtes-vous content ?", "least", "1", "most", "5")
                    .ask("LONG_TEXT", "Pourquoi ?")
                    .terms("at-once")
                    .publish();
            List<Callable<HttpResponse<String>>> sendings = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                TestBrowser one = site.browser().asCitizen("p" + person + "@exemple.fr");
                String choice = person % 2 == 0 ? "c2" : "c3";
                Document review = Jsoup.parse(one.submit(STEP, STEP, Map.of("q1", choice, "q4", "3", "q5", "Ainsi"))
                        .body());
                sendings.add(() -> one.submit(review, STEP + "/envoyer", Map.of()));
                sendings.add(() -> one.submit(review, STEP + "/envoyer", Map.of()));
            }

            try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
                for (var answer : people.invokeAll(sendings)) {
                    assertThat(answer.get().statusCode()).isEqualTo(200);
                }
            }

            assertThat(site.browser()
                            .page(STEP + "/resultats")
                            .select("main")
                            .text()
                            .replace('\u00a0', ' '))
                    .contains("6 personnes ont répondu.", "Oui 50 % (3)", "Non 50 % (3)", "3 100 % (6)", "Moyenne 3");
        }
    }
}
