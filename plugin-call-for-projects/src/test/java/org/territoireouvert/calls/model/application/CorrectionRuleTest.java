package org.territoireouvert.calls.model.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionRuleTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,      no,  ,          ",
        "SUBMITTED,  yes, SUBMITTED, SUBMITTED",
        "TO_CORRECT, no,  ,          ",
        "ELIGIBLE,   yes, SUBMITTED, ELIGIBLE",
        "INELIGIBLE, yes, SUBMITTED, INELIGIBLE",
        "FUNDED,     no,  ,          ",
        "RESERVE,    no,  ,          ",
        "REFUSED,    no,  ,          ",
        "WITHDRAWN,  no,  ,          ",
    })
    void correctionIsAskedForUntilTheAidIsDecided(
            ApplicationState state, String can, ApplicationState answered, ApplicationState lapsed) {
        assertThat(CorrectionRule.of(state).isPresent()).isEqualTo(can.equals("yes"));
        assertThat(CorrectionRule.states().contains(state)).isEqualTo(can.equals("yes"));
        assertThat(CorrectionRule.of(state).map(CorrectionRule::answered).orElse(null))
                .isEqualTo(answered);
        assertThat(CorrectionRule.of(state).map(CorrectionRule::lapsed).orElse(null))
                .isEqualTo(lapsed);
    }
}
