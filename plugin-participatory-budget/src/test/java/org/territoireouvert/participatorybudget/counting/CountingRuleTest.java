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
                "seq_phragmen tie=es safeguards=threshold,supported,prefilter,comparison"
            })
    void wordsAreReadBack(String words) {
        assertThat(CountingRule.parse(words).words()).isEqualTo(words);
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
