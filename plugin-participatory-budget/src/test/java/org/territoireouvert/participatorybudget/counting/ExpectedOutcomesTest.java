package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.participatorybudget.SharedVotes;
import org.territoireouvert.participatorybudget.counting.preference.Preference;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;
import tools.jackson.databind.JsonNode;

/** Every published rule on every shared vote: winners, order of purchase, cost and endowment, exactly. */
class ExpectedOutcomesTest {

    private static final Set<String> NOT_OURS = Set.of("maximin_support", "mes_borda_pabutools");

    static Stream<Path> expectedFiles() {
        return SharedVotes.files("expected", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("expectedFiles")
    void everyRuleElectsWhatWasVerified(Path expectedFile) {
        JsonNode expected = SharedVotes.json(expectedFile);
        Election election = SharedVotes.election(expected.get("instance").asString());

        SoftAssertions softly = new SoftAssertions();
        for (JsonNode result : expected.get("results")) {
            if (!NOT_OURS.contains(result.get("rule").asString())) {
                check(election, result, softly);
            }
        }
        softly.assertAll();
    }

    private static void check(Election election, JsonNode result, SoftAssertions softly) {
        JsonNode params = result.get("params");
        CountingRule rule = CountingRule.of(
                result.get("rule").asString(),
                params.path("completion").asString(""),
                params.path("on_overflow").asString(""),
                params.path("tie").asString(""));

        Outcome outcome = CountVotes.of(election, rule);

        String name = rule.words();
        // For sequential Phragmén the verified files list the winners by id, not in order of purchase.
        boolean sorted = rule.method() == Method.SEQ_PHRAGMEN;
        softly.assertThat(ids(sorted ? outcome.selected() : outcome.order()))
                .as(name)
                .isEqualTo(texts(result.get("order")));
        softly.assertThat(ids(outcome.selected())).as(name).isEqualTo(texts(result.get("selected")));
        softly.assertThat(outcome.cost()).as(name).isEqualTo(result.get("cost").asString());
        if (result.hasNonNull("endowment")) {
            softly.assertThat(outcome.endowment())
                    .as(name)
                    .isEqualTo(result.get("endowment").asString());
        }
        if (result.hasNonNull("comparison")) {
            checkComparison(election, rule, result.get("comparison"), softly);
        }
    }

    private static void checkComparison(
            Election election, CountingRule rule, JsonNode comparison, SoftAssertions softly) {
        Outcome compared = CountVotes.of(election, rule.withSafeguards(Set.of(Safeguard.COMPARISON)));

        softly.assertThat(compared.comparison().orElseThrow())
                .as(rule.words() + " compared with greedy")
                .isEqualTo(new Preference(
                        comparison.get("prefers_mes").asLong(),
                        comparison.get("prefers_greedy").asLong(),
                        comparison.get("only_mes").asLong(),
                        comparison.get("only_greedy").asLong()));
    }

    static Stream<JsonNode> traps() {
        List<JsonNode> traps = new ArrayList<>();
        SharedVotes.json(SharedVotes.folder().resolve("traps/EXPECTED.json")).forEach(traps::add);
        return traps.stream();
    }

    @ParameterizedTest
    @MethodSource("traps")
    void binaryFloatingPointWouldElectOthers(JsonNode trap) {
        Election election = SharedVotes.election(SharedVotes.folder()
                .resolve("traps")
                .resolve(trap.get("instance").asString() + ".pb"));

        Outcome outcome = CountVotes.of(election, CountingRule.of(Method.MES_COST));

        assertThat(ids(outcome.selected()))
                .isEqualTo(texts(trap.get("expected")))
                .isNotEqualTo(texts(trap.get("elected_by_doubles")));
    }

    private static List<String> ids(List<ProjectId> projects) {
        return projects.stream().map(ProjectId::value).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
