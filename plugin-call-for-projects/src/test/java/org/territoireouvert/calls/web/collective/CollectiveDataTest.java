package org.territoireouvert.calls.web.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.collective.CollectiveSite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.runner.storage.Engine;

/** What collectives keep about people, on both engines. */
class CollectiveDataTest {

    private static PersonalData data(CollectiveSite here) {
        return here.site.plugin("call-for-projects").contributions().personalData().stream()
                .filter(one -> one.descriptionKey().equals("personal-data.collectives"))
                .findFirst()
                .orElseThrow();
    }

    private static String personOf(CollectiveSite here, String who, String collective) {
        return here.one("select person_id from cal_member where id = '" + here.memberOf(who, collective) + "'");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void closedAccountLeavesTheHistoryOfItsMember(Engine engine) throws Exception {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal", "clara");
            here.propose("bilal", collective, "presentation", Map.of("nom", "Autre", "but", "Un lieu."));
            String bilal = personOf(here, "bilal", collective);
            List<String> kept = new ArrayList<>();
            data(here).export(bilal, cells -> kept.add(String.valueOf(cells[0])));
            assertThat(kept).contains("member", "proposal", "voice", "act");

            assertThat(data(here).erase(bilal, PersonalData.Erasure.ANONYMISE)).isPositive();

            for (String column : List.of(
                    "cal_member where person_id",
                    "cal_voice where person_id",
                    "cal_decision where proposed_by",
                    "cal_invitation where invited_by",
                    "cal_collective_act where person_id")) {
                assertThat(here.count("select count(*) from " + column + " = '" + bilal + "'"))
                        .as(column)
                        .isZero();
            }
            assertThat(here.one("select state from cal_member where brings = '' and kind = 'PERSON'"
                            + " and name like 'Une personne%'"))
                    .isEqualTo("LEFT");
            assertThat(text(here.person("ada").page(collective + "/historique")))
                    .contains("Une personne dont le compte est fermé : proposition « Changer la présentation »");
            assertThat(text(here.person("ada").page(collective))).contains("2 membres");
            assertThat(data(here).erase(bilal, PersonalData.Erasure.ANONYMISE)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void requestOfAClosedAccountIsNoLongerDecided(Engine engine) throws Exception {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            String join = collective + "/rejoindre";
            here.person("bilal").submit(join, join, Map.of("comme", "personne", "message", "Appelez Bilal"));
            String bilal = here.one("select person_id from cal_member where state = 'ASKING'");

            data(here).erase(bilal, PersonalData.Erasure.REMOVE_CONTENT);

            assertThat(here.openDecision("ada", collective)).isEmpty();
            assertThat(here.count("select count(*) from cal_decision where reason like '%Bilal%'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoAccountsOfOnePersonBecomeOneMember(Engine engine) throws Exception {
        try (CollectiveSite here = new CollectiveSite(engine)) {
            String collective = here.found("ada", Map.of());
            here.join("ada", collective, "bilal", "clara");
            String bilal = personOf(here, "bilal", collective);
            String clara = personOf(here, "clara", collective);

            assertThat(data(here).transfer(bilal, clara)).isPositive();

            assertThat(here.count(
                            "select count(*) from cal_member where state = 'MEMBER' and person_id = '" + clara + "'"))
                    .isOne();
            assertThat(here.count("select count(*) from cal_member where person_id = '" + bilal + "'"))
                    .isZero();
            assertThat(data(here).transfer(bilal, clara)).isZero();
            assertThat(text(here.person("ada").page(collective))).contains("2 membres");
        }
    }
}
