package org.territoireouvert.calls.web.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.team.TeamSite.TEAMS;
import static org.territoireouvert.calls.web.team.TeamSite.errors;
import static org.territoireouvert.calls.web.team.TeamSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** People publish needs, offers and sketches, change them and take them back, on both engines. */
class PublishingTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everybodyReadsWhatIsPublishedAndHowMuchOfIt(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            assertThat(text(here.site.page(TEAMS))).contains("Personne n’a encore rien publié", "jusqu’au 9 décembre");
            String organisation = here.organisation("ada", "Les Amis du hangar");
            String sketch = here.publish(
                    "ada", "idee", Map.of("comme", organisation, "titre", "La gare", "apporte", "Un bail"));
            String need = here.publish(
                    "ada",
                    "besoin",
                    Map.of("titre", "Un comptable", "sorte", "COMPETENCE", "idee", TeamSite.id(sketch)));
            here.publish("bilal", "offre", Map.of("titre", "Dix heures de comptes", "sorte", "COMPETENCE"));

            assertThat(text(here.site.page(TeamSite.CALL))).contains("Trouver des partenaires (1 idée, 2 annonces)");
            Document list = here.site.page(TEAMS);
            assertThat(text(list))
                    .contains(
                            "La gare",
                            "cherche : Une compétence",
                            "par Les Amis du hangar",
                            "pour l’idée « La gare »",
                            "Tout (3)",
                            "Nous apportons (1)");
            assertThat(text(here.site.page(TEAMS + "?nature=offre&theme=soci")))
                    .contains("Dix heures")
                    .doesNotContain("Un comptable");
            assertThat(text(here.site.page(TEAMS + "?q=comptab"))).contains("Un comptable");
            assertThat(text(here.site.page(sketch))).contains("Un bail", "Ce qui manque", "Un comptable");
            assertThat(text(here.site.page(need)))
                    .contains("Pour l’idée La gare", "Vous pourriez vous entendre", "Dix heures")
                    .contains("l’un apporte ce que l’autre cherche, même thème");
            assertThat(here.site.get("/flux/equipes.atom").body()).contains("Un comptable");
            assertThat(here.site.page(TEAMS + "?etat=conclu").select("main ul.to-rows > li"))
                    .isEmpty();
            assertThat(here.site.get(TEAMS + "/publications/absent").statusCode())
                    .isEqualTo(404);
            assertThat(here.site.get(TEAMS + "?nature=autre").statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void badInputIsSaidPlainlyAndChangesNothing(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String notTheirs = here.organisation("bilal", "La ferme");
            HttpResponse<String> empty = here.tryToPublish(
                    "ada", "besoin", Map.of("titre", "", "texte", "", "theme", "", "sorte", "", "comme", ""));
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(errors(empty))
                    .contains(
                            "pour vous-même ou pour",
                            "Choisissez ce que vous cherchez",
                            "en une ligne",
                            "en quelques mots",
                            "Choisissez un thème");
            HttpResponse<String> wrong = here.tryToPublish(
                    "ada",
                    "offre",
                    Map.of(
                            "titre",
                            "x".repeat(121),
                            "lieu-1",
                            "Nulle-Part-sur-Rien",
                            "jusqu",
                            "2026-11-26",
                            "comme",
                            notTheirs));
            assertThat(errors(wrong))
                    .contains("121", "Nulle-Part-sur-Rien", "déjà passé", "Vous ne représentez pas cette organisation");
            assertThat(wrong.body()).contains("Une salle le samedi.");
            assertThat(errors(here.tryToPublish("ada", "offre", Map.of("jusqu", "2026-12-10"))))
                    .contains("jusqu’au 9 décembre 2026");
            assertThat(errors(here.tryToPublish("ada", "offre", Map.of("jusqu", "demain"))))
                    .contains("« demain » n’est pas une date");
            assertThat(here.person("ada").get(TEAMS + "/publier/autre").statusCode())
                    .isEqualTo(404);
            assertThat(here.count("select count(*) from cal_team_post")).isZero();

            for (int number = 0; number < 20; number++) {
                here.publish("ada", "offre", Map.of());
            }
            assertThat(errors(here.tryToPublish("ada", "offre", Map.of()))).contains("déjà 20 publications ouvertes");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void textIsChangedClosedReopenedAndTakenBackByWhoPublishedIt(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String offer = here.publish("ada", "offre", Map.of("jusqu", "2026-12-01"));
            assertThat(here.person("bilal").get(offer + "/modifier").statusCode())
                    .isEqualTo(404);
            Document before = here.person("ada").page(offer + "/modifier");
            here.submit("ada", before, offer + "/modifier", Map.of("titre", "Une grande salle"));
            HttpResponse<String> stale =
                    here.submit("ada", before, offer + "/modifier", Map.of("titre", "Une petite salle"));
            assertThat(stale.statusCode()).isEqualTo(422);
            assertThat(errors(stale)).contains("a changé ce texte entre-temps");
            assertThat(stale.body()).contains("Une petite salle", "Une grande salle");
            assertThat(text(here.site.page(offer))).contains("Une grande salle", "Texte modifié", "1er décembre 2026");

            here.act("ada", offer, Map.of("acte", "trouve"));
            assertThat(text(here.site.page(offer))).contains("Trouvé", "Ce n’est plus ouvert");
            assertThat(text(here.site.page(TEAMS + "?etat=conclu"))).contains("Une grande salle");
            here.act("ada", offer, Map.of("acte", "rouvrir"));
            here.advance(Duration.ofDays(5));
            assertThat(text(here.site.page(offer))).contains("Date passée");
            assertThat(text(here.site.page(TEAMS))).doesNotContain("Une grande salle");

            here.act("ada", offer, Map.of("acte", "retirer"));
            assertThat(text(here.site.page(offer)))
                    .contains("Cette offre a été retirée")
                    .doesNotContain("Une grande salle", "Une salle le samedi");
            assertThat(text(here.person("ada").page(offer))).contains("Une grande salle");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void afterTheStepEverythingIsReadAndNothingIsPublished(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            String sketch = here.sketch("ada", "La gare");
            Document form = here.person("ada").page(TEAMS + "/publier/offre");
            Document interest = here.person("bilal").page(sketch + "/interet");
            here.clock.advance(Duration.ofDays(12).plusHours(16));
            here.person("ada").asCitizen("ada@exemple.fr");
            here.person("bilal").asCitizen("bilal@exemple.fr");

            assertThat(text(here.site.page(TEAMS)))
                    .contains("est fini depuis le 9 décembre", "La gare")
                    .doesNotContain("Publier une idée");
            assertThat(text(here.site.page(sketch))).doesNotContain("Je suis intéressé");
            HttpResponse<String> late = here.person("ada")
                    .post(
                            TEAMS + "/publier/offre",
                            fields(
                                    here,
                                    "ada",
                                    Map.of(
                                            "comme", "personne",
                                            "titre", "Tard",
                                            "texte", "Trop tard",
                                            "theme", "SOCI",
                                            "sorte", "TIME")));
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(errors(late)).contains("n’est pas ouvert");
            assertThat(form.select("form")).isNotEmpty();
            HttpResponse<String> answer = here.person("bilal")
                    .post(
                            sketch + "/interet",
                            fields(here, "bilal", Map.of("comme", "personne", "message", "Bonjour")));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(interest.select("form")).isNotEmpty();
            assertThat(here.count("select count(*) from cal_team_post")).isOne();
            assertThat(here.count("select count(*) from cal_team_contact")).isZero();
            assertThat(text(here.person("ada").page(sketch)))
                    .as("a collective can still be formed until the call closes")
                    .contains("Former le collectif");
        }
    }

    /** Adds the token of another form of the person. */
    private static Map<String, String> fields(TeamSite here, String who, Map<String, String> fields) {
        Map<String, String> sent = new java.util.LinkedHashMap<>();
        here.person(who)
                .page("/mon-compte/profil")
                .expectFirst("main form[method=post]")
                .select("input[type=hidden]")
                .forEach(input -> sent.put(input.attr("name"), input.val()));
        sent.putAll(fields);
        return sent;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void staffWithdrawWithAReasonThatTheAuthorReadsAndTheLogKeeps(Engine engine) {
        try (TeamSite here = new TeamSite(engine);
                TestBrowser agent = here.site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            String offer = here.publish("ada", "offre", Map.of("titre", "Achetez mes voitures"));
            assertThat(text(agent.page(TEAMS))).contains("Suivi pour l’équipe de l’appel", "1 offre");
            assertThat(text(here.site.page(TEAMS))).doesNotContain("Suivi pour l’équipe");
            assertThat(text(agent.page(TEAMS + "/publier/offre"))).contains("Un agent ne publie pas");
            String removal = offer + "/retrait";
            assertThat(errors(agent.submit(removal, removal, Map.of("motif", ""))))
                    .contains("Écrivez le motif");

            agent.submit(removal, removal, Map.of("motif", "Ceci est une publicité."));

            assertThat(text(here.site.page(offer))).doesNotContain("voitures", "publicité");
            assertThat(text(here.person("ada").page(offer)))
                    .contains("Achetez mes voitures", "Ceci est une publicité.");
            assertThat(here.news("ada")).contains("a retiré « Achetez mes voitures »", "publicité");
            assertThat(here.count("select count(*) from core_audit where code like '%team-post-removed'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void thoseWithSomethingOpenAreToldOnceOfWhatGoesWithIt(Engine engine) {
        try (TeamSite here = new TeamSite(engine)) {
            here.publish("ada", "besoin", Map.of("titre", "Une salle à nous"));
            String offer = here.publish("bilal", "offre", Map.of("titre", "Une salle à prêter"));
            here.publish("clara", "offre", Map.of("titre", "Des vélos", "sorte", "EQUIPMENT", "theme", "TRAN"));
            assertThat(here.news("ada"))
                    .contains("Vous pourriez vous entendre : « Une salle à nous » et « Une salle à prêter »")
                    .doesNotContain("Des vélos");
            assertThat(here.news("bilal")).doesNotContain("Vous pourriez vous entendre");

            here.submit("bilal", offer + "/modifier", Map.of("titre", "Une salle à prêter, chauffée"));
            here.act("bilal", offer, Map.of("acte", "trouve"));
            here.act("bilal", offer, Map.of("acte", "rouvrir"));

            assertThat(here.count("select count(*) from cal_team_told")).isOne();
            assertThat(here.news("ada")).doesNotContain("chauffée");
        }
    }
}
