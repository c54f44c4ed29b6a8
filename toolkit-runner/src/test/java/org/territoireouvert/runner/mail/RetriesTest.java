package org.territoireouvert.runner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final Retries retries = new Retries(new Random(7));

    @Test
    void pausesGrowFourfoldUpToSixHours() {
        assertPause(1, Duration.ofMinutes(1));
        assertPause(2, Duration.ofMinutes(4));
        assertPause(3, Duration.ofMinutes(16));
        assertPause(4, Duration.ofMinutes(64));
        assertPause(5, Duration.ofMinutes(256));
        assertPause(6, Duration.ofHours(6));
        assertPause(12, Duration.ofHours(6));
    }

    private void assertPause(int attempts, Duration least) {
        assertThat(retries.pauseAfter(attempts).orElseThrow()).isBetween(least, least.plus(least.dividedBy(4)));
    }

    @Test
    void twoMailsAreNotTriedAtTheSameMoment() {
        assertThat(retries.pauseAfter(6)).isNotEqualTo(retries.pauseAfter(6));
    }

    @Test
    void afterTwoDaysAMailIsGivenUp() {
        Duration all = Duration.ZERO;
        int attempts = 1;
        while (retries.pauseAfter(attempts).isPresent()) {
            all = all.plus(retries.pauseAfter(attempts).orElseThrow());
            attempts++;
        }

        assertThat(attempts).isEqualTo(Retries.MOST);
        assertThat(all).isBetween(Duration.ofHours(40), Duration.ofHours(64));
    }
}
