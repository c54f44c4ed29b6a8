package org.territoireouvert.ambassadors.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DelayCountsTest {

    @Test
    void withoutAnswersThereIsNoDelay() {
        assertThat(new DelayCounts(Map.of()).median()).isEmpty();
    }

    @Test
    void medianIsTheSmallestNumberThatHalfDidNotExceed() {
        DelayCounts counts = new DelayCounts(Map.of(2, 1, 5, 2, 40, 1));

        assertThat(counts.median()).isEqualTo(OptionalInt.of(5));
        assertThat(counts.ninetieth()).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void nineOfTenAreWithinTheNinetieth() {
        DelayCounts counts = new DelayCounts(Map.of(1, 9, 100, 1));

        assertThat(counts.ninetieth()).isEqualTo(OptionalInt.of(1));
    }
}
