package org.territoireouvert.calls.web.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.team.TeamSite.TEAMS;
import static org.territoireouvert.calls.web.team.TeamSite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.runner.storage.Engine;

/** What is kept about people who look for a team, on both engines. */
class TeamDataTest {

    private static PersonalData data(TeamSite here) {
        return here.site.plugin("call-for-projects").contributions().personalData().stream()
                .filter(one -> one.descriptionKey().equals("personal-data.teams"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoGoesTakesTheirOwnAlongAndLeavesWhatOthersCarryToo(Engine engine) throws Exception {
        try (TeamSite here = new TeamSite(engine)) {
            String shared = here.sketch("ada", "Partagée");
            here.join("ada", shared, "bilal");
            String alone = here.sketch("bilal", "Seul");
            here.publish("bilal", "besoin", Map.of("titre", "Un four", "idee", TeamSite.id(alone)));
            String offer = here.publish("bilal", "offre", Map.of("titre", "Ma salle"));
            String other = here.publish("clara", "offre", Map.of("titre", "Chez Clara"));
            String exchange = here.answer("bilal", other);
            here.submit(
                    "bilal",
                    TEAMS + "/accompagnement/proposer",
                    Map.of("comme", "personne", "texte", "J’aide", "nombre", "1"));
            here.submit(
                    "bilal",
                    alone + "/fusion",
                    Map.of("avec", TeamSite.id(shared), "titre", "T", "texte", "M", "theme", "SOCI"));
            String bilal = here.account("bilal");
            List<String> kept = new ArrayList<>();
            data(here).export(bilal, cells -> kept.add(String.valueOf(cells[0])));
            assertThat(kept).contains("publication", "carrier", "message", "mentor", "merge", "merge-word");

            assertThat(data(here).erase(bilal, Erasure.ANONYMISE)).isPositive();

            assertThat(here.site.get(alone).statusCode()).isEqualTo(404);
            assertThat(here.site.get(offer).statusCode()).isEqualTo(404);
            assertThat(here.person("clara").get(exchange).statusCode()).isEqualTo(404);
            assertThat(text(here.site.page(shared))).contains("Partagée").doesNotContain("2 membres");
            assertThat(text(here.site.page(TEAMS))).doesNotContain("Un four", "Ma salle");
            for (String column : List.of(
                    "cal_team_post where written_by",
                    "cal_team_carrier where person_id",
                    "cal_team_step where person_id",
                    "cal_team_mentor where person_id",
                    "cal_team_contact where person_id",
                    "cal_team_contact where written_by",
                    "cal_team_message where person_id",
                    "cal_team_merge where proposed_by",
                    "cal_team_merge_voice where person_id")) {
                assertThat(here.count("select count(*) from " + column + " = '" + bilal + "'"))
                        .as(column)
                        .isZero();
            }
            List<String> left = new ArrayList<>();
            data(here).export(bilal, cells -> left.add(String.valueOf(cells[0])));
            assertThat(left).isEmpty();
            assertThat(data(here).erase(bilal, Erasure.REMOVE_CONTENT)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoAccountsOfOnePersonCarryOnce(Engine engine) throws Exception {
        try (TeamSite here = new TeamSite(engine)) {
            String sketch = here.sketch("ada", "Partagée");
            here.join("ada", sketch, "bilal");
            here.publish("bilal", "offre", Map.of("titre", "Ma salle"));

            assertThat(data(here).transfer(here.account("bilal"), here.account("ada")))
                    .isPositive();

            assertThat(text(here.site.page(sketch))).doesNotContain("2 membres");
            assertThat(text(here.person("ada").page(TEAMS + "/miens"))).contains("Ma salle");
            assertThat(data(here).transfer(here.account("bilal"), here.account("ada")))
                    .isZero();
        }
    }
}
