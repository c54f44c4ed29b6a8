package org.territoireouvert.calls.web.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.team.TeamSite.TEAMS;
import static org.territoireouvert.calls.web.team.TeamSite.errors;
import static org.territoireouvert.calls.web.team.TeamSite.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.calls.call.SheetExamples;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** People answer each other, merge sketches, are accompanied, and form a collective, on both engines. */
class TogetherTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void answerIsReadByBothSidesAloneAndAcceptedOnce(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String sketch = here.sketch("ada", "La gare");
            assertThat(errors(here.submit("bilal", sketch + "/interet", Map.of("comme", "personne", "message", ""))))
                    .contains("Écrivez un message");
            assertThat(errors(here.submit("ada", sketch + "/interet", Map.of("comme", "personne", "message", "Moi"))))
                    .contains("déjà à vous");
            String exchange = here.answer("bilal", sketch);
            assertThat(errors(here.submit("bilal", sketch + "/interet", Map.of("comme", "personne", "message", "Oh"))))
                    .contains("déjà répondu");
            assertThat(here.person("clara").get(exchange).statusCode()).isEqualTo(404);
            assertThat(here.news("ada")).contains("répond à « La gare »");
            Document page = here.person("ada").page(exchange);
            assertThat(text(page)).contains("c’est bilal").doesNotContain("@");

            here.person("ada").submit(page, exchange, Map.of("acte", "accepter", "message", "Bienvenue"));
            HttpResponse<String> twice = here.person("ada").submit(page, exchange, Map.of("acte", "decliner"));

            assertThat(errors(twice)).contains("Une réponse a déjà été donnée");
            assertThat(text(here.site.page(sketch))).contains("Portée par 2 membres", "Arrivée d’un membre");
            assertThat(here.news("bilal")).contains("est accepté");
            here.submit("bilal", exchange, Map.of("acte", "ecrire", "message", "À samedi"));
            assertThat(text(here.person("ada").page(exchange))).contains("À samedi");
            assertThat(here.person("bilal").get(sketch + "/modifier").statusCode())
                    .as("all carriers have the same rights")
                    .isEqualTo(200);
            String leaves = here.person("bilal")
                    .page(sketch)
                    .select("input[name=membre]")
                    .attr("value");
            here.act("bilal", sketch, Map.of("acte", "quitter", "membre", leaves));
            assertThat(text(here.site.page(sketch)))
                    .contains("Départ d’un membre")
                    .doesNotContain("2 membres");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void politeNoLeavesEverythingAsItWas(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String offer = here.publish("ada", "offre", Map.of());
            String exchange = here.answer("bilal", offer);
            here.submit("ada", exchange, Map.of("acte", "decliner", "message", "Merci, c’est déjà promis."));
            assertThat(text(here.person("bilal").page(exchange))).contains("Décliné", "déjà promis");
            assertThat(here.count("select count(*) from cal_team_carrier")).isOne();

            String second = here.answer("clara", offer);
            here.submit("clara", second, Map.of("acte", "retirer"));
            String third = here.answer("clara", offer);
            here.act("ada", offer, Map.of("acte", "trouve"));
            assertThat(text(here.person("clara").page(third))).contains("Terminé");
            assertThat(here.news("clara")).contains("n’est plus ouvert");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sketchesMergeWhenAllCarriersOfBothAgreeWithTheTextsAsTheyAre(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String kitchen = here.sketch("ada", "La cuisine");
            String meals = here.sketch("bilal", "Le repas");
            here.join("bilal", meals, "clara");
            String propose = kitchen + "/fusion";
            Map<String, String> fields =
                    Map.of("avec", TeamSite.id(meals), "titre", "La cantine", "texte", "Ensemble", "theme", "SOCI");
            String merge = here.submit("ada", propose, fields).uri().getPath();
            assertThat(merge).contains("/fusions/");
            assertThat(errors(here.submit("ada", propose, fields))).contains("déjà proposée");
            assertThat(here.person("dora").get(merge).statusCode()).isEqualTo(404);
            assertThat(here.site.page(merge).text()).doesNotContain("La cantine");

            say(here, "bilal", merge, "oui", "");
            Document read = here.person("clara").page(merge);
            here.submit("ada", kitchen + "/modifier", Map.of("texte", "Une autre cuisine"));
            assertThat(here.news("bilal")).contains("Redites si vous voulez la fusion");
            HttpResponse<String> stale = here.submit("clara", read, merge, Map.of("acte", "oui"));
            assertThat(errors(stale)).contains("a changé depuis que vous l’avez lu");
            assertThat(text(here.person("ada").page(merge))).contains("à redire : un texte a changé");
            say(here, "clara", merge, "oui", "");
            say(here, "bilal", merge, "oui", "");
            assertThat(here.count("select count(*) from cal_team_post where state = 'MERGED'"))
                    .as("ada is asked again too")
                    .isZero();
            String merged = say(here, "ada", merge, "oui", "").uri().getPath();

            assertThat(text(here.site.page(merged)))
                    .contains("La cantine", "Portée par 3 membres", "Cette idée réunit", "La cuisine", "Le repas");
            Document original = here.site.page(kitchen);
            assertThat(text(original)).contains("Réunie avec une autre", "Une autre cuisine", "« La cantine »");
            assertThat(original.select("main a[href=" + merged + "]")).isNotEmpty();
            assertThat(here.person("ada").get(kitchen + "/fusion").body()).doesNotContain("name=\"avec\"");
            assertThat(text(here.site.page(TEAMS))).contains("La cantine").doesNotContain("Idée de Le repas");
        }
    }

    private static HttpResponse<String> say(TeamSite here, String who, String merge, String act, String words) {
        return here.submit(who, merge, Map.of("acte", act, "mots", words));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void mergeIsRefusedWithWordsAndNeverWithItselfOrAnotherCall(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            here.publish("ailleurs", SheetExamples.titled(SharedPlaces.sheet(TeamSite.DAY), "Ailleurs"));
            String foreign = here.person("bilal")
                    .submit(
                            "/appels-a-projets/ailleurs/equipes/publier/idee",
                            "/appels-a-projets/ailleurs/equipes/publier/idee",
                            Map.of("comme", "personne", "titre", "Loin", "texte", "Loin", "theme", "SOCI"))
                    .uri()
                    .getPath();
            String one = here.sketch("ada", "Un");
            String two = here.sketch("bilal", "Deux");
            Map<String, String> text = Map.of("titre", "Trois", "texte", "Ensemble", "theme", "SOCI");
            String propose = one + "/fusion";
            assertThat(errors(here.submit("ada", propose, with(text, one)))).contains("avec elle-même");
            HttpResponse<String> other = here.submit("ada", propose, with(text, foreign));
            assertThat(errors(other)).contains("un autre appel");
            assertThat(other.body()).contains("Ensemble");
            assertThat(errors(here.submit("ada", propose, with(text, "absent"))))
                    .contains("n’existe pas");
            assertThat(here.person("bilal").get(propose).statusCode()).isEqualTo(404);

            String merge = here.submit("ada", propose, with(text, two)).uri().getPath();
            assertThat(errors(say(here, "bilal", merge, "non", ""))).contains("pourquoi vous refusez");
            say(here, "bilal", merge, "non", "Nos publics sont trop différents.");

            assertThat(text(here.person("ada").page(merge))).contains("Fusion refusée", "trop différents");
            assertThat(here.news("ada")).contains("est refusée");
            assertThat(here.count("select count(*) from cal_team_post where state = 'OPEN'"))
                    .isEqualTo(3);
            String again = here.submit("ada", propose, with(text, two)).uri().getPath();
            here.submit("ada", again, Map.of("acte", "retirer"));
            assertThat(text(here.person("bilal").page(again))).contains("Fusion sans suite");
        }
    }

    private static Map<String, String> with(Map<String, String> text, String path) {
        Map<String, String> all = new java.util.LinkedHashMap<>(text);
        all.put("avec", TeamSite.id(path));
        return all;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void collectiveIsFormedAndNobodyIsAddedWithoutSayingYes(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String sketch = here.sketch("ada", "La gare");
            here.join("ada", sketch, "bilal");
            String form = sketch + "/collectif";
            assertThat(text(here.person("ada").page(form)))
                    .contains("Chacun entre seulement s’il dit oui", here.name("bilal"));

            String collective = here.submit("ada", form, Map.of("nom", "Le collectif de la gare"))
                    .uri()
                    .getPath();

            assertThat(collective).startsWith("/appels-a-projets/collectifs/");
            assertThat(here.count("select count(*) from cal_member where state = 'MEMBER'"))
                    .isOne();
            assertThat(text(here.site.page(sketch)))
                    .contains("Un collectif s’est formé.")
                    .doesNotContain("Le collectif de la gare");
            assertThat(text(here.person("ada").page(sketch))).contains("Le collectif de la gare");
            String link = here.person("bilal")
                    .page("/mon-compte/notifications")
                    .select("a[href*=/collectifs/invitations/]")
                    .attr("href");
            String path = link.substring(link.indexOf("/appels-a-projets"));
            here.person("bilal").submit(path, path, Map.of("comme", "personne"));
            assertThat(here.count("select count(*) from cal_member where state = 'MEMBER'"))
                    .isEqualTo(2);
            assertThat(here.person("ada").page(form).select("main form")).isEmpty();

            String open = here.sketch("clara", "La ferme");
            here.submit("clara", open + "/collectif", Map.of("nom", "Ceux de la ferme", "demandes", "1"));
            assertThat(text(here.site.page(open))).contains("Un collectif s’est formé : « Ceux de la ferme »");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void mentorTakesNoTeamTooManyAndSeesNothingPrivate(Engine engine) throws Exception {
        try (TeamSite here = new TeamSite(engine);
                TestBrowser agent = here.site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            String offer = TEAMS + "/accompagnement/proposer";
            Map<String, String> fields = Map.of("comme", "personne", "texte", "J’aide", "nombre", "1");
            assertThat(errors(here.submit("mina", offer, Map.of("comme", "personne", "texte", "", "nombre", "11"))))
                    .contains("comment vous pouvez aider", "de 1 à 10");
            String mentor = here.submit("mina", offer, fields).uri().getPath();
            assertThat(errors(here.submit("mina", offer, fields))).contains("déjà proposé");
            String one = here.sketch("ada", "Un");
            String two = here.sketch("bilal", "Deux");
            String first = ask(here, "ada", one, mentor).uri().getPath();
            String second = ask(here, "bilal", two, mentor).uri().getPath();
            assertThat(errors(ask(here, "ada", one, mentor))).contains("déjà demandé");

            Document firstPage = here.person("mina").page(first);
            Document secondPage = here.person("mina").page(second);
            both(
                    () -> here.person("mina").submit(firstPage, first, Map.of("acte", "accepter")),
                    () -> here.person("mina").submit(secondPage, second, Map.of("acte", "accepter")));

            assertThat(here.count("select count(*) from cal_team_contact where state = 'ACCEPTED'"))
                    .as("two at the same moment")
                    .isOne();
            assertThat(text(here.site.page(mentor))).contains("Complet : 1 sur 1");
            String accepted = here.one("select sketch_id from cal_team_contact where state = 'ACCEPTED'");
            String taken = accepted.equals(TeamSite.id(one)) ? one : two;
            assertThat(text(here.site.page(taken))).contains("Accompagnée par");
            assertThat(here.person("mina").get(taken + "/modifier").statusCode())
                    .isEqualTo(404);
            assertThat(here.person("mina").get(taken + "/collectif").statusCode())
                    .isEqualTo(404);
            String three = here.sketch("clara", "Trois");
            assertThat(here.person("clara").page(three + "/accompagnement").select("select[name=mentor]"))
                    .as("who has no room is not offered")
                    .isEmpty();
            here.submit("mina", taken.equals(one) ? first : second, Map.of("acte", "terminer"));
            assertThat(text(here.site.page(taken)))
                    .contains("Accompagnement terminé")
                    .doesNotContain("Accompagnée par");

            agent.submit(mentor, mentor + "/designer", Map.of());
            assertThat(text(here.site.page(mentor))).contains("nommé par l’équipe de l’appel");
            String service = agent.submit(
                            TEAMS + "/accompagnement/nommer",
                            TEAMS + "/accompagnement/nommer",
                            Map.of("nom", "Service vie associative", "texte", "Nous relisons", "nombre", "4"))
                    .uri()
                    .getPath();
            String asked = ask(here, "clara", three, service).uri().getPath();
            agent.submit(asked, asked, Map.of("acte", "accepter", "message", "Volontiers"));
            assertThat(text(here.person("clara").page(asked)))
                    .contains("Service vie associative", "Volontiers")
                    .doesNotContain("Rachel");
            agent.submit(mentor + "/retrait", mentor + "/retrait", Map.of("motif", "Promet de l’argent"));
            assertThat(here.site.get(mentor).statusCode()).isEqualTo(404);
            assertThat(here.news("mina")).contains("Promet de l’argent");
        }
    }

    private static HttpResponse<String> ask(TeamSite here, String who, String sketch, String mentor) {
        String path = sketch + "/accompagnement";
        return here.submit(who, path, Map.of("mentor", TeamSite.id(mentor), "message", "Aidez-nous"));
    }

    private static void both(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(one, other))) {
                assertThat(answer.get().statusCode()).isIn(200, 422);
            }
        }
    }
}
