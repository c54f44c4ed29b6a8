package org.territoireouvert.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.work.Job;

class TurnsTest {

    private final Turns turns = new Turns(ZoneId.of("Europe/Paris"));
    private final Job nightly = Job.daily("nightly", LocalTime.of(2, 30), () -> {});

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void aPeriodicJobBeginsAtOnce() {
        Job often = new Job("often", Duration.ofMinutes(5), () -> {});

        assertThat(turns.first(often, at("2026-11-25T10:00:00Z"))).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(turns.after(often, at("2026-11-25T10:00:00Z"))).isEqualTo("2026-11-25T10:05:00Z");
    }

    @Test
    void aDailyJobBeginsAtItsTime() {
        assertThat(turns.first(nightly, at("2026-11-25T10:00:00Z"))).isEqualTo("2026-11-26T01:30:00Z");
    }

    @Test
    void missedDaysAreMadeUpForByOneTurn() {
        // Due on the 20th, found on the 25th: the turn after that is the next night.
        assertThat(turns.after(nightly, at("2026-11-25T10:00:00Z"))).isEqualTo("2026-11-26T01:30:00Z");
    }

    @Test
    void aTimeThatSummerTimeLeavesOutComesOnce() {
        assertThat(turns.after(nightly, at("2027-03-27T12:00:00Z"))).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(turns.after(nightly, at("2027-03-28T01:30:00Z"))).isEqualTo("2027-03-29T00:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsTakenOnce() {
        assertThat(turns.after(nightly, at("2027-10-30T12:00:00Z"))).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(turns.after(nightly, at("2027-10-31T00:30:00Z"))).isEqualTo("2027-11-01T01:30:00Z");
    }
}
