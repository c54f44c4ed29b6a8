package org.territoireouvert.runner.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a mail is tried again: after 1 minute, then four times as long each time, at most 6 hours, for 2 days; up to a quarter more
 * by chance, so that a server that comes back is not overrun by all mails at once.
 */
final class Retries {

    /** Attempts of a mail, the first one included. */
    static final int MOST = 13;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 4;
    private static final double JITTER = 0.25;

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Returns the pause before the next attempt; empty when there is none.
     *
     * @param attempts that failed so far, at least 1
     */
    Optional<Duration> pauseAfter(int attempts) {
        if (attempts >= MOST) {
            return Optional.empty();
        }
        Duration pause = FIRST;
        for (int step = 1; step < attempts && pause.compareTo(LONGEST) < 0; step++) {
            pause = pause.multipliedBy(FACTOR);
        }
        Duration limited = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        return Optional.of(limited.plusMillis((long) (limited.toMillis() * JITTER * random.nextDouble())));
    }
}
