package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.SharedVotes;
import org.territoireouvert.participatorybudget.counting.preference.Preference;
import org.territoireouvert.participatorybudget.model.ProjectId;
import tools.jackson.databind.JsonNode;

/** What three cities that use equal shares decided, with the comparison step and Świecie's filter. */
class OfficialOutcomesTest {

    private static final String RULE = "mes_cost completion=add1:official-wieliczka tie=es safeguards=";

    @ParameterizedTest
    @CsvSource({
        "Poland_Wieliczka_2023_Green_Budget, comparison, 995079, 1615, 873, 986, 338",
        "Poland_Swiecie_2023, 'prefilter,comparison', 1040337, 1245, 363, 230, 2",
        "Netherlands_Assen_2024, comparison, 76700, 21, 21, 0, 5"
    })
    void theCityFundedWhatWeElect(
            String instance, String safeguards, String cost, long first, long second, long onlyFirst, long onlySecond) {
        CountingRule rule = CountingRule.parse(RULE + safeguards);

        Outcome outcome = CountVotes.of(SharedVotes.election(instance), rule);

        assertThat(outcome.selected()).extracting(ProjectId::value).isEqualTo(official(instance));
        assertThat(outcome.cost()).isEqualTo(cost);
        assertThat(outcome.comparison()).contains(new Preference(first, second, onlyFirst, onlySecond));
        assertThat(rule.safeguards()).hasSize(Set.of(safeguards.split(",")).size());
    }

    /** Cities that rank by votes, each with a condition of its own (without the district to which more money came later). */
    @ParameterizedTest
    @CsvSource({
        "Poland_Poznan_2023_11_-_Fabianowo-Kotowo_Gorczyn_Junikowo_Kwiatowe_Lawica, greedy_votes on-overflow=stop-80",
        "Poland_Poznan_2023_3_-_Piatkowo_Polnoc_Piatkowo, greedy_votes on-overflow=stop-80",
        "Poland_Poznan_2024_5_-_Grunwald_Polnoc_Grunwald_Poludnie_Stary_Grunwald__large, greedy_votes on-overflow=stop-80",
        "Poland_Poznan_2025_13_-_Jezyce_Sw.Lazarz__large, greedy_votes on-overflow=stop-80",
        "Poland_Poznan_2025_7-_Morasko-Radojewo_Naramowice_Umultowo__large, greedy_votes on-overflow=stop-80",
        "Poland_Warszawa_2018_Brodno-Podgrodzie, greedy_votes safeguards=threshold",
        "Poland_Warszawa_2018_Brodno-Podgrodzie, greedy_votes safeguards=tenth"
    })
    void theCityRankedByVotes(String instance, String rule) {
        Outcome outcome = CountVotes.of(SharedVotes.election(instance), CountingRule.parse(rule));

        assertThat(outcome.selected()).extracting(ProjectId::value).isEqualTo(official(instance));
    }

    private static List<String> official(String instance) {
        List<String> ids = new ArrayList<>();
        JsonNode expected =
                SharedVotes.json(SharedVotes.folder().resolve("expected").resolve(instance + ".json"));
        expected.get("official_selected").forEach(id -> ids.add(id.asString()));
        return ids;
    }
}
