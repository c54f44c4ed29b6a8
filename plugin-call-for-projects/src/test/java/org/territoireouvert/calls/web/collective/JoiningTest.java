package org.territoireouvert.calls.web.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.collective.CollectiveSite.errors;
import static org.territoireouvert.calls.web.collective.CollectiveSite.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** People and organisations come into collectives and leave them, on both engines. */
class JoiningTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everybodySeesWhatIsPublicAndNothingMore(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String organisation = here.organisation("ada", "Les Amis du hangar");
            String collective = here.found("ada", Map.of("comme", organisation, "apporte", "Un camion"));
            here.join("ada", collective, "bilal");

            Document page = here.site.page(collective);
            assertThat(text(page))
                    .contains("Cherche des membres", "Les Amis du hangar", "Un lieu ouvert à tous.")
                    .doesNotContain("Un camion", "Chacun a une voix", "Historique");
            assertThat(page.select("main a").eachAttr("href")).contains("/organisations/" + organisation);
            assertThat(text(here.person("ada").page(collective))).contains("Un camion", "vous agissez pour ce membre");

            String place = collective + "/membres/" + here.memberOf("bilal", collective);
            here.person("bilal").submit(place, place, Map.of("apporte", "Du temps"));
            assertThat(text(here.site.page(collective))).contains("une personne qui ne montre pas son nom");
            for (String inner : new String[] {"/historique", "/charte", "/decisions", "/inviter", "/proposer/charte"}) {
                assertThat(here.person("clara").get(collective + inner).statusCode())
                        .as(inner)
                        .isEqualTo(404);
            }
            assertThat(here.person("ada").get(place).statusCode())
                    .as("another member’s place")
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void badInputChangesNothingAndIsSaidPlainly(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String notTheirs = here.organisation("bilal", "La ferme");
            assertThat(errors(here.tryToFound("ada", Map.of("nom", "", "but", "", "comme", "", "regle", ""))))
                    .contains(
                            "Écrivez un nom",
                            "ce que vous voulez faire",
                            "pour vous-même ou pour",
                            "comment le collectif");
            HttpResponse<String> foreign = here.tryToFound("ada", Map.of("comme", notTheirs));
            assertThat(foreign.statusCode()).isEqualTo(422);
            assertThat(errors(foreign)).contains("Vous ne représentez pas cette organisation");
            assertThat(foreign.body()).contains("Un lieu ouvert à tous.");
            assertThat(errors(here.tryToFound("ada", Map.of("but", "x".repeat(1_001)))))
                    .isNotEmpty();
            assertThat(here.count("select count(*) from cal_collective")).isZero();

            for (int number = 0; number < 5; number++) {
                here.found("ada", Map.of("nom", "Collectif " + number));
            }
            assertThat(errors(here.tryToFound("ada", Map.of()))).contains("déjà créé 5 collectifs");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void invitationServesOnceAndOnlyWhenTheMembersAgreed(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            String first = here.invite("ada", collective, "Bilal");
            assertThat(here.one("select token_hash from cal_invitation")).doesNotContain(first.substring(50));
            Document before = here.person("clara").page(first);
            here.accept("bilal", first, "personne");
            assertThat(text(here.person("clara").page(first))).contains("a déjà servi");
            HttpResponse<String> late = here.person("clara").submit(before, first, Map.of("comme", "personne"));
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(errors(late)).contains("a déjà servi");

            String second = here.invite("ada", collective, "Clara");
            Document undecided = here.person("clara").page(second);
            assertThat(text(undecided)).contains("pas encore décidé");
            assertThat(undecided.select("main form")).isEmpty();
            here.vote("bilal", collective, "FOR");
            assertThat(errors(here.accept("bilal", second, "personne"))).contains("déjà dans le collectif");
            here.clock.advance(Duration.ofDays(15));
            here.person("clara").asCitizen("clara@exemple.fr");
            assertThat(text(here.person("clara").page(second))).contains("plus valable");

            here.person("ada").asCitizen("ada@exemple.fr");
            here.person("bilal").asCitizen("bilal@exemple.fr");
            String third = here.invite("ada", collective, "Clara");
            String id = here.person("bilal")
                    .page(collective + "/inviter")
                    .select("input[name=retirer]")
                    .attr("value");
            here.person("bilal").submit(collective + "/inviter", collective + "/inviter", Map.of("retirer", id));
            assertThat(text(here.person("clara").page(third))).contains("a été retirée");
            assertThat(here.openDecision("ada", collective)).isEmpty();
            assertThat(here.person("clara")
                            .get(CollectiveSite.PATH + "/invitations/ffff")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(here.count("select count(*) from cal_member where state = 'MEMBER'"))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void linkGoesToAnAddressWithoutBeingShownAndTheAddressIsForgotten(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            here.person("bilal");
            String collective = here.found("ada", Map.of());
            String invite = collective + "/inviter";
            assertThat(errors(
                            here.person("ada").submit(invite, invite, Map.of("pour-qui", "Bilal", "adresse", "bilal"))))
                    .contains("n’est pas une adresse");

            HttpResponse<String> made = here.person("ada")
                    .submit(invite, invite, Map.of("pour-qui", "Bilal", "adresse", "bilal@exemple.fr"));

            assertThat(made.body()).doesNotContain("/collectifs/invitations/");
            assertThat(here.count("select count(*) from cal_invitation where address <> ''"))
                    .isZero();
            String link = here.person("bilal")
                    .page("/mon-compte/notifications")
                    .select("a[href*=/collectifs/invitations/]")
                    .attr("href");
            assertThat(here.accept("bilal", link.substring(link.indexOf(CollectiveSite.PATH)), "personne")
                            .uri()
                            .getPath())
                    .isEqualTo(collective);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void membersAnswerARequestByTheirRule(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal");
            String join = collective + "/rejoindre";
            assertThat(errors(here.person("clara").submit(join, join, Map.of("comme", "personne"))))
                    .contains("Écrivez un message");
            Map<String, String> request = Map.of("comme", "personne", "message", "Je cuisine", "apporte", "Un four");
            Document page = here.person("clara").page(join);
            here.person("clara").submit(page, join, request);
            assertThat(errors(here.person("clara").submit(page, join, request))).contains("attend déjà");
            assertThat(text(here.person("clara").page(CollectiveSite.OWN))).contains("Vos demandes en attente");
            assertThat(text(here.person("clara").page(collective))).doesNotContain("À décider");
            here.person("clara").submit(join, join, Map.of("comme", "personne", "retirer", "1"));
            assertThat(here.openDecision("ada", collective)).isEmpty();

            here.person("clara").submit(join, join, request);
            assertThat(text(here.person("ada").page(here.openDecision("ada", collective))))
                    .contains("Je cuisine", "Un four");
            here.vote("ada", collective, "FOR");
            here.vote("bilal", collective, "AGAINST");
            assertThat(text(here.person("clara").page("/mon-compte/notifications")))
                    .contains("n’a pas accepté votre demande");

            here.person("clara").submit(join, join, request);
            here.vote("ada", collective, "FOR");
            here.vote("bilal", collective, "FOR");
            assertThat(text(here.person("clara").page(collective))).contains("3 membres", "Un four");
            assertThat(text(here.person("clara").page("/mon-compte/notifications")))
                    .contains("Votre demande est acceptée");
            assertThat(here.count("select count(*) from cal_member")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoIsMemberTwiceHasTwoVoicesAndAnOrganisationOne(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String organisation = here.organisation("ada", "Les Amis");
            String collective = here.found("ada", Map.of());
            String link = here.invite("ada", collective, "Les Amis");
            assertThat(here.accept("ada", link, organisation).uri().getPath()).isEqualTo(collective);
            assertThat(text(here.person("ada").page(collective))).contains("2 membres");
            String again = collective + "/inviter";
            Document page = here.person("ada").page(again);
            assertThat(errors(here.person("ada").submit(page, again, Map.of("pour-qui", "X"))))
                    .contains("Choisissez pour quel membre");
            String second = page.select("select[name=pour] option").get(2).attr("value");
            here.person("ada").submit(again, again, Map.of("pour-qui", "Les Amis encore", "pour", second));
            String decision = here.openDecision("ada", collective);
            assertThat(here.person("ada").page(decision).select("form fieldset"))
                    .hasSize(2);
            String other = here.person("ada").page(decision).select("input[name=membre]").eachAttr("value").stream()
                    .filter(id -> !id.equals(second))
                    .findFirst()
                    .orElseThrow();
            here.person("ada").submit(decision, decision, Map.of("membre", other, "voix", "FOR"));
            assertThat(here.one("select state from cal_decision where id = '"
                            + decision.substring(decision.lastIndexOf('/') + 1) + "'"))
                    .isEqualTo("ADOPTED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void organisationConfirmsWhoActsForItAndTakesThatBack(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String organisation = here.organisation("ada", "Les Amis");
            String collective = here.found("ada", Map.of("comme", organisation));
            String place = collective + "/membres/" + here.memberOf("ada", collective);
            assertThat(text(here.person("ada").page(place))).contains("Aucune autre personne n’appartient");
            String page = "/organisations/" + organisation;
            here.person("bilal").submit(page, page + "/rejoindre", Map.of("message", "Bonjour"));
            String members = page + "/membres";
            String accept = here.person("ada")
                    .page(members)
                    .select("form[action$=/accepter]")
                    .attr("action");
            here.person("ada").submit(members, accept, Map.of());
            assertThat(here.person("bilal").get(collective + "/charte").statusCode())
                    .isEqualTo(404);
            assertThat(errors(here.person("ada").submit(place, place, Map.of("confirmer", "1", "personne", "nobody"))))
                    .contains("n’appartient pas à l’organisation");

            String person = here.person("ada")
                    .page(place)
                    .select("select[name=personne] option")
                    .get(1)
                    .attr("value");
            here.person("ada").submit(place, place, Map.of("confirmer", "1", "personne", person));
            assertThat(here.person("bilal").get(collective + "/charte").statusCode())
                    .isEqualTo(200);
            assertThat(text(here.person("bilal").page(CollectiveSite.OWN))).contains("Le Hangar");
            assertThat(here.person("bilal")
                            .submit(place, place, Map.of("retirer", person))
                            .statusCode())
                    .as("a confirmed person confirms nobody")
                    .isEqualTo(409);

            here.person("ada").submit(place, place, Map.of("retirer", person));
            assertThat(here.person("bilal").get(collective + "/charte").statusCode())
                    .isEqualTo(404);
            assertThat(text(here.person("ada").page(collective + "/historique")))
                    .contains("une personne confirmée pour agir", "une personne ne peut plus agir");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void lastMemberWhoLeavesEndsTheCollective(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of("regle", "ALL"));
            here.join("ada", collective, "bilal", "clara");
            here.propose("ada", collective, "presentation", Map.of("nom", "Autre", "but", "Un lieu."));
            here.vote("bilal", collective, "FOR");
            leave(here, "clara", collective);
            assertThat(text(here.person("ada").page(collective)))
                    .as("what only her word was missing for is adopted")
                    .contains("Autre", "2 membres");
            assertThat(text(here.person("ada").page("/mon-compte/notifications")))
                    .contains("a quitté le collectif");

            leave(here, "bilal", collective);
            String link = here.invite("ada", collective, "Dora");
            leave(here, "ada", collective);

            assertThat(here.one("select state from cal_collective")).isEqualTo("DISSOLVED");
            assertThat(here.site.get(collective).statusCode()).isEqualTo(404);
            assertThat(text(here.person("dora").page(link))).contains("a pris fin");
        }
    }

    private static void leave(CollectiveSite here, String who, String collective) {
        String place = collective + "/membres/" + here.memberOf(who, collective);
        assertThat(text(here.person(who).submit(place, place, Map.of("quitter", "1"))))
                .contains("Vous avez quitté le collectif");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twentyInvitationsWaitAtMost(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            for (int number = 0; number < 20; number++) {
                here.invite("ada", collective, "N° " + number);
            }
            String invite = collective + "/inviter";
            assertThat(errors(here.person("ada").submit(invite, invite, Map.of("pour-qui", "De trop"))))
                    .contains("20 invitations attendent déjà");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void memberOfStaffActsForNobody(Engine engine) {
        try (CollectiveSite here = new CollectiveSite(engine);
                TestBrowser agent = here.site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            String collective = here.found("ada", Map.of());

            assertThat(text(agent.page(CollectiveSite.OWN))).contains("Un agent n’agit pour personne");
            assertThat(agent.get(collective + "/historique").statusCode()).isEqualTo(404);
            assertThat(text(agent.page(collective))).doesNotContain("À décider");
        }
    }
}
