package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.statistic.RecountStatistics;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Many people at a time on the same few contents: nobody meets an error, and the numbers agree with the rows afterwards. */
class CrowdTest {

    private static final List<String> CONTENTS = List.of(
            "/contenus/consultation.consultation/plan-de-mobilite",
            "/contenus/initiative-registry.initiative/atelier-de-reparation");

    private static final int CITIZENS = 6;
    private static final int ACTS = 25;

    /** One after the other, what a person does; returns how the site answered. */
    private static List<Integer> citizen(TestSite site, int number) {
        Random random = new Random(number);
        List<Integer> answers = new ArrayList<>();
        try (TestBrowser browser = site.browser().asCitizen("foule" + number + "@exemple.fr")) {
            for (int act = 0; act < ACTS; act++) {
                String content = CONTENTS.get(random.nextInt(CONTENTS.size()));
                HttpResponse<String> answer = switch (random.nextInt(3)) {
                    case 0 ->
                        browser.submit(
                                content + "/soutien",
                                content + "/soutien",
                                Map.of("oui", random.nextBoolean() ? "1" : "0"));
                    case 1 ->
                        browser.submit(
                                content + "/suivre",
                                content + "/suivre",
                                Map.of("oui", random.nextBoolean() ? "1" : "0"));
                    default ->
                        browser.submit(
                                content + "/commentaires/ecrire",
                                content + "/commentaires",
                                Map.of("texte", "Avis " + number + " sur l’acte " + act, "position", "pour"));
                };
                answers.add(answer.statusCode());
            }
        }
        return answers;
    }

    /** Staff change key words and links, which search and both contents note. */
    private static List<Integer> editor(TestSite site, int number) {
        Random random = new Random(100 + number);
        List<Integer> answers = new ArrayList<>();
        try (TestBrowser browser =
                site.browser().asAgent("redac" + number + "@exemple.fr", "Rachel " + number, Role.EDITOR)) {
            for (int act = 0; act < ACTS; act++) {
                String content = CONTENTS.get(number % CONTENTS.size());
                String other = CONTENTS.get((number + 1) % CONTENTS.size()).replace("/contenus/", "");
                HttpResponse<String> answer = random.nextBoolean()
                        ? browser.submit(
                                content + "/mots-cles",
                                content + "/mots-cles",
                                Map.of("mots-cles", "mot" + random.nextInt(5) + ", mot" + random.nextInt(5)))
                        : browser.submit(
                                content + "/liens", content + "/liens", Map.of("sorte", "CAME_FROM", "choix", other));
                answers.add(answer.statusCode());
            }
        }
        return answers;
    }

    private static List<String> rows(TestSite site, String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobodyMeetsAnErrorAndTheNumbersAgree(Engine engine) throws Exception {
        try (TestSite site =
                TestSite.start(TestDatabases.fresh(engine), InstantSource.system(), Repository.plugins())) {
            site.server().demonstrate();
            List<Callable<List<Integer>>> people = new ArrayList<>();
            for (int number = 0; number < CITIZENS; number++) {
                int own = number;
                people.add(() -> citizen(site, own));
            }
            people.add(() -> editor(site, 1));
            people.add(() -> editor(site, 2));

            List<Integer> answers = new ArrayList<>();
            try (ExecutorService crowd = Executors.newFixedThreadPool(people.size())) {
                for (Future<List<Integer>> person : crowd.invokeAll(people)) {
                    answers.addAll(person.get());
                }
            }

            assertThat(answers).hasSize((CITIZENS + 2) * ACTS).allMatch(status -> status < 500);
            assertThat(answers.stream().filter(status -> status == 200).count())
                    .as("most of it is done, the rest is limited")
                    .isGreaterThan(answers.size() / 2);
            assertThat(rows(site, """
                            select c.type || ' ' || c.id from core_content_count c
                            where c.supports <> (select count(*) from core_support s where s.type = c.type and s.id = c.id)""")).isEmpty();
            assertThat(rows(site, """
                            select c.type || ' ' || c.id from core_content_count c where c.comments <>
                              (select count(*) from core_comment s where s.type = c.type and s.content_id = c.id
                               and s.state = 'PUBLISHED')""")).isEmpty();
            assertThat(rows(site, """
                            select f.content_type from core_follow_count f where f.followers <>
                              (select count(*) from core_follow g where g.content_type = f.content_type
                               and g.content_id = f.content_id)""")).isEmpty();
            assertThat(site.server().runtime().recount(false))
                    .allMatch(outcome -> outcome instanceof RecountStatistics.Outcome.Same);
        }
    }
}
