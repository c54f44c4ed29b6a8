package org.territoireouvert.runner.storage;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.territoireouvert.api.data.IdSource;

/**
 * Makes UUIDs of version 7 (RFC 9562, method 1 of section 6.2): 48 bits of milliseconds, a 12-bit counter, 62 random bits.
 * Each is greater than the one before, also when the clock stands still or goes back. Safe for all threads.
 */
public final class TimeOrderedIds implements IdSource {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_LIMIT = 1 << COUNTER_BITS;
    /** The counter starts in its lower half, so that at least half of it is left within a millisecond. */
    private static final int COUNTER_START = COUNTER_LIMIT / 2;

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private int counter;

    /** Creates a source; give a {@link java.security.SecureRandom} outside of tests. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(COUNTER_START);
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = random.nextInt(COUNTER_START);
        }
        return new UUID(lastMillis << 16 | VERSION | counter, random.nextLong() & VARIANT_MASK | VARIANT).toString();
    }
}
