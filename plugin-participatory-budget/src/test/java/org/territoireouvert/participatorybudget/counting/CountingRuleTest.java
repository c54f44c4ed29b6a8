package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greedy_votes on-overflow=stop tie=lexico",
                "mes_cost completion=add1:official-wieliczka+utilitarian tie=es",
                "mes_points_x_cost completion=none tie=maxVotes,lot:seed",
                "seq_phragmen tie=es safeguards=threshold,tenth,supported,prefilter,comparison",
                "greedy_votes on-overflow=stop-80 tie=es",
                "greedy_density on-overflow=skip tie=minCost,lot",
                "greedy_borda on-overflow=skip tie=lexico lists=separate",
                "greedy_votes on-overflow=skip tie=es quota=2",
                "greedy_votes on-overflow=skip tie=es lists=separate quota=1,0,2 most=1,0",
                "greedy_votes tie=maxCost,fileOrder top=3",
                "majority_judgment missing=normalized on-overflow=skip tie=es",
                "majority_judgment missing=worst grades=4 least-grade=2 least-judges=30 on-overflow=stop tie=es",
                "majority_judgment missing=median tie=minCost,lot:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff lists=separate top=2",
                "majority_judgment missing=strict on-overflow=skip tie=es safeguards=supported",
                "mes_cost completion=none tie=es lists=separate most=3"
            })
    void wordsAreReadBack(String words) {
        assertThat(CountingRule.parse(words).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "majority_judgment missing=static0, majority_judgment missing=worst",
        "majority_judgment missing=plain, majority_judgment missing=strict",
        "greedy_votes lists=whole quota=0 most=0, greedy_votes",
        "mes_cost on-overflow=skip, mes_cost"
    })
    void olderAndNeedlessWordsAreRead(String older, String rule) {
        assertThat(CountingRule.parse(older)).isEqualTo(CountingRule.parse(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greedy_votes quota=two",
                "greedy_votes most=1,",
                "greedy_votes lists=some",
                "greedy_votes top=-1",
                "majority_judgment missing=none",
                "majority_judgment grades=1",
                "majority_judgment grades=3 least-grade=3",
                "greedy_votes tie=minCost:seed",
                "greedy_votes quota=1 quota=2"
            })
    void whatCannotBeIsRefused(String words) {
        assertThatExceptionOfType(UnknownRuleException.class).isThrownBy(() -> CountingRule.parse(words));
    }

    @ParameterizedTest
    @CsvSource({"none+utilitarian, utilitarian", "add1u, add1:pabutools+utilitarian"})
    void twoNamesMeanTheSameCompletion(String name, String same) {
        assertThat(Completion.parse(name)).isEqualTo(Completion.parse(same));
    }

    @Test
    void anUnknownNameIsQuotedWithTheKnownOnes() {
        assertThatExceptionOfType(UnknownRuleException.class)
                .isThrownBy(() -> CountingRule.of("mes_money", "", "", ""))
                .withMessageStartingWith("Unknown rule \"mes_money\"; use one of: greedy_votes,");
        assertThatExceptionOfType(UnknownRuleException.class)
                .isThrownBy(() -> CountingRule.of("mes_cost", "add2", "", ""))
                .withMessageContaining("add1u");
        assertThatExceptionOfType(UnknownRuleException.class)
                .isThrownBy(() -> CountingRule.of("mes_cost", "", "", "lot:"));
        assertThatExceptionOfType(UnknownRuleException.class)
                .isThrownBy(() -> CountingRule.parse("mes_cost order=lexico"));
    }
}
