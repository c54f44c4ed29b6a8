package org.territoireouvert.calls.web.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.collective.CollectiveSite.errors;
import static org.territoireouvert.calls.web.collective.CollectiveSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** Members decide by their rule, on both engines. */
class DecidingTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void majorityAdoptsAsSoonAsItIsReached(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal", "clara");
            assertThat(text(here.propose(
                            "ada", collective, "presentation", Map.of("nom", "Le Hangar commun", "but", "Un lieu."))))
                    .contains("Il faut l’accord de 2 membres sur 3", "Proposé : Le Hangar commun");
            assertThat(text(here.person("bilal").page("/mon-compte/notifications")))
                    .contains("« Le Hangar » attend votre avis");
            assertThat(text(here.person("bilal").page(CollectiveSite.OWN))).contains("1 décision attend votre avis");

            here.vote("bilal", collective, "AGAINST");
            here.vote("bilal", collective, "FOR");

            Document page = here.person("clara").page(collective);
            assertThat(text(page)).contains("Le Hangar commun", "Ne prend pas de demandes", "Rien à décider");
            assertThat(text(here.person("clara").page(collective + "/decisions")))
                    .contains("Adopté");
            assertThat(text(here.person("clara").page(collective + "/historique")))
                    .contains("avis « Contre »", "avis « Pour »", "Adopté : Changer la présentation");
            assertThat(here.count("select count(*) from cal_voice where voice = 'AGAINST'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatHasTooFewVoicesIsRejectedAtItsEnd(Engine engine) throws Exception {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal", "clara");
            here.propose("ada", collective, "dissolution", Map.of("raison", "Plus le temps", "jours", "2"));
            String decision = here.openDecision("bilal", collective);
            Document before = here.person("bilal").page(decision);
            here.settle();
            assertThat(here.openDecision("bilal", collective)).isEqualTo(decision);

            here.clock.advance(Duration.ofDays(2));
            here.person("bilal").asCitizen("bilal@exemple.fr");
            assertThat(here.person("bilal").get(decision).body()).contains("le délai est passé");
            String bilal = before.select("input[name=membre]").attr("value");
            HttpResponse<String> late =
                    here.forge("bilal", collective + "/inviter", decision, Map.of("membre", bilal, "voix", "FOR"));
            here.settle();

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(text(late)).contains("le délai est passé");
            assertThat(here.one("select state from cal_decision where kind = 'DISSOLVE'"))
                    .isEqualTo("REJECTED");
            assertThat(here.one("select state from cal_collective")).isEqualTo("ACTIVE");
            here.settle();
            assertThat(here.count("select count(*) from cal_collective_act where act = 'REJECTED'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoWhoDecideAtTheSameMomentSettleItOnce(Engine engine) throws Exception {
        try (CollectiveSite here = new CollectiveSite(engine);
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal", "clara");
            here.propose("ada", collective, "presentation", Map.of("nom", "Autre nom", "but", "Un lieu."));
            String decision = here.openDecision("bilal", collective);
            List<Document> pages = List.of(
                    here.person("bilal").page(decision), here.person("clara").page(decision));
            List<TestBrowser> voters = List.of(here.person("bilal"), here.person("clara"));
            CountDownLatch start = new CountDownLatch(1);

            List<Future<HttpResponse<String>>> answers = List.of(0, 1).stream()
                    .map(index -> pool.submit(() -> {
                        start.await();
                        return voters.get(index).submit(pages.get(index), decision, Map.of("voix", "FOR"));
                    }))
                    .toList();
            start.countDown();

            assertThat(List.of(
                            answers.get(0).get().statusCode(),
                            answers.get(1).get().statusCode()))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(here.count(
                            "select count(*) from cal_collective_act where act = 'ADOPTED' and detail = 'DESCRIBE'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoIsConcernedHasNoVoiceInTheirExclusion(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of("regle", "ALL"));
            here.join("ada", collective, "bilal");
            String bilal = here.memberOf("bilal", collective);
            assertThat(errors(here.propose(
                            "ada", collective, "exclusion", Map.of("membre", bilal, "raison", "Jamais là"))))
                    .contains("au moins 3 membres");
            String link = here.invite("ada", collective, "clara");
            here.vote("bilal", collective, "FOR");
            here.accept("clara", link, "personne");

            here.propose("ada", collective, "exclusion", Map.of("membre", bilal, "raison", "Jamais là"));
            String decision = here.openDecision("bilal", collective);
            assertThat(text(here.person("bilal").page(decision)))
                    .contains("Jamais là")
                    .doesNotContain("Votre avis");
            String invite = collective + "/inviter";
            assertThat(here.forge("bilal", invite, decision, Map.of("membre", bilal, "voix", "AGAINST")))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                    .satisfies(answer -> assertThat(text(answer)).contains("n’a pas de voix"));
            here.vote("clara", collective, "FOR");

            assertThat(text(here.person("bilal").page(collective))).doesNotContain("À décider");
            assertThat(here.person("bilal").get(collective + "/historique").statusCode())
                    .isEqualTo(404);
            assertThat(text(here.person("bilal").page("/mon-compte/notifications")))
                    .contains("vous n’en faites plus partie");
            assertThat(text(here.person("ada").page(collective + "/historique")))
                    .contains("exclu par décision");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void charterChangesByTheOldRuleAndKeepsItsVersions(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal");
            String bilal = here.memberOf("bilal", collective);
            assertThat(errors(here.propose(
                            "ada", collective, "charte", Map.of("charte", "Chacun a une voix.", "regle", "MAJORITY"))))
                    .contains("Rien ne change");
            assertThat(errors(here.propose("ada", collective, "charte", Map.of("charte", "Deux", "regle", "NAMED"))))
                    .contains("Cochez au moins un membre");

            HttpResponse<String> proposed = here.propose(
                    "ada",
                    collective,
                    "charte",
                    Map.of("charte", "Chacun a **deux** voix.", "regle", "NAMED", "designe", bilal));
            Document page = Jsoup.parse(proposed.body());
            assertThat(page.select("ins").text()).contains("deux");
            assertThat(text(page)).contains("Il faut l’accord de 2 membres sur 2");
            here.vote("bilal", collective, "FOR");

            Document charter = here.person("ada").page(collective + "/charte?de=1&a=2");
            assertThat(charter.select("main strong").text()).contains("deux");
            assertThat(charter.select("del").text()).contains("une");
            here.propose("ada", collective, "coordination", Map.of("membre", bilal));
            assertThat(text(here.person("bilal").page(here.openDecision("bilal", collective))))
                    .contains("Le membre désigné doit être d’accord");
            here.vote("bilal", collective, "FOR");
            assertThat(text(here.person("ada").page(collective))).contains("Coordination :", "aucun droit de plus");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void proposalIsTakenBackByItsMemberAndNobodyElse(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal");
            here.propose("ada", collective, "dissolution", Map.of("raison", "Fini"));
            assertThat(errors(here.propose("bilal", collective, "dissolution", Map.of("raison", "Moi aussi"))))
                    .contains("déjà proposée");
            String decision = here.openDecision("bilal", collective);
            assertThat(here.person("bilal")
                            .submit(decision, decision, Map.of("retirer", "1"))
                            .statusCode())
                    .isEqualTo(409);
            here.person("ada").submit(decision, decision, Map.of("retirer", "1"));

            assertThat(here.one("select state from cal_decision where kind = 'DISSOLVE'"))
                    .isEqualTo("WITHDRAWN");
            here.propose("ada", collective, "dissolution", Map.of("raison", "Fini"));
            here.vote("bilal", collective, "FOR");
            assertThat(here.site.get(collective).statusCode()).isEqualTo(404);
            assertThat(text(here.person("bilal").page(collective))).contains("a pris fin");
            assertThat(text(here.person("bilal").page(CollectiveSite.OWN))).contains("membre d’aucun collectif");
            assertThat(errors(here.propose("ada", collective, "presentation", Map.of("nom", "X", "but", "Y"))))
                    .contains("plus rien n’y change");
        }
    }
}
