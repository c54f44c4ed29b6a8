package org.territoireouvert.runner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final InstantSource STOPPED = InstantSource.fixed(Instant.parse("2026-11-24T08:30:00Z"));

    @Test
    void idsRiseWhileTheClockStandsStill() {
        TimeOrderedIds ids = new TimeOrderedIds(STOPPED, new Random(1));
        List<String> made = new ArrayList<>();

        for (int count = 0; count < 20_000; count++) {
            made.add(ids.next());
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idIsAUuidOfVersionSevenThatCarriesTheTime() {
        UUID id = UUID.fromString(new TimeOrderedIds(STOPPED, new Random(1)).next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(STOPPED.millis());
    }
}
