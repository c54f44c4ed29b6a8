package org.territoireouvert.runner.identity.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.identity.retention.Inactivity.Step;

/** An account last seen on 10 January 2026: its end is 10 January 2029, the warnings 60 and 15 days before. */
class InactivityTest {

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static Inactivity inactivity(@Nullable String warned) {
        return new Inactivity(
                RetentionPeriods.DEFAULT,
                day("2026-01-10"),
                Optional.ofNullable(warned).map(InactivityTest::day));
    }

    @ParameterizedTest
    @CsvSource({
        ",           2028-11-10, WAIT",
        ",           2028-11-11, WARN",
        "2028-11-11, 2028-12-25, WAIT",
        "2028-11-11, 2028-12-26, WARN",
        "2028-12-26, 2029-01-09, WAIT",
        "2028-12-26, 2029-01-10, ERASE",
        ",           2035-01-01, WARN",
        "2035-01-01, 2035-01-15, WAIT",
        "2035-01-01, 2035-01-16, ERASE",
        "2028-11-11, 2035-01-01, WARN",
        "2029-01-05, 2029-01-19, WAIT",
        "2029-01-05, 2029-01-20, ERASE",
    })
    void eachStepComesInItsTime(@Nullable String warned, String now, Step step) {
        assertThat(inactivity(warned).step(day(now))).isEqualTo(step);
    }

    @Test
    void aWarningNamesADayThatLeavesTimeToComeBack() {
        assertThat(inactivity(null).plannedEnd(day("2028-11-11"))).isEqualTo(day("2029-01-10"));
        assertThat(inactivity(null).plannedEnd(day("2035-01-01"))).isEqualTo(day("2035-01-16"));
    }

    @ParameterizedTest
    @CsvSource({"11, 60, 15", "37, 60, 15", "36, 15, 15", "36, 60, 6", "36, 181, 15", "0, 0, 0"})
    void periodsThatLeaveNoTimeAreRefused(int months, int first, int last) {
        assertThatThrownBy(() -> new RetentionPeriods(months, first, last))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + months + "\"");
    }
}
