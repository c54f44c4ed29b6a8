package org.territoireouvert.runner.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.notification.Frequency;

class DigestTimesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Instant next(int hour, Frequency frequency, String now) {
        return new DigestTimes(LocalTime.of(hour, 0), DayOfWeek.MONDAY)
                .next(frequency, Instant.parse(now), PARIS)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T06:59:59Z, 2026-11-25T07:00:00Z",
        "2026-11-25T07:00:00Z, 2026-11-26T07:00:00Z",
        "2026-12-31T12:00:00Z, 2027-01-01T07:00:00Z"
    })
    void theDayEndsAtTheHourOfTheAuthority(String now, String expected) {
        assertThat(next(8, Frequency.DAILY, now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T06:00:00Z, 2026-11-30T07:00:00Z",
        "2026-11-30T07:00:00Z, 2026-12-07T07:00:00Z",
        "2026-12-02T12:00:00Z, 2026-12-07T07:00:00Z"
    })
    void theWeekEndsOnItsDay(String now, String expected) {
        assertThat(next(8, Frequency.WEEKLY, now)).isEqualTo(expected);
    }

    @Test
    void anHourThatSummerTimeLeavesOutIsTheFirstAfterIt() {
        // At 2 o'clock on 28 March 2027, clocks go to 3 o'clock.
        assertThat(next(2, Frequency.DAILY, "2027-03-28T00:30:00Z")).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(next(2, Frequency.DAILY, "2027-03-28T01:00:00Z")).isEqualTo("2027-03-29T00:00:00Z");
    }

    @Test
    void anHourThatComesTwiceIsTakenOnce() {
        // At 3 o'clock on 31 October 2027, clocks go back to 2 o'clock.
        assertThat(next(2, Frequency.DAILY, "2027-10-30T23:00:00Z")).isEqualTo("2027-10-31T00:00:00Z");
        assertThat(next(2, Frequency.DAILY, "2027-10-31T00:00:00Z")).isEqualTo("2027-11-01T01:00:00Z");
        assertThat(next(2, Frequency.DAILY, "2027-10-31T01:30:00Z")).isEqualTo("2027-11-01T01:00:00Z");
    }

    @Test
    void whoWantsNothingGetsNothing() {
        assertThat(DigestTimes.DEFAULT.next(Frequency.NONE, Instant.EPOCH, PARIS))
                .isEmpty();
    }
}
